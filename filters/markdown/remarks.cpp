#include "markdown/remarks.hpp"

#include <algorithm>
#include <string>

namespace obelus::markdown {

void add_remarks_of_html(Span lines, const Source& source, Reading& reading) {
  const std::string_view html = source.text().substr(lines.begin, lines.size());
  for (std::size_t at = html.find("<!--"); at != html.npos; at = html.find("<!--", at)) {
    const std::size_t end = html.find("-->", at + 4);
    if (end == html.npos) return;
    const Span bytes{lines.begin + at, lines.begin + end + 3};
    const auto& sources = reading.block_sources;
    const auto next = std::partition_point(sources.begin(), sources.end(),
                                           [&](Span block) { return block.begin < bytes.begin; });
    const std::size_t text =
        next == sources.end() ? reading.text.size()
                              : reading.blocks[static_cast<std::size_t>(next - sources.begin())].text.begin;
    reading.remarks.push_back(
        {{}, std::string(html.substr(at + 4, end - at - 4)), bytes, {text, text}, false});
    at = end + 3;
  }
}

void add_remarks_of_expressions(std::string_view content, const std::vector<Span>& templates,
                                const ContentMap& map, const BlockStart& start, Reading& reading) {
  std::size_t next = start.inlines;
  for (const Span each : templates) {
    const std::string_view code = content.substr(each.begin, each.size());
    if (!code.starts_with("{/*") || !code.ends_with("*/}")) continue;
    const auto first = map.source_of(each.begin);
    const auto last = map.source_of(each.end - 1);
    if (!first || !last) continue;
    while (next < reading.inlines.size() && reading.inline_sources[next].begin < first->begin) ++next;
    if (next == reading.inlines.size()) return;
    const std::size_t at = reading.inlines[next].text.end;
    const bool goes_on = reading.text.find_first_not_of(" \n", at) != std::string::npos;
    reading.remarks.push_back(
        {{}, std::string(code.substr(3, code.size() - 6)), {first->begin, last->end}, {at, at}, goes_on});
  }
}

}  // namespace obelus::markdown
