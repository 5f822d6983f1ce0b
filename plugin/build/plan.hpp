#pragma once
// What of a folder is to be made, and where it goes.
//
// A file is left alone when all that it was made from is as it was: its own state and that of every file of
// annotations that was looked for, the settings, the site's annotations, the lock, and its output. Where a
// state differs, a worker compares contents; where the site's annotations differ, it compares what would be
// written, so a name that does not stand in a page does not rebuild it.

#include <map>
#include <string>
#include <vector>

#include "build/cache.hpp"
#include "build/maker.hpp"
#include "build/output.hpp"
#include "build/tree.hpp"

namespace obelus {

struct PlanOptions {
  bool markdown = true;      // Markdown files are articles
  bool html = true;          // HTML files are
  bool to_markdown = false;  // articles in Markdown stay that
  bool in_place = false;     // files that are no articles are left alone
  std::size_t shard = 1;
  std::size_t shards = 1;
};

// What is still as it was when the last build was made.
struct Same {
  bool settings = false;
  bool site = false;
  bool lock = false;  // of a configuration
};

struct Plan {
  std::vector<Task> tasks;           // in order of paths
  std::vector<std::uint32_t> fresh;  // records of what needs nothing, in order
  std::vector<Error> collisions;     // two sources for one output
  std::vector<std::string> gone;     // outputs whose source is no more
};

// `before` may be null. Entries' kinds are set to `other` where they are no articles here.
Plan make_plan(Tree& tree, const PlanOptions& options, Cache* before, const Same& same, OutputFolder& output);

// Whether the files that were looked at (encode_seen) are as they were.
bool are_unchanged(std::string_view seen);

// The part, from 1, that a file falls to: the same on every machine.
std::size_t shard_of(std::string_view path, std::size_t shards);

}  // namespace obelus
