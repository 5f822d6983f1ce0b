#include "reports/pretty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "obelus/rule.hpp"
#include "obelus/text.hpp"
#include "reports/visible.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

// Bytes of a line that are looked at on either side of the place: the first that show enough.
constexpr std::size_t excerpt_caps[] = {256, 1024};

enum class Paint { none, bold, error, warning, note, caret };

std::string_view escape_of(Paint paint) {
  switch (paint) {
    case Paint::bold: return "\x1b[1m";
    case Paint::error: return "\x1b[1;31m";
    case Paint::warning: return "\x1b[1;35m";
    case Paint::note: return "\x1b[1;36m";
    case Paint::caret: return "\x1b[1;32m";
    default: return "";
  }
}

Paint paint_of(Level level) {
  switch (level) {
    case Level::error: return Paint::error;
    case Level::warning: return Paint::warning;
    default: return Paint::note;
  }
}

// A message quotes what it is about, be it a megabyte.
std::string in_brief(const std::string& message) {
  constexpr std::size_t longest = 1000;  // bytes
  if (message.size() <= longest) return visible(message);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0U) == 0x80) --end;
  return visible(std::string_view(message).substr(0, end)) + "…";
}

// A line of source cut to a window round the place, and the marker beneath it.
struct Excerpt {
  std::string text;
  std::string marker;
};

// The part of a line that is looked at: lines may be megabytes long.
Span part_near(std::string_view line, Span place, std::size_t cap) {
  std::size_t begin = place.begin > cap ? place.begin - cap : 0;
  std::size_t end = std::min(line.size(), place.begin + cap);
  const auto inside = [&](std::size_t at) { return at < line.size() && (line[at] & 0xC0) == 0x80; };
  for (int i = 0; i < 3 && inside(begin); ++i) ++begin;
  for (int i = 0; i < 3 && inside(end); ++i) ++end;
  return {begin, end};
}

std::size_t width_of(std::span<const Shown> characters) {
  std::size_t width = 0;
  for (const Shown& each : characters) width += each.width;
  return width;
}

// Which characters fit into `width` columns such that the one at `caret` stands in the window, not far
// left of its middle.
Span window(std::span<const Shown> line, std::size_t caret, std::size_t width) {
  if (width_of(line) <= width) return {0, line.size()};
  std::size_t begin = caret;
  for (std::size_t columns = 0; begin > 0 && columns + line[begin - 1].width < width * 2 / 5; --begin)
    columns += line[begin - 1].width;
  std::size_t end = begin;
  std::size_t columns = 0;
  for (; end < line.size() && columns + line[end].width <= width - 2; ++end) columns += line[end].width;
  for (; begin > 0 && columns + line[begin - 1].width <= width - 2; --begin) columns += line[begin - 1].width;
  while (begin > 0 && begin < caret && line[begin].width == 0) ++begin;
  return {begin, end};
}

// The characters of a line near a place.
struct Near {
  Span part;  // of the line
  std::vector<Shown> shown;
  std::size_t first = 0;  // of the characters at the place

  std::size_t index_of(std::size_t offset) const {
    const auto after = std::partition_point(
        shown.begin(), shown.end(), [&](const Shown& each) { return part.begin + each.offset < offset; });
    return static_cast<std::size_t>(after - shown.begin());
  }

  // Whether more of the line would change nothing in a window.
  bool is_enough(std::string_view line, std::size_t width) const {
    const std::span<const Shown> all = shown;
    return (part.begin == 0 || width_of(all.first(first)) >= width) &&
           (part.end == line.size() || width_of(all.subspan(first)) >= width);
  }
};

Near show_near(std::string_view line, Span place, std::size_t width) {
  Near result;
  for (const std::size_t cap : excerpt_caps) {
    result.part = part_near(line, place, cap);
    result.shown = show_line(line.substr(result.part.begin, result.part.size()));
    result.first = result.index_of(place.begin);
    if (result.is_enough(line, width)) break;
  }
  return result;
}

Excerpt excerpt(std::string_view line, Span place, std::size_t width) {
  const Near near = show_near(line, place, width);
  const std::size_t last = near.index_of(place.end);
  const Span window_shown = window(near.shown, near.first, width);
  Excerpt result;
  if (near.part.begin > 0 || window_shown.begin > 0) result.text += "…";
  std::size_t before = result.text.empty() ? 0 : 1;
  std::size_t marked = 0;
  for (std::size_t i = window_shown.begin; i < window_shown.end; ++i) {
    const Shown& each = near.shown[i];
    result.text += each.text;
    if (i < near.first) before += each.width;
    if (near.first <= i && i < last) marked += each.width;
  }
  if (near.part.end < line.size() || window_shown.end < near.shown.size()) result.text += "…";
  result.marker = std::string(before, ' ') + '^';
  if (marked > 1) result.marker.append(marked - 1, '~');
  return result;
}

class Report {
 public:
  Report(const PositionsOf& positions_of, const PrettyOptions& options)
      : positions_of_(positions_of), options_(options) {}

  void add(const Finding& finding) {
    head(finding.place, name_of(finding.level), paint_of(finding.level), finding.message);
    if (const Rule* rule = finding.rule.empty() ? nullptr : find_rule(finding.rule))
      out_ += fmt::format(" [{} {}]", rule->id, rule->name);
    else if (!finding.rule.empty())
      out_ += fmt::format(" [{}]", finding.rule);
    out_ += '\n';
    quote(finding.place, finding.label);
    if (is_news(finding)) out_ += fmt::format("   fix: {}\n", visible(finding.fix));
    for (const RelatedPlace& each : finding.related) {
      head(each.place, "note", Paint::note, each.message);
      out_ += '\n';
    }
  }

  std::string take() { return std::move(out_); }

 private:
  // Whether the fix has not been said of this file yet.
  bool is_news(const Finding& finding) {
    if (finding.place.path != path_) fixes_.clear();
    path_ = finding.place.path;
    return !finding.fix.empty() && fixes_.insert(finding.fix).second;
  }

  std::string painted(Paint paint, std::string_view text) const {
    if (!options_.color || text.empty()) return std::string(text);
    return fmt::format("{}{}\x1b[0m", escape_of(paint), text);
  }

  void head(const Place& place, std::string_view word, Paint paint, const std::string& message) {
    const Positions* file = positions_of_(place.path);
    std::string where = visible(place.path.empty() ? "obelus" : place.path);
    if (file != nullptr) {
      const LineColumn at = file->at(place.bytes.begin);
      where += fmt::format(":{}:{}", at.line, at.column);
    }
    out_ += fmt::format("{} {} {}", painted(Paint::bold, where + ":"),
                        painted(paint, fmt::format("{}:", word)), in_brief(message));
  }

  void quote(const Place& place, const std::string& label) {
    const Positions* file = positions_of_(place.path);
    if (file == nullptr || file->text().empty()) return;
    const std::size_t number = file->at(place.bytes.begin).line;
    const Span line = file->line(number);
    const std::size_t first = std::clamp(place.bytes.begin, line.begin, line.end) - line.begin;
    const std::size_t last = std::clamp(place.bytes.end, line.begin + first, line.end) - line.begin;
    const Excerpt shown =
        excerpt(file->text().substr(line.begin, line.size()), {first, last}, options_.width);
    const std::string marker =
        painted(Paint::caret, label.empty() ? shown.marker : shown.marker + ' ' + visible(label));
    out_ += fmt::format("{:>5} | {}\n      | {}\n", number, shown.text, marker);
  }

  const PositionsOf& positions_of_;
  const PrettyOptions& options_;
  std::string out_;
  std::string path_;  // of the last finding
  std::set<std::string> fixes_;
};

}  // namespace

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.place.path, a.place.bytes, a.rule, a.message) <
           std::tie(b.place.path, b.place.bytes, b.rule, b.message);
  });
}

const Positions* PositionsIn::find(const std::string& path) {
  const auto [entry, is_new] = known_.try_emplace(path);
  if (is_new && !path.empty())
    if (const std::string* content = content_of_(path)) entry->second.emplace(*content);
  return entry->second ? &*entry->second : nullptr;
}

std::string pretty(std::span<const Finding> findings, const ContentOf& content_of,
                   const PrettyOptions& options) {
  PositionsIn files(content_of);
  return pretty_at(
      findings, [&](const std::string& path) { return files.find(path); }, options);
}

std::string pretty_at(std::span<const Finding> findings, const PositionsOf& positions_of,
                      const PrettyOptions& options) {
  std::vector<Finding> sorted(findings.begin(), findings.end());
  sort_findings(sorted);
  Report report(positions_of, options);
  for (const Finding& each : sorted) report.add(each);
  return report.take();
}

std::string strip_colour(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\x1B') {
      plain += text[i];
      continue;
    }
    i = std::min(text.find('m', i), text.size());
  }
  return plain;
}

}  // namespace obelus
