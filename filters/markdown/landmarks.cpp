#include "markdown/landmarks.hpp"

#include <algorithm>

#include "text/byte_walk.hpp"

namespace obelus::markdown {
namespace {

class Finder {
 public:
  Finder(std::string_view text, std::size_t begin) : text_(text) {
    constexpr std::size_t usual_line = 64;
    found_.line_ends.reserve((text.size() - begin) / usual_line);
  }

  void take(std::size_t at) {
    switch (text_[at]) {
      case '\r':
        if (!stands("\r\n", at)) found_.line_ends.push_back(at);
        return;
      case '\n': found_.line_ends.push_back(at); return begin_line(at + 1);
      case ':': return take_address("://", at, found_.schemes);
      case 'w': return take_address("www.", at, found_.hosts);
      case '[': found_.footnotes = true; return;
      case '<': found_.comments = found_.comments || stands("<!--", at); return;
      default: found_.at_signs = true; found_.addresses.push_back(at);
    }
  }

  void begin_line(std::size_t at) {
    found_.modules = found_.modules || stands("import ", at) || stands("export ", at);
  }

  Landmarks found() && { return std::move(found_); }

 private:
  bool stands(std::string_view part, std::size_t at) const {
    return at <= text_.size() && text_.substr(at).starts_with(part);
  }

  void take_address(std::string_view part, std::size_t at, bool& any) {
    if (!stands(part, at)) return;
    any = true;
    found_.addresses.push_back(at);
  }

  std::string_view text_;
  Landmarks found_;
};

}  // namespace

bool Landmarks::any_address_in(Span part) const {
  const auto first = std::lower_bound(addresses.begin(), addresses.end(), part.begin);
  return first != addresses.end() && *first < part.end;
}

Landmarks landmarks_in(std::string_view text, std::size_t begin) {
  Finder finder(text, begin);
  finder.begin_line(begin);
  const auto test = [](auto c, auto next) {
    return (c == '\n') | (c == '\r') | (c == '@') | (c == '&') | ((c == ':') & (next == '/')) |
           ((c == 'w') & (next == 'w')) | ((c == '<') & (next == '!')) |
           ((c == '[') & ((next == '^') | (next == '\\') | (next == '&')));
  };
  for_each_byte(text, begin, test, [&](std::size_t at) { finder.take(at); });
  return std::move(finder).found();
}

}  // namespace obelus::markdown
