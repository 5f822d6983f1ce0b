#include "reports/uri.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace obelus {
namespace {

bool is_plain(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || std::string_view("-._~/@!$&'()*+,;=").find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_of_path(std::string_view path) {
  std::string uri;
  if (path.starts_with('/')) {
    uri = "file:///";
    path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  }
  for (const char c : path)
    if (is_plain(c))
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return uri;
}

}  // namespace obelus
