#include "notes/ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace obelus::notes {
namespace {

constexpr std::size_t longest_slug = 64;

// FNV-1a; 32 bits as eight hexadecimal digits.
std::string hash(std::string_view key) {
  std::uint32_t value = 2166136261U;
  for (const char c : key) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return fmt::format("{:08x}", value);
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.';
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

std::string slug(std::string_view id) {
  if (!id.empty() && id.size() <= longest_slug && std::all_of(id.begin(), id.end(), is_plain))
    return std::string(id);
  std::string out(id.substr(0, longest_slug / 2));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return !is_plain(c); }, '-');
  return out + "-" + hash(id);
}

// Each round hashes another text, and only finitely many names are taken.
std::string Ids::claim_another(const std::string& wanted, std::string key) {
  for (;; key += '+') {
    std::string name = fmt::format("{}-{}", wanted, hash(key));
    if (take(name)) return name;
  }
}

bool Ids::take(const std::string& name) {
  if (case_ == Case::differs) return take_as_it_is(name);
  std::string folded = name;
  std::transform(folded.begin(), folded.end(), folded.begin(), lower);
  return take_as_it_is(folded);
}

bool Ids::take_as_it_is(const std::string& name) {
  return !std::binary_search(taken_.begin(), taken_.end(), name) && ours_.emplace(name).second;
}

}  // namespace obelus::notes
