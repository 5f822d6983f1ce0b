#include "provenance/site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "obelus/writer.hpp"
#include "reports/html_text.hpp"
#include "reports/words.hpp"

namespace obelus::embedded {
extern const std::string_view provenance_css;
}  // namespace obelus::embedded

namespace obelus {
namespace {

// Text of a report, on one line, none of it markup.
std::string text(std::string_view value) { return html_text(value); }

std::string percent(const Coverage& coverage) {
  return fmt::format("{:.1f} %", tenths_down(coverage.percent()));
}

bool is_retracted(const CitedSource& source) {
  return source.status == "retracted" || source.status == "withdrawn";
}

// A table that may be wider than a narrow screen: it scrolls by itself, by keyboard too.
std::string table(std::string_view label, std::string_view head, std::string_view rows) {
  return fmt::format(
      "<div class=\"scroll\" role=\"region\" aria-label=\"{}\" "
      "tabindex=\"0\">\n<table>\n<thead>\n<tr>{}</tr>\n"
      "</thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n",
      label, head, rows);
}

std::string coverage_cells(const Coverage& coverage, std::string_view unsourced) {
  return fmt::format("<td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td>", coverage.figures,
                     coverage.sourced, coverage.waived, unsourced, percent(coverage));
}

constexpr std::string_view coverage_head =
    "<th scope=\"col\">Figures</th><th scope=\"col\">Sourced</th><th scope=\"col\">Waived</th>"
    "<th scope=\"col\">Unsourced</th><th scope=\"col\">Covered</th>";

std::string summary(const Snapshot& now) {
  const Coverage& all = now.coverage;
  std::string out = fmt::format(
      "<p class=\"total\"><strong>{}</strong> of {} in {} are covered: {} sourced, {} waived, {} without a "
      "source.</p>\n",
      percent(all), counted(all.figures, "figure"), counted(now.articles.size(), "article"), all.sourced,
      all.waived, all.unsourced());
  if (!now.date.empty())
    out += fmt::format("<p>As of <time datetime=\"{0}\">{0}</time>.</p>\n", text(now.date));
  return out;
}

std::string over_time(const std::vector<Snapshot>& snapshots) {
  if (snapshots.size() < 2) return "";
  std::string rows;
  for (auto each = snapshots.rbegin(); each != snapshots.rend(); ++each)
    rows += fmt::format("<tr><th scope=\"row\">{}</th>{}</tr>\n", text(each->date),
                        coverage_cells(each->coverage, std::to_string(each->coverage.unsourced())));
  return "<h2 id=\"time\">Over time</h2>\n" + coverage_chart(snapshots) +
         table("Coverage over time", fmt::format("<th scope=\"col\">Date</th>{}", coverage_head), rows);
}

// A list that opens on demand, or when a link leads to its `id`; nothing for an empty list.
std::string folded(const std::string& id, const std::string& name, std::size_t count,
                   const std::string& items) {
  if (count == 0) return "";
  return fmt::format("<details>\n<summary>{} ({})</summary>\n<ul{}>\n{}</ul>\n</details>\n", text(name),
                     count, id.empty() ? "" : fmt::format(" id=\"{}\"", id), items);
}

using Articles = std::vector<const Snapshot::Article*>;

// Those with most to do first; those without figures last.
Articles by_need(const Snapshot& now) {
  Articles articles;
  for (const Snapshot::Article& each : now.articles) articles.push_back(&each);
  const auto need = [](const Snapshot::Article* each) {
    return std::pair(each->coverage.unsourced(), each->coverage.figures > 0);
  };
  std::stable_sort(articles.begin(), articles.end(), [&](auto* a, auto* b) { return need(a) > need(b); });
  return articles;
}

std::string row(const Snapshot::Article& article, std::size_t nth) {
  std::string unsourced = std::to_string(article.coverage.unsourced());
  if (!article.unsourced.empty()) unsourced = fmt::format("<a href=\"#unsourced-{}\">{}</a>", nth, unsourced);
  return fmt::format("<tr><th scope=\"row\">{}</th>{}</tr>\n", text(article.path),
                     coverage_cells(article.coverage, unsourced));
}

std::string articles(const Articles& listed) {
  std::string rows;
  std::string without;
  std::size_t without_count = 0;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    if (listed[i]->coverage.figures > 0) {
      rows += row(*listed[i], i);
    } else {
      without += fmt::format("<li>{}</li>\n", text(listed[i]->path));
      ++without_count;
    }
  }
  std::string out = "<h2 id=\"articles\">Articles</h2>\n";
  if (!rows.empty())
    out += table("Coverage by article", fmt::format("<th scope=\"col\">Article</th>{}", coverage_head), rows);
  return out + folded("", "Without figures", without_count, without);
}

// What somebody has to look at, before all else; nothing when there is nothing.
std::string attention(const Snapshot& now) {
  std::string items;
  for (const CitedSource& each : now.provenance.sources)
    if (is_retracted(each))
      items += fmt::format("<li><strong>{}:</strong> {} ({} of {})</li>\n", text(each.status),
                           text(each.title.empty() ? each.id : each.title), text(each.id), text(each.path));
  for (const Snapshot::Stale& each : now.stale)
    items += fmt::format("<li><strong>stale:</strong> {} ({}{})</li>\n", text(each.message), text(each.path),
                         each.line == 0 ? "" : fmt::format(", line {}", each.line));
  if (items.empty()) return "";
  return "<h2 id=\"attention\">Stale and retracted sources</h2>\n<ul>\n" + items + "</ul>\n";
}

std::string described(const CitedSource& source) {
  const std::string title = text(source.title.empty() ? source.id : source.title);
  std::string out = source.author.empty() ? "" : text(source.author) + ". ";
  out += is_web_address(source.url)
             ? fmt::format("<a href=\"{}\"><cite>{}</cite></a>", escape_html(source.url), title)
             : fmt::format("<cite>{}</cite>", title);
  if (!source.container.empty()) out += ", " + text(source.container);
  if (!source.issued.empty()) out += ", " + text(source.issued);
  out += '.';
  if (!source.accessed.empty()) out += fmt::format(" Accessed {}.", text(source.accessed));
  if (!source.status.empty()) out += fmt::format(" <strong>{}</strong>.", text(source.status));
  return out;
}

std::string sources(const Snapshot& now) {
  std::string items;
  for (const CitedSource& each : now.provenance.sources) {
    std::string cited;
    for (const Citation& citation : each.cited)
      cited += fmt::format("<li>{}: “{}”</li>\n", text(citation.place.path), text(citation.text));
    items += fmt::format("<li>\n<p>{}</p>\n<ul>\n{}</ul>\n</li>\n", described(each), cited);
  }
  if (items.empty()) return "<h2 id=\"sources\">Sources</h2>\n<p>None is cited.</p>\n";
  return "<h2 id=\"sources\">Sources</h2>\n<ol class=\"sources\">\n" + items + "</ol>\n";
}

std::string position(const HeldPosition& held) {
  std::string out = fmt::format("<li><strong>{}</strong>", text(held.by));
  if (!held.value.empty()) out += ": " + text(held.value);
  if (!held.says.empty()) out += (held.value.empty() ? ": " : "; ") + text(held.says);
  std::string named;
  for (const std::string& each : held.sources) named += (named.empty() ? "" : ", ") + text(each);
  if (!named.empty()) out += fmt::format(" ({})", named);
  return out + "</li>\n";
}

std::string disputes(const Snapshot& now) {
  std::string out;
  for (const DisputedPassage& each : now.provenance.disputes) {
    std::string positions;
    for (const HeldPosition& held : each.positions) positions += position(held);
    const std::string checked = each.checked.empty() ? "" : ", checked " + text(each.checked);
    out += fmt::format("<li>\n<p>“{}”, {}: {}{}.</p>\n<ul>\n{}</ul>\n</li>\n", text(each.text),
                       text(each.place.path), text(each.status), checked, positions);
  }
  if (out.empty()) return "";
  return "<h2 id=\"disputes\">Disputes</h2>\n<ul class=\"disputes\">\n" + out + "</ul>\n";
}

std::string without_source(const Articles& articles) {
  std::string unsourced;
  std::string waived;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Snapshot::Article& article = *articles[i];
    std::string items;
    for (const auto& [figure, line] : article.unsourced)
      items +=
          fmt::format("<li>{}“{}”</li>\n", line == 0 ? "" : fmt::format("line {}: ", line), text(figure));
    unsourced += folded(fmt::format("unsourced-{}", i), article.path, article.unsourced.size(), items);
    items.clear();
    for (const auto& [figure, reason] : article.waived)
      items += fmt::format("<li>“{}”: {}</li>\n", text(figure), text(reason));
    waived += folded("", article.path, article.waived.size(), items);
  }
  std::string out;
  if (!unsourced.empty()) out += "<h2 id=\"unsourced\">Figures without a source</h2>\n" + unsourced;
  if (!waived.empty()) out += "<h2 id=\"waived\">Waived figures</h2>\n" + waived;
  return out;
}

std::string page(const std::vector<Snapshot>& snapshots, const std::string& title) {
  const Snapshot& now = snapshots.back();
  const Articles listed = by_need(now);
  const std::string main = summary(now) + attention(now) + over_time(snapshots) + articles(listed) +
                           sources(now) + disputes(now) + without_source(listed);
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"generator\" content=\"{0}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<title>{1}</title>\n<link rel=\"stylesheet\" href=\"provenance.css\">\n</head>\n<body>\n"
      "<header>\n<h1>{1}</h1>\n</header>\n<main>\n{2}</main>\n</body>\n</html>\n",
      site_mark, text(title), main);
}

}  // namespace

std::vector<SiteFile> provenance_site(const std::vector<Snapshot>& snapshots, const std::string& title) {
  return {{"index.html", page(snapshots, title)},
          {"provenance.css", std::string(embedded::provenance_css)},
          {"coverage.svg", coverage_badge(snapshots.back().coverage)}};
}

}  // namespace obelus
