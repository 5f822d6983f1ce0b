#include "reports/html_text.hpp"

#include "obelus/writer.hpp"
#include "reports/visible.hpp"

namespace obelus {

std::string html_text(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return escape_html(visible(line));
}

bool is_web_address(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return false;
  for (const char c : url)
    if (static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '"' || c == '<' || c == '>' || c == '\\')
      return false;
  return true;
}

}  // namespace obelus
