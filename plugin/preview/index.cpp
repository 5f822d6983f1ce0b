#include "preview/index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "http/target.hpp"
#include "pipeline/page.hpp"
#include "pipeline/paths.hpp"
#include "preview/rows.hpp"
#include "reports/html_text.hpp"
#include "reports/words.hpp"

namespace obelus::preview {
namespace {

std::string cells(std::size_t figures, std::size_t unsourced, std::size_t disputed, std::size_t orphans) {
  return fmt::format("<td>{}</td><td>{}</td><td>{}</td><td>{}</td>", figures, unsourced, disputed, orphans);
}

// The title when the article has one; its path, or the end of it, says the same otherwise.
std::string link_of(const std::string& name, const std::string& title) {
  const bool has_title = !title.empty() && title != paths::stem(name);
  return fmt::format("<a href=\"/article/{}\">{}</a>{}", http::encode_path(name),
                     html_text(has_title ? title : name),
                     has_title ? fmt::format(" <span class=\"about\">{}</span>", html_text(name)) : "");
}

}  // namespace

void count_in(IndexEntry& entry, const Examined& examined, const std::string& name) {
  constexpr std::string_view strays[] = {"OB201", "OB202", "OB205"};
  entry.is_counted = true;
  entry.has_faults = !examined.faults.empty();
  if (entry.has_faults) return;
  entry.title = title_of(*examined.article, paths::stem(name));
  entry.coverage = examined.checked.coverage;
  entry.disputed = 0;
  const Selected& selected = examined.selected;
  for (std::size_t i = 0; i < selected.matches.size(); ++i)
    if (selected.set.annotations[i].dispute && !selected.matches[i].places.empty()) ++entry.disputed;
  entry.orphans = static_cast<std::size_t>(std::count_if(
      examined.checked.findings.begin(), examined.checked.findings.end(), [&](const Finding& each) {
        return std::find(std::begin(strays), std::end(strays), each.rule) != std::end(strays);
      }));
}

Parts index_of(const std::map<std::string, IndexEntry>& articles) {
  Coverage all;
  std::size_t counted_articles = 0;
  std::string rows;
  for (const auto& [name, article] : articles) {
    all += article.coverage;
    counted_articles += article.is_counted ? 1 : 0;
    const Coverage& coverage = article.coverage;
    const std::string link = link_of(name, article.title);
    std::string rest;
    if (!article.is_counted)
      rest = "<td colspan=\"5\">…</td>";
    else if (article.has_faults)
      rest = "<td colspan=\"5\">cannot be read: open it to see why</td>";
    else
      rest = cells(coverage.figures, coverage.unsourced(), article.disputed, article.orphans) +
             (coverage.figures == 0 ? "<td>–</td>"
                                    : fmt::format("<td>{:.1f} %</td>", tenths_down(coverage.percent())));
    const bool is_done =
        article.is_counted && !article.has_faults && coverage.unsourced() == 0 && article.orphans == 0;
    rows += fmt::format("<tr id=\"row-{}\"{}><th scope=\"row\">{}</th>{}</tr>\n", http::encode_path(name),
                        is_done ? " class=\"done\"" : "", link, rest);
  }
  std::string meter = meter_of(all);
  if (counted_articles < articles.size())
    meter += fmt::format("<span class=\"about\">{} of {} read</span>\n", counted_articles,
                         counted(articles.size(), "article"));
  return {{"rows", std::move(rows)}, {"meter", std::move(meter)}, {"faults", ""}};
}

}  // namespace obelus::preview
