#include "markdown/footnotes_mark.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "obelus/writer.hpp"

namespace obelus {
namespace markdown {
namespace {

// The first is what Markdown's authors use for remarks; the other serves where the text itself has it.
constexpr std::array<std::string_view, 2> names = {"[//]", "[obelus-notes]"};
constexpr std::string_view before_labels = ": # \"obelus: ";

}  // namespace

std::optional<std::vector<std::string_view>> labels_in_mark(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  for (const std::string_view name : names) {
    if (!line.starts_with(name) || !line.substr(name.size()).starts_with(before_labels)) continue;
    line.remove_prefix(name.size() + before_labels.size());
    if (!line.ends_with('"')) return std::nullopt;
    line.remove_suffix(1);
    std::vector<std::string_view> labels;
    while (!line.empty()) {
      const std::size_t end = std::min(line.find(' '), line.size());
      if (end > 0) labels.push_back(line.substr(0, end));
      line.remove_prefix(std::min(end + 1, line.size()));
    }
    return labels;
  }
  return std::nullopt;
}

}  // namespace markdown

std::string footnotes_mark(const Article& article, const std::vector<std::string>& labels) {
  const bool is_used = article.text.find(markdown::names[0]) != std::string::npos;
  return fmt::format("{}{}{}\"", markdown::names[is_used ? 1 : 0], markdown::before_labels,
                     fmt::join(labels, " "));
}

}  // namespace obelus
