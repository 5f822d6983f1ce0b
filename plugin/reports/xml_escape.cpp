#include "reports/xml_escape.hpp"

#include "reports/visible.hpp"

namespace obelus {
namespace {

// Code points that are valid UTF-8 and no characters of XML: U+FFFE and U+FFFF.
std::string without_noncharacters(std::string text) {
  for (const std::string_view each : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = text.find(each); at != std::string::npos; at = text.find(each, at))
      text.replace(at, each.size(), "\xEF\xBF\xBD");
  return text;
}

}  // namespace

std::string escape_xml(std::string_view text) {
  std::string escaped;
  for (const char c : without_noncharacters(visible(text))) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

}  // namespace obelus
