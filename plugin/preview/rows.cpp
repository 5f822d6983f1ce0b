#include "preview/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "obelus/notes.hpp"
#include "obelus/writer.hpp"
#include "pipeline/paths.hpp"
#include "preview/word_changes.hpp"
#include "provenance/facts.hpp"
#include "reports/html_text.hpp"
#include "reports/positions.hpp"
#include "reports/words.hpp"

namespace obelus::preview {
namespace {

bool is_inside(char c) { return (c & 0xC0) == 0x80; }

class Rows {
 public:
  Rows(const Examined& examined, const Items& items, std::string_view address)
      : examined_(examined),
        article_(*examined.article),
        set_(examined.selected.set),
        items_(items),
        address_(address),
        positions_(article_.bytes),
        marks_(set_.annotations.size()) {
    for (const Item& item : items_.marked)
      if (item.annotation) add_word(marks_[*item.annotation], mark_id(item));
  }

  Parts make() {
    for (const Item& each : items_.marked) add_item(each);
    add_disputes();
    for (const Stray& each : items_.strays) add_stray(each);
    add_sources();
    for (const Other& each : items_.others) add_other(each);
    for (const std::string_view name : list_names)
      parts_["n-" + std::string(name)] = std::to_string(counts_[std::string(name)]);
    for (const std::string_view name : list_names) parts_.try_emplace(std::string(name));
    parts_["meter"] = meter_of(examined_.checked.coverage);
    return std::move(parts_);
  }

 private:
  struct Row {
    std::string key;
    std::string_view state;  // of State, or "orphan", "source", "finding"
    std::string marks;       // ids of marks in the article, a space between
    std::string body;
  };

  void add(const std::string& list, const Row& row) {
    parts_[list] += fmt::format("<li class=\"row {}\" id=\"{}-{}\" data-marks=\"{}\">{}</li>\n", row.state,
                                list, row.key, row.marks, row.body);
    ++counts_[list];
  }

  std::size_t line_of(Span text) const {
    const auto bytes = article_.map.bytes_of(text);
    return positions_.at(bytes ? bytes->begin : 0).line;
  }

  // A passage with some of what stands round it in its block.
  std::string excerpt(Span text) const {
    constexpr std::size_t around = 70;    // bytes on each side
    constexpr std::size_t longest = 400;  // of the passage
    const std::string_view all = article_.text;
    const Block* block = article_.block_at(text.begin);
    const Span bound = block == nullptr ? text : block->text;
    std::size_t begin =
        std::max(std::min(bound.begin, text.begin), text.begin - std::min(around, text.begin));
    if (begin > bound.begin) begin = std::min(all.find(' ', begin), text.begin);
    std::size_t passage_end = std::min(text.end, text.begin + longest);
    while (passage_end > text.begin && passage_end < all.size() && is_inside(all[passage_end])) --passage_end;
    std::size_t end = std::min(std::max(bound.end, passage_end), passage_end + around);
    if (end < bound.end) {
      const std::size_t space = all.rfind(' ', end);
      end = space == all.npos ? passage_end : std::max(space, passage_end);
    }
    const auto part = [&](std::size_t from, std::size_t to) {
      return html_text(all.substr(from, to - from));
    };
    return fmt::format("{}{}<b>{}</b>{}{}{}", begin > bound.begin ? "…" : "", part(begin, text.begin),
                       part(text.begin, passage_end), passage_end < text.end ? "…" : "",
                       part(passage_end, end), end < bound.end ? "…" : "");
  }

  std::string link(std::string_view mark, std::string_view content) const {
    return fmt::format("<a class=\"find\" href=\"/site/{}#{}\" target=\"article\">{}</a>", address_, mark,
                       content);
  }

  static std::string badge(std::string_view sign, std::string_view label) {
    return fmt::format("<span class=\"badge\"><span aria-hidden=\"true\">{}</span> {}</span>", sign, label);
  }

  std::string about(const Item& item) const {
    std::string text = fmt::format("line {}", line_of(item.text));
    if (item.figure) {
      const CheckedFigure figure = checked_figure(examined_, *item.figure);
      const Quantity& quantity = examined_.figures[*item.figure].quantity;
      text += fmt::format(" · {}: {}", figure.kind,
                          worded({quantity.low, quantity.high, figure.unit, figure.value}));
      if (!figure.by.empty()) text += fmt::format(" · {}", html_text(figure.by));
    } else if (item.annotation) {
      text += fmt::format(" · annotation {}", html_text(set_.annotations[*item.annotation].id));
    }
    return fmt::format("<span class=\"about\">{}</span>", text);
  }

  void add_item(const Item& item) {
    Row row{item.key, name_of(item.state), mark_id(item), ""};
    row.body = link(row.marks, badge(sign_of(item.state), label_of(item.state)) +
                                   " <span class=\"excerpt\">" + excerpt(item.text) + "</span>") +
               about(item);
    if (item.state == State::unsourced)
      row.body += fmt::format(
          "<span class=\"stub\"><a class=\"see\" href=\"/stub/{0}?figure={1}\" target=\"_blank\">See the "
          "YAML "
          "stub</a><button type=\"button\" class=\"copy\" data-stub=\"/stub/{0}?figure={1}\">Copy YAML "
          "stub</button></span>",
          address_, item.key);
    add("all", row);
    if (item.state == State::unsourced) add("unsourced", row);
  }

  static std::string worded(const FigureValue& figure) { return html_text(figure_text(figure, "en")); }

  static void add_word(std::string& words, std::string_view word) {
    if (!words.empty()) words += ' ';
    words += word;
  }

  static std::string position(const Position& held) {
    std::string text = fmt::format("<dt>{}</dt><dd>", html_text(held.by));
    if (held.value) text += worded(*held.value);
    if (held.value && !held.says.empty()) text += " – ";
    if (auto says = render_fragment(held.says, true)) {
      std::replace(says->begin(), says->end(), '\n', ' ');
      text += *says;
    }
    for (const auto& each : held.sources) text += fmt::format(" <cite>{}</cite>", html_text(each.value));
    return text + "</dd>";
  }

  void add_disputes() {
    for (std::size_t i = 0; i < set_.annotations.size(); ++i) {
      const Annotation& annotation = set_.annotations[i];
      const Match& match = examined_.selected.matches[i];
      if (!annotation.dispute || match.places.empty()) continue;
      Row row{annotation.id, "disputed", marks_[i], ""};
      const std::string first = row.marks.substr(0, row.marks.find(' '));
      std::string positions;
      for (const Position& each : annotation.dispute->positions) positions += position(each);
      row.body = link(first, badge(sign_of(State::disputed), "Disputed") + " <span class=\"excerpt\">" +
                                 excerpt(match.places.front()) + "</span>") +
                 fmt::format("<dl>{}</dl><span class=\"about\">line {} · annotation {}</span>", positions,
                             line_of(match.places.front()), html_text(annotation.id));
      add("disputed", row);
    }
  }

  std::string place_of(const Place& place) const {
    const std::string* content = examined_.own.find(place.path);
    if (content == nullptr) return html_text(place.path.str());
    return fmt::format("{}, line {}", html_text(place.path.str()),
                       LineIndex(*content).number_at(place.bytes.begin));
  }

  void add_stray(const Stray& stray) {
    const Annotation& annotation = set_.annotations[stray.annotation];
    Row row{stray.key, stray.has_landed ? "drifted" : "orphan", "", ""};
    row.body = badge(stray.has_landed ? sign_of(State::drifted) : "∅",
                     stray.has_landed ? label_of(State::drifted) : "No place") +
               " <span class=\"excerpt\">" + html_text(stray.finding->message) + "</span>";
    const std::string& quoted = annotation.target.selector.exact;
    if (stray.nearest.empty() && !quoted.empty())
      row.body += fmt::format("<q class=\"quoted\">{}</q>", html_text(quoted));
    for (std::size_t i = 0; i < stray.nearest.size(); ++i) {
      const Span near = stray.nearest[i];
      const std::string mark = mark_id(stray, i);
      add_word(row.marks, mark);
      row.body +=
          link(mark, fmt::format("<span class=\"label\">{}, line {}:</span> {}",
                                 stray.nearest.size() > 1 ? "Could be this"
                                 : stray.has_landed       ? "Now reads"
                                                          : "Nearest passage",
                                 line_of(near),
                                 stray.nearest.size() > 1 ? excerpt(near)
                                                          : word_changes(quoted, article_.text_of(near))));
    }
    row.body += fmt::format("<span class=\"about\">{} · annotation {}</span>",
                            place_of(annotation.target.place), html_text(annotation.id));
    if (!stray.finding->fix.empty())
      row.body += fmt::format("<span class=\"about\">{}</span>", html_text(stray.finding->fix));
    add("orphans", row);
    if (!stray.has_landed) add("all", row);
  }

  void add_sources() {
    std::map<std::string_view, std::size_t> numbers;
    for (std::size_t i = 0; i < set_.annotations.size(); ++i) numbers.emplace(set_.annotations[i].id, i);
    const Provenance provenance = provenance_of(article_, examined_.path, set_, examined_.selected.matches);
    for (const CitedSource& source : provenance.sources) {
      const Reference* reference = set_.find_reference(source.id);
      if (reference == nullptr) continue;
      Row row{source.id, "source", "", ""};
      std::string cited;
      for (const Citation& each : source.cited) {
        const auto number = numbers.find(each.annotation);
        const std::string marks = number == numbers.end() ? "" : marks_[number->second];
        const std::string words = "“" + html_text(each.text) + "”";
        if (!marks.empty()) add_word(row.marks, marks);
        cited +=
            fmt::format("<li>{}</li>", marks.empty() ? words : link(marks.substr(0, marks.find(' ')), words));
      }
      row.body = fmt::format(
          "<span class=\"excerpt\">{}</span><span class=\"about\">{} · cited {}</span>"
          "<details><summary>Passages</summary><ul>{}</ul></details>",
          cite_html(*reference, "en"), html_text(source.id),
          source.cited.size() == 1 ? "once" : fmt::format("{} times", source.cited.size()), cited);
      add("sources", row);
    }
  }

  void add_other(const Other& other) {
    const Finding& finding = *other.finding;
    const std::string where = finding.place.path == examined_.path
                                  ? fmt::format("line {}", positions_.at(finding.place.bytes.begin).line)
                                  : place_of(finding.place);
    Row row{other.key, "finding", other.text.empty() ? "" : mark_id(other), ""};
    const std::string says = badge("!", name_of(finding.level)) +
                             fmt::format(" <span class=\"excerpt\">{}</span>", html_text(finding.message));
    row.body = (row.marks.empty() ? says : link(row.marks, says)) +
               fmt::format("<span class=\"about\">{} · {}</span>", where, html_text(title_of(finding.rule)));
    add("all", row);
  }

  const Examined& examined_;
  const Article& article_;
  const AnnotationSet& set_;
  const Items& items_;
  std::string_view address_;
  Positions positions_;
  std::vector<std::string> marks_;  // by annotation: ids of the marks of its figures, or of its passage
  Parts parts_;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace

std::string meter_of(const Coverage& coverage) {
  if (coverage.figures == 0) return "<span>No figures that need a source</span>\n";
  const std::size_t covered = coverage.sourced + coverage.waived;
  std::string text = fmt::format("{} of {} {} a source", coverage.sourced,
                                 counted(coverage.figures, "figure"), coverage.figures == 1 ? "has" : "have");
  if (coverage.waived > 0)
    text += fmt::format(", {} {} none", coverage.waived, coverage.waived == 1 ? "needs" : "need");
  return fmt::format(
      "<meter min=\"0\" max=\"{}\" value=\"{}\" aria-label=\"Coverage\">{:.1f} %</meter> <span>{} ({:.1f} "
      "%)</span>\n",
      coverage.figures, covered, tenths_down(coverage.percent()), text, tenths_down(coverage.percent()));
}

Parts unknown_rows() {
  Parts parts;
  for (const std::string_view name : list_names) {
    parts[std::string(name)] = "<li class=\"row\">This is not known until the fault is mended.</li>\n";
    parts["n-" + std::string(name)] = "?";
  }
  parts["meter"] = "";
  return parts;
}

Parts rows_of(const Examined& examined, const Items& items, std::string_view address) {
  return Rows(examined, items, address).make();
}

}  // namespace obelus::preview
