#include "pipeline/repair.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "obelus/annotate.hpp"
#include "obelus/data.hpp"
#include "obelus/edit.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"
#include "support/memory_files.hpp"

namespace obelus {
namespace {

using testing::MemoryFiles;

// Where a passage is known to stand now, as an approximate matcher would have found it.
struct Drift {
  std::size_t annotation;
  Span place;
};

Result<Matched> matched_in(const Files& files, const std::string& markdown, const std::string& yaml) {
  auto article = read_markdown(*files.read(markdown, 1 << 30));
  if (!article) return article.error();
  Loaded loaded = load_annotations(*files.read(yaml, 1 << 30), yaml);
  Loaded front = load_front_matter(*article, markdown);
  if (!loaded.faults.empty()) return Error{loaded.faults.front().message, {}, "", ""};
  Loaded merged = merge({std::move(loaded.set), std::move(front.set)});
  Matched matched{std::move(*article), std::move(merged.set), {}};
  matched.matches = match(matched.article, matched.set);
  return matched;
}

// Everything repaired of what has drifted so, in a.md and a.obelus.yaml.
Repairs repaired(const MemoryFiles& files, const std::vector<Drift>& drifts, RepairOptions options = {}) {
  const auto again = [&](const Files& all) {
    auto matched = matched_in(all, "a.md", "a.obelus.yaml");
    for (const Drift& drift : drifts) {
      if (!matched || matched->matches.at(drift.annotation).status == MatchStatus::exact) continue;
      Match& match = matched->matches[drift.annotation] = {};
      match.status = MatchStatus::fuzzy;
      match.places = {drift.place};
    }
    return matched;
  };
  const auto matched = again(files);
  EXPECT_TRUE(matched) << matched.error().message;
  if (!matched) return {};
  options.article = "a.md";
  return repair(files, *matched, options, again);
}

Span place_of(const std::string& markdown, std::string_view passage) {
  const auto article = read_markdown(markdown);
  const std::size_t at = article->text.find(passage);
  EXPECT_NE(at, std::string::npos) << passage;
  return {at, at + passage.size()};
}

const std::string sales = "Sales rose a lot. They rose by nearly half last year.\n\nCosts *fell* a bit.\n";

std::string yaml_of(const std::string& entries) { return "obelus: 1\nannotations:\n" + entries; }

std::string repaired_yaml(const std::string& entries, std::string_view passage, RepairOptions options = {}) {
  const MemoryFiles files({{"a.md", sales}, {"a.obelus.yaml", yaml_of(entries)}});
  const Repairs repairs = repaired(files, {{0, place_of(sales, passage)}}, std::move(options));
  if (!repairs.left.empty()) return repairs.left.front().why;
  EXPECT_EQ(repairs.files.size(), 1U);
  return repairs.files.at(0).after.substr(yaml_of("").size());
}

TEST(Repair, QuotesTheArticleAsItIs) {
  EXPECT_EQ(repaired_yaml("  - match: Costs sank  # c\n    note: n\n", "Costs fell a bit"),
            "  - match: Costs fell a bit  # c\n    note: n\n");
}

TEST(Repair, AddsContextWhereTheNewWordsStandTwice) {
  EXPECT_EQ(repaired_yaml("  - {match: increased, note: n}\n", "rose"),
            "  - {target: {selector: {prefix: \"Sales \", exact: rose, suffix: \" a lot. They rose by nearly "
            "half\"}}, "
            "note: n}\n");
}

TEST(Repair, LeavesFilesThatServeOtherArticles) {
  RepairOptions options;
  options.shared_files = {"a.obelus.yaml"};
  EXPECT_EQ(repaired_yaml("  - {match: Costs sank, note: n}\n", "Costs fell", options),
            "its file serves other articles too, where the old wording may stand");
  EXPECT_EQ(repaired_yaml("  - {note: n, target: {source: a.md, selector: {exact: Costs sank}}}\n",
                          "Costs fell", options),
            "  - {note: n, target: {source: a.md, selector: {exact: Costs fell}}}\n");
}

TEST(Repair, LeavesChangedFiguresAlone) {
  const MemoryFiles files({{"a.md", sales}, {"a.obelus.yaml", yaml_of("  - {match: by half, note: n}\n")}});
  auto matched = matched_in(files, "a.md", "a.obelus.yaml");
  ASSERT_TRUE(matched);
  matched->matches[0].status = MatchStatus::fuzzy;
  matched->matches[0].figures_changed = true;
  matched->matches[0].places = {place_of(sales, "by nearly half")};
  const auto again = [](const Files& all) { return matched_in(all, "a.md", "a.obelus.yaml"); };
  const Repairs repairs = repair(files, *matched, {}, again);
  EXPECT_TRUE(repairs.files.empty());
  EXPECT_TRUE(repairs.left.empty());
}

TEST(Repair, RepairsFrontMatterInTheArticle) {
  const std::string markdown =
      "---\r\ntitle: T # t\r\nobelus:\r\n  annotations:\r\n  - {match: 'old words', note: n}\r\n---\r\nNew "
      "words.\r\n";
  const MemoryFiles files({{"a.md", markdown}, {"a.obelus.yaml", "obelus: 1\n"}});
  const Repairs repairs = repaired(files, {{0, place_of(markdown, "New words")}});
  ASSERT_EQ(repairs.files.size(), 1U);
  std::string expected = markdown;
  expected.replace(expected.find("old words"), 9, "New words");
  EXPECT_EQ(repairs.files[0].after, expected);
}

TEST(Repair, WritesNoFileThatChangedMeanwhile) {
  MemoryFiles files({{"a.yaml", "now"}, {"b.yaml", "then"}});
  EXPECT_TRUE(write_repairs(files, {{{"a.yaml", "then", "new", 1}}, {}, {}}));
  EXPECT_EQ(files.content("a.yaml"), "now");
  EXPECT_FALSE(write_repairs(files, {{{"b.yaml", "then", "new", 1}}, {}, {}}));
  EXPECT_EQ(files.content("b.yaml"), "new");
}

// The property: whatever way quotations are written in, and however the article drifts, bytes outside the
// rewritten scalars stay and the result matches exactly.
class Writer {
 public:
  explicit Writer(std::mt19937& random) : random_(random) {}

  std::string yaml(const std::vector<std::pair<std::string, std::string>>& entries) {
    std::string out = "# Ä comment\nobelus: 1\nannotations:  # all of them\n";
    for (const auto& [prefix, exact] : entries) out += entry(prefix, exact);
    out += "# the end\n";
    if (random_() % 3 != 0) return out;
    for (std::size_t at = 0; (at = out.find('\n', at)) != std::string::npos; at += 2)
      out.replace(at, 1, "\r\n");
    return out;
  }

 private:
  std::string entry(const std::string& prefix, const std::string& exact) {
    if (random_() % 3 == 0)
      return "  - {note: 'n', target: {selector: {prefix: " + quoted(prefix) + ", exact: " + quoted(exact) +
             "}}} # flow\n\n";
    return "  - note: n   # x\n    target:\n      selector:\n        prefix: " + scalar(prefix) +
           "\n        # between\n        exact: " + scalar(exact) + "\n";
  }

  std::string quoted(const std::string& text) {
    std::string single = "'";
    for (const char c : text) single.append(c == '\'' ? 2 : 1, c);
    single += '\'';
    return random_() % 2 == 0 ? single : data::spell(data::Language::json, text);
  }

  // Over several lines at random, in any style.
  std::string scalar(const std::string& text) {
    switch (random_() % 5) {
      case 0: return ">-  # folded\n          " + broken(text, "\n          ");
      case 1: return "|\n          " + broken(text, "\n          ");
      case 2: return broken(quoted(text), "\n           ");
      case 3: return data::spell(data::Language::yaml, text) + "  # plain";
      default: return quoted(text);
    }
  }

  std::string broken(std::string text, const std::string& line_end) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at)
      if (text[at] == ' ' && text[at - 1] != ' ' && text[at + 1] != ' ' && random_() % 4 == 0)
        text.replace(at, 1, line_end), at += line_end.size();
    return text;
  }

  std::mt19937& random_;
};

// The bytes of the file without its quotations.
std::string skeleton(const std::string& yaml) {
  const data::Reading reading = data::read_yaml(yaml);
  EXPECT_TRUE(reading.complete && reading.faults.empty()) << yaml;
  std::vector<Edit> edits;
  for (const data::Node* entry : reading.document.root()["annotations"].items)
    for (const char* key : {"prefix", "exact"}) {
      const data::Node& scalar = (*entry)["target"]["selector"][key];
      const bool is_block = yaml[scalar.at.begin] == '>' || yaml[scalar.at.begin] == '|';
      const std::size_t header = is_block ? yaml.find('\n', scalar.at.begin) : scalar.at.begin;
      edits.push_back({{header, scalar.at.end}, "@"});
    }
  return apply_edits(yaml, edits);
}

struct Drifted {
  std::string prefix;  // as it was
  std::string exact;
  Span place;  // as it is
};

// A passage of the article, and another wording of it that the annotation was written for.
std::optional<Drifted> drifted(const Article& article, std::mt19937& random) {
  const Block& block = article.blocks[random() % article.blocks.size()];
  if (block.kind != BlockKind::paragraph || block.text.size() < 40) return std::nullopt;
  std::vector<std::size_t> gaps;
  for (std::size_t at = block.text.begin; at < block.text.end; ++at)
    if (article.text[at] == ' ') gaps.push_back(at);
  if (gaps.size() < 8) return std::nullopt;
  const std::size_t first = 1 + random() % (gaps.size() - 6);
  const std::size_t last = std::min(first + 3 + random() % 25, gaps.size() - 1);
  const Span place{gaps[first] + 1, gaps[last]};
  if (article.touches_protected(place) || place.begin < 12) return std::nullopt;
  Drifted result{std::string(article.text_of({gaps[first - 1] + 1, place.begin})),
                 std::string(article.text_of(place)), place};
  result.exact.insert(result.exact.find(' ') + 1, random() % 2 == 0 ? "quite " : "\"so\": #1 ");
  if (random() % 2 == 0) result.prefix = "once: ";
  return result;
}

TEST(Repair, TouchesQuotationsAloneWhateverTheyLookLike) {
  SKIP_WITHOUT_DATA();
  std::mt19937 random(3);
  std::size_t tried = 0;
  std::size_t done = 0;
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus" / "18f", ".md")) {
    const std::string markdown = testing::read_file(path);
    const auto read = read_markdown(markdown);
    if (!read || read->blocks.empty() || read->text.size() > 30'000) continue;
    std::vector<std::pair<std::string, std::string>> entries;
    std::vector<Drift> drifts;
    for (int attempt = 0; attempt < 8; ++attempt)
      if (auto one = drifted(*read, random)) {
        drifts.push_back({entries.size(), one->place});
        entries.emplace_back(one->prefix, one->exact);
      }
    const std::string yaml = Writer(random).yaml(entries);
    if (entries.empty() || !load_annotations(yaml, "").faults.empty()) continue;
    const MemoryFiles files({{"a.md", markdown}, {"a.obelus.yaml", yaml}});
    const Repairs repairs = repaired(files, drifts);
    tried += entries.size();
    if (repairs.files.empty()) continue;
    ASSERT_EQ(repairs.files.size(), 1U);
    const std::string& after = repairs.files[0].after;
    EXPECT_EQ(skeleton(after), skeleton(yaml)) << path << "\n" << yaml << "\n" << after;
    done += repairs.files[0].quotations;

    const Loaded loaded = load_annotations(after, "a.obelus.yaml");
    ASSERT_TRUE(loaded.faults.empty()) << path;
    const auto matches = match(*read, loaded.set);
    for (const Drift& drift : drifts) {
      const bool left = std::any_of(repairs.left.begin(), repairs.left.end(), [&](const Unrepaired& each) {
        return each.annotation == drift.annotation;
      });
      if (left) continue;
      EXPECT_EQ(matches[drift.annotation].status, MatchStatus::exact) << path;
      EXPECT_EQ(matches[drift.annotation].places, std::vector<Span>{drift.place}) << path;
    }
  }
  EXPECT_GT(tried, 1000U);
  EXPECT_GT(done, tried * 98 / 100);
}

}  // namespace
}  // namespace obelus
