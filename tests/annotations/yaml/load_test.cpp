#include <fmt/format.h>
#include <gtest/gtest.h>

#include "obelus/annotation.hpp"
#include "obelus/reader.hpp"
#include "support/marked.hpp"

namespace obelus {
namespace {

// Each text marks with « and » what its one fault is about.
struct Fault {
  std::string marked;
  std::string_view rule;
  std::string message;  // a part of it
  std::string hint;     // a part of the label or the fix
};

void expect_one_fault(const Fault& c, const std::string& before) {
  const auto marked = testing::unmark(before + c.marked, "«", "»");
  const auto& text = marked.text;
  const Span mark = marked.mark();
  const Loaded loaded = load_annotations(text, "a.yaml");
  ASSERT_EQ(loaded.faults.size(), 1U) << text << (loaded.faults.empty() ? "" : loaded.faults[0].message);
  const Finding& fault = loaded.faults[0];
  EXPECT_EQ(fault.rule, c.rule) << text;
  EXPECT_NE(fault.message.find(c.message), std::string::npos) << text << fault.message;
  EXPECT_NE((fault.label + fault.fix).find(c.hint), std::string::npos) << text << fault.label << fault.fix;
  EXPECT_EQ(text.substr(fault.place.bytes.begin, fault.place.bytes.size()),
            text.substr(mark.begin, mark.size()))
      << text;
  EXPECT_EQ(fault.place.bytes, mark) << text;
  EXPECT_EQ(fault.place.path, "a.yaml");
}

TEST(Load, NamesWhatIsWrongWithAFile) {
  const Fault faults[] = {
      {"«l»ang: en\n", "OB902", "version is missing", "obelus: 1"},
      {"obelus: «2»\n", "OB902", "format 2 is not read", "newer"},
      {"obelus: «\"1\"»\n", "OB902", "format", ""},
      {"obelus: 1\nlang: «english language»\n", "OB902", "language tag", "en"},
      {"obelus: 1\n«anotations»: []\n", "OB903", "unknown key `anotations`", "did you mean `annotations`?"},
      {"obelus: 1\nannotations: «{}»\n", "OB902", "`annotations` must be a list, not a mapping", ""},
      {"obelus: 1\n«waive»:\n", "OB902", "`waive` has no value", "leave the key out"},
      {"obelus: 1\n«obelus»: 1\n", "OB901", "here twice", ""},
      {"«-» a\n", "OB902", "is a mapping", ""},
      {"«»", "OB902", "empty", "obelus: 1"},
  };
  for (const Fault& fault : faults) expect_one_fault(fault, "");
}

TEST(Load, NamesWhatIsWrongWithAnAnnotation) {
  const std::string before = "obelus: 1\nannotations:\n  - ";
  const Fault faults[] = {
      {"«just text»", "OB902", "must be a mapping", ""},
      {"«{»match: a}", "OB902", "says nothing", "sources"},
      {"«{»note: a}", "OB902", "what passage", "match"},
      {"{match: «[a]», note: b}", "OB902", "`match` must be text, not a list", ""},
      {"{match: «40», note: b}", "OB902", "`match` must be text, not a number", "quotation marks"},
      {"{match: «true», note: b}", "OB902", "not true or false", "quotation marks"},
      {"{match: «\"\"», note: b}", "OB902", "`match` is empty", ""},
      {"{match: «' '», note: b}", "OB902", "`match` is empty", ""},
      {"{match: a, «notes»: b, note: c}", "OB903", "unknown key", "did you mean `note`?"},
      {"{match: a, «zzz»: b, note: c}", "OB903", "unknown key", "known here: id, match"},
      {"{match: a, target: «{selector: {exact: b}}», note: c}", "OB902", "both `match` and `target`",
       "keep one"},
      {"{id: «a b», match: a, note: c}", "OB902", "an id is made of", ""},
      {"{id: «é», match: a, note: c}", "OB902", "an id is made of", ""},
      {"{id: «" + std::string(65, 'a') + "», match: a, note: c}", "OB902", "64 at most", ""},
      {"{match: a, note: b, bio: «c»}", "OB902", "one of `disputed`", "two annotations"},
      {"{match: a, disputed: {positions: [{by: a, says: b}, {by: c, says: d}]}, bio: «c»}", "OB902", "one of",
       ""},
      {"{match: a, note: b, occurrences: «0»}", "OB902", "`occurrences` must be", ""},
      {"{match: a, note: b, occurrences: «-1»}", "OB902", "`occurrences` must be", ""},
      {"{match: a, note: b, occurrences: «frist»}", "OB902", "`occurrences` must be", "`first`"},
      {"{match: a, note: b, fuzzy: «yes»}", "OB902", "`fuzzy` must be true or false, not text", ""},
      {"{match: a, note: b, figure: «about 5»}", "OB902", "NUMBER UNIT", "600e9 USD"},
      {"{match: a, note: b, figure: «\"600,000 USD\"»}", "OB902", "NUMBER UNIT", ""},
      {"{match: a, note: b, figure: «600_000»}", "OB902", "NUMBER UNIT", ""},
      {"{match: a, note: b, figure: «8..5 %»}", "OB902", "NUMBER UNIT", ""},
      {"{match: a, sources: «[]»}", "OB902", "`sources` is empty", ""},
      {"{match: a, sources: [b, «[c]»]}", "OB902", "`sources` must be text, not a list", ""},
      {"{target: {selector: «{»}}, note: a}", "OB902", "a selector needs `exact`", ""},
      {"{target: «{»source: a}, note: a}", "OB902", "a target needs `selector`", ""},
      {"{target: {selector: {exact: a, type: «XPathSelector»}}, note: a}", "OB902", "TextQuoteSelector", ""},
      {"{target: {selector: {exact: a, «sufix»: b}}, note: a}", "OB903", "`sufix`", "`suffix`"},
      {"{target: {source: «'[a.md'», selector: {exact: a}}, note: a}", "OB902", "never closed", ""},
      {"{target: {source: [a, «../b»], selector: {exact: a}}, note: a}", "OB902", "leaves", ""},
      {"{target: {selector: «{»type: CssSelector, value: b}}, note: a}", "OB902", "needs `exact`",
       "position"},
      {"{target: {selector: {exact: a, start: «1», end: 2}}, note: a}", "OB902", "TextPositionSelector",
       "its own"},
      {"{target: {selector: [«{»type: TextQuoteSelector}]}, note: a}", "OB902", "needs `exact`", ""},
      {"{target: {selector: {exact: a b, refinedBy: {exact: «c»}}}, note: a}", "OB902", "outer one", ""},
      {"{target: {selector: {start: «5», end: 4, refinedBy: {exact: a}}}, note: a}", "OB902", "from 0", ""},
      {"{target: {selector: {type: FragmentSelector, value: «t=1», refinedBy: {exact: a}}}, note: a}",
       "OB902", "element's id", ""},
      {"{match: a, within: «{heading: b, css: c}», note: a}", "OB902", "either `heading` or `css`", ""},
      {"{match: a, disputed: {positions: «[{by: a, says: b}]»}}", "OB401", "one position", "other side"},
      {"{match: a, disputed: {positions: «[]»}}", "OB401", "without positions", ""},
      {"{match: a, disputed: «{»status: resolved}}", "OB401", "without positions", ""},
      {"{match: a, disputed: {positions: [{by: a, says: b}, «{says: c}»]}}", "OB401", "nobody behind it",
       "by"},
      {"{match: a, disputed: {positions: [{by: a, says: b}, «{by: c}»]}}", "OB902", "`value` or `says`", ""},
      {"{match: a, disputed: {status: «open», positions: [{by: a, says: b}, {by: c, says: d}]}}", "OB902",
       "`status`", ""},
      {"{match: a, disputed: {checked: «2025-02-30», positions: [{by: a, says: b}, {by: c, says: d}]}}",
       "OB902", "not a date there is", "YYYY-MM-DD"},
  };
  for (const Fault& fault : faults) expect_one_fault(fault, before);
}

TEST(Load, NamesWhatIsWrongWithAWaiver) {
  const std::string before = "obelus: 1\nwaive:\n  - ";
  const Fault faults[] = {
      {"«{match: a}»", "OB502", "without a reason", ""},
      {"{match: a, reason: «''»}", "OB502", "without a reason", ""},
      {"{match: a, reason: b, until: «soon»}", "OB902", "not a date", ""},
      {"{match: a, reason: b, until: «2023-02-29»}", "OB902", "not a date", ""},
      {"{match: a, reason: b, rules: [«OB1»]}", "OB902", "no rule's id", "obelus rules"},
      {"{match: a, reason: b, «untill»: 2025}", "OB903", "`untill`", "`until`"},
  };
  for (const Fault& fault : faults) expect_one_fault(fault, before);
}

TEST(Load, NamesWhatIsWrongWithAReferenceOrAPerson) {
  const Fault faults[] = {
      {"references: [«{»title: a}]", "OB902", "a reference needs `id`", ""},
      {"references: [{id: a, issued: «2025-13»}]", "OB902", "not a date", ""},
      {"references: [{id: a, accessed: «yesterday»}]", "OB902", "not a date", ""},
      {"references: [{id: a, issued: «{date-parts: [[2025, 2, 30]]}»}]", "OB902", "not a date", ""},
      {"references: [{id: a, title: «[b]»}]", "OB902", "`title` must be text or a number", ""},
      {"references: [{id: a, author: [«{}»]}]", "OB902", "a name needs", ""},
      {"references: [{id: a, URL: «'javascript:alert(1)'»}]", "OB305", "not http", ""},
      {"references: [{id: a, URL: «'data:text/html,x'»}]", "OB305", "not http", ""},
      {"references: [{id: a, URL: «'https://user:secret@example.org/'»}]", "OB305", "password", ""},
      {"references: [{id: a, URL: «'https://example.org/a b'»}]", "OB305", "space", ""},
      {"references: [{id: a, URL: «'https:\\\\example.org'»}]", "OB305", "backslash", ""},
      {"references: [{id: a, archive_location: «'javascript:alert(1)'»}]", "OB305", "not http", ""},
      {"references: «{}»", "OB902", "a list of works", ""},
      {"references: {file: a, «fil»: b}", "OB903", "unknown key", ""},
      {"people: {li: «{»bio: a}}", "OB902", "needs `name`", ""},
      {"people: {«l i»: {name: a}}", "OB902", "an id is made of", ""},
      {"people: {li: «a»}", "OB902", "must be a mapping", ""},
      {"people: {li: {name: a, «asof»: 2025}}", "OB903", "unknown key", "`as-of`"},
      {"people: {li: {name: a, as-of: «2025-00»}}", "OB902", "not a date", ""},
      {"people: {li: {name: a, facts: {age: «forty»}}}", "OB902", "NUMBER UNIT", ""},
      {"people: {li: {name: a, also: [b, «''»]}}", "OB902", "empty name", ""},
  };
  for (const Fault& fault : faults) expect_one_fault(fault, "obelus: 1\n");
}

TEST(Load, ReportsSeveralFaultsInOrderOfPlace) {
  const Loaded loaded = load_annotations(
      "obelus: 1\nannotations:\n  - {match: 5, note: b}\n  - {macth: a, note: b}\nwaive: {}\nlang: '!'\n",
      "a.yaml");
  std::string rules;
  std::size_t last = 0;
  for (const Finding& fault : loaded.faults) {
    rules.append(fault.rule).append(" ");
    EXPECT_LE(last, fault.place.bytes.begin);
    last = fault.place.bytes.begin;
  }
  EXPECT_EQ(rules, "OB902 OB903 OB902 OB902 ");
}

TEST(Load, ReadsEveryKindOfEntry) {
  const Loaded loaded = load_annotations(R"(obelus: 1
lang: en-GB
references:
  - id: wire
    type: article-newspaper
    title: Shares fall
    container-title: Example Wire
    author: [{given: Ada, family: Byron}, Staff]
    issued: 2025-01-28
    accessed: {date-parts: [[2025, 1, 29]]}
    URL: https://example.org/?a=b
    custom: {deep: [1, two, null]}
  - {file: library.json}
people:
  liang:
    name: Liang Wenfeng
    also: Mr. Liang
    facts: {age: 40}
    as-of: 2025-01
    sources: wire
annotations:
  - {id: loss, match: nearly $600 billion, figure: 600e9 USD, sources: [wire], note: Close to close.}
  - target:
      source: posts/*.md
      selector: {prefix: "for ", exact: $6 million, refinedBy: {heading: Costs}}
    occurrences: 2
    disputed:
      status: resolved
      checked: 2025-02
      positions:
        - {by: Them, value: 5..6e6 USD}
        - {by: Others, says: why?}
  - {match: Liang Wenfeng, bio: liang}
waive:
  - {match: 40-year-old, reason: on the card, until: 2025-07-01, rules: OB101}
)",
                                         "a.yaml");
  for (const Finding& fault : loaded.faults) ADD_FAILURE() << fault.message;
  const AnnotationSet& set = loaded.set;
  ASSERT_EQ(set.references.size(), 1U);
  const Reference& wire = set.references[0];
  EXPECT_EQ(wire.container_title, "Example Wire");
  ASSERT_EQ(wire.authors.size(), 2U);
  EXPECT_EQ(wire.authors[0].family, "Byron");
  EXPECT_EQ(wire.authors[1].literal, "Staff");
  EXPECT_EQ(wire.url, "https://example.org/?a=b");
  EXPECT_EQ(wire.issued->from, (Date{2025, 1, 28}));
  EXPECT_EQ(wire.accessed->from, (Date{2025, 1, 29}));
  EXPECT_EQ(
      wire.csl,
      R"({"id":"wire","type":"article-newspaper","title":"Shares fall","container-title":"Example Wire",)"
      R"("author":[{"given":"Ada","family":"Byron"},{"literal":"Staff"}],"issued":{"date-parts":[[2025,1,28]]},)"
      R"("accessed":{"date-parts":[[2025,1,29]]},"URL":"https://example.org/?a=b","custom":{"deep":[1,"two",null]}})");
  ASSERT_EQ(loaded.reference_files.size(), 1U);
  EXPECT_EQ(loaded.reference_files[0].value, "library.json");
  ASSERT_EQ(set.people.size(), 1U);
  EXPECT_EQ(set.people[0].also, std::vector<std::string>{"Mr. Liang"});
  EXPECT_EQ(set.people[0].facts[0].second.low, 40);
  ASSERT_EQ(set.annotations.size(), 3U);
  EXPECT_EQ(set.annotations[0].figure->low, 600e9);
  EXPECT_EQ(set.annotations[0].figure->unit, "USD");
  EXPECT_TRUE(set.annotations[0].target.fuzzy);
  EXPECT_EQ(set.annotations[0].target.occurrences, Occurrences::one);
  const Annotation& dispute = set.annotations[1];
  EXPECT_EQ(dispute.target.nth, 2U);
  EXPECT_EQ(dispute.target.within->heading, "Costs");
  EXPECT_EQ(dispute.target.source[0].value, "posts/*.md");
  EXPECT_EQ(dispute.dispute->status, DisputeStatus::resolved);
  EXPECT_EQ(dispute.dispute->positions[0].value->low, 5);
  EXPECT_EQ(dispute.dispute->positions[0].value->high, 6e6);
  EXPECT_EQ(dispute.dispute->positions[1].says, "why?");
  EXPECT_EQ(set.annotations[2].target.occurrences, Occurrences::first);
  EXPECT_FALSE(set.annotations[2].target.fuzzy);
  ASSERT_EQ(set.waivers.size(), 1U);
  EXPECT_EQ(set.waivers[0].until, (Date{2025, 7, 1}));
  EXPECT_EQ(set.find_reference("wire"), &set.references[0]);
  EXPECT_EQ(set.find_person("nobody"), nullptr);
}

TEST(Load, SaysOfAMisspeltKeyOnlyThatItIsUnknown) {
  const std::string_view entries[] = {
      "annotations: [{mach: a, note: x}]",
      "annotations: [{match: a, nota: x}]",
      "annotations: [{match: a, disputed: {position: [{by: b, value: 1}, {by: c, value: 2}]}}]",
      "annotations: [{match: a, disputed: {positions: [{bye: b, value: 1}, {by: c, valeu: 2}]}}]",
      "annotations: [{target: {selecter: {exact: a}}, note: x}]",
      "annotations: [{match: a, within: {headign: b}, note: x}]",
      "people: {p: {nmae: P}}",
      "waive: [{match: a, raeson: b}]",
  };
  for (const std::string_view entry : entries) {
    const Loaded loaded = load_annotations(fmt::format("obelus: 1\n{}\n", entry), "a.yaml");
    EXPECT_FALSE(loaded.faults.empty()) << entry;
    for (const Finding& fault : loaded.faults) {
      EXPECT_EQ(fault.rule, "OB903") << entry << ": " << fault.message;
      EXPECT_TRUE(fault.label.starts_with("did you mean")) << entry;
    }
  }
}

TEST(Load, DerivesIdsThatLastAndDiffer) {
  const std::string one = "obelus: 1\nannotations:\n  - {match: a, note: x}\n";
  const std::string more =
      "obelus: 1\nannotations:\n  - {match: b, note: y}\n  - {match: a, note: z}\n  - {match: a, note: z}\n";
  const std::string id = load_annotations(one, "").set.annotations[0].id;
  const std::vector<Annotation> set = load_annotations(more, "").set.annotations;
  EXPECT_TRUE(id.starts_with("a-"));
  EXPECT_EQ(id.size(), 10U);
  EXPECT_EQ(set[1].id, id);
  EXPECT_EQ(set[2].id, id + "-2");
  EXPECT_NE(set[0].id, id);
}

TEST(Load, StopsPastALimitOnValues) {
  data::Options options;
  options.max_nodes = 20;
  const std::string yaml = "obelus: 1\nannotations:\n  - {match: a, note: b}\n";
  EXPECT_TRUE(load_annotations(yaml, "a.yaml", options).faults.empty());
  std::string long_yaml = yaml;
  for (int i = 0; i < 10; ++i) long_yaml += "  - {match: c, note: d}\n";
  const auto faults = load_annotations(long_yaml, "a.yaml", options).faults;
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].rule, "OB906");
  EXPECT_EQ(faults[0].message, "more than 20 values");
  EXPECT_EQ(faults[0].fix, "raise `limits.yaml_nodes`");
  EXPECT_EQ(load_references("- {id: a, title: b}\n- {id: c, title: d}\n", "r.yaml", data::Options{6, 100})
                .faults.at(0)
                .rule,
            "OB906");
}

TEST(AnnotationSet, FindsTheSameWithAnIndexAsWithout) {
  AnnotationSet set;
  for (const char* id : {"b", "a", "c", "a", ""}) {
    set.references.emplace_back().id = id;
    set.people.emplace_back().id = id;
  }
  const auto places = [&] {
    std::vector<std::ptrdiff_t> found;
    for (const char* id : {"a", "b", "c", "d", ""}) {
      const Reference* reference = set.find_reference(id);
      const Person* person = set.find_person(id);
      found.push_back(reference == nullptr ? -1 : reference - set.references.data());
      found.push_back(person == nullptr ? -1 : person - set.people.data());
    }
    return found;
  };
  const auto searched = places();
  EXPECT_EQ(searched, (std::vector<std::ptrdiff_t>{1, 1, 0, 0, 2, 2, -1, -1, 4, 4}));
  set.index();
  EXPECT_EQ(places(), searched);
  set.people.emplace_back().id = "d";  // an index that is out of date is not used
  EXPECT_NE(set.find_person("d"), nullptr);
}

TEST(Merge, FindsWhatOneFileCannotTell) {
  const Loaded a = load_annotations(
      "obelus: 1\nreferences: [{id: wire-0128}]\nannotations: [{id: x, match: a, sources: wire-0182}]\n",
      "a.yaml");
  const Loaded b = load_annotations(
      "obelus: 1\nannotations: [{id: x, match: b, bio: li}, {match: c, sources: wire-0128}]\n", "b.yaml");
  const Loaded merged = merge({a.set, b.set});
  ASSERT_EQ(merged.faults.size(), 3U);
  EXPECT_EQ(merged.faults[0].rule, "OB301");
  EXPECT_EQ(merged.faults[0].label, "did you mean `wire-0128`?");
  EXPECT_EQ(merged.faults[1].rule, "OB302");
  EXPECT_EQ(merged.faults[1].place.path, "b.yaml");
  ASSERT_EQ(merged.faults[1].related.size(), 1U);
  EXPECT_EQ(merged.faults[1].related[0].place.path, "a.yaml");
  EXPECT_EQ(merged.faults[2].rule, "OB301");
  EXPECT_EQ(merged.set.annotations.size(), 3U);
}

TEST(LoadFrontMatter, ReadsTheMappingOfAnArticle) {
  for (const std::string bytes :
       {"---\nobelus:\n  annotations: [{match: a, note: b}]\n---\n",
        "+++\n[obelus]\nannotations = [{match = 'a', note = 'b'}]\n+++\n",
        "{\"obelus\": {\"annotations\": [{\"match\": \"a\", \"note\": \"b\"}]}}\n"}) {
    Article article;
    article.bytes = bytes;
    article.front_matter = data::find_front_matter(bytes, MarkdownOptions::FrontMatterMode::automatic);
    const Loaded loaded = load_front_matter(article, "a.md");
    ASSERT_TRUE(loaded.faults.empty()) << loaded.faults[0].message;
    ASSERT_EQ(loaded.set.annotations.size(), 1U);
    const Span at = loaded.set.annotations[0].target.place.bytes;
    EXPECT_NE(bytes.substr(at.begin, at.size()).find('a'), std::string::npos);
  }
  Article article;
  article.bytes = "---\nobelus: {obelus: 1}\n---\n";
  article.front_matter = data::find_front_matter(article.bytes, MarkdownOptions::FrontMatterMode::automatic);
  EXPECT_EQ(load_front_matter(article, "a.md").faults.at(0).rule, "OB903");
}

TEST(Load, KnowsAReferenceThatLeadsToNoWorkYet) {
  const std::pair<const char*, bool> cases[] = {
      {"id: a", true},
      {"id: a, title: TODO", true},
      {"id: a, title: …, URL: …, issued: 2025-01-28", true},
      {"id: a, title: \"TK: the report\"", true},
      {"id: a, title: \"[todo]\", type: report, accessed: 2025-01-28", true},
      {"id: a, title: Todo es posible", false},
      {"id: a, title: xXx", false},
      {"id: a, title: \"TODO\", URL: \"https://example.org/report\"", false},
      {"id: a, ISBN: 978-0-00-000000-2", false},
      {"id: a, author: {literal: Port Authority}}", false},
      {"id: a, author: []", true},
  };
  for (const auto& [fields, expected] : cases) {
    std::string yaml = "obelus: 1\nreferences: [{" + std::string(fields);
    yaml += yaml.ends_with("}}") ? "]\n" : "}]\n";
    const Loaded loaded = load_annotations(yaml, "a.yaml");
    ASSERT_EQ(loaded.set.references.size(), 1U) << fields;
    EXPECT_EQ(loaded.set.references[0].is_placeholder, expected) << fields;
  }
}

TEST(LoadReferences, ReadsJsonAndYaml) {
  for (const std::string bytes :
       {"[{\"id\": \"a\", \"issued\": {\"date-parts\": [[2024]]}}]", "- {id: a, issued: 2024}\n",
        "references: [{id: a, issued: {year: 2024}}]\n"}) {
    const Loaded loaded = load_references(bytes, "library");
    ASSERT_TRUE(loaded.faults.empty()) << loaded.faults[0].message;
    ASSERT_EQ(loaded.set.references.size(), 1U);
    EXPECT_EQ(loaded.set.references[0].issued->from, (Date{2024, 0, 0}));
  }
}

}  // namespace
}  // namespace obelus
