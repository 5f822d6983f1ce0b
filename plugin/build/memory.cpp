#include "build/memory.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string_view>
#include <system_error>
#include <vector>

namespace obelus {
namespace {

// How many parts the names of caches speak of: 4, of "cache-1-of-4". Nothing where none does.
std::optional<std::size_t> part_count(const std::vector<std::string>& names) {
  constexpr std::string_view first = "cache-1-of-";
  for (const std::string& each : names) {
    if (!each.starts_with(first)) continue;
    std::size_t count = 0;
    const char* end = each.data() + each.size();
    const auto [stop, error] = std::from_chars(each.data() + first.size(), end, count);
    if (error == std::errc() && stop == end) return count;
  }
  return std::nullopt;
}

std::optional<Cache> parts_together(WorkFolder& work) {
  const std::vector<std::string> names = work.names();
  const auto count = part_count(names);
  if (!count || *count < 2 || *count > names.size()) return std::nullopt;
  std::vector<Cache> parts;
  for (std::size_t i = 1; i <= *count; ++i) {
    auto bytes = work.read_whole(cache_name(i, *count));
    auto part = bytes ? Cache::read(std::move(*bytes)) : std::nullopt;
    if (!part) return std::nullopt;
    parts.push_back(std::move(*part));
  }
  return Cache::join(parts);
}

}  // namespace

std::string cache_name(std::size_t shard, std::size_t shards) {
  return shards == 1 ? "cache" : fmt::format("cache-{}-of-{}", shard, shards);
}

std::optional<Cache> remembered(WorkFolder& work, std::size_t shard, std::size_t shards, bool& is_damaged) {
  auto bytes = work.read_whole(cache_name(shard, shards));
  if (!bytes) return shards == 1 ? parts_together(work) : std::nullopt;
  auto cache = Cache::read(std::move(*bytes));
  is_damaged = !cache;
  return cache;
}

}  // namespace obelus
