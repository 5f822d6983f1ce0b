#pragma once
// Markup is put together of many small parts on every page.

#include <string>
#include <string_view>

namespace obelus::notes {

// The parts one behind the other: strings, views and literals.
template <class... Parts>
std::string concat(const Parts&... parts) {
  std::string out;
  out.reserve((std::string_view(parts).size() + ...));
  (out.append(std::string_view(parts)), ...);
  return out;
}

}  // namespace obelus::notes
