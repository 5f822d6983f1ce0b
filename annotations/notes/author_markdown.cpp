#include "notes/author_markdown.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "notes/citation.hpp"
#include "notes/direction.hpp"
#include "obelus/writer.hpp"

namespace obelus::notes {
namespace {

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::size_t run_length(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(text[at], at);
  return (end == std::string_view::npos ? text.size() : end) - at;
}

// The address that `text` begins with, up to one of `ends`.
std::string_view address_at(std::string_view text, std::string_view ends) {
  return text.substr(0, text.find_first_of(ends));
}

// Nothing that a renderer decodes may hide a scheme: references and escapes only behind a plain one.
bool is_plain_address(std::string_view address) {
  if (!is_safe_address(address)) return address.empty();
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "/", "#", "./", "../"})
    if (begins_with(address, scheme)) return true;
  return address.find_first_of("&%:") == std::string_view::npos;
}

bool is_template(std::string_view text) {
  static constexpr std::array<std::string_view, 5> openers = {"{{", "{%", "{#", "{:", "${"};
  return std::any_of(openers.begin(), openers.end(),
                     [&](std::string_view opener) { return text.find(opener) != std::string_view::npos; });
}

// One line, behind its indent. Escapes what is special inside a line.
class Line {
 public:
  explicit Line(std::string_view text) : text_(text) {}

  std::string tamed() && {
    escape_block_start();
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  void copy(std::size_t size) {
    out_ += text_.substr(at_, size);
    at_ += size;
  }

  void escape(std::size_t size = 1) {
    for (; size > 0; --size) {
      out_ += '\\';
      copy(1);
    }
  }

  // Headings and their underlines, rules, tables, fences, definition lists, fenced divisions.
  void escape_block_start() {
    if (text_.empty()) return;
    const char first = text_.front();
    const bool only_rule = text_.find_first_not_of("-=*_|: ") == std::string_view::npos;
    if (first == '#' || first == '=' || first == ':' || begins_with(text_, "~~~"))
      escape(run_length(text_, 0));
    else if (only_rule)
      escape();
  }

  void step() {
    switch (text_[at_]) {
      case '\\': return backslash();
      case '`': return code();
      case '<': return angle();
      case '[': return bracket();
      case ']': return closing_bracket();
      case '{': return opening_brace();
      case '}': return escape();
      case '!': return at_ + 1 < text_.size() && text_[at_ + 1] == '<' ? escape() : copy(1);
      case '^': return at_ + 1 < text_.size() && text_[at_ + 1] == '[' ? escape() : copy(1);
      default: return copy(1);
    }
  }

  // A template language looks for `{%` and `{#` whatever stands before them, and fails where they do not end.
  void opening_brace() {
    escape();
    if (at_ < text_.size() && (text_[at_] == '%' || text_[at_] == '#')) escape();
  }

  void backslash() {
    if (at_ + 1 >= text_.size()) return escape();
    if (text_[at_ + 1] != '<') return copy(2);
    out_ += "&lt;";
    at_ += 2;
  }

  // A span that ends on its line stays; else its marks are text.
  void code() {
    const std::size_t size = run_length(text_, at_);
    std::size_t close = text_.find('`', at_ + size);
    while (close != std::string_view::npos && run_length(text_, close) != size)
      close = text_.find('`', close + run_length(text_, close));
    if (close == std::string_view::npos || is_template(text_.substr(at_, close - at_))) return escape(size);
    copy(close + size - at_);
  }

  void angle() {
    const std::string_view address = address_at(rest().substr(1), "> <\"");
    const bool closed = at_ + 1 + address.size() < text_.size() && text_[at_ + 1 + address.size()] == '>';
    if (closed && (begins_with(address, "https://") || begins_with(address, "http://")) &&
        is_safe_address(address) && !is_template(address))
      return autolink(address);
    out_ += "&lt;";
    ++at_;
  }

  // In MDX `<` begins an element. A link's address is decoded, and an autolink's is not.
  void autolink(std::string_view address) {
    out_.append("[").append(escape_markdown(address)).append("](<");
    append_escaped(address, "&");
    out_ += ">)";
    at_ += address.size() + 2;
  }

  void append_escaped(std::string_view address, std::string_view marks) {
    for (const char c : address) {
      if (marks.find(c) != std::string_view::npos) out_ += '\\';
      out_ += c;
    }
  }

  void bracket() {
    copy(1);
    if (at_ < text_.size() && text_[at_] == '^') escape();
  }

  // `]:` would define a link or a footnote; `](` begins an address.
  void closing_bracket() {
    copy(1);
    if (at_ >= text_.size()) return;
    if (text_[at_] == ':') return escape();
    if (text_[at_] != '(') return;
    std::size_t begin = std::min(text_.find_first_not_of(" \t", at_ + 1), text_.size());
    const bool angled = begin < text_.size() && text_[begin] == '<';
    if (angled) ++begin;
    const std::size_t end = angled ? next(">", angled_end_, begin) : next(" )", end_, begin);
    const std::string_view address = text_.substr(begin, end - begin);
    if (end == text_.size() || !is_plain_address(address) || is_template(address)) return escape();
    out_ += '(';
    append_escaped(address, angled ? "<>[]{}`()" : "<>[]{}`");  // for it may turn out to be no link
    at_ = end + (angled ? 1 : 0);
  }

  // The next of `ends`, looked for once however often it is asked for.
  std::size_t next(std::string_view ends, std::size_t& known, std::size_t from) const {
    if (known < from || known == 0) known = std::min(text_.find_first_of(ends, from), text_.size());
    return known;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;  // of an address
  std::size_t angled_end_ = 0;
  std::string out_;
};

std::string with_line_feeds(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      out += '\n';
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    } else if (text[i] == '\t') {
      out += "    ";
    } else {
      out += text[i];
    }
  }
  return out;
}

template <class Function>
void for_each_line(std::string_view text, Function function) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    function(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

std::string tamed_markdown(std::string_view markdown) {
  const std::string text = with_line_feeds(with_balanced_direction(markdown));
  std::string out;
  for_each_line(text, [&](std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    if (indent < line.size()) out.append(line.substr(0, indent)).append(Line(line.substr(indent)).tamed());
    out += '\n';
  });
  const std::size_t first = out.find_first_not_of('\n');
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of('\n') + 1 - first);
}

std::string tamed_line(std::string_view markdown) { return Line(one_line(markdown)).tamed(); }

std::string indented(std::string_view text) {
  std::string out;
  bool is_first = true;
  for_each_line(text, [&](std::string_view line) {
    if (!is_first) out += line.empty() ? "\n" : "\n    ";
    is_first = false;
    out += line;
  });
  return out;
}

}  // namespace obelus::notes
