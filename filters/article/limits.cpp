#include <fmt/format.h>

#include "obelus/reader.hpp"

namespace obelus {

Error limit_passed(std::string message, std::string_view limit, std::optional<Span> where) {
  return {std::move(message), where, "OB906", fmt::format("raise `limits.{}`", limit)};
}

}  // namespace obelus
