#include "preview/shell.hpp"

#include <fmt/format.h>

#include <array>

#include "preview/rows.hpp"
#include "reports/html_text.hpp"

namespace obelus::preview {
namespace {

struct Tab {
  std::string_view list, label, empty;
};

// `empty` is what stands in the place of no rows.
constexpr std::array<Tab, 5> tabs = {{
    {"unsourced", "Unsourced", "Every figure has a source."},
    {"disputed", "Disputed", "Nothing here is disputed."},
    {"orphans", "Orphans", "Every annotation has its place."},
    {"sources", "Sources", "No source is cited yet."},
    {"all", "All", "There is nothing to look at."},
}};

std::string_view part(const Parts& parts, const std::string& name) {
  const auto found = parts.find(name);
  return found == parts.end() ? std::string_view() : found->second;
}

std::string head(const ShellParts& shell, std::string_view title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{0}</title>\n"
      "<link rel=\"icon\" href=\"data:,\">\n"
      "<link rel=\"stylesheet\" href=\"/assets/preview.css\" nonce=\"{1}\">\n"
      "<script type=\"module\" src=\"/assets/preview.js\" nonce=\"{1}\"></script>\n</head>\n",
      html_text(title), shell.nonce);
}

std::string tab_list(const Parts& parts) {
  std::string html = "<nav class=\"tabs\" aria-label=\"Lists\">\n";
  for (const Tab& tab : tabs)
    html += fmt::format(
        "<a href=\"#panel-{0}\" id=\"tab-{0}\" data-panel=\"panel-{0}\">{1} <span class=\"count\">(<span "
        "id=\"part-n-{0}\">{2}</span>)</span></a>\n",
        tab.list, tab.label, part(parts, "n-" + std::string(tab.list)));
  return html + "</nav>\n";
}

std::string panels(const Parts& parts) {
  std::string html;
  for (const Tab& tab : tabs)
    html += fmt::format(
        "<section class=\"panel\" id=\"panel-{0}\" aria-labelledby=\"heading-{0}\">\n"
        "<h2 id=\"heading-{0}\">{1}</h2>\n<ol class=\"rows\" id=\"part-{0}\">{2}</ol>\n"
        "<p class=\"none\">{3}</p>\n</section>\n",
        tab.list, tab.label, part(parts, std::string(tab.list)), tab.empty);
  return html;
}

constexpr std::string_view keys =
    "<dialog id=\"keys\" aria-labelledby=\"keys-heading\">\n<h2 id=\"keys-heading\">Keys</h2>\n<dl>\n"
    "<div><dt><kbd>u</kbd></dt><dd>next figure without a source</dd></div>\n"
    "<div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next row, previous row</dd></div>\n"
    "<div><dt><kbd>c</kbd></dt><dd>copy the YAML stub of the row</dd></div>\n"
    "<div><dt><kbd>1</kbd> to <kbd>5</kbd></dt><dd>the lists, by number</dd></div>\n"
    "<div><dt><kbd>/</kbd></dt><dd>filter the rows</dd></div>\n"
    "<div><dt><kbd>p</kbd></dt><dd>the plain article, and back</dd></div>\n"
    "<div><dt><kbd>?</kbd></dt><dd>this list</dd></div>\n</dl>\n"
    "<form method=\"dialog\"><button>Close</button></form>\n</dialog>\n";

std::string_view live() {
  return "<p class=\"connection\" id=\"connection\" role=\"status\"></p>\n"
         "<p class=\"said\" id=\"said\" role=\"status\"></p>\n";
}

}  // namespace

std::string article_shell(const ShellParts& shell) {
  const Parts& parts = shell.parts;
  const std::string name = html_text(shell.name);
  return head(shell, fmt::format("{} – obelus preview", shell.name)) +
         fmt::format(
             "<body class=\"article\" data-view=\"{0}\">\n<header>\n{1}<h1>{0}</h1>\n"
             "<div class=\"meter\" id=\"part-meter\">{2}</div>\n"
             "<p class=\"tools\"><a class=\"plain\" href=\"/site/{3}?plain=1\" target=\"article\">Plain</a> "
             "<a class=\"enriched\" href=\"/site/{3}\" target=\"article\">With notes</a> "
             "<a href=\"/site/{3}\" target=\"_blank\">Article alone, to print</a> "
             "<button type=\"button\" class=\"scripted\" id=\"plain\" aria-pressed=\"false\">Plain</button> "
             "<button type=\"button\" class=\"scripted\" id=\"help\">Keys</button></p>\n{4}</header>\n",
             name, shell.has_index ? "<p class=\"up\"><a href=\"/\">All articles</a></p>\n" : "",
             part(parts, "meter"), shell.address, live()) +
         fmt::format(
             "<main>\n<section class=\"left\" aria-label=\"Article\">\n"
             "<div id=\"part-faults\" role=\"status\">{}</div>\n"
             "<iframe name=\"article\" title=\"The article as it will be published\" "
             "sandbox=\"allow-same-origin\" src=\"/site/{}\"></iframe>\n"
             "</section>\n<section class=\"right\" aria-label=\"What to look at\">\n",
             part(parts, "faults"), shell.address) +
         tab_list(parts) +
         "<p class=\"filter scripted\"><label for=\"filter\">Filter</label> "
         "<input id=\"filter\" type=\"search\" autocomplete=\"off\"></p>\n"
         "<div class=\"panels\" id=\"panels\" tabindex=\"-1\">\n" +
         panels(parts) + "</div>\n</section>\n</main>\n" + std::string(keys) + "</body>\n</html>\n";
}

std::string index_shell(const ShellParts& shell) {
  const Parts& parts = shell.parts;
  return head(shell, "Articles – obelus preview") +
         fmt::format(
             "<body class=\"index\" data-view=\"\">\n<header>\n<h1>Articles</h1>\n"
             "<div class=\"meter\" id=\"part-meter\">{}</div>\n{}</header>\n<main>\n"
             "<div id=\"part-faults\" role=\"status\">{}</div>\n"
             "<p class=\"filter scripted\"><label for=\"filter\">Search</label> "
             "<input id=\"filter\" type=\"search\" autocomplete=\"off\">"
             "<label><input id=\"lacking\" type=\"checkbox\" autocomplete=\"off\"> Only those with something "
             "to do</label></p>\n"
             "<div class=\"scroll\" role=\"region\" aria-label=\"Articles\" "
             "tabindex=\"0\">\n<table>\n<thead>\n"
             "<tr><th scope=\"col\">Article</th><th scope=\"col\">Figures</th><th scope=\"col\">No "
             "source</th>"
             "<th scope=\"col\">Disputed</th><th scope=\"col\">Orphans</th><th "
             "scope=\"col\">Covered</th></tr>\n"
             "</thead>\n<tbody id=\"part-rows\">{}</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n",
             part(parts, "meter"), live(), part(parts, "faults"), part(parts, "rows"));
}

}  // namespace obelus::preview
