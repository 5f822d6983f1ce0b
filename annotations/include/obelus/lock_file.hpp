#pragma once
// obelus.lock as text: what articles said when their annotations last matched for certain (lock.hpp). Made to
// be kept in git: an entry a line, ordered, nothing in it but what it is for, so that two branches that lock
// different things merge by themselves.
//
//   obelus.lock 1
//   [posts/ferry.md]
//   fares 0f3c6a5d1b2e4987 9a41c7d02f6e5b38 14+10 Fares rose by 12 per cent in May.
//   = 51fd0e7a2c93b684
//   = 9a41c7d02f6e5b38
//
// Under each article first its annotations, by id: hash of the selector, hash of the first sentence the
// passage stood in (".1" behind it: the second of equal ones), where the passage begins in the text that
// follows and its size in bytes, and that text, with \n, \r and \\ for line ends and backslashes. Then a hash
// of every sentence, in order of the article.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/lock.hpp"
#include "obelus/result.hpp"

namespace obelus {

struct LockEntry {
  std::string annotation;  // its id
  std::uint64_t selector = 0;
  std::uint64_t sentence = 0;  // hash of the first, among LockedArticle::sentences
  std::uint32_t ordinal = 0;   // of that sentence among equal ones, from 0
  Span place;                  // of the passage in `text`
  std::string text;

  friend bool operator==(const LockEntry&, const LockEntry&) = default;
};

struct LockedArticle {
  std::vector<LockEntry> entries;  // by id
  std::vector<std::uint64_t> sentences;

  friend bool operator==(const LockedArticle&, const LockedArticle&) = default;
};

// Paths are relative to the file's folder, parted by "/".
using LockFile = std::map<std::string, LockedArticle, std::less<>>;

// Reads the file. Fails, with the place, on what is no such line, a conflict that was not resolved, and an
// article or id that is there twice. Line ends may be CRLF. The result tells nothing of the order of lines.
Result<LockFile> read_lock(std::string_view bytes);

// The part of one article alone, or nothing when it has none. Fails as read_lock does, wherever the fault is.
Result<std::optional<LockedArticle>> read_lock_of(std::string_view bytes, std::string_view article);

// The same bytes for the same content. Articles without entries are left out.
std::string write_lock(const LockFile& file);

// For a Matcher whose queries are those of `set.annotations`, in order. Entries of other annotations, and
// ones whose sentence is missing, are left out.
Lock lock_for(const LockedArticle& locked, const AnnotationSet& set);

// What a lock says, by ids of annotations.
LockedArticle locked_article(const Lock& lock, const AnnotationSet& set);

struct RelockOptions {
  bool accept_drift = false;  // what matches approximately is locked where it is
};

// What the lock is to say of an article that reads and matches so now.
struct Relocked {
  LockedArticle article;
  // Annotations that were locked and do not match for certain now. While there are any the article stays
  // locked as it was: what it said then is the evidence by which they may be found.
  std::vector<std::size_t> unsure;
};
Relocked relock(const LockedArticle* old, const Article& article, const AnnotationSet& set,
                std::span<const Match> matches, const RelockOptions& options = {});

// OB505, when the lock says something else than it would now; `old` is null for an article not locked yet.
// `path` is the article's.
std::optional<Finding> lock_finding(const LockedArticle* old, const LockedArticle& now,
                                    const std::string& path);

// The same of an article that reads and matches so now.
std::optional<Finding> lock_finding(const LockedArticle& locked, const Article& article,
                                    const std::string& path, const AnnotationSet& set,
                                    std::span<const Match> matches);

}  // namespace obelus
