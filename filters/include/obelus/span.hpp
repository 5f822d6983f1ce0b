#pragma once
// Positions. Every position in obelus is a half-open range of bytes counted from 0, of the input or of
// an article's reading text; a function says which. Lines and columns are made at the edge (text.hpp).

#include <compare>
#include <cstddef>

namespace obelus {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(Span, Span) = default;
  // By begin, then by end.
  friend constexpr auto operator<=>(Span, Span) = default;
};

}  // namespace obelus
