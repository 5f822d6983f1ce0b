#include "build/digest.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>

namespace obelus {

Digest digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

Digest digest_of(std::string_view first, std::span<const std::string_view> rest) {
  XXH3_state_t state;
  XXH3_128bits_reset(&state);
  XXH3_128bits_update(&state, first.data(), first.size());
  for (const std::string_view each : rest) XXH3_128bits_update(&state, each.data(), each.size());
  const XXH128_hash_t hash = XXH3_128bits_digest(&state);
  return {hash.low64, hash.high64};
}

Digester& Digester::add(std::string_view bytes) {
  const Digest one = digest_of(bytes);
  const std::array<std::uint64_t, 5> all{digest_.low, digest_.high, one.low, one.high, bytes.size()};
  const XXH128_hash_t hash = XXH3_128bits(all.data(), sizeof all);
  digest_ = {hash.low64, hash.high64};
  return *this;
}

Digester& Digester::add(std::uint64_t number) {
  return add(std::string_view(reinterpret_cast<const char*>(&number), sizeof number));
}

}  // namespace obelus
