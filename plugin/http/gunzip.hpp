#pragma once
// What a server has compressed though it was asked not to.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace obelus::http {

// The content of one member in gzip's format (RFC 1952). Nothing where it is damaged, goes on behind its end,
// or would be longer than `longest` bytes.
std::optional<std::string> gunzip(std::string_view bytes, std::size_t longest);

}  // namespace obelus::http
