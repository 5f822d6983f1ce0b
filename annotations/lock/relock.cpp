#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "obelus/lock_file.hpp"
#include "obelus/rule.hpp"

namespace obelus {
namespace {

const LockEntry* entry_of(const LockedArticle& locked, std::string_view annotation) {
  const auto& entries = locked.entries;
  const auto found = std::partition_point(
      entries.begin(), entries.end(), [&](const LockEntry& each) { return each.annotation < annotation; });
  return found == entries.end() || found->annotation != annotation ? nullptr : &*found;
}

bool is_sure(const Match& match) {
  return (match.status == MatchStatus::exact || match.status == MatchStatus::normalised) &&
         !match.figures_changed;
}

std::vector<Match> with_drift_accepted(std::span<const Match> matches) {
  std::vector<Match> accepted(matches.begin(), matches.end());
  for (Match& match : accepted)
    if (match.status == MatchStatus::fuzzy && !match.figures_changed) match.status = MatchStatus::normalised;
  return accepted;
}

std::vector<Query> queries_of(const AnnotationSet& set) {
  std::vector<Query> queries;
  queries.reserve(set.annotations.size());
  for (const Annotation& each : set.annotations) queries.push_back(query_for(each, set));
  return queries;
}

}  // namespace

Lock lock_for(const LockedArticle& locked, const AnnotationSet& set) {
  Lock lock;
  lock.sentences = locked.sentences;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < locked.sentences.size(); ++i) places[locked.sentences[i]].push_back(i);
  for (std::size_t i = 0; i < set.annotations.size(); ++i) {
    const LockEntry* entry = entry_of(locked, set.annotations[i].id);
    if (entry == nullptr) continue;
    const auto found = places.find(entry->sentence);
    if (found == places.end()) continue;
    const std::size_t ordinal = std::min<std::size_t>(entry->ordinal, found->second.size() - 1);
    lock.passages.push_back({i, entry->selector, found->second[ordinal], entry->text, entry->place});
  }
  return lock;
}

LockedArticle locked_article(const Lock& lock, const AnnotationSet& set) {
  LockedArticle locked;
  locked.sentences = lock.sentences;
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  std::vector<std::uint32_t> ordinals;
  for (const std::uint64_t hash : lock.sentences) ordinals.push_back(seen[hash]++);
  for (const LockedPassage& passage : lock.passages)
    locked.entries.push_back({set.annotations.at(passage.query).id, passage.selector,
                              lock.sentences.at(passage.sentence), ordinals.at(passage.sentence),
                              passage.place, passage.text});
  std::sort(locked.entries.begin(), locked.entries.end(),
            [](const LockEntry& a, const LockEntry& b) { return a.annotation < b.annotation; });
  return locked;
}

Relocked relock(const LockedArticle* old, const Article& article, const AnnotationSet& set,
                std::span<const Match> matches, const RelockOptions& options) {
  const std::vector<Query> queries = queries_of(set);
  const std::vector<Match> accepted = options.accept_drift
                                          ? with_drift_accepted(matches)
                                          : std::vector<Match>(matches.begin(), matches.end());
  Relocked result;
  if (old != nullptr)
    for (std::size_t i = 0; i < accepted.size(); ++i) {
      const LockEntry* entry = entry_of(*old, set.annotations[i].id);
      if (entry != nullptr && entry->selector == hash_of(queries[i]) && !is_sure(accepted[i]))
        result.unsure.push_back(i);
    }
  if (result.unsure.empty())
    result.article = locked_article(lock_of(article, queries, accepted), set);
  else
    result.article = *old;
  if (result.article.entries.empty()) result.article = {};
  return result;
}

std::optional<Finding> lock_finding(const LockedArticle* old, const LockedArticle& now,
                                    const std::string& path) {
  if (old == nullptr ? now.entries.empty() : now == *old) return std::nullopt;
  Finding finding;
  finding.rule = "OB505";
  finding.level = Level::warning;
  finding.message = old == nullptr ? "the article has annotations that are not locked yet"
                    : now.sentences == old->sentences
                        ? "the article's annotations are others than when it was locked"
                        : "the article was edited since it was locked";
  finding.place = {path, {}};
  finding.fix = fmt::format("run `obelus lock {}`", path);
  return finding;
}

std::optional<Finding> lock_finding(const LockedArticle& locked, const Article& article,
                                    const std::string& path, const AnnotationSet& set,
                                    std::span<const Match> matches) {
  return lock_finding(&locked, relock(&locked, article, set, matches).article, path);
}

}  // namespace obelus
