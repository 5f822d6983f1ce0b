#include "preview/index.hpp"

#include <fmt/format.h>

#include "http/target.hpp"
#include "preview/rows.hpp"
#include "reports/html_text.hpp"
#include "reports/words.hpp"

namespace obelus::preview {
namespace {

std::string cells(std::size_t figures, std::size_t unsourced, std::size_t disputed, std::size_t orphans) {
  return fmt::format("<td>{}</td><td>{}</td><td>{}</td><td>{}</td>", figures, unsourced, disputed, orphans);
}

}  // namespace

Parts index_of(const std::map<std::string, IndexEntry>& articles) {
  Coverage all;
  std::size_t counted_articles = 0;
  std::string rows;
  for (const auto& [name, article] : articles) {
    all += article.coverage;
    counted_articles += article.is_counted ? 1 : 0;
    const Coverage& coverage = article.coverage;
    const std::string link = fmt::format(
        "<a href=\"/article/{}\">{}</a>{}", http::encode_path(name),
        html_text(article.title.empty() ? name : article.title),
        article.title.empty() ? "" : fmt::format(" <span class=\"about\">{}</span>", html_text(name)));
    std::string rest;
    if (!article.is_counted)
      rest = "<td colspan=\"5\">…</td>";
    else if (article.has_faults)
      rest = "<td colspan=\"5\">cannot be read: open it to see why</td>";
    else
      rest = cells(coverage.figures, coverage.unsourced(), article.disputed, article.orphans) +
             fmt::format("<td>{:.1f} %</td>", tenths_down(coverage.percent()));
    rows += fmt::format("<tr id=\"row-{}\"><th scope=\"row\">{}</th>{}</tr>\n", http::encode_path(name), link,
                        rest);
  }
  std::string meter = meter_of(all);
  if (counted_articles < articles.size())
    meter += fmt::format("<span class=\"about\">{} of {} read</span>\n", counted_articles,
                         counted(articles.size(), "article"));
  return {{"rows", std::move(rows)}, {"meter", std::move(meter)}, {"faults", ""}};
}

}  // namespace obelus::preview
