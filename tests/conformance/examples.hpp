#pragma once
// The examples of a specification in CommonMark's form: between a fence of 32 backticks that says
// "example" and the next one stand the Markdown, a line with a dot, and the HTML; an arrow stands for a tab.

#include <string>
#include <string_view>
#include <vector>

namespace obelus::testing {

inline std::vector<std::string> examples_of(std::string_view specification) {
  const std::string fence(32, '`');
  std::vector<std::string> found;
  std::string example;
  enum class In { prose, markdown, html } in = In::prose;
  while (!specification.empty()) {
    const auto end = specification.find('\n');
    const auto line = specification.substr(0, end);
    specification.remove_prefix(end == std::string_view::npos ? specification.size() : end + 1);
    if (in == In::prose && line.starts_with(fence + " example")) {
      in = In::markdown;
      example.clear();
    } else if (in == In::markdown && line == ".") {
      found.push_back(example);
      in = In::html;
    } else if (in == In::html && line == fence) {
      in = In::prose;
    } else if (in == In::markdown) {
      example.append(line).append("\n");
    }
  }
  constexpr std::string_view arrow = "\u2192";
  for (auto& text : found)
    for (auto at = text.find(arrow); at != std::string::npos; at = text.find(arrow, at + 1))
      text.replace(at, arrow.size(), "\t");
  return found;
}

}  // namespace obelus::testing
