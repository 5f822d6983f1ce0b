#pragma once
// The page of all articles: what each comes to.

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "check/examine.hpp"
#include "obelus/coverage.hpp"
#include "preview/patch.hpp"

namespace obelus::preview {

struct IndexEntry {
  std::string path;  // as shown
  std::string absolute;
  std::string title;           // empty until it is counted
  std::set<std::string> read;  // absolute: what it was made of, besides what all share
  bool is_counted = false;
  bool has_faults = false;
  Coverage coverage;
  std::size_t disputed = 0;
  std::size_t orphans = 0;
};

// Takes down what the article that was examined comes to; with faults, that it has them. `name` is its path
// from the folder.
void count_in(IndexEntry& entry, const Examined& examined, const std::string& name);

// Parts "rows", one line an article, "meter" and "faults". `articles` are by their names.
Parts index_of(const std::map<std::string, IndexEntry>& articles);

}  // namespace obelus::preview
