#pragma once
// Paths as references to files (RFC 3986).

#include <string>
#include <string_view>

namespace obelus {

// A relative path stays relative, an absolute one becomes "file:///…"; all bytes that have a meaning in a
// URI, or none, are percent-encoded.
std::string uri_of_path(std::string_view path);

}  // namespace obelus
