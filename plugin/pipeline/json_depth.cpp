#include "pipeline/json_depth.hpp"

#include <fmt/format.h>

namespace obelus {
namespace {

constexpr std::size_t deepest = 100;

// Calls `take` with each byte outside of texts, and where it stands, until that returns false.
template <class Take>
void for_each_mark(std::string_view json, Take take) {
  bool is_text = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '"')
      is_text = !is_text;
    else if (is_text)
      at += c == '\\' ? 1 : 0;
    else if (!take(c, at))
      return;
  }
}

}  // namespace

std::optional<std::size_t> too_deep(std::string_view json) {
  std::size_t depth = 0;
  std::optional<std::size_t> found;
  for_each_mark(json, [&](char c, std::size_t at) {
    if (c == '[' || c == '{') {
      if (++depth > deepest) found = at;
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
    return !found;
  });
  return found;
}

std::size_t value_count(std::string_view json) {
  std::size_t count = 1;
  for_each_mark(json, [&](char c, std::size_t) {
    if (c == ',' || c == '[' || c == '{') ++count;
    return true;
  });
  return count;
}

std::string says_too_deep() { return fmt::format("nested more than {} deep", deepest); }

}  // namespace obelus
