#pragma once
// Members of JSON that came from outside: what is missing, or of another kind, reads as empty.

#include <cstddef>
#include <string>
#include <string_view>

#include "obelus/result.hpp"
#include "reports/json_text.hpp"

namespace obelus {

std::string json_text(const Json& object, std::string_view key);
std::size_t json_number(const Json& object, std::string_view key);
const Json& json_list(const Json& object, std::string_view key);  // an array
Span json_bytes(const Json& object);                              // its "bytes"

// Bytes of a report: room for a million findings, which take 400 to 700 each.
inline constexpr std::size_t longest_report = std::size_t{768} << 20;
// Of its values: forty for each of these. An empty object takes 3 bytes of a report, and 120 of memory.
inline constexpr std::size_t most_report_values = std::size_t{40} << 20;

// A report that `check -f json` printed, as far as it says so itself. `path` is for messages.
Result<Json> read_report(std::string_view bytes, const std::string& path);

}  // namespace obelus
