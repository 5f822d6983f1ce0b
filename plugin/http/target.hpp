#pragma once
// What a request asks for: the path and the query of its target, decoded.

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace obelus::http {

struct Target {
  std::string path;                          // begins with "/"; decoded
  std::map<std::string, std::string> query;  // decoded; of names given twice the first
};

// Nothing for what no link of ours says: a target that does not begin with "/", empty parts, `.` and `..`,
// backslashes, control characters, a "/" or NUL written as a reference, references that are none, bytes that
// are not UTF-8 once decoded.
std::optional<Target> parse_target(std::string_view target);

// `path` spelt for an address: all but letters, digits and -._~/ as references.
std::string encode_path(std::string_view path);

}  // namespace obelus::http
