#include "check/stubs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "obelus/data.hpp"
#include "obelus/match.hpp"
#include "reports/positions.hpp"
#include "reports/visible.hpp"

namespace obelus {
namespace {

constexpr std::size_t context = 48;  // bytes of what stands before and after

struct Stub {
  Span text;
  Query query;
};

std::string spelt(std::string_view text) { return data::spell(data::Language::yaml, text); }

bool is_inside(char c) { return (c & 0xC0) == 0x80; }

// What stands before and after a figure in its block, whole words of it.
void add_context(const Article& article, Stub& stub) {
  const Block* block = article.block_at(stub.text.begin);
  if (block == nullptr) return;
  const std::string_view text = article.text;
  std::size_t begin = std::max(block->text.begin, stub.text.begin - std::min(stub.text.begin, context));
  while (begin < stub.text.begin && is_inside(text[begin])) ++begin;
  std::size_t end = std::min(block->text.end, stub.text.end + context);
  while (end > stub.text.end && end < text.size() && is_inside(text[end])) --end;
  stub.query.prefix = text.substr(begin, stub.text.begin - begin);
  stub.query.suffix = text.substr(stub.text.end, end - stub.text.end);
}

bool lands(const Match& match, Span text) {
  return match.status == MatchStatus::exact && match.places.size() == 1 && match.places.front() == text;
}

std::vector<Match> match_all(const Article& article, const std::vector<Stub*>& stubs) {
  std::vector<Query> queries;
  for (const Stub* each : stubs) queries.push_back(each->query);
  return Matcher(std::move(queries)).match(article);
}

// Leaves those that do not land yet.
void keep_missing(const Article& article, std::vector<Stub*>& stubs) {
  const std::vector<Match> matches = match_all(article, stubs);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < stubs.size(); ++i)
    if (!lands(matches[i], stubs[i]->text)) stubs[kept++] = stubs[i];
  stubs.resize(kept);
}

// By itself, with what stands round it, or by its number among equals: the first that lands.
void settle(const Article& article, std::vector<Stub>& stubs) {
  std::vector<Stub*> missing;
  for (Stub& each : stubs) missing.push_back(&each);
  keep_missing(article, missing);
  for (Stub* each : missing) add_context(article, *each);
  if (!missing.empty()) keep_missing(article, missing);
  for (Stub* each : missing) {
    each->query.prefix.clear();
    each->query.suffix.clear();
    each->query.occurrences = Occurrences::all;
  }
  if (missing.empty()) return;
  const std::vector<Match> all = match_all(article, missing);
  for (std::size_t i = 0; i < missing.size(); ++i) {
    const auto& places = all[i].places;
    const auto found = std::find(places.begin(), places.end(), missing[i]->text);
    missing[i]->query.occurrences = Occurrences::nth;
    missing[i]->query.nth = static_cast<std::size_t>(found - places.begin()) + 1;
  }
}

std::string entry_of(const Query& query, const std::string& source) {
  std::string selector = "{";
  if (!query.prefix.empty()) selector += fmt::format("prefix: {}, ", spelt(query.prefix));
  selector += fmt::format("exact: {}", spelt(query.exact.front()));
  if (!query.suffix.empty()) selector += fmt::format(", suffix: {}", spelt(query.suffix));
  std::string entry = "  - target:\n";
  if (!source.empty()) entry += fmt::format("      source: {}\n", spelt(source));
  entry += fmt::format("      selector: {}}}\n", selector);
  if (query.occurrences == Occurrences::nth) entry += fmt::format("    occurrences: {}\n", query.nth);
  return entry + "    sources: [TODO]\n";
}

}  // namespace

std::vector<Query> telling_queries(const Article& article, std::span<const Span> passages) {
  std::vector<Stub> stubs;
  for (const Span text : passages) {
    stubs.push_back({text, {}});
    stubs.back().query.exact = {std::string(article.text_of(text))};
  }
  if (!stubs.empty()) settle(article, stubs);
  std::vector<Query> queries;
  for (Stub& stub : stubs) queries.push_back(std::move(stub.query));
  return queries;
}

std::string stubs_for(const Article& article, const std::string& path, std::span<const Span> figures,
                      const std::string& source) {
  const Positions positions(article.bytes);
  std::vector<Span> texts;
  for (const Span bytes : figures) {
    const auto first = article.map.text_at(bytes.begin);
    const auto last = bytes.empty() ? std::nullopt : article.map.text_at(bytes.end - 1);
    if (!first || !last) continue;
    std::size_t end = *last + 1;
    while (end < article.text.size() && is_inside(article.text[end])) ++end;
    texts.push_back({*first, end});
  }
  const std::vector<Query> queries = telling_queries(article, texts);
  std::string entries;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const auto bytes = article.map.bytes_of(texts[i]).value_or(Span{});
    const LineColumn at = positions.at(bytes.begin);
    entries +=
        fmt::format("  # {}:{}:{}\n", visible(path), at.line, at.column) + entry_of(queries[i], source);
  }
  return entries;
}

std::string stub_file(const std::string& entries) {
  if (entries.empty()) return "obelus: 1\n";
  return "obelus: 1\n"
         "# Put the id of a reference in the place of each TODO, and define it:\n"
         "#   - {id: wire, title: …, URL: …, issued: 2025-01-28}\n"
         "references: []\n"
         "annotations:\n" +
         entries;
}

}  // namespace obelus
