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

std::optional<Error> remember(WorkFolder& work, const std::string& name, const std::string& before,
                              const OutputFolder::NextPart& next) {
  enum { begins, in_records, ended } state = begins;
  RunningDigest digest;
  std::string behind;
  const auto part = [&]() -> Result<std::string_view> {
    if (state == ended) return std::string_view();
    auto record = state == begins ? std::string_view(before) : next();
    state = in_records;
    if (!record) return record;
    digest.add(*record);
    if (!record->empty()) return record;
    state = ended;
    behind = Cache::behind(digest.digest());
    return std::string_view(behind);
  };
  return work.write(name, part);
}

}  // namespace obelus
