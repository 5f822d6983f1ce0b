#pragma once
// JSON as reports print it: always UTF-8, whatever the text it was made of.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace obelus {

using Json = nlohmann::ordered_json;

// `value` on one line; bytes that are not UTF-8 become U+FFFD.
std::string json_line(const Json& value);

// An object with one member a line, and the elements of arrays of objects one a line: easy to read, to
// search and to compare line by line. Ends in a line feed.
std::string json_lines(const Json& object);

}  // namespace obelus
