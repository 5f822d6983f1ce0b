#include "html/tags.hpp"

#include <array>
#include <iterator>

#include "html/ascii.hpp"

namespace obelus::html {
namespace {

constexpr std::string_view names[] = {
#define OBELUS_TAG(name, traits) #name,
#include "html/tags.inc"
#undef OBELUS_TAG
};

constexpr std::size_t longest_name = 10;

// A name in lower case as two numbers.
struct Key {
  std::uint64_t first = 0;
  std::uint64_t more = 0;
  bool operator==(const Key&) const = default;
};

constexpr Key key_of(std::string_view name) {
  Key key;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(ascii_lower(name[i]));
    (i < 8 ? key.first : key.more) |= std::uint64_t{c} << (i % 8 * 8);
  }
  return key;
}

struct Slot {
  Key key;
  Tag tag = Tag::unknown;
};

constexpr std::size_t slot_bits = 9;

constexpr std::size_t slot_of(const Key& key) {
  return static_cast<std::size_t>(((key.first ^ key.more) * 0x9E3779B97F4A7C15ULL) >> (64 - slot_bits));
}

constexpr std::size_t behind(std::size_t slot) { return (slot + 1) % (std::size_t{1} << slot_bits); }

constexpr auto slots = [] {
  std::array<Slot, std::size_t{1} << slot_bits> table{};
  const auto put = [&](std::string_view name, Tag tag) {
    const Key key = key_of(name);
    std::size_t slot = slot_of(key);
    while (table[slot].tag != Tag::unknown) slot = behind(slot);
    table[slot] = {key, tag};
  };
  for (std::size_t i = 0; i < std::size(names); ++i) {
    const Tag tag = static_cast<Tag>(i + 1);
    // A keyword of C++, hence its name in the table.
    put(tag == Tag::template_ ? "template" : names[i], tag);
  }
  put("image", Tag::img);
  return table;
}();

}  // namespace

Tag tag_of(std::string_view name) {
  if (name.size() > longest_name) return Tag::unknown;
  const Key key = key_of(name);
  for (std::size_t slot = slot_of(key); slots[slot].tag != Tag::unknown; slot = behind(slot))
    if (slots[slot].key == key) return slots[slot].tag;
  return Tag::unknown;
}

}  // namespace obelus::html
