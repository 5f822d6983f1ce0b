#include "provenance/site.hpp"

#include <gmock/gmock.h>

namespace obelus {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Snapshot snapshot(const std::string& date, Coverage coverage) {
  Snapshot made;
  made.date = date;
  made.coverage = coverage;
  made.articles.push_back({"a.md", coverage, {{"5 %", "rounded"}}, {{"$6", 3}}});
  return made;
}

std::string page(const std::vector<Snapshot>& snapshots) {
  return provenance_site(snapshots, "T")[0].content;
}

TEST(ProvenanceSite, CountsWhatIsCovered) {
  const std::string html = page({snapshot("2025-02-01", {41, 39, 1})});
  EXPECT_THAT(
      html, HasSubstr("<strong>97.5 %</strong> of 41 figures in 1 article are covered: 39 sourced, 1 waived, "
                      "1 without a source.</p>"));
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">a.md</th><td>41</td><td>39</td><td>1</td><td>"
                              "<a href=\"#unsourced-0\">1</a></td><td>97.5 %</td></tr>"));
  EXPECT_THAT(html, HasSubstr("<li>“5 %”: rounded</li>"));
  EXPECT_THAT(html, HasSubstr("<ul id=\"unsourced-0\">\n<li>line 3: “$6”</li>"));
  EXPECT_THAT(html, Not(HasSubstr("Over time")));
}

TEST(ProvenanceSite, ShowsFirstWhereMostIsToDo) {
  Snapshot now = snapshot("", {5, 2, 0});
  now.articles = {{"none.md", {}, {}, {}},
                  {"one.md", {2, 1, 0}, {}, {{"$6", 0}}},
                  {"done.md", {1, 1, 0}, {}, {}},
                  {"two.md", {2, 0, 0}, {}, {{"7 %", 4}, {"8 %", 9}}}};
  const std::string html = page({now});
  std::size_t at = 0;
  for (const char* part :
       {"<th scope=\"row\">two.md</th>", "<th scope=\"row\">one.md</th>", "<th scope=\"row\">done.md</th>",
        "</table>", "<summary>Without figures (1)</summary>\n<ul>\n<li>none.md</li>",
        "<summary>two.md (2)</summary>\n<ul id=\"unsourced-0\">", "<li>line 9: “8 %”</li>",
        "<summary>one.md (1)</summary>\n<ul id=\"unsourced-1\">\n<li>“$6”</li>"}) {
    at = html.find(part, at);
    ASSERT_NE(at, html.npos) << part << html;
  }
  EXPECT_EQ(html.find("<th scope=\"row\">none.md"), html.npos);
}

TEST(ProvenanceSite, ShowsChangeOverTime) {
  const std::string html = page({snapshot("2025-01-01", {4, 0, 0}), snapshot("2025-01-11", {4, 1, 0}),
                                 snapshot("2025-01-21", {4, 4, 0})});
  EXPECT_THAT(html, HasSubstr("<polyline points=\"80.0,156.0 350.0,121.0 620.0,16.0\"/>"));
  EXPECT_LT(html.find("<th scope=\"row\">2025-01-21"), html.find("<th scope=\"row\">2025-01-01"));
}

TEST(ProvenanceSite, DrawsNothingOfDatesThatAreNone) {
  EXPECT_EQ(coverage_chart({snapshot("2025-01-01", {}), snapshot("2025-01-01", {})}), "");
  EXPECT_EQ(coverage_chart({snapshot("soon", {}), snapshot("2025-13-01", {})}), "");
}

TEST(ProvenanceSite, NamesStaleAndRetractedSources) {
  Snapshot now = snapshot("", {});
  now.stale.push_back({"a.yaml", 7, "too old"});
  now.provenance.sources.push_back({"b.yaml", "w", "Chips", "", "", "", "", "", "retracted", {}});
  const std::string html = page({now});
  EXPECT_THAT(html, HasSubstr("<li><strong>retracted:</strong> Chips (w of b.yaml)</li>\n"
                              "<li><strong>stale:</strong> too old (a.yaml, line 7)</li>"));
}

TEST(ProvenanceSite, LetsNothingOfAReportBeMarkup) {
  const std::string hostile = "<script>x</script>\"'&\x1b\xE9\n";
  Snapshot now = snapshot(hostile, {1, 0, 0});
  now.articles.push_back({hostile, {}, {{hostile, hostile}}, {{hostile, 0}}});
  now.stale.push_back({hostile, 1, hostile});
  now.provenance.sources.push_back({hostile,
                                    hostile,
                                    hostile,
                                    hostile,
                                    hostile,
                                    hostile,
                                    hostile,
                                    hostile,
                                    hostile,
                                    {{{hostile, {}}, hostile, hostile}}});
  now.provenance.disputes.push_back(
      {hostile, {hostile, {}}, hostile, hostile, hostile, {{hostile, hostile, hostile, {hostile}}}});
  const std::string html = provenance_site({now, now}, hostile)[0].content;
  for (const char* active : {"<script", "\"'", "\x1b", "\xE9"}) EXPECT_THAT(html, Not(HasSubstr(active)));
  EXPECT_THAT(html, HasSubstr("“&lt;script&gt;x&lt;/script&gt;&quot;'&amp;&lt;U+001B&gt;&lt;E9&gt; ”"));
}

TEST(ProvenanceSite, LinksOnlyAddressesOfPages) {
  for (const char* url :
       {"javascript:x", "data:text/html,x", "https://a\n", "https://a\"b", "//a", "ftp://a"}) {
    Snapshot now = snapshot("", {});
    now.provenance.sources.push_back({"a", "b", "c", "", "", "", "", url, "", {}});
    EXPECT_THAT(page({now}), Not(HasSubstr("<a "))) << url;
  }
  Snapshot now = snapshot("", {});
  now.provenance.sources.push_back({"a", "b", "c", "", "", "", "", "https://a.example/?b&c", "", {}});
  EXPECT_THAT(page({now}), HasSubstr("<a href=\"https://a.example/?b&amp;c\"><cite>c</cite></a>"));
}

TEST(CoverageBadge, SaysWhatItShows) {
  EXPECT_THAT(coverage_badge({3, 2, 0}), HasSubstr(">Figures with a source: 66.6 %</title>"));
  EXPECT_THAT(coverage_badge({}), HasSubstr(">Figures with a source: 100.0 %</title>"));
}

}  // namespace
}  // namespace obelus
