// Markdown that nothing is added to comes out as the linked cmark-gfm renders it: every example of the
// specifications, of cmark-gfm's own regression files, and each of those files whole.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "conformance/examples.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

namespace fs = std::filesystem;

struct Suite {
  const char* name;
  const char* path;
  std::size_t examples;  // at least
};

constexpr Suite suites[] = {
    {"gfm", ".deps/cmark-gfm/share/spec/spec.txt", 670},
    {"regression", ".deps/cmark-gfm/share/spec/regression.txt", 20},
    {"extensions", ".deps/cmark-gfm/share/spec/extensions.txt", 30},
    {"full_info_string", ".deps/cmark-gfm/share/spec/extensions-full-info-string.txt", 1},
    {"style_attributes", ".deps/cmark-gfm/share/spec/extensions-table-prefer-style-attributes.txt", 1},
    {"smart_punctuation", ".deps/cmark-gfm/share/spec/smart_punct.txt", 15},
    {"commonmark", "tests/conformance/node_modules/commonmark-spec/spec.txt", 650},
};

struct Options {
  const char* name;
  const char* flags;
  bool smart;
  bool unsafe;
};

constexpr Options option_sets[] = {
    {"plain", "", false, false},
    {"smart", "--smart", true, false},
    {"unsafe", "--unsafe", false, true},
    {"smart_unsafe", "--smart --unsafe", true, true},
};

class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "obelus-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// What `command` makes of each text on its standard input; one shell, one process a text.
std::vector<std::string> run_on_each(const std::vector<std::string>& texts, const std::string& command) {
  const ScratchFolder scratch;
  for (std::size_t i = 0; i < texts.size(); ++i)
    std::ofstream(scratch.path() / std::to_string(i), std::ios::binary) << texts[i];
  const std::string loop =
      "cd " + scratch.path().string() + " && for f in *; do " + command + " <$f >$f.html || exit 1; done";
  EXPECT_EQ(std::system(loop.c_str()), 0) << loop;
  std::vector<std::string> pages;
  for (std::size_t i = 0; i < texts.size(); ++i)
    pages.push_back(testing::read_file(scratch.path() / (std::to_string(i) + ".html")));
  return pages;
}

constexpr const char* extensions[] = {"table", "strikethrough", "autolink", "tagfilter", "tasklist"};

// What the library renders that obelus is linked with, called as its tool calls it.
std::string rendered_by_cmark(const std::string& text, int flags) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(flags),
                                                                           cmark_parser_free);
  for (const char* name : extensions)
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(cmark_parser_finish(parser.get()),
                                                                         cmark_node_free);
  const std::unique_ptr<char, decltype(&std::free)> page(
      cmark_render_html(document.get(), flags, cmark_parser_get_syntax_extensions(parser.get())), std::free);
  return page.get();
}

class Conformance : public ::testing::TestWithParam<std::tuple<Suite, Options>> {
 protected:
  static Suite suite() { return std::get<0>(GetParam()); }
  static Options options() { return std::get<1>(GetParam()); }

  void SetUp() override {
    const auto path = testing::source_dir() / suite().path;
    if (!fs::exists(path)) GTEST_SKIP() << "no " << path << "; .ci/setup tests brings it";
    const auto specification = testing::read_file(path);
    texts_ = testing::examples_of(specification);
    ASSERT_GE(texts_.size(), suite().examples);
    texts_.push_back(specification);
  }

  std::vector<std::string> texts_;
};

TEST_P(Conformance, LibraryRendersAsCmarkGfm) {
  MarkdownOptions markdown;
  markdown.front_matter = MarkdownOptions::FrontMatterMode::none;
  markdown.smart = options().smart;
  markdown.unsafe = options().unsafe;
  const int flags = CMARK_OPT_FOOTNOTES | (options().smart ? CMARK_OPT_SMART : 0) |
                    (options().unsafe ? CMARK_OPT_UNSAFE : 0);
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const auto article = read_markdown(texts_[i], markdown);
    ASSERT_TRUE(article) << article.error().message << "\nexample " << i + 1 << ":\n" << texts_[i];
    const auto page = render_html(*article, {}, markdown);
    ASSERT_TRUE(page) << page.error().message;
    EXPECT_EQ(*page, rendered_by_cmark(texts_[i], flags)) << "example " << i + 1 << ":\n" << texts_[i];
  }
}

// A process a text is slow: the whole specification, and some of its examples.
TEST_P(Conformance, CommandLineRendersAsTheCmarkGfmTool) {
  std::vector<std::string> texts = {texts_.back()};
  for (std::size_t i = 0; i + 1 < texts_.size(); i += 50) texts.push_back(texts_[i]);
  const std::string flags = options().flags;
  const auto expected = run_on_each(texts, testing::places::cmark_tool + " " + flags +
                                               " -e table -e strikethrough -e autolink -e tagfilter"
                                               " -e tasklist -e footnotes");
  const auto pages =
      run_on_each(texts, testing::places::tool + " annotate - --from markdown --front-matter none " + flags);
  for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(pages[i], expected[i]) << texts[i];
}

INSTANTIATE_TEST_SUITE_P(Every, Conformance,
                         ::testing::Combine(::testing::ValuesIn(suites), ::testing::ValuesIn(option_sets)),
                         [](const auto& test) {
                           return std::string(std::get<0>(test.param).name) + "_" +
                                  std::get<1>(test.param).name;
                         });

}  // namespace
}  // namespace obelus
