#pragma once
// Bounds on what is read whole. Some are settings, most are not; the error of passing one says which.

#include <cstddef>
#include <string>
#include <string_view>

#include "obelus/reader.hpp"
#include "obelus/result.hpp"

namespace obelus {

// The error of passing a fixed bound: `name` is a file's path, or what else was read.
Error too_large(std::string_view name, std::size_t limit);

// What was read with `limits.file_size` for its bound: the error of passing it says to raise that.
Result<std::string> within_file_size(Result<std::string> bytes);

// Bytes of a line of JSON that holds an article: JSON may write a character in several.
std::size_t longest_line(const Limits& limits);
Error line_too_long(const Limits& limits);

}  // namespace obelus
