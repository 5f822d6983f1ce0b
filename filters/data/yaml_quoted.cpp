#include <fmt/format.h>

#include <algorithm>

#include "data/encoding.hpp"
#include "data/tree.hpp"
#include "data/yaml_scalar.hpp"
#include "obelus/text.hpp"
#include "text/byte_set.hpp"

namespace obelus::data {
namespace {

// One quoted scalar, read from its opening mark.
class Quoted {
 public:
  Quoted(std::string_view bytes, std::size_t at, std::size_t indent)
      : bytes_(bytes), begin_(at), at_(at + 1), indent_(indent), quote_(bytes[at]) {}

  Scalar read() {
    while (!scalar_.fault && at_ < bytes_.size()) {
      if (bytes_[at_] == quote_ && !doubled()) {
        scalar_.end = at_ + 1;
        return std::move(scalar_);
      }
      step();
    }
    if (!scalar_.fault) scalar_.fault = unclosed();
    scalar_.end = at_;
    return std::move(scalar_);
  }

 private:
  bool doubled() const { return quote_ == '\'' && bytes_.substr(at_ + 1).starts_with('\''); }

  Error unclosed() const {
    return syntax_error({begin_, begin_ + 1}, "this quotation mark is never closed",
                        fmt::format("put a {} at the end of the text", quote_));
  }

  void step() {
    const char c = bytes_[at_];
    if (c == quote_) {
      scalar_.text += c;
      at_ += 2;
      kept_ = scalar_.text.size();
    } else if (c == '\\' && quote_ == '"') {
      escape();
    } else if (c == '\n' || c == '\r') {
      fold(false);
    } else {
      copy_plain();
    }
  }

  // What stands for itself, up to what does not.
  void copy_plain() {
    static constexpr ByteSet others("\"'\\\n\r");
    const std::size_t end = std::min(others.find(bytes_, at_ + 1), bytes_.size());
    const std::string_view run = bytes_.substr(at_, end - at_);
    if (const std::size_t last = run.find_last_not_of(" \t"); last != run.npos)
      kept_ = scalar_.text.size() + last + 1;
    scalar_.text += run;
    at_ = end;
  }

  // A line end and all blank lines after it: one is a space, more are one line feed fewer.
  void fold(bool escaped) {
    if (!escaped) scalar_.text.resize(kept_);
    std::size_t breaks = 0;
    std::size_t line = at_;
    while (at_ < bytes_.size() && is_blank_or_break(bytes_[at_])) {
      if (bytes_[at_] == '\n') {
        ++breaks;
        line = at_ + 1;
      }
      ++at_;
    }
    if (at_ == bytes_.size()) return;
    if (breaks > 1) scalar_.text.append(breaks - 1, '\n');
    if (breaks == 1 && !escaped) scalar_.text += ' ';
    kept_ = scalar_.text.size();
    check_line(line);
  }

  void check_line(std::size_t line) {
    const std::size_t first = bytes_.find_first_not_of(' ', line);
    if (is_document_marker(bytes_, line)) {
      scalar_.fault = syntax_error({line, line + 3}, "a document marker inside a quotation",
                                   "is a quotation mark missing above?");
    } else if (first - line < indent_) {
      scalar_.fault = syntax_error({begin_, begin_ + 1},
                                   "the quotation that begins here goes on in lines that are not indented",
                                   "is its closing quotation mark missing?");
    }
  }

  void escape() {
    const std::size_t start = at_;
    const char code = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
    at_ = std::min(at_ + 2, bytes_.size());
    if (code == '\n' || code == '\r') {
      kept_ = scalar_.text.size();
      at_ = start + 1;
      fold(true);
      return;
    }
    if (code == 'x' || code == 'u' || code == 'U') {
      numbered(start, code == 'x' ? 2 : code == 'u' ? 4 : 8);
    } else if (const char32_t value = named(code); value != no_escape) {
      append_utf8(scalar_.text, value);
    } else {
      scalar_.fault = syntax_error({start, at_}, "there is no such escape",
                                   "write \\\\ for a backslash, or use single quotation marks");
    }
    kept_ = scalar_.text.size();
  }

  void numbered(std::size_t start, std::size_t digits) {
    char32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i, ++at_) {
      const char c = at_ < bytes_.size() ? bytes_[at_] : '\0';
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) {
        scalar_.fault =
            syntax_error({start, at_}, fmt::format("this escape needs {} hexadecimal digits", digits));
        return;
      }
      value = value << 4 | static_cast<char32_t>(digit);
    }
    const bool is_no_character = value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF);
    if (is_no_character || !what_is_forbidden(value).empty()) {
      scalar_.fault = syntax_error({start, at_}, "this escape is not a character that may stand in a text");
      return;
    }
    append_utf8(scalar_.text, value);
  }

  static constexpr char32_t no_escape = 0xFFFFFFFF;

  // YAML 1.2.2, section 5.7, but for the control characters, which no text here may hold.
  static char32_t named(char code) {
    switch (code) {
      case 't':
      case '\t': return '\t';
      case 'n': return '\n';
      case 'r': return '\r';
      case ' ':
      case '"':
      case '/':
      case '\\': return static_cast<char32_t>(code);
      case 'N': return 0x85;
      case '_': return 0xA0;
      case 'L': return 0x2028;
      case 'P': return 0x2029;
      default: return no_escape;
    }
  }

  std::string_view bytes_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t indent_;
  char quote_;
  std::size_t kept_ = 0;  // text up to here is not white space before a line end
  Scalar scalar_;
};

}  // namespace

Scalar read_quoted(std::string_view bytes, std::size_t at, std::size_t indent) {
  return Quoted(bytes, at, indent).read();
}

}  // namespace obelus::data
