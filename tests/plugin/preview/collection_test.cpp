#include "preview/collection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "pipeline/disk.hpp"
#include "support/sandbox.hpp"

namespace obelus::preview {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Preview : public ::testing::Test {
 protected:
  Preview() {
    request_.format_of = [](const std::string& path, std::string_view) {
      return path.ends_with(".html") ? Format::html : Format::markdown;
    };
    request_.config.none = true;
  }

  Collection& open(const std::string& path = {}) {
    collection_.emplace(*disk_, request_, box_.path(path).string());
    EXPECT_FALSE(collection_->scan());
    return *collection_;
  }
  // As the watch tells it.
  void save(const std::string& name, const std::string& content, bool is_tree = false) {
    box_.put(name, content);
    collection_->changed(box_.path(name).string(), is_tree);
  }
  std::string part(const std::string& view, const std::string& name) {
    const View* shown = collection_->view(view);
    return shown == nullptr ? "(none)" : shown->parts.at(name);
  }

  std::vector<Update> refresh() {
    std::vector<Update> updates;
    collection_->refresh([&](const Update& each) { updates.push_back(each); });
    return updates;
  }

  const obelus::testing::Sandbox box_;
  const std::unique_ptr<Files> disk_ = *make_disk();
  CheckRequest request_;
  std::optional<Collection> collection_;
};

constexpr const char* sourced =
    "obelus: 1\nreferences: [{id: wire, title: The wire}]\nannotations: [{match: $5 million, sources: "
    "[wire]}]\n";

TEST_F(Preview, ShowsAnArticleAndWhatItLacks) {
  box_.put("a.md", "It cost $5 million & more.\n");
  open("a.md");
  EXPECT_FALSE(collection_->has_index());
  EXPECT_EQ(collection_->only(), "a.md");
  EXPECT_EQ(collection_->view("b.md"), nullptr);
  EXPECT_EQ(collection_->view(""), nullptr) << "there is no page of all articles";
  EXPECT_EQ(part("a.md", "n-unsourced"), "1");
  EXPECT_THAT(part("a.md", "unsourced"), HasSubstr("It cost <b>$5 million</b> &amp; more."));
  EXPECT_THAT(part("a.md", "article"), HasSubstr("<mark class=\"obelus-mark obelus-unsourced\""));
  EXPECT_EQ(part("a.md", "faults"), "");
}

TEST_F(Preview, TellsWhatChangedAndCountsItsStates) {
  box_.put("a.md", "It cost $5 million.\n");
  open("a.md");
  const std::uint64_t first = collection_->view("a.md")->number;
  EXPECT_TRUE(refresh().empty());
  save("a.md", "It cost $5 million.\n");
  EXPECT_TRUE(refresh().empty()) << "nothing that is shown has changed";
  EXPECT_EQ(collection_->view("a.md")->number, first);
  save("a.obelus.yaml", sourced, true);
  const auto updates = refresh();
  ASSERT_EQ(updates.size(), 1U);
  EXPECT_EQ(updates.front().name, "a.md");
  EXPECT_EQ(updates.front().number, first + 1);
  EXPECT_TRUE(updates.front().patch.contains("article") && updates.front().patch.contains("unsourced"));
  EXPECT_FALSE(updates.front().patch.contains("faults"));
}

TEST_F(Preview, KeepsTheLastGoodPageBelowAFault) {
  box_.put("a.md", "It cost $5 million.\n");
  box_.put("a.obelus.yaml", sourced);
  open("a.md");
  const std::string before = part("a.md", "article");
  save("a.obelus.yaml", "obelus: 1\nannotations: [\n");
  EXPECT_EQ(refresh().size(), 1U);
  EXPECT_EQ(part("a.md", "article"), before);
  EXPECT_EQ(part("a.md", "n-unsourced"), "0");
  EXPECT_THAT(part("a.md", "faults"), HasSubstr("a.obelus.yaml:2:14: error"));
  save("a.obelus.yaml", sourced);
  refresh();
  EXPECT_EQ(part("a.md", "faults"), "");
}

TEST_F(Preview, StubsAreOfTheFigureOfTheirRow) {
  box_.put("a.md", "It cost $5 million, then $6 million.\n");
  open("a.md");
  const std::string rows = part("a.md", "unsourced");
  const std::size_t second = rows.find("id=\"unsourced-", rows.find('\n'));
  const std::string key = rows.substr(second + 14, 16);
  const auto whole = collection_->stub("a.md", key);
  ASSERT_TRUE(whole);
  EXPECT_THAT(*whole, HasSubstr("obelus: 1\n"));
  EXPECT_THAT(*whole, HasSubstr("selector: {exact: $6 million}"));
  EXPECT_THAT(*whole, Not(HasSubstr("$5 million")));
  EXPECT_FALSE(collection_->stub("a.md", "0000000000000000"));
  EXPECT_FALSE(collection_->stub("b.md", key));
  save("a.obelus.yaml", sourced, true);
  const auto entry = collection_->stub("a.md", key);
  ASSERT_TRUE(entry);
  EXPECT_TRUE(entry->starts_with("  # sources known here: wire\n  # ")) << *entry;
}

TEST_F(Preview, CountsAFolderArticleByArticle) {
  box_.put("a.md", "It cost $5 million.\n");
  box_.put("b.md", "It cost $6 million.\n");
  box_.put("b.obelus.yaml", "obelus: 1\nnonsense\n");
  open();
  EXPECT_THAT(part("", "meter"), HasSubstr("0 of 2 articles read"));
  EXPECT_TRUE(collection_->count_next());
  EXPECT_TRUE(collection_->count_next());
  EXPECT_FALSE(collection_->count_next());
  EXPECT_THAT(part("", "rows"), HasSubstr("<td>1</td><td>1</td><td>0</td><td>0</td><td>0.0 %</td>"));
  EXPECT_THAT(part("", "rows"), HasSubstr("cannot be read"));
  save("b.obelus.yaml", "obelus: 1\n");
  EXPECT_TRUE(collection_->count_next()) << "only what changed";
  EXPECT_FALSE(collection_->count_next());
  EXPECT_THAT(part("", "meter"), HasSubstr("0 of 2 figures have a source"));
}

TEST_F(Preview, NoticesArticlesThatComeAndGo) {
  box_.put("a.md", "One.\n");
  open();
  save("sub/b.md", "Two.\n", true);
  refresh();
  EXPECT_NE(collection_->view("sub/b.md"), nullptr);
  EXPECT_TRUE(collection_->folders().contains(box_.path("sub").string()));
  std::filesystem::remove(box_.path("a.md"));
  collection_->changed(box_.path("a.md").string(), true);
  refresh();
  EXPECT_EQ(collection_->view("a.md"), nullptr);
  EXPECT_EQ(collection_->size(), 1U);
}

TEST_F(Preview, ServesOnlyFilesThatItSaw) {
  box_.put("a.md", "One.\n");
  box_.put("img/dot.png", "png");
  box_.put("notes.txt", "text");
  box_.put("../outside.png", "outside");
  std::filesystem::create_symlink(box_.path("../outside.png"), box_.path("link.png"));
  open();
  EXPECT_EQ(collection_->file("img/dot.png"), "png");
  for (const char* name : {"notes.txt", "link.png", "../outside.png", "img", "img/other.png", "a.md", ""})
    EXPECT_FALSE(collection_->file(name)) << name;
  std::filesystem::remove(box_.path("img/dot.png"));
  std::filesystem::create_symlink(box_.path("../outside.png"), box_.path("img/dot.png"));
  EXPECT_FALSE(collection_->file("img/dot.png")) << "what it saw was no link";
  std::filesystem::remove(box_.path("../outside.png"));
}

}  // namespace
}  // namespace obelus::preview
