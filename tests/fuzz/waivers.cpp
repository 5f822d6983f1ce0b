// What an author writes into an article to waive findings: whatever it is, a waiver stands where it says, and
// hides no finding but of the rules that it names, where it reaches. The first byte: Markdown or HTML.

#include <algorithm>
#include <span>
#include <tuple>
#include <vector>

#include "fuzz.hpp"
#include "obelus/check.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"
#include "rules/waivers.hpp"

namespace {

using namespace obelus;
using checks::PlacedWaiver;

void require_in_place(const Article& article) {
  const bool is_wide = article.bytes.find('\0') != std::string::npos;  // UTF-16
  std::size_t last = 0;
  for (const Remark& remark : article.remarks) {
    fuzz::require(remark.bytes.begin >= last && remark.bytes.begin < remark.bytes.end &&
                      remark.bytes.end <= article.bytes.size(),
                  "remarks ascend, and lie within the bytes");
    fuzz::require(remark.text.begin <= remark.text.end && remark.text.end <= article.text.size(),
                  "remarks lie within the text");
    fuzz::require(!remark.attribute.empty() || remark.text.empty(), "a comment has no text");
    last = remark.bytes.begin;
    const std::string_view spelt =
        std::string_view(article.bytes).substr(remark.bytes.begin, remark.bytes.size());
    if (!is_wide)
      fuzz::require(spelt.starts_with(remark.attribute.empty() ? "<!" : "<"), "remarks are where they say");
  }
}

struct Looked {
  std::vector<Figure> figures;
  std::vector<Finding> findings;
  std::vector<Cover> covers;
};

using Key = std::tuple<std::string_view, Span, std::string_view>;
Key key_of(const Finding& each) { return {each.rule, each.place.bytes, each.message}; }

// Of `some` those that are not among `others`.
std::vector<const Finding*> missing(const std::vector<Finding>& some, const std::vector<Finding>& others) {
  std::vector<Key> keys;
  for (const Finding& each : others) keys.push_back(key_of(each));
  std::sort(keys.begin(), keys.end());
  std::vector<const Finding*> found;
  for (const Finding& each : some)
    if (!std::binary_search(keys.begin(), keys.end(), key_of(each))) found.push_back(&each);
  return found;
}

bool touch(Span a, Span b) { return a.begin <= b.end && b.begin <= a.end; }

bool reaches(const PlacedWaiver& waiver, const Finding& finding) {
  if (!waiver.holds() || !waiver.is_for(finding.rule)) return false;
  return waiver.is_of_file || std::any_of(waiver.bytes.begin(), waiver.bytes.end(),
                                          [&](Span each) { return touch(each, finding.place.bytes); });
}

bool is_of_a_remark(const Article& article, const Finding& finding) {
  return std::any_of(article.remarks.begin(), article.remarks.end(),
                     [&](const Remark& each) { return each.bytes == finding.place.bytes; });
}

// A figure that repeats another, or was converted from it, shares its fate.
bool shares_a_waiver(const Article& article, const Looked& looked, const std::vector<PlacedWaiver>& waivers,
                     const Finding& finding) {
  if (finding.rule != "OB101" && finding.rule != "OB102") return false;
  for (std::size_t i = 0; i < looked.figures.size(); ++i) {
    if (article.map.bytes_of(looked.figures[i].text) != std::optional(finding.place.bytes)) continue;
    const Cover& cover = looked.covers[i];
    return cover.kind == CoverKind::waiver && cover.through && waivers[cover.index].holds() &&
           waivers[cover.index].is_for(finding.rule);
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const bool is_html = (data[0] & 1) != 0;
  const auto bytes = fuzz::bytes_of(data + 1, size - 1);
  const auto article = is_html ? read_html(strip_html(bytes)) : read_markdown(bytes);
  if (!article) return 0;
  require_in_place(*article);

  const std::string path = "a";
  const AnnotationSet none;
  Looked looked;
  looked.figures = figures(*article, {});
  CheckOptions options;
  options.today = Date{2026, 1, 1};
  const Subject subject{*article, path, none, {}, {}, looked.figures};
  Checked checked = check(subject, options);
  looked.findings = std::move(checked.findings);
  looked.covers = std::move(checked.covers);

  Article silent = *article;
  std::erase_if(silent.remarks, [](const Remark& each) { return checks::read_directive(each).has_value(); });
  const auto all = check({silent, path, none, {}, {}, looked.figures}, options).findings;
  for (const Finding* each : missing(looked.findings, all))
    fuzz::require(is_of_a_remark(*article, *each), "a waiver brings no finding but of what it says");
  const checks::Waivers waivers(subject, options);
  for (const Finding* each : missing(all, looked.findings)) {
    const bool is_named = std::any_of(waivers.all().begin(), waivers.all().end(),
                                      [&](const PlacedWaiver& waiver) { return reaches(waiver, *each); });
    fuzz::require(is_named || shares_a_waiver(*article, looked, waivers.all(), *each),
                  "a waiver hides what it names, where it reaches");
  }
  return 0;
}
