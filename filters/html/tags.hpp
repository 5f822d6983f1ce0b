#pragma once
// The elements of HTML by name, and what each means to a reader of text.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace obelus::html {

// `unknown` stands for every element that is not in tags.inc, custom elements among them.
enum class Tag : std::uint8_t {
  unknown,
#define OBELUS_TAG(name, traits) name,
#include "html/tags.inc"
#undef OBELUS_TAG
};

namespace trait {
inline constexpr std::uint32_t special =
    1U << 0;  // HTML's "special": an end tag in it cannot close what is outside
inline constexpr std::uint32_t phrasing = 1U << 1;           // a wrapper may hold it whole
inline constexpr std::uint32_t block = 1U << 2 | special;    // parts the text before it from the text in it
inline constexpr std::uint32_t formatting = 1U << 3;         // of HTML's list of active formatting elements
inline constexpr std::uint32_t scoping = 1U << 4 | special;  // bounds what an end tag in it may close
inline constexpr std::uint32_t closes_p = 1U << 5;           // its start tag ends an open paragraph
inline constexpr std::uint32_t empty = 1U << 6;              // has no content and no end tag
inline constexpr std::uint32_t raw_text = 1U << 7;           // its content has no tags
inline constexpr std::uint32_t unread = 1U << 8;             // its content is no text of the page
inline constexpr std::uint32_t code = 1U << 9;               // its text is protected
inline constexpr std::uint32_t no_reference = 1U << 10;      // no reference to a note may stand in it
inline constexpr std::uint32_t interactive = 1U << 11;       // no link may stand in it
inline constexpr std::uint32_t metadata = 1U << 12;          // may stand in the head
inline constexpr std::uint32_t heading = 1U << 13;
inline constexpr std::uint32_t table_part = 1U << 14;  // text directly in it is moved before the table

inline constexpr std::uint32_t of_tag[] = {
    phrasing,
#define OBELUS_TAG(name, traits) traits,
#include "html/tags.inc"
#undef OBELUS_TAG
};
}  // namespace trait

// Of unknown elements: phrasing content, transparent to the text.
constexpr std::uint32_t traits_of(Tag tag) { return trait::of_tag[static_cast<std::size_t>(tag)]; }

// True when `tag` has all of `traits`.
constexpr bool has(Tag tag, std::uint32_t traits) { return (traits_of(tag) & traits) == traits; }

// By name, in any case.
Tag tag_of(std::string_view name);

}  // namespace obelus::html
