// A scalar with another text in the place of an old one, so that whoever looks at the change sees the text
// change and nothing else.
//
//   old      match: nearly $600 bn            match: >-
//                                               He said that the
//                                               bill was paid.
//   text     losses: nearly $590 bn           He said last week that the bill was paid.
//   new      match: "losses: nearly $590 bn"  match: >-
//                                               He said last week
//                                               that the bill was
//                                               paid.
//
// Whether a spelling says what it should is not reasoned about but tried, by reading it.

#include <fmt/format.h>

#include <algorithm>

#include "data/yaml_scalar.hpp"
#include "obelus/data.hpp"
#include "obelus/text.hpp"

namespace obelus::data {
namespace {

// How the lines of a scalar are laid out.
struct Layout {
  bool several = false;
  std::size_t column = 0;  // where its text begins, in code points from the start of the line
  std::size_t width = 0;   // of its widest line, from the start of the line
  std::string indent;      // of its lines after the first
  std::string line_end = "\n";
  std::vector<std::string_view> lines;  // without white space at their ends
};

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == text.npos ? std::string_view()
                            : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::size_t line_begin(std::string_view bytes, std::size_t at) { return bytes.rfind('\n', at) + 1; }

std::string_view leading_blanks(std::string_view line) {
  return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

Layout layout_of(std::string_view bytes, Span at) {
  Layout layout;
  std::size_t line = at.begin == 0 ? 0 : line_begin(bytes, at.begin - 1);
  layout.column = count_code_points(bytes.substr(line, at.begin - line));
  while (line < at.end) {
    const std::size_t newline = std::min(bytes.find('\n', line), at.end);
    const std::string_view text = bytes.substr(line, newline - line);
    layout.width = std::max(layout.width, count_code_points(text));
    if (line > at.begin && layout.indent.empty()) layout.indent = leading_blanks(text);
    layout.lines.push_back(trim(line < at.begin ? text.substr(at.begin - line) : text));
    if (newline < at.end) {
      layout.several = true;
      if (text.ends_with('\r')) layout.line_end = "\r\n";
    }
    line = newline + 1;
  }
  return layout;
}

// The size of an old line that `text` begins with word for word, the space behind it included; else 0. The
// last line is not kept, as something in it or behind it changed.
std::size_t take_old_line(std::string_view text, const Layout& layout, std::size_t number) {
  if (number + 1 >= layout.lines.size()) return 0;
  const std::string_view line = layout.lines[number];
  const bool is_kept = !line.empty() && text.starts_with(line) && text.substr(line.size()).starts_with(' ');
  return is_kept && text.size() > line.size() + 1 && text[line.size() + 1] != ' ' ? line.size() + 1 : 0;
}

// `text` in lines no wider than before, broken at single spaces; a line feed in it is `breaks` line ends.
// Lines before the first that changed stay as they were.
std::string wrapped(std::string_view text, const Layout& layout, std::size_t breaks) {
  std::string out;
  std::size_t column = layout.column;
  const auto new_line = [&](std::size_t ends) {
    while (ends-- > 0) out += layout.line_end;
    out += layout.indent;
    column = layout.indent.size();
  };
  const auto next_stop = [&](std::size_t from) {
    return std::min(text.find_first_of(" \n", from), text.size());
  };
  std::size_t at = 0;
  for (std::size_t number = 0; const std::size_t size = take_old_line(text.substr(at), layout, number);
       ++number) {
    out += layout.lines[number];
    new_line(1);
    at += size;
  }
  while (at < text.size()) {
    if (text[at] == '\n') {
      std::size_t ends = breaks;
      while (++at < text.size() && text[at] == '\n') ++ends;
      new_line(ends);
      continue;
    }
    const bool is_single = text[at] == ' ' && at > 0 && at + 1 < text.size() &&
                           !is_blank_or_break(text[at - 1]) && !is_blank_or_break(text[at + 1]);
    const std::size_t end = next_stop(at + 1);
    const std::size_t size = count_code_points(text.substr(at, end - at));
    if (is_single && column + size > layout.width) {
      new_line(1);
      ++at;
      continue;
    }
    out += text.substr(at, end - at);
    column += size;
    at = end;
  }
  return out;
}

bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFE ||
         c == 0xFFFF;
}

// In double quotation marks, by rules that YAML, JSON and TOML share.
std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.value == '"' || point.value == '\\')
      out.append("\\").append(text.substr(at, 1));
    else if (point.value == '\n' || point.value == '\t')
      out += point.value == '\n' ? "\\n" : "\\t";
    else if (is_invisible(point.value))
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(point.value));
    else
      out += text.substr(at, point.size);
    at += point.size;
  }
  return out + '"';
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + '\'';
}

bool has_text(const Node& node, std::string_view text, bool is_block) {
  if (node.kind != Kind::string) return false;
  if (!is_block) return node.scalar == text;
  const auto same = [](char a, char b) { return a == b || (is_blank_or_break(a) && is_blank_or_break(b)); };
  const std::string_view said = trim(node.scalar);
  return std::equal(said.begin(), said.end(), text.begin(), text.end(), same);
}

// Whether a YAML scalar, read where it is to stand, says `text`.
bool says(std::string_view spelling, bool in_flow, std::string_view text, bool is_block = false) {
  const std::string bytes =
      in_flow ? fmt::format("{{k: {0}, l: [{0}]}}\n", spelling) : fmt::format("k: {}\n", spelling);
  const Reading reading = read_yaml(bytes);
  if (!reading.complete || !reading.faults.empty()) return false;
  const Node& root = reading.document.root();
  if (!has_text(root["k"], text, is_block)) return false;
  return !in_flow || (root["l"].items.size() == 1 && has_text(*root["l"].items[0], text, false));
}

enum class Style : std::uint8_t { plain, single_marks, double_marks, block };

Style style_at(std::string_view bytes, std::size_t at) {
  switch (at < bytes.size() ? bytes[at] : ' ') {
    case '"': return Style::double_marks;
    case '\'': return Style::single_marks;
    case '|':
    case '>': return Style::block;
    default: return Style::plain;
  }
}

std::string in_style(Style style, std::string_view text) {
  switch (style) {
    case Style::single_marks: return single_quoted(text);
    case Style::double_marks: return double_quoted(text);
    default: return std::string(text);
  }
}

// The marks that need fewer escapes.
Style marks_for(std::string_view text) {
  const bool has_escapes = text.find_first_of("\"\\") != text.npos;
  return has_escapes && text.find('\'') == text.npos ? Style::single_marks : Style::double_marks;
}

std::string on_one_line(Style style, std::string_view text, bool in_flow) {
  for (const Style each : {style, style == Style::plain ? marks_for(text) : style})
    if (std::string spelling = in_style(each, text); says(spelling, in_flow, text)) return spelling;
  return double_quoted(text);
}

std::string in_lines(std::string_view bytes, Span at, Style style, std::string_view text, bool in_flow) {
  const Layout layout = layout_of(bytes, at);
  if (layout.several)
    for (const Style each : {style, style == Style::plain ? marks_for(text) : style, Style::double_marks}) {
      std::string spelling = wrapped(in_style(each, text), layout, 2);
      if (says(spelling, in_flow, text)) return spelling;
    }
  return on_one_line(style, text, in_flow);
}

// Of a block scalar: its lines' indentation, which its first line of text tells.
std::string block_indent(std::string_view bytes, std::size_t header_end, std::string_view old_text) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n", header_end);
  const std::size_t line = line_begin(bytes, first);
  const std::size_t old_first = old_text.find_first_not_of(" \t\n");
  const std::size_t own = old_first == 0 ? 0 : old_first - (old_text.rfind('\n', old_first) + 1);
  return std::string(first - line - std::min(own, first - line), ' ');
}

std::optional<std::string> in_block(std::string_view bytes, const Node& scalar, std::string_view text) {
  const std::size_t header_end = bytes.find('\n', scalar.at.begin);
  const std::string_view header = bytes.substr(scalar.at.begin, header_end - scalar.at.begin);
  const bool has_lines = !trim(scalar.scalar).empty() && header_end < scalar.at.end;
  if (has_lines && !trim(text).empty()) {
    const std::size_t first_line = header_end + 1;
    Layout layout = layout_of(bytes, {first_line, scalar.at.end});
    if (header.ends_with('\r')) layout.line_end = "\r\n";
    layout.indent = block_indent(bytes, header_end, scalar.scalar);
    layout.column = layout.indent.size();
    if (!layout.several) layout.width = std::string_view::npos;
    const std::size_t breaks = header.starts_with('>') ? 2 : 1;
    std::string spelling(bytes.substr(scalar.at.begin, first_line - scalar.at.begin));
    spelling += layout.indent + wrapped(trim(text), layout, breaks);
    if (says(spelling, false, trim(text), true)) return spelling;
  }
  if (header.find('#') != header.npos) return std::nullopt;
  return double_quoted(text);
}

std::optional<std::string> respell_toml(std::string_view bytes, Span at, std::string_view text) {
  const std::string_view old = bytes.substr(at.begin, at.size());
  const auto is_said = [&](const std::string& spelling) {
    const Reading reading = read_toml("k = " + spelling + "\n");
    return reading.complete && reading.document.root()["k"].scalar == text;
  };
  if (old.starts_with("'''")) {
    std::string spelling = fmt::format("'''{}'''", text);
    if (is_said(spelling)) return spelling;
  } else if (old.starts_with("\"\"\"")) {
    return fmt::format("\"\"{}\"\"", double_quoted(text));
  } else if (old.starts_with('\'')) {
    std::string spelling = fmt::format("'{}'", text);
    if (is_said(spelling)) return spelling;
  } else if (!old.starts_with('"')) {
    return std::nullopt;
  }
  return double_quoted(text);
}

}  // namespace

std::optional<std::string> respell(Language language, std::string_view bytes, const Node& scalar,
                                   bool in_flow, std::string_view text) {
  if (language == Language::json) return double_quoted(text);
  if (language == Language::toml) return respell_toml(bytes, scalar.at, text);
  const Style style = style_at(bytes, scalar.at.begin);
  if (style == Style::block) return in_block(bytes, scalar, text);
  return in_lines(bytes, scalar.at, style, text, in_flow);
}

std::string spell(Language language, std::string_view text) {
  return language == Language::yaml ? on_one_line(Style::plain, text, true) : double_quoted(text);
}

}  // namespace obelus::data
