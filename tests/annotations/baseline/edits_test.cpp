// What a baseline promises, on real articles: edits as writers make them leave what is known known, and no
// swap of one figure for another goes by. OBELUS_EDITS=1000 makes a longer run, OBELUS_SEED another.

#include "support/edits.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "obelus/baseline.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

namespace fs = std::filesystem;

std::size_t from_environment(const char* name, std::size_t otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::strtoul(value, nullptr, 10) : otherwise;
}

struct Post {
  Article article;
  std::vector<Figure> figures;
  std::vector<KnownFinding> findings;
  std::vector<std::size_t> places;  // in the reading text, one a finding
};

Post read_post(std::string bytes, const std::string& path) {
  Post post{read_markdown(std::move(bytes)).value(), {}, {}, {}};
  post.figures = figures(post.article);
  const Landmarks landmarks(post.article, post.figures);
  Ordinals ordinals;
  for (const Figure& figure : post.figures) {
    if (figure.verdict != Verdict::error && figure.verdict != Verdict::warning) continue;
    KnownFinding finding{path, figure.verdict == Verdict::error ? "OB101" : "OB102", landmarks.of(figure)};
    ordinals.number(path, finding.rule, finding.landmark);
    post.findings.push_back(std::move(finding));
    post.places.push_back(figure.text.begin);
  }
  return post;
}

// How many of each figure.
std::map<std::string, int> count(const Post& post) {
  std::map<std::string, int> counts;
  for (const KnownFinding& each : post.findings) ++counts[each.rule + " " + each.landmark.subject];
  return counts;
}

class Edits : public ::testing::TestWithParam<unsigned> {
 protected:
  void SetUp() override {
    SKIP_WITHOUT_DATA();
    const bool whole = std::getenv("OBELUS_EDITS") != nullptr;
    std::size_t number = 0;
    for (const fs::path& file : testing::files_below(testing::data_dir() / "corpus/18f", ".md")) {
      if (!whole && number++ % 8 != GetParam() % 8) continue;
      const std::string path = file.filename().string();
      posts_.emplace(path, read_post(testing::read_file(file), path));
    }
    ASSERT_FALSE(posts_.empty());
    for (const auto& [path, post] : posts_) {
      if (!post.findings.empty()) paths_.push_back(path);
      known_.insert(known_.end(), post.findings.begin(), post.findings.end());
    }
    random_.seed(static_cast<unsigned>(from_environment("OBELUS_SEED", 0)) * 1000 + GetParam());
  }

  std::size_t cases() const { return from_environment("OBELUS_EDITS", 250); }

  const Post& draw(std::string& path) {
    path = paths_[random_() % paths_.size()];
    return posts_.at(path);
  }

  // Whether each finding of `edited`, which is what became of `path`, is new; all other posts are as they
  // were.
  std::vector<bool> is_new(const Post& edited, const std::string& path) const {
    std::vector<KnownFinding> now = edited.findings;
    for (const auto& [other, post] : posts_)
      if (other != path) now.insert(now.end(), post.findings.begin(), post.findings.end());
    const std::string new_path = edited.findings.empty() ? path : edited.findings.front().path;
    const auto recognised =
        recognise(known_, now, [&](const std::string& each) { return each == path && path != new_path; });
    std::vector<bool> result;
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (i < edited.findings.size())
        result.push_back(!recognised.known[i]);
      else
        EXPECT_TRUE(recognised.known[i]) << now[i].path;
    }
    return result;
  }

  std::map<std::string, Post> posts_;
  std::vector<std::string> paths_;
  std::vector<KnownFinding> known_;
  std::mt19937 random_;
};

TEST_P(Edits, LeaveWhatIsKnownKnown) {
  std::size_t edits = 0;
  std::size_t now_other = 0;
  std::size_t findings = 0;
  while (edits < cases()) {
    std::string path;
    const Post& post = draw(path);
    std::string log;
    std::string bytes = post.article.bytes;
    // A few edits on top of each other, and now and then another name.
    const std::size_t depth = 1 + random_() % 4;
    for (std::size_t i = 0; i < depth; ++i) {
      const Post base = read_post(bytes, path);
      const auto edit = testing::random_edit(base.article, base.figures, random_);
      if (!edit) continue;
      // An edit that makes a figure of what was none, or another one of it, is none of ours.
      const auto before = count(base);
      const auto after = count(read_post(edit->bytes, path));
      if (std::any_of(after.begin(), after.end(), [&](const auto& each) {
            const auto found = before.find(each.first);
            return found == before.end() || found->second < each.second;
          })) {
        ++now_other;
        continue;
      }
      bytes = edit->bytes;
      log += edit->what + "\n";
      ++edits;
    }
    const bool renamed = random_() % 6 == 0;
    if (renamed) ++edits;
    const std::string new_path = renamed ? "2031/" + path.substr(11) : path;
    const Post edited = read_post(bytes, new_path);
    const std::vector<bool> news = is_new(edited, path);
    findings += news.size();
    for (std::size_t i = 0; i < news.size(); ++i)
      EXPECT_FALSE(news[i]) << path << (renamed ? ", renamed" : "") << ": "
                            << edited.findings[i].landmark.subject << ": "
                            << edited.findings[i].landmark.before << " … "
                            << edited.findings[i].landmark.after << "\n"
                            << log;
  }
  EXPECT_GT(findings, edits / 2) << "too few findings to say anything";
  EXPECT_LT(now_other, edits / 10) << "too many edits change what is a figure";
  RecordProperty("edits", static_cast<int>(edits));
}

TEST_P(Edits, LetNoSwapGoBy) {
  for (std::size_t swaps = 0; swaps < cases();) {
    std::string path;
    const Post& post = draw(path);
    const Figure* figure = nullptr;
    const std::size_t place = post.places[random_() % post.places.size()];
    for (const Figure& each : post.figures)
      if (each.text.begin == place) figure = &each;
    ASSERT_NE(figure, nullptr);
    const auto swap = testing::random_swap(post.article, *figure, random_);
    if (!swap) continue;
    const Post edited = read_post(swap->bytes, path);
    const auto found = std::find(edited.places.begin(), edited.places.end(), place);
    if (found == edited.places.end()) continue;  // no figure any more: a year, say
    const auto index = static_cast<std::size_t>(found - edited.places.begin());
    const auto old = std::find(post.places.begin(), post.places.end(), place) - post.places.begin();
    if (edited.findings[index].landmark.subject ==
        post.findings[static_cast<std::size_t>(old)].landmark.subject)
      continue;  // the same quantity, written otherwise
    ++swaps;
    // Of several that nothing tells apart any one may be the new one.
    const std::vector<bool> news = is_new(edited, path);
    const auto is_one = [&](std::size_t i) {
      Landmark landmark = edited.findings[i].landmark;
      landmark.ordinal = edited.findings[index].landmark.ordinal;
      return news[i] && landmark == edited.findings[index].landmark;
    };
    bool found_new = false;
    for (std::size_t i = 0; i < news.size(); ++i) found_new = found_new || is_one(i);
    EXPECT_TRUE(found_new) << path << ": " << swap->what;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Edits, ::testing::Values(1, 2, 3));

}  // namespace
}  // namespace obelus
