#include "obelus/w3c.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/corpus.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;

std::string imported(const std::string& json_ld) {
  const Imported result = import_w3c(json_ld, "a.jsonld");
  std::string text = result.yaml;
  for (const Finding& each : result.findings) text += "# " + each.message + "\n";
  return text;
}

const std::string quote =
    R"({"source": "https://example.org/a", "selector": {"type": "TextQuoteSelector", "exact": "12 per cent"}})";

std::string annotation(const std::string& body, const std::string& target = quote) {
  return R"({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://example.org/annotations/fares", "type": "Annotation", )" +
         body + R"(, "target": )" + target + "}";
}

TEST(ImportW3c, TurnsAddressesIntoReferences) {
  EXPECT_EQ(imported(annotation(R"("body": "https://www.example.org/2023/report.html?x=1")")),
            "obelus: 1\n"
            "references:\n"
            "  - id: example.org-report\n"
            "    type: webpage\n"
            "    title: https://www.example.org/2023/report.html?x=1\n"
            "    URL: https://www.example.org/2023/report.html?x=1\n"
            "annotations:\n"
            "  - id: fares\n"
            "    match: 12 per cent\n"
            "    sources: [example.org-report]\n");
}

TEST(ImportW3c, TurnsTextsIntoNotes) {
  const std::pair<std::string, std::string> bodies[] = {
      {R"("bodyValue": "why *so*?")", "why \\*so\\*?"},
      {R"("body": {"type": "TextualBody", "value": "why *so*?", "format": "text/markdown"})", "why *so*?"},
      {R"("body": {"type": "TextualBody", "value": "<p>why <b>so</b>?</p>", "format": "text/html"})",
       "why so?"},
      {R"("body": [{"type": "TextualBody", "value": "one"}, {"type": "TextualBody", "value": "two"}])",
       "one\n\ntwo"},
      {R"("body": {"type": "Choice", "items": [{"value": "one"}, {"value": "two"}]})", "one"},
  };
  for (const auto& [body, note] : bodies) {
    const Loaded loaded = load_w3c(annotation(body), "a.jsonld");
    ASSERT_TRUE(loaded.faults.empty()) << body << loaded.faults.front().message;
    EXPECT_EQ(loaded.set.annotations.at(0).note, note);
  }
}

TEST(ImportW3c, ReadsSelectorsOfManyShapes) {
  struct Case {
    std::string target;
    QuoteSelector selector;
    std::string css;
  };
  const std::string inner = R"({"type": "TextQuoteSelector", "exact": "b", "prefix": "a ", "suffix": " c"})";
  const Case cases[] = {
      {R"({"source": "x", "selector": )" + inner + "}", {"b", "a ", " c"}, ""},
      {R"({"source": "x", "selector": [{"type": "XPathSelector", "value": "/p"}, )" + inner + "]}",
       {"b", "a ", " c"},
       ""},
      {R"({"source": "x", "selector": {"type": "CssSelector", "value": ".x", "refinedBy": )" + inner + "}}",
       {"b", "a ", " c"},
       ".x"},
      {R"({"source": "x", "selector": {"type": "FragmentSelector", "value": "x", "refinedBy": )" + inner +
           "}}",
       {"b", "a ", " c"},
       "#x"},
      {R"({"source": "x", "selector": {"type": "XPathSelector", "value": "/p", "refinedBy": )" + inner + "}}",
       {"b", "a ", " c"},
       ""},
      {R"({"source": "x", "selector": {"exact": "one b two", "prefix": "0 ", "refinedBy": {"exact": "b"}}})",
       {"b", "0 one ", " two"},
       ""},
      {R"({"source": "x", "selector": {"exact": "one b", "refinedBy": {"type": "TextPositionSelector", "start": 4, "end": 5}}})",
       {"b", "one ", ""},
       ""},
  };
  for (const Case& each : cases) {
    const Loaded loaded = load_w3c(annotation(R"("bodyValue": "n")", each.target), "a.jsonld");
    ASSERT_TRUE(loaded.faults.empty()) << each.target << loaded.faults.front().message;
    const Target& target = loaded.set.annotations.at(0).target;
    EXPECT_EQ(target.selector.exact, each.selector.exact) << each.target;
    EXPECT_EQ(target.selector.prefix, each.selector.prefix) << each.target;
    EXPECT_EQ(target.selector.suffix, each.selector.suffix) << each.target;
    EXPECT_EQ(target.within ? target.within->css : "", each.css) << each.target;
  }
}

TEST(ImportW3c, KeepsPositionsAsHints) {
  const Loaded loaded = load_w3c(annotation(R"("bodyValue": "n")", R"({"source": "x", "selector": [
      {"type": "TextPositionSelector", "start": 4, "end": 15}, {"type": "TextQuoteSelector", "exact": "12 per cent"}]})"),
                                 "a.jsonld");
  ASSERT_TRUE(loaded.faults.empty());
  EXPECT_EQ(loaded.set.annotations.at(0).target.position, (Span{4, 15}));
}

TEST(ImportW3c, TakesPagesAndCollectionsApart) {
  const std::string one = annotation(R"("bodyValue": "n")");
  for (const std::string& json :
       {"[" + one + "," + one + "]", R"({"type": "AnnotationPage", "items": [)" + one + "," + one + "]}",
        R"({"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [)" + one + "," +
            one + "]}}"}) {
    const Loaded loaded = load_w3c(json, "a.jsonld");
    ASSERT_TRUE(loaded.faults.empty()) << json;
    ASSERT_EQ(loaded.set.annotations.size(), 2U) << json;
    EXPECT_EQ(loaded.set.annotations[0].id, "fares");
    EXPECT_EQ(loaded.set.annotations[1].id, "fares-2");
  }
}

TEST(ImportW3c, TellsArticlesApartByTheirAddresses) {
  const std::string other =
      R"({"source": "https://example.org/b/index.html?p=1#x", "selector": {"type": "TextQuoteSelector", "exact": "b"}})";
  const Loaded loaded =
      load_w3c(annotation(R"("bodyValue": "n")", "[" + quote + "," + other + "]"), "a.jsonld");
  ASSERT_TRUE(loaded.faults.empty());
  ASSERT_EQ(loaded.set.annotations.size(), 2U);
  EXPECT_EQ(loaded.set.annotations[0].target.source.at(0).value, "/a.*");
  EXPECT_EQ(loaded.set.annotations[1].target.source.at(0).value, "/b/index.*");
}

TEST(ImportW3c, SaysWhatItCannotTakeOver) {
  EXPECT_EQ(imported("[" + annotation(R"("bodyValue": "n")", R"("https://example.org/")") + "," +
                     annotation(R"("bodyValue": "n")") + "]"),
            "obelus: 1\nannotations:\n  - id: fares\n    match: 12 per cent\n    note: n\n"
            "# this target has no quotation, so nothing says what passage is meant\n");
  EXPECT_THAT(imported(annotation(R"("motivation": "highlighting")")),
              HasSubstr("# this annotation says nothing that a note could\n"));
  EXPECT_THAT(imported(annotation(R"("body": [{"value": "n"}, {"value": "t", "purpose": "tagging"}])")),
              HasSubstr("# a tag is passed over\n"));
  EXPECT_THAT(imported(R"({"type": "AnnotationCollection", "first": "https://example.org/page1"})"),
              HasSubstr("# a page that is elsewhere is not fetched\n"));
}

TEST(ImportW3c, TakesNoLongerForIdsThatAreAlike) {
  std::string json = "[";
  for (int i = 0; i < 20'000; ++i)
    json += (i > 0 ? "," : "") + annotation(R"("body": "https://example.org/)" + std::to_string(i) + "/x\"");
  const Loaded loaded = load_w3c(json + "]", "a.jsonld");
  ASSERT_TRUE(loaded.faults.empty()) << loaded.faults.front().message;
  EXPECT_EQ(loaded.set.annotations.back().id, "fares-20000");
  EXPECT_EQ(loaded.set.references.back().id, "example.org-x-20000");
}

TEST(ImportW3c, MakesNoMoreOfBodiesAndTargetsThanIsBearable) {
  std::string targets;
  for (int i = 0; i < 2000; ++i) targets += (i > 0 ? "," : "") + quote;
  const std::string body =
      R"("body": {"type": "TextualBody", "value": ")" + std::string(100'000, 'x') + "\"}";
  EXPECT_THAT(imported(annotation(body, "[" + targets + "]")), HasSubstr("so many bodies"));
}

TEST(LoadW3c, FaultsWhatItWouldLose) {
  const Loaded loaded = load_w3c(annotation(R"("bodyValue": "n")", R"("https://example.org/")"), "a.jsonld");
  ASSERT_EQ(loaded.faults.size(), 1U);
  EXPECT_EQ(loaded.faults[0].level, Level::error);
  EXPECT_TRUE(
      load_w3c(annotation(R"("body": [{"value": "n"}, {"value": "t", "purpose": "tagging"}])"), "a.jsonld")
          .faults.empty());
}

TEST(LoadW3c, RefusesWhatYamlRefuses) {
  const auto rule = [](const std::string& json) {
    const Loaded loaded = load_w3c(json, "a.jsonld");
    return loaded.faults.empty() ? std::string() : std::string(loaded.faults.front().rule);
  };
  EXPECT_EQ(rule("{"), "OB901");
  EXPECT_EQ(rule("3"), "OB902");
  EXPECT_EQ(rule(annotation(R"("body": "javascript:alert`1`")")), "OB305");
  EXPECT_EQ(rule(annotation(R"("bodyValue": "n")",
                            R"({"source": "x", "selector": {"type": "TextQuoteSelector", "exact": 3}})")),
            "OB902");
  EXPECT_EQ(import_w3c(annotation(R"("body": "javascript:alert`1`")"), "a.jsonld").yaml, "");
}

TEST(LoadAnnotations, KnowsW3cFiles) {
  const std::string json = annotation(R"("bodyValue": "n")");
  for (const char* path : {"a.jsonld", "a.json", "a.yaml"})
    EXPECT_EQ(load_annotations(json, path).set.annotations.size(), 1U);
}

const char* whole = R"(obelus: 1
lang: en-GB
references:
  - {id: wire, type: article-newspaper, title: "Shares: fall", author: [{family: Byron, given: Ada}, {literal: Staff}], issued: 2025-01-28,
     accessed: 2025-01/2025-02, URL: "https://example.org/?a=b", custom: {deep: [1, two, null]}}
  - {id: book, title: "1984", issued: {literal: in press}}
people:
  liang: {name: Liang Wenfeng, also: [Mr. Liang], bio: "Set up *DeepSeek*.\n\nIn Hangzhou.", facts: {age: 40}, as-of: 2025-01, sources: [wire]}
annotations:
  - {id: loss, match: nearly $600 billion, figure: 600e9 USD, sources: [wire, book], note: "Close to close: \"so\".\nSecond line"}
  - match: no id here
    note: n
  - target:
      source: [posts/*.md, "a, b.md"]
      selector: {prefix: "for ", exact: $6 million, suffix: " or", refinedBy: {heading: Costs}}
    occurrences: 2
    fuzzy: false
    disputed:
      status: resolved
      checked: 2025-02
      positions:
        - {by: Them, value: 5..6e6 USD, sources: [wire]}
        - {by: Others, says: why?}
  - {target: {selector: {exact: in a box, refinedBy: {css: .box}}}, note: n, occurrences: all}
  - {target: {selector: [{exact: here}, {type: TextPositionSelector, start: 3, end: 7}]}, note: n}
  - {match: Liang Wenfeng, bio: liang}
  - {match: Mr. Liang, bio: liang, occurrences: one, fuzzy: true}
waive:
  - {match: 40-year-old, reason: on the card, until: 2025-07-01, rules: OB101}
  - {target: {selector: {exact: "5", prefix: about }}, reason: known, fuzzy: false}
)";

TEST(W3c, BringsBackWhatItTook) {
  const Loaded first = load_annotations(whole, "a.yaml");
  ASSERT_TRUE(first.faults.empty()) << first.faults.front().message;
  const std::string json = export_w3c(first.set, "https://example.org/a");

  const Loaded direct = load_w3c(json, "a.jsonld");
  ASSERT_TRUE(direct.faults.empty()) << direct.faults.front().message;
  EXPECT_EQ(export_w3c(direct.set, "https://example.org/a"), json);

  const Imported yaml = import_w3c(json, "a.jsonld");
  EXPECT_TRUE(yaml.findings.empty());
  const Loaded second = load_annotations(yaml.yaml, "b.yaml");
  ASSERT_TRUE(second.faults.empty()) << second.faults.front().message << yaml.yaml;
  EXPECT_EQ(export_w3c(second.set, "https://example.org/a"), json) << yaml.yaml;

  ASSERT_EQ(second.set.annotations.size(), 7U);
  EXPECT_FALSE(second.set.annotations[1].has_own_id);
  EXPECT_EQ(second.set.annotations[1].id, first.set.annotations[1].id);
  EXPECT_EQ(second.set.annotations[0].note, first.set.annotations[0].note);
  EXPECT_EQ(second.set.annotations[2].target.within->heading, "Costs");
  EXPECT_EQ(second.set.annotations[2].dispute->positions[0].value->high, 6e6);
  EXPECT_EQ(second.set.annotations[6].target.fuzzy, true);
  EXPECT_EQ(second.set.references[0].csl, first.set.references[0].csl);
  EXPECT_EQ(second.set.people[0].bio, first.set.people[0].bio);
  EXPECT_EQ(second.set.waivers.size(), 2U);
}

TEST(W3c, BringsBackEveryExample) {
  for (const auto& path : testing::files_below(testing::source_dir() / "examples", ".yaml")) {
    const Loaded first = load_annotations(testing::read_file(path), "a.yaml");
    if (!first.faults.empty()) continue;
    const std::string json = export_w3c(first.set, "a.html");
    const Loaded second = load_annotations(import_w3c(json, "a.jsonld").yaml, "a.yaml");
    ASSERT_TRUE(second.faults.empty()) << path << second.faults.front().message;
    EXPECT_EQ(export_w3c(second.set, "a.html"), json) << path;
  }
}

TEST(ExportCsl, ListsTheReferences) {
  const Loaded loaded =
      load_annotations("obelus: 1\nreferences:\n  - {id: a, title: T, issued: 2024}\n", "a.yaml");
  EXPECT_EQ(export_csl(loaded.set),
            "[\n  {\n    \"id\": \"a\",\n    \"title\": \"T\",\n    \"issued\": {\n      \"date-parts\": [\n "
            "       [\n"
            "          2024\n        ]\n      ]\n    }\n  }\n]\n");
  EXPECT_TRUE(load_references(export_csl(loaded.set), "a.json").faults.empty());
}

}  // namespace
}  // namespace obelus
