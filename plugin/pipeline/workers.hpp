#pragma once
// Work on numbered items in processes of their own. The Markdown library keeps global tables, so threads
// cannot share it; and a process that dies takes one item with it, not the run.
//
//   items    0 1 2 3 4 5 …                one counter in shared memory says which is next
//   worker A 0   2 3                      each takes an item when it has finished the last
//   worker B   1     4                    dies on 4: 1 is told already, 4 is reported as died, a new
//   worker C           5 …                worker takes over what B had done and not yet told
//
// To be called while the process has one thread. SIGPIPE must be ignored.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "obelus/result.hpp"

namespace obelus {

struct ItemResult {
  std::size_t item;
  std::string bytes;
};

struct Workers {
  std::size_t jobs = 1;    // processes at most
  std::size_t batch = 16;  // results a worker holds back before it tells of them

  // In a worker: what an item comes to, in bytes of the caller's own making.
  std::function<std::string(std::size_t item)> work;
  // In a worker, before these results are told: makes lasting what they say was done. May change them. An
  // item whose results were not told is worked on again. May be absent.
  std::function<void(std::vector<ItemResult>&)> settle;

  // In the calling process, in no certain order, once for each item: its result, or how a worker died of it
  // ("killed by signal 11").
  std::function<void(std::size_t item, std::string bytes)> done;
  std::function<void(std::size_t item, const std::string& how)> died;
  // In the calling process, whenever a worker died, be it of no item. May be absent.
  std::function<void()> lost;
  // In the calling process, ten times a second: how many items have been begun. May be absent.
  std::function<void(std::size_t begun)> progress;
};

// Works on items 0 to count - 1. Fails when no process can be started, or when workers die between items.
std::optional<Error> run_workers(std::size_t count, const Workers& workers);

// How many processors this process may use, at least 1.
std::size_t processors();

}  // namespace obelus
