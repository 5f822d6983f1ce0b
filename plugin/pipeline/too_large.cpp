#include "pipeline/too_large.hpp"

#include <fmt/format.h>

namespace obelus {

Error too_large(std::string_view name, std::size_t limit) {
  return {
      fmt::format("{} is larger than {} bytes", name, limit), {}, "OB906", "no setting raises this limit"};
}

Result<std::string> within_file_size(Result<std::string> bytes) {
  if (bytes || bytes.error().rule != "OB906") return bytes;
  return limit_passed(bytes.error().message, "file_size");
}

std::size_t longest_line(const Limits& limits) { return limits.file_size * 2 + (std::size_t{1} << 20); }

Error line_too_long(const Limits& limits) {
  return limit_passed(fmt::format("the line is longer than {} bytes", longest_line(limits)), "file_size");
}

}  // namespace obelus
