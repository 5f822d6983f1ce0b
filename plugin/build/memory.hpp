#pragma once
// Which of the caches of an output a build goes by: its own, or for all of it those of its parts together.

#include <cstddef>
#include <optional>
#include <string>

#include "build/cache.hpp"
#include "build/work_folder.hpp"

namespace obelus {

// The file that part `shard` of `shards` remembers in; 1 of 1 is all of an output.
std::string cache_name(std::size_t shard, std::size_t shards);

// What the last build of that part remembers. Where all has no cache, those of all parts are taken for it, if
// there is one of each and they were built alike. `is_damaged`: there was one, and nothing can be made of it.
std::optional<Cache> remembered(WorkFolder& work, std::size_t shard, std::size_t shards, bool& is_damaged);

// Writes a cache: what stands before its records (Cache::before), then each that `next` gives, and the end.
std::optional<Error> remember(WorkFolder& work, const std::string& name, const std::string& before,
                              const OutputFolder::NextPart& next);

}  // namespace obelus
