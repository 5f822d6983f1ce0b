#include "preview/word_changes.hpp"

#include <algorithm>

#include "reports/edit_steps.hpp"
#include "reports/html_text.hpp"

namespace obelus::preview {
namespace {

constexpr std::size_t most_changes = 200;  // words

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

Pieces words_of(std::string_view text) {
  Pieces words;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && is_space(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && !is_space(text[i])) ++i;
    if (i > begin) words.push_back(text.substr(begin, i - begin));
  }
  return words;
}

std::string_view element_of(EditStep::Kind kind) {
  return kind == EditStep::Kind::removed ? "del" : kind == EditStep::Kind::added ? "ins" : "";
}

}  // namespace

std::string word_changes(std::string_view before, std::string_view after) {
  const std::vector<EditStep> steps = edit_steps(words_of(before), words_of(after), most_changes);
  std::string html;
  for (std::size_t i = 0; i < steps.size();) {
    std::string words;
    const EditStep::Kind kind = steps[i].kind;
    for (; i < steps.size() && steps[i].kind == kind; ++i) {
      if (!words.empty()) words += ' ';
      words += html_text(steps[i].piece);
    }
    if (!html.empty()) html += ' ';
    const std::string_view element = element_of(kind);
    if (element.empty())
      html += words;
    else
      html.append("<").append(element).append(">").append(words).append("</").append(element).append(">");
  }
  return html;
}

}  // namespace obelus::preview
