// The whole command against edits and swaps (tests/annotations/baseline has the same of figures alone, and of
// more articles): OBELUS_EDITS=1000 makes a longer run, OBELUS_SEED another.

#include "support/edits.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "check/run.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"
#include "support/memory_files.hpp"

namespace obelus {
namespace {

using testing::MemoryFiles;

std::size_t from_environment(const char* name, std::size_t otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::strtoul(value, nullptr, 10) : otherwise;
}

struct Post {
  Article article;
  std::vector<Figure> figures;
};

Post read_post(std::string bytes) {
  Post post{read_markdown(std::move(bytes)).value(), {}};
  post.figures = figures(post.article);
  return post;
}

CheckRequest request_for(BaselineRequest::Action action) {
  CheckRequest request;
  request.baseline = {"known", action};
  request.format_of = [](const std::string&, std::string_view) { return Format::markdown; };
  return request;
}

class CheckEdits : public ::testing::Test {
 protected:
  void SetUp() override {
    SKIP_WITHOUT_DATA();
    random_.seed(static_cast<unsigned>(from_environment("OBELUS_SEED", 0)));
    const auto all = testing::files_below(testing::data_dir() / "corpus/18f", ".md");
    while (posts_.size() < 12) {
      const auto& file = all[random_() % all.size()];
      const std::string bytes = testing::read_file(file);
      Post post = read_post(bytes);
      const auto needs = std::count_if(post.figures.begin(), post.figures.end(),
                                       [](const Figure& each) { return each.verdict == Verdict::error; });
      if (needs >= 3) posts_.emplace("/desk/" + file.filename().string(), bytes);
    }
    const auto outcome = run_check(MemoryFiles(posts_), request_for(BaselineRequest::Action::write));
    ASSERT_TRUE(outcome);
    ASSERT_FALSE(outcome->has_faults);
    baseline_ = outcome->baseline.value().content;
    found_ = outcome->report.findings;
  }

  // What is told of the posts with one of them replaced; without entries that became stale.
  std::vector<Finding> news(const std::string& path, const std::string& new_path,
                            const std::string& bytes) const {
    std::map<std::string, std::string> files = posts_;
    files.erase(path);
    files[new_path] = bytes;
    files["/desk/known"] = baseline_;
    auto outcome = run_check(MemoryFiles(files), request_for(BaselineRequest::Action::mute));
    EXPECT_TRUE(outcome);
    EXPECT_FALSE(outcome->has_faults);
    std::erase_if(outcome->report.findings, [](const Finding& each) { return each.rule == "OB504"; });
    return outcome->report.findings;
  }

  // How many findings of each kind the articles have, nothing muted.
  std::map<std::string, int> counts(const std::string& path, const std::string& bytes) const {
    std::map<std::string, std::string> files = posts_;
    files[path] = bytes;
    const auto outcome = run_check(MemoryFiles(files), request_for(BaselineRequest::Action::none));
    std::map<std::string, int> counts;
    for (const Finding& each : outcome->report.findings)
      ++counts[std::string(each.rule) + " " + each.landmark.subject];
    return counts;
  }

  const std::string& draw() {
    return std::next(posts_.begin(), static_cast<std::ptrdiff_t>(random_() % posts_.size()))->first;
  }

  std::map<std::string, std::string> posts_;
  std::string baseline_;
  std::vector<Finding> found_;  // nothing muted
  MemoryFiles files_;
  std::mt19937 random_;
};

TEST_F(CheckEdits, LeaveWhatIsKnownKnown) {
  const std::size_t wanted = from_environment("OBELUS_EDITS", 25);
  std::size_t edits = 0;
  std::size_t others = 0;
  while (edits < wanted) {
    const std::string path = draw();
    const Post post = read_post(posts_.at(path));
    const auto edit = testing::random_edit(post.article, post.figures, random_);
    if (!edit) continue;
    ++edits;
    const bool renamed = random_() % 5 == 0;
    // The name of a post tells its date, the renamed one too.
    const auto found = news(path, renamed ? "/desk/2031/2031-01-02-x.md" : path, edit->bytes);
    if (found.empty()) continue;
    // What the edit made a finding that was none is new with every right.
    auto before = counts(path, posts_.at(path));
    std::map<std::string, int> fresh;
    for (const auto& [kind, count] : counts(path, edit->bytes)) fresh[kind] = count - before[kind];
    for (const Finding& each : found) {
      const std::string kind = std::string(each.rule) + " " + each.landmark.subject;
      ++others;
      EXPECT_GT(fresh[kind]--, 0) << path << (renamed ? ", renamed" : "") << ": " << edit->what << ": "
                                  << kind << ": " << each.landmark.before << " … " << each.landmark.after;
    }
  }
  EXPECT_LT(others, 2 + edits / 10);
}

TEST_F(CheckEdits, LetNoSwapGoBy) {
  const std::size_t wanted = from_environment("OBELUS_EDITS", 25);
  for (std::size_t swaps = 0; swaps < wanted;) {
    const std::string path = draw();
    const Post post = read_post(posts_.at(path));
    const Figure& figure = post.figures[random_() % post.figures.size()];
    const auto is_it = [&](const Finding& each) {
      return each.rule == "OB101" && files_.absolute(each.place.path) == path &&
             each.place.bytes == post.article.map.bytes_of(figure.text);
    };
    if (std::none_of(found_.begin(), found_.end(), is_it)) continue;
    const auto swap = testing::random_swap(post.article, figure, random_);
    if (!swap) continue;
    const auto before = counts(path, posts_.at(path));
    const auto after = counts(path, swap->bytes);
    // Not the same quantity written otherwise, and no figure that needs none: a year, say.
    const auto is_new = [&](const auto& each) {
      const auto old = before.find(each.first);
      return each.first.starts_with("OB101") && (old == before.end() || old->second < each.second);
    };
    if (std::none_of(after.begin(), after.end(), is_new)) continue;
    ++swaps;
    const auto found = news(path, path, swap->bytes);
    EXPECT_TRUE(
        std::any_of(found.begin(), found.end(), [](const Finding& each) { return each.rule == "OB101"; }))
        << path << ": " << swap->what;
  }
}

}  // namespace
}  // namespace obelus
