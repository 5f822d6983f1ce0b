// Annotations and an article in, the annotated article out: what the parts of notes/ come to together.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <libxml/parser.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "obelus/notes.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

AnnotationSet annotations(const std::string& yaml) {
  Loaded loaded = load_annotations("obelus: 1\n" + yaml, "a.yaml");
  EXPECT_TRUE(loaded.faults.empty()) << loaded.faults[0].message << "\n" << yaml;
  std::vector<AnnotationSet> sets;
  sets.push_back(std::move(loaded.set));
  return merge(std::move(sets)).set;
}

Notes notes_for(const Article& article, const std::string& yaml, const NoteOptions& options) {
  const AnnotationSet set = annotations(yaml);
  std::vector<Query> queries;
  for (const Annotation& each : set.annotations) queries.push_back(query_for(each, set));
  const auto matches = Matcher(std::move(queries)).match(article);
  for (std::size_t i = 0; i < matches.size(); ++i)
    EXPECT_FALSE(matches[i].places.empty()) << set.annotations[i].id << " lands nowhere";
  return make_notes(article, set, matches, options);
}

std::string page(const std::string& html, const std::string& yaml, const NoteOptions& options = {}) {
  const auto article = read_html(html);
  const std::string out = *write_html(*article, notes_for(*article, yaml, options).marks);
  EXPECT_EQ(strip_html(out), html);
  return out;
}

std::string markdown(const std::string& text, const std::string& yaml) {
  const auto article = read_markdown(text);
  NoteOptions options;
  options.to = Format::markdown;
  return *write_markdown(*article, notes_for(*article, yaml, options).marks);
}

// The first group of every match of `pattern`.
std::vector<std::string> all(const std::string& text, const std::string& pattern) {
  std::vector<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

std::vector<std::string> ids_of(const std::string& html) { return all(html, " id=\"([^\"]*)\""); }
std::vector<std::string> numbers_of(const std::string& html) { return all(html, "<bdi>([0-9]+)"); }

// Every link within the page leads to an id, and no id is there twice.
void expect_whole(const std::string& html) {
  const auto ids = ids_of(html);
  const std::set<std::string> distinct(ids.begin(), ids.end());
  EXPECT_EQ(distinct.size(), ids.size()) << html;
  for (const std::string& target : all(html, "href=\"#([^\"]*)\""))
    EXPECT_TRUE(distinct.contains(target)) << target << "\n" << html;
}

const std::string work =
    "references: [{id: w, title: Work, author: [{family: Lind, given: Per}], issued: 2024}]\n";

TEST(MakeNotes, GivesASourceCitedOftenOneNote) {
  const std::string out =
      page("<p>One two three four five.</p>", work +
                                                  "annotations:\n"
                                                  "  - {id: a, match: One, sources: [w]}\n"
                                                  "  - {id: b, match: three, sources: [w]}\n"
                                                  "  - {id: c, match: five, sources: [w]}\n");
  EXPECT_THAT(numbers_of(out), ElementsAre("1", "1", "1"));
  EXPECT_THAT(all(out, "<li id=\"([^\"]*)\""), ElementsAre("fn-w"));
  EXPECT_THAT(all(out, "aria-label=\"(Back[^\"]*)\""),
              ElementsAre("Back to reference 1 of note 1", "Back to reference 2 of note 1",
                          "Back to reference 3 of note 1"));
  EXPECT_THAT(all(out, "href=\"#(fnref-[^\"]*)\""), ElementsAre("fnref-a", "fnref-b", "fnref-c"));
  expect_whole(out);
}

TEST(MakeNotes, SetsOutBothSidesOfADispute) {
  const std::string out =
      page("<p>It cost $6 million.</p>",
           work +
               "annotations:\n  - id: cost\n    match: $6 million\n    disputed:\n      status: resolved\n"
               "      checked: 2025-02-01\n      positions:\n"
               "        - {by: The firm, value: 6e6 USD, sources: [w]}\n"
               "        - {by: Its critics, says: more than *that*}\n");
  EXPECT_THAT(out, HasSubstr("<data class=\"ob-a ob-figure ob-disputed\" id=\"ob-cost\" value=\"6000000\" "
                             "data-ob-unit=\"USD\">$6 million</data>"));
  EXPECT_THAT(out, HasSubstr("aria-label=\"Note 1, disputed figure\""));
  EXPECT_THAT(out, HasSubstr("<p><strong class=\"ob-status\">Disputed, resolved</strong> (checked "
                             "<time datetime=\"2025-02-01\">1 February 2025</time>)</p>"));
  EXPECT_THAT(all(out, "<dt>(.*?)</dt>"), ElementsAre("The firm", "Its critics"));
  EXPECT_THAT(out, HasSubstr("<dd>more than <em>that</em></dd>"));
  EXPECT_THAT(out, HasSubstr("<a href=\"#src-w\">Lind 2024</a>"));
  EXPECT_THAT(out, HasSubstr("<ul class=\"ob-sources\">\n<li id=\"src-w\">Per Lind. <cite>Work</cite>."));
  expect_whole(out);
}

TEST(MakeNotes, CutsCrossingPassagesAndKeepsOneId) {
  const std::string out = page("<p>one two three four</p>",
                               "annotations:\n"
                               "  - {id: a, match: one two three, note: A.}\n"
                               "  - {id: b, match: two three four, note: B.}\n"
                               "  - {id: c, match: two, note: C.}\n");
  EXPECT_THAT(numbers_of(out), ElementsAre("1", "2", "3"));
  const std::set<std::string> pieces = [&] {
    const auto found = all(out, "data-ob=\"([^\"]*)\"");
    return std::set<std::string>(found.begin(), found.end());
  }();
  EXPECT_EQ(pieces.size(), 1U) << out;
  EXPECT_THAT(ids_of(out), ::testing::IsSupersetOf({"ob-a", "ob-b", "ob-c"}));
  expect_whole(out);
}

TEST(MakeNotes, KeepsTheFirstPieceOfAPassageOverParagraphs) {
  const std::string out = page("<p>one <b>two</b></p><p>three</p>",
                               "annotations: [{id: a, match: \"one two\\nthree\", note: A.}]\n");
  EXPECT_THAT(out, HasSubstr("<span class=\"ob-a\" id=\"ob-a\">one <b>two</b></span></p><p>"
                             "<span class=\"ob-a\" data-ob=\"a\">three</span><sup"));
  expect_whole(out);
}

TEST(MakeNotes, PutsNoReferenceIntoALink) {
  const std::string out = page("<p>see <a href=\"/x\">the report</a> now</p>",
                               "annotations: [{id: a, match: report, note: A.}]\n");
  EXPECT_THAT(out, HasSubstr("<a href=\"/x\">the <span class=\"ob-a\" id=\"ob-a\">report</span></a><sup "));
}

TEST(MakeNotes, HasIdsThatOutliveWhatIsAddedAbove) {
  const std::string below = "  - {match: three, note: C.}\n  - {id: d, match: four, note: D.}\n";
  const std::string html = "<p>one two three four</p>";
  const auto before = ids_of(page(html, "annotations:\n" + below));
  const auto after = ids_of(page(html, "annotations:\n  - {match: one, note: A.}\n" + below));
  EXPECT_EQ(before.size(), 7U);
  EXPECT_THAT(after, ::testing::IsSupersetOf(before));
  EXPECT_EQ(ids_of(page("<p>four and three</p>", "annotations:\n" + below)).size(), before.size());
}

TEST(MakeNotes, NumbersTheIdsOfOneAnnotationInManyPlaces) {
  const std::string out =
      page("<p>a b, a b, a b</p>", "annotations: [{id: x, match: b, occurrences: all, note: N.}]\n");
  EXPECT_THAT(ids_of(out), ElementsAre("ob-x", "fnref-x", "ob-x-2", "fnref-x-2", "ob-x-3", "fnref-x-3",
                                       "ob-notes-h", "fn-x"));
  expect_whole(out);
}

TEST(MakeNotes, TakesNoIdThatThePageHas) {
  const std::string out =
      page("<h2 id=\"ob-notes-h\">H</h2><p id=ob-a>one</p><p id='fn-a'>two <a id=fnref-a></a></p>",
           "annotations: [{id: a, match: one, note: N.}]\n");
  for (const std::string id : {"ob-a", "fn-a", "fnref-a", "ob-notes-h"})
    EXPECT_EQ(all(out, "<(?:span|sup|li|h2|a)[^>]* id=\"(" + id + ")\"").size(), id == "ob-notes-h" ? 1U : 0U)
        << out;
  for (const std::string& id : all(out, " id=\"((?:ob|fn|fnref)-a[^\"]*)\"")) EXPECT_GT(id.size(), 8U) << id;
}

TEST(MakeNotes, GivesEachArticleOfAPageNotesOfItsOwn) {
  const std::string out = page("<article><p>one</p></article><nav>n</nav><article><p>two one</p></article>",
                               "annotations:\n  - {id: a, match: one, occurrences: all, note: A.}\n  - {id: "
                               "b, match: two, note: B.}\n");
  EXPECT_EQ(all(out, "(<section class=\"ob-notes)").size(), 2U);
  EXPECT_THAT(numbers_of(out), ElementsAre("1", "1", "2"));
  EXPECT_LT(out.find("</section></article><nav>"), out.find("two"));
  expect_whole(out);
}

TEST(MakeNotes, GoesOnWithTheArticlesOwnFootnotes) {
  const std::string html =
      "<p>one<sup><a href=\"#fn1\" id=\"r1\">1</a></sup> two</p>"
      "<section class=\"footnotes\"><ol><li id=\"fn1\">Own.</li></ol></section>";
  const std::string out = page(html, work + "annotations: [{id: a, match: two, sources: [w]}]\n");
  EXPECT_THAT(out, HasSubstr("<bdi>2</bdi>"));
  EXPECT_THAT(out, HasSubstr("<li id=\"fn1\">Own.</li><li class=\"ob-item\" id=\"fn-w\">"));
  EXPECT_THAT(out, Not(HasSubstr("class=\"ob-notes")));
  expect_whole(out);
  EXPECT_EQ(markdown("one[^x] two\n\n[^x]: Own.\n", "annotations: [{id: x, match: two, note: N.}]\n")
                .find("two[^x]"),
            std::string::npos);
}

TEST(MakeNotes, MakesCardsThreeWays) {
  const std::string html = "<p>Anna Mayer spoke. Anna Mayer left.</p>";
  const std::string yaml =
      "people: {mayer: {name: Anna Mayer, bio: Runs *it*., as-of: 2025-01}}\n"
      "annotations: [{id: m, match: Anna Mayer, bio: mayer}]\n";
  NoteOptions options;
  const std::string script = page(html, yaml, options);
  options.cards = Cards::none;
  EXPECT_EQ(page(html, yaml, options), script);
  EXPECT_THAT(script, HasSubstr("<p><a class=\"ob-a ob-bio\" href=\"#bio-mayer\" id=\"ob-m\">Anna Mayer</a> "
                                "spoke. Anna Mayer left.</p>"));
  EXPECT_THAT(script, HasSubstr("<strong>Anna Mayer</strong>. Runs <em>it</em>. <small>As of <time "
                                "datetime=\"2025-01\">January 2025</time></small>"));
  options.cards = Cards::declarative;
  const std::string declarative = page(html, yaml, options);
  EXPECT_THAT(declarative, HasSubstr(" interestfor=\"ob-card-bio-mayer\""));
  EXPECT_THAT(declarative, HasSubstr("<div class=\"ob-popover\" id=\"ob-card-bio-mayer\" popover=\"hint\">"));
  expect_whole(script);
  expect_whole(declarative);
}

TEST(MakeNotes, SpeaksTheLanguageOfTheArticle) {
  const std::string yaml =
      "references: [{id: w, title: Work, issued: 2024-01-28}]\n"
      "annotations:\n  - {id: a, match: one, sources: [w]}\n"
      "  - {id: b, match: two, disputed: {positions: [{by: A, says: x}, {by: B, value: 6e6 USD}]}}\n";
  const auto in = [&](const std::string& lang) {
    return page("<html lang=" + lang + "><body><p>one two</p></body></html>", yaml);
  };
  EXPECT_THAT(in("de"), HasSubstr(">Anmerkungen und Quellen</h2>"));
  EXPECT_THAT(in("de"), HasSubstr(">28. Januar 2024</time>"));
  EXPECT_THAT(in("de-CH"), HasSubstr(">28. Januar 2024</time>"));
  EXPECT_THAT(in("fr"), HasSubstr(">28 janvier 2024</time>"));
  EXPECT_THAT(in("ja"), HasSubstr(">2024年1月28日</time>"));
  EXPECT_THAT(in("xx"), HasSubstr(">Notes and sources</h2>"));
  NoteOptions german;
  german.lang = "de";
  EXPECT_THAT(page("<html lang=en><body><p>one two</p></body></html>", yaml, german),
              HasSubstr("aria-labelledby=\"ob-notes-h\" lang=\"de\">"));
  german.labels = {{"notes", "Belege <&>"}};
  EXPECT_THAT(page("<html lang=de><body><p>one two</p></body></html>", yaml, german),
              HasSubstr(">Belege &lt;&amp;&gt;</h2>"));
}

TEST(MakeNotes, KeepsDirectionsApart) {
  const std::string yaml =
      "references: [{id: w, title: كتاب, author: [{literal: Ada}]}]\nannotations: [{id: a, match: one, "
      "sources: [w]}]\n";
  EXPECT_THAT(page("<html lang=en><body><p>one two</p></body></html>", yaml),
              HasSubstr("<cite><bdi>كتاب</bdi></cite>"));
  EXPECT_THAT(page("<html lang=ar dir=rtl><body><p>one two</p></body></html>", yaml),
              HasSubstr("<bdi>Ada</bdi>"));
  NoteOptions arabic;
  arabic.lang = "ar";
  EXPECT_THAT(page("<html lang=en><body><p>one two</p></body></html>", yaml, arabic),
              HasSubstr(" lang=\"ar\" dir=\"rtl\">"));
}

TEST(MakeNotes, WritesFootnotesThatEveryMarkdownReads) {
  EXPECT_EQ(markdown("# One\n\n- two **three**\n- [four](/x)\n",
                     work + "annotations:\n  - {id: a, match: three, sources: [w]}\n"
                            "  - {id: b, match: four, note: \"N.\\n\\nM.\"}\n"
                            "  - {id: c, match: two, sources: [w]}\n"),
            "# One\n\n- two[^w] **three**[^w]\n- [four](/x)[^b]\n\n[//]: # \"obelus: w b\"\n\n"
            "[^w]: Per Lind. *Work*. 2024.\n\n[^b]: N.\n\n    M.\n");
}

TEST(MakeNotes, PointsLinksAtThePageWhereABaseLeadsElsewhere) {
  const std::string html = "<html><head><base href=\"/other/\"></head><body><p>one</p></body></html>";
  const std::string yaml = "annotations: [{id: a, match: one, note: N.}]\n";
  const auto article = read_html(html);
  EXPECT_EQ(notes_for(*article, yaml, {}).findings.size(), 1U);
  NoteOptions options;
  options.page_path = "/posts/a?b&c";
  EXPECT_EQ(notes_for(*article, yaml, options).findings.size(), 0U);
  EXPECT_THAT(page(html, yaml, options), HasSubstr("href=\"/posts/a?b&amp;c#fn-a\""));
}

TEST(MakeNotes, TellSearchEnginesWhenAskedTo) {
  const std::string yaml =
      "references: [{id: wire, title: \"Ships & <boats>\", URL: \"https://wire.example/1\", issued: "
      "2024-05}]\n"
      "people:\n  ann: {name: Ann Lee, bio: Built it.}\n"
      "annotations:\n"
      "  - {id: ann, match: Ann Lee, bio: ann}\n"
      "  - id: cost\n    match: $5 million\n"
      "    disputed: {status: unresolved, positions: [{by: Owners, value: 5e6 USD, sources: [wire]}, "
      "{by: Critics, says: it cost more, sources: [wire]}]}\n";
  const std::string html = "<p>Ann Lee says it cost $5 million.</p>";
  NoteOptions options;
  EXPECT_THAT(page(html, yaml, options), Not(HasSubstr("ld+json")));
  options.json_ld = true;
  const std::string out = page(html, yaml, options);
  const auto blocks = all(out, "<script type=\"application/ld\\+json\"[^>]*>([^<]*)</script>");
  ASSERT_EQ(blocks.size(), 1U) << out;
  EXPECT_EQ(nlohmann::json::parse(blocks[0]), nlohmann::json::parse(R"({
    "@context": "https://schema.org", "@type": "Article", "inLanguage": "en",
    "citation": [{"@type": "CreativeWork", "name": "Ships & <boats>", "datePublished": "2024-05",
                  "url": "https://wire.example/1"}],
    "mentions": [{"@type": "Person", "name": "Ann Lee"},
                 {"@type": "Claim", "text": "5e6 USD", "creditText": "Owners",
                  "about": {"@type": "QuantitativeValue", "value": "5000000", "unitText": "USD"}},
                 {"@type": "Claim", "text": "it cost more", "creditText": "Critics"}]})"));
}

// The number of elements with an `epub:type`; a page that is not XML has none and fails.
std::size_t epub_types(const std::string& page) {
  const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      xmlReadMemory(page.data(), static_cast<int>(page.size()), "a.xhtml", nullptr, XML_PARSE_NONET),
      &xmlFreeDoc);
  EXPECT_NE(document, nullptr) << page;
  return document == nullptr ? 0 : all(page, " epub:type=\"([a-z]+)\"").size();
}

TEST(MakeNotes, MarksThemForReadingSystemsInAnEpub) {
  const std::string yaml = work +
                           "annotations:\n"
                           "  - {match: two, sources: [w]}\n"
                           "  - {match: four, note: 'Said <br> twice & more'}\n";
  const std::string rest =
      "><head><title>T</title></head><body><p>One two three four five.</p></body></html>";
  const std::string root = "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"";
  NoteOptions options;
  options.assets_href = "styles";
  options.json_ld = true;
  const std::string book = page(root + " xmlns:epub=\"http://www.idpf.org/2007/ops\"" + rest, yaml, options);
  EXPECT_EQ(epub_types(book), 7U);
  EXPECT_THAT(all(book, " epub:type=\"([a-z]+)\""),
              ElementsAre("noteref", "noteref", "endnotes", "endnote", "backlink", "endnote", "backlink"));
  for (const char* other : {"", " xmlns:epub=\"http://example.org/ops\""})
    EXPECT_THAT(page(root + other + rest, yaml, options), Not(HasSubstr("epub:type"))) << other;
}

}  // namespace
}  // namespace obelus
