#include <algorithm>
#include <array>
#include <optional>

#include "markdown/characters.hpp"
#include "markdown/jsx.hpp"
#include "markdown/templates.hpp"
#include "text/byte_set.hpp"

namespace obelus::markdown {
namespace {

struct Delimiters {
  std::string_view open;
  std::string_view close;
  bool only_maths;  // else whatever stands between them
};

// Longer before shorter.
constexpr std::array<Delimiters, 10> delimiters = {{
    {"{/*", "*/}", false},
    {"{{{", "}}}", false},
    {"{{", "}}", false},
    {"{%", "%}", false},
    {"{#", "#}", false},
    {"$$", "$$", false},
    {"\\\\(", "\\\\)", false},
    {"\\\\[", "\\\\]", false},
    {"\\(", "\\)", true},
    {"\\[", "\\]", true},
}};

constexpr std::array<char, 3> template_openers = {'{', '$', '\\'};

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_letter);
}

bool has_command(std::string_view inner) {
  for (std::size_t at = inner.find('\\'); at != std::string_view::npos && at + 1 < inner.size();
       at = inner.find('\\', at + 1))
    if (is_letter(inner[at + 1])) return true;
  return false;
}

// An escaped bracket is most often just that.
bool is_bracketed_maths(std::string_view inner) {
  return has_command(inner) || inner.find('=') != std::string_view::npos;
}

// Prose in brackets, "sic", a price or a variable of the shell are not maths.
bool is_clearly_maths(std::string_view inner) {
  if (inner.empty() || inner.find('`') != std::string_view::npos) return false;
  if (inner.size() == 1) return is_letter(inner[0]);
  if (has_command(inner) || inner.find('^') != std::string_view::npos) return true;
  if (is_digit(inner[0])) return false;
  return inner.find('=') != std::string_view::npos || (inner.find('_') == 1 && is_letter(inner[0]));
}

class TemplateFinder {
 public:
  TemplateFinder(std::string_view content, const std::vector<Span>& literals, bool is_mdx)
      : content_(content), literals_(literals), is_mdx_(is_mdx), openers_(content), jsx_(content) {}

  std::vector<Span> find() {
    for (std::size_t at = openers_.find(0); at < content_.size();) {
      while (literal_ < literals_.size() && literals_[literal_].end <= at) ++literal_;
      if (literal_ < literals_.size() && literals_[literal_].contains(at)) {
        at = openers_.find(literals_[literal_].end);
        continue;
      }
      const auto end = end_of_template(at);
      if (end) found_.push_back({at, *end});
      at = openers_.find(end ? *end : at + (is_escape(at) ? 2 : 1));
    }
    return std::move(found_);
  }

 private:
  bool is_escape(std::size_t at) const {
    return content_[at] == '\\' && at + 1 < content_.size() && is_punctuation(content_[at + 1]);
  }

  std::optional<std::size_t> end_of_template(std::size_t at) {
    const std::string_view rest = content_.substr(at);
    for (std::size_t kind = 0; kind < delimiters.size(); ++kind)
      if (rest.starts_with(delimiters[kind].open))
        if (const auto end = end_of_delimited(at, kind)) return end;
    if (rest.starts_with("{:")) return end_of_attributes(at);
    if (rest.starts_with('<')) return jsx_.end_of_tag(at);
    if (rest.starts_with('{') && is_mdx_) return jsx_.end_of_expression(at);
    if (rest.starts_with("$`")) return end_of_code_maths(at);
    if (rest.starts_with('$')) return end_of_dollars(at);
    return std::nullopt;
  }

  std::optional<std::size_t> end_of_delimited(std::size_t at, std::size_t kind) {
    const auto& [open, close, only_maths] = delimiters[kind];
    if (unclosed_[kind]) return std::nullopt;
    const std::size_t begin = at + open.size();
    const std::size_t end = content_.find(close, begin);
    unclosed_[kind] = end == std::string_view::npos;
    if (unclosed_[kind] && at == 0 && content_.starts_with("{{<")) return content_.size();
    if (unclosed_[kind] || end == begin) return std::nullopt;
    if (only_maths && !is_bracketed_maths(content_.substr(begin, std::min(end - begin, most_maths))))
      return std::nullopt;
    return end + close.size();
  }

  // {: .class #id key="value"} on one line.
  std::optional<std::size_t> end_of_attributes(std::size_t at) const {
    const std::size_t end = content_.find_first_of("{}\n", at + 1);
    if (end == std::string_view::npos || content_[end] != '}') return std::nullopt;
    return end + 1;
  }

  std::optional<std::size_t> end_of_code_maths(std::size_t at) const {
    if (literal_ >= literals_.size() || literals_[literal_].begin != at + 1) return std::nullopt;
    const std::size_t end = literals_[literal_].end;
    if (end >= content_.size() || content_[end] != '$') return std::nullopt;
    return end + 1;
  }

  std::optional<std::size_t> end_of_dollars(std::size_t at) const {
    const std::size_t end = content_.find('$', at + 1);
    if (end == std::string_view::npos || end - at > most_maths) return std::nullopt;
    const char before = at > 0 ? content_[at - 1] : ' ';
    const char after = end + 1 < content_.size() ? content_[end + 1] : ' ';
    if (is_alphanumeric(before) || is_alphanumeric(after) || after == '$') return std::nullopt;
    const std::string_view inner = content_.substr(at + 1, end - at - 1);
    if (inner.empty() || is_space(inner.front()) || is_space(inner.back()) || inner.back() == '\\')
      return std::nullopt;
    if (is_word(inner) && inner.size() > 1) return std::nullopt;
    return is_clearly_maths(inner) ? std::optional(end + 1) : std::nullopt;
  }

  static constexpr std::size_t most_maths = 1000;

  std::string_view content_;
  const std::vector<Span>& literals_;
  bool is_mdx_;
  std::size_t literal_ = 0;
  NextOf<template_openers[0], template_openers[1], template_openers[2], '<'> openers_;
  JsxFinder jsx_;
  std::array<bool, delimiters.size()> unclosed_{};
  std::vector<Span> found_;
};

// {#id .class} behind the text of a heading.
std::optional<Span> heading_attributes(std::string_view content) {
  const std::size_t end = content.find_last_not_of(" \t\n") + 1;
  if (end == 0 || content[end - 1] != '}') return std::nullopt;
  const std::size_t begin = content.rfind('{', end - 1);
  if (begin == std::string_view::npos || (content[begin + 1] != '#' && content[begin + 1] != '.'))
    return std::nullopt;
  const std::string_view inner = content.substr(begin + 1, end - begin - 2);
  if (inner.size() < 2 || inner.find_first_of("}\n") != std::string_view::npos) return std::nullopt;
  return Span{begin, end};
}

}  // namespace

bool may_hold_templates(std::string_view content) {
  return std::any_of(template_openers.begin(), template_openers.end(),
                     [&](char c) { return content.find(c) != std::string_view::npos; }) ||
         is_module_code(content);
}

std::vector<Span> find_templates(std::string_view content, const std::vector<Span>& literals,
                                 const TemplatesOf& block) {
  if (block.is_paragraph && is_module_code(content)) return {{0, content.size()}};
  std::vector<Span> found = TemplateFinder(content, literals, block.is_mdx).find();
  if (block.is_heading)
    if (const auto attributes = heading_attributes(content))
      if (found.empty() || found.back().end <= attributes->begin) found.push_back(*attributes);
  return found;
}

}  // namespace obelus::markdown
