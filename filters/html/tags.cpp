#include "html/tags.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "html/ascii.hpp"

namespace obelus::html {
namespace trait {
namespace {

constexpr std::uint32_t table[] = {
    phrasing,
#define OBELUS_TAG(name, traits) traits,
#include "html/tags.inc"
#undef OBELUS_TAG
};

}  // namespace
}  // namespace trait

namespace {

constexpr std::string_view names[] = {
#define OBELUS_TAG(name, traits) #name,
#include "html/tags.inc"
#undef OBELUS_TAG
};

constexpr std::size_t longest_name = 10;

}  // namespace

std::uint32_t traits_of(Tag tag) { return trait::table[static_cast<std::size_t>(tag)]; }

Tag tag_of(std::string_view name) {
  if (name.size() > longest_name) return Tag::unknown;
  std::array<char, longest_name> buffer{};
  std::transform(name.begin(), name.end(), buffer.begin(), ascii_lower);
  const std::string_view lower(buffer.data(), name.size());
  if (lower == "template") return Tag::template_;  // a keyword of C++, hence its name in the table
  if (lower == "image") return Tag::img;
  const auto* found = std::lower_bound(std::begin(names), std::end(names), lower);
  if (found == std::end(names) || *found != lower) return Tag::unknown;
  return static_cast<Tag>(found - std::begin(names) + 1);
}

}  // namespace obelus::html
