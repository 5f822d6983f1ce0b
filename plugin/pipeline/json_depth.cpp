#include "pipeline/json_depth.hpp"

#include <fmt/format.h>

namespace obelus {
namespace {

constexpr std::size_t deepest = 100;

}  // namespace

std::optional<std::size_t> too_deep(std::string_view json) {
  std::size_t depth = 0;
  bool is_text = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '"')
      is_text = !is_text;
    else if (is_text)
      at += c == '\\' ? 1 : 0;
    else if (c == '[' || c == '{') {
      if (++depth > deepest) return at;
    } else if ((c == ']' || c == '}') && depth > 0)
      --depth;
  }
  return std::nullopt;
}

std::string says_too_deep() { return fmt::format("nested more than {} deep", deepest); }

}  // namespace obelus
