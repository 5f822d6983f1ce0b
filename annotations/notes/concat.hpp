#pragma once
// Markup is put together of many small parts on every page.

#include <cstddef>
#include <string>
#include <string_view>

#include "obelus/writer.hpp"

namespace obelus::notes {

// Text that is escaped where it is put.
struct Escaped {
  std::string_view text;
};

inline std::size_t size_of(std::string_view part) { return part.size(); }
inline std::size_t size_of(Escaped part) { return part.text.size(); }

inline void put(std::string& out, std::string_view part) { out += part; }
inline void put(std::string& out, Escaped part) { append_html(out, part.text); }

// The parts one behind the other: strings, views, literals and what is to be escaped.
template <class... Parts>
void append(std::string& out, const Parts&... parts) {
  (put(out, parts), ...);
}

template <class... Parts>
std::string concat(const Parts&... parts) {
  std::string out;
  out.reserve((size_of(parts) + ...));
  append(out, parts...);
  return out;
}

}  // namespace obelus::notes
