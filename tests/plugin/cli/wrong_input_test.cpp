// What wrong YAML gets: one message a fault, at its place, with the line and a caret; exit status 2; and the
// output file as it was.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "obelus/rule.hpp"
#include "support/marked.hpp"
#include "support/memory_world.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::MemoryWorld;
using testing::Ran;

// The text marks with « and » what its one fault is about.
struct Wrong {
  std::string marked;
  std::string rule;
  std::string message;
};

// What is printed of a fault: place, message, the line, the caret.
std::string expected_report(const std::string& path, const Wrong& wrong, const testing::Marked& marked) {
  const std::string before = marked.text.substr(0, marked.mark().begin);
  const std::size_t line_begin = before.rfind('\n') + 1;
  const std::string line = marked.text.substr(line_begin, marked.text.find('\n', line_begin) - line_begin);
  const auto line_number = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t column = marked.mark().begin - line_begin;
  const std::size_t width = std::max<std::size_t>(marked.mark().end - marked.mark().begin, 1);
  const Rule* rule = find_rule(wrong.rule);
  return fmt::format("{}:{}:{}: error: {} [{} {}]\n{:>5} | {}\n      | {}^{}", path, line_number, column + 1,
                     wrong.message, wrong.rule, rule == nullptr ? "" : rule->name, line_number, line,
                     std::string(column, ' '), std::string(width - 1, '~'));
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// Annotates a.md into out.html with `content` at `path`; nothing may be written.
std::string refused(const std::string& path, const std::string& content) {
  MemoryWorld world({{"a.md", "In May, Anna Mayer.\n"}, {"out.html", "as it was"}, {path, content}});
  const auto before = world.files.files();
  const Ran ran = world.run({"annotate", "a.md", "-o", "out.html"});
  EXPECT_EQ(ran.status, 2) << content;
  EXPECT_EQ(ran.out, "") << content;
  EXPECT_EQ(world.files.files(), before) << content;
  return ran.err;
}

void expect_one_message(const std::string& path, const Wrong& wrong) {
  const testing::Marked marked = testing::unmark(wrong.marked, "«", "»");
  const std::string report = refused(path, marked.text);
  const std::string expected = expected_report(path, wrong, marked);
  EXPECT_EQ(report.substr(0, expected.size()), expected) << report;
  EXPECT_EQ(count_of(report, ": error: "), 1U) << report;
}

TEST(WrongAnnotations, ThatAreNoYaml) {
  const std::string begin = "obelus: 1\nannotations:\n  - ";
  const Wrong cases[] = {
      {"obelus: 1\n«---»\nobelus: 1\n", "OB901", "a second document begins here; only one is read"},
      {"obelus: 1\n...\n«lang: en»\n", "OB901", "a second document begins here; only one is read"},
      {"obelus: 1\nlang: «!!str» en\n", "OB901", "tags are not used here"},
      {"obelus: 1\nlang: «!en» en\n", "OB901", "tags are not used here"},
      {begin + "{match: May, note: «\"»never closed}\n", "OB901", "this quotation mark is never closed"},
      {begin + "{match: «\"»May, note: never closed}\n", "OB901", "this quotation mark is never closed"},
      {begin + "{match: «'»May, note: N.}\n", "OB901", "this quotation mark is never closed"},
      {begin + "{match: May, note: N.}\n  - {match: «\"»In, note: N.}\n", "OB901",
       "this quotation mark is never closed"},
      {begin + "match: «\"»May\n    note: N.\n", "OB901",
       "the quotation that begins here goes on in lines that are not indented"},
      {begin + "match: May\n    note: «\"»N.\n  - match: In\n    note: N.\n", "OB901",
       "the quotation that begins here goes on in lines that are not indented"},
      {begin + "{match: \"«\\»q\", note: N.}\n", "OB901", "there is no such escape"},
      {begin + "«{»match: May, note: N.\n", "OB901", "this bracket is never closed"},
      {"obelus: 1\nannotations: «[»\n", "OB901", "this bracket is never closed"},
      {"obelus: 1\nannotations: &all [«*all»]\n", "OB901", "this alias stands inside what it stands for"},
      {begin + "&x {match: May, note: «*x»}\n", "OB901", "this alias stands inside what it stands for"},
      {begin + "{match: «*may», note: N.}\n", "OB901", "no anchor of this name stands above"},
      {"obelus: 1\n «lang»: en\n", "OB901", "a key cannot stand here"},
      {"obelus: 1\nlang: en«:» GB\n", "OB901", "a second `: ` in one line"},
      {"obelus: 1\n«-» a\n", "OB901", "a `key: value` should stand here"},
      {"obelus: 1\nlang: «@en»\n", "OB901", "a value cannot begin with this character"},
      {"obelus: 1\n«obelus»: 1\n", "OB901", "the key `obelus` is here twice"},
      {begin + "{match: May, note: N., «note»: M.}\n", "OB901", "the key `note` is here twice"},
      {"obelus: 1\npeople: {a: {name: A}, «a»: {name: B}}\n", "OB901", "the key `a` is here twice"},
  };
  for (const Wrong& each : cases) expect_one_message("a.obelus.yaml", each);
}

TEST(WrongAnnotations, ThatAreNoText) {
  const std::pair<std::string, std::string> cases[] = {
      {std::string("obelus: 1\nlang: en\xFF\n"),
       "a.obelus.yaml:2:9: error: these bytes are not UTF-8 [OB904 invalid-utf8]\n"
       "    2 | lang: en<FF>\n      |         ^~~~\n   fix: save the file as UTF-8\n"},
      {std::string("obelus: 1\nlang: e\0\n", 19),
       "a.obelus.yaml:2:8: error: a NUL character may not stand here [OB904 invalid-utf8]\n"
       "    2 | lang: e<U+0000>\n      |        ^~~~~~~~\n"},
      {"obelus: 1\nlang: e\x1B[31m\n",
       "a.obelus.yaml:2:8: error: the control character U+001B may not stand here [OB904 invalid-utf8]\n"
       "    2 | lang: e<U+001B>[31m\n      |        ^~~~~~~~\n"},
      {"obelus: 1\nannotations:\n\t- {match: May, note: N.}\n",
       "a.obelus.yaml:3:1: error: lines are indented with spaces, not tabs [OB901 yaml-syntax]\n"
       "    3 |     - {match: May, note: N.}\n      | ^~~~\n   fix: write two spaces for each step\n"},
      {"", "a.obelus.yaml:1:1: error: the file is empty [OB902 schema]\n   fix: begin it with `obelus: 1`\n"},
  };
  for (const auto& [content, report] : cases) EXPECT_EQ(refused("a.obelus.yaml", content), report);
}

TEST(WrongAnnotations, ThatAreTooMuch) {
  const std::string deep = refused(
      "a.obelus.yaml", "obelus: 1\nannotations: " + std::string(200, '[') + std::string(200, ']') + "\n");
  EXPECT_EQ(deep.find("a.obelus.yaml:2:113: error: nested more than 100 deep [OB906 limit-exceeded]\n"), 0U)
      << deep;
  std::string bomb = "obelus: 1\nannotations:\n  - &a0 [x]\n";
  for (int i = 1; i < 9; ++i) {
    bomb += fmt::format("  - &a{} [", i);
    for (int j = 0; j < 10; ++j) bomb += fmt::format("{}*a{}", j == 0 ? "" : ", ", i - 1);
    bomb += "]\n";
  }
  const std::string report = refused("a.obelus.yaml", bomb);
  EXPECT_NE(report.find(": error: more than 2000000 values [OB906 limit-exceeded]\n"), report.npos) << report;
}

TEST(WrongAnnotations, ThatSayWhatMeansNothing) {
  const std::string begin = "obelus: 1\nannotations:\n  - ";
  const std::string two = "{by: A, says: x}, {by: B, says: y}";
  const Wrong cases[] = {
      {"«l»ang: en\n", "OB902", "the format's version is missing"},
      {"obelus: «2»\n", "OB902", "format 2 is not read; this obelus reads format 1"},
      {"«o»belus 1\n", "OB902", "an annotation file is a mapping"},
      {"«-» obelus: 1\n", "OB902", "an annotation file is a mapping"},
      {"obelus: 1\n«anotations»: []\n", "OB903", "unknown key `anotations`"},
      {"obelus: 1\nannotations: «{}»\n", "OB902", "`annotations` must be a list, not a mapping"},
      {"obelus: 1\nlang: «the Queen's English»\n", "OB902", "this is not a language tag"},
      {begin + "{match: May, note: N., «surces»: [b]}\n", "OB903", "unknown key `surces`"},
      {begin + "{match: «40», note: N.}\n", "OB902", "`match` must be text, not a number"},
      {begin + "{match: May, note: «[b]»}\n", "OB902", "`note` must be text, not a list"},
      {begin + "{match: May, sources: [«wier»]}\nreferences: [{id: wire, title: T}]\n", "OB301",
       "no reference has the id `wier`"},
      {begin + "{match: May, bio: «lian»}\npeople: {liang: {name: L}}\n", "OB301",
       "no person has the id `lian`"},
      {begin + "{match: May, disputed: {positions: «[{by: A, says: x}]»}}\n", "OB401",
       "a disputed figure with one position"},
      {begin + "{match: May, disputed: {positions: [{by: A, says: x}, «{says: y}»]}}\n", "OB401",
       "a position with nobody behind it"},
      {begin + "match: May\n    disputed:\n      positions: [" + two + "]\n      checked: «2025-02-29»\n",
       "OB902", "`checked` is not a date there is"},
      {begin + "{id: «a b», match: May, note: N.}\n", "OB902",
       "an id is made of letters, digits, `_`, `-` and `.`, 64 at most"},
      {begin + "id: «" + std::string(65, 'a') + "»\n    match: May\n    note: N.\n", "OB902",
       "an id is made of letters, digits, `_`, `-` and `.`, 64 at most"},
      {begin + "{id: a, match: May, note: c}\n  - «{id: a, match: In, note: d}»\n", "OB302",
       "the annotation `a` is defined twice"},
      {begin + "{match: May, figure: «lots», note: N.}\n", "OB902",
       "`figure` must be NUMBER UNIT or LOW..HIGH UNIT"},
      {begin + "{target: {source: «\"[a\"», selector: {exact: May}}, note: N.}\n", "OB902",
       "this pattern has a bracket that is never closed"},
      {"obelus: 1\nreferences: [{id: w, title: T, URL: «\"javascript:alert(1)\"»}]\n", "OB305",
       "the address is not http, https, mailto or relative"},
      {"obelus: 1\nreferences: [{id: w, title: T, URL: «\"https://u:p@a.example/\"»}]\n", "OB305",
       "the address has a name or password in it"},
      {"obelus: 1\nreferences: [{id: w, title: T, issued: «2025-13»}]\n", "OB902",
       "this is not a date there is"},
      {"obelus: 1\nreferences: [{id: w, title: T}, «{id: w, title: U}»]\n", "OB302",
       "the reference `w` is defined twice"},
      {"obelus: 1\nreferences: {file: «none.json»}\n", "OB905",
       "cannot read none.json: No such file or directory"},
      {"obelus: 1\nwaive: [«{match: May}»]\n", "OB502", "a waiver without a reason"},
      {"obelus: 1\nwaive: [{match: May, reason: r, until: «2025-02-30»}]\n", "OB902",
       "`until` is not a date there is"},
  };
  for (const Wrong& each : cases) expect_one_message("a.obelus.yaml", each);
}

TEST(WrongAnnotations, AreReportedTogetherWithWhatIsKnownOfThem) {
  EXPECT_EQ(refused("a.obelus.yaml", R"(obelus: 1
references:
  - {id: audit, title: T, issued: 2025-02-30}
annotations:
  - {id: a, match: May, suorces: [audit], note: N.}
  - {id: b, match: May, sources: [audti]}
)"),
            R"(a.obelus.yaml:3:35: error: this is not a date there is [OB902 schema]
    3 |   - {id: audit, title: T, issued: 2025-02-30}
      |                                   ^~~~~~~~~~
   fix: write YYYY-MM-DD, YYYY-MM, YYYY, or two of them with `/` between
a.obelus.yaml:5:25: error: unknown key `suorces` [OB903 unknown-key]
    5 |   - {id: a, match: May, suorces: [audit], note: N.}
      |                         ^~~~~~~ did you mean `sources`?
   fix: known here: id, match, target, within, occurrences, fuzzy, figure, sources, note, disputed, bio
)");
  EXPECT_EQ(refused("a.obelus.yaml", R"(obelus: 1
references:
  - {id: audit, title: T}
annotations:
  - {id: a, match: May, sources: [audti]}
  - {id: a, match: Anna, note: N.}
)"),
            R"(a.obelus.yaml:5:35: error: no reference has the id `audti` [OB301 unknown-reference]
    5 |   - {id: a, match: May, sources: [audti]}
      |                                   ^~~~~ did you mean `audit`?
a.obelus.yaml:3:5: note: `audit` is defined here
a.obelus.yaml:6:5: error: the annotation `a` is defined twice [OB302 duplicate-id]
    6 |   - {id: a, match: Anna, note: N.}
      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
   fix: give one of the two another id
a.obelus.yaml:5:5: note: it is defined here too
)");
}

TEST(WrongAnnotations, SayWhatToDoAboutASourceThatIsNot) {
  const std::string report = refused("a.obelus.yaml", R"(obelus: 1
annotations:
  - {match: May, sources: [wire]}
  - {match: Anna, sources: [TODO]}
  - {match: Anna, bio: anna}
)");
  for (const char* fix : {"fix: define it among `references`, as {id: wire, title: …}\n",
                          "fix: write the id of a reference in its place\n",
                          "fix: define it among `people`, as anna: {name: …}\n"})
    EXPECT_THAT(report, ::testing::HasSubstr(fix));
}

TEST(WrongAnnotations, InTheArticlesFrontMatterAreFoundThere) {
  const std::pair<std::string, std::string> cases[] = {
      {"---\ntitle: T\nobelus:\n  anotations: []\n---\nIn May.\n",
       "b.md:4:3: error: unknown key `anotations` [OB903 unknown-key]\n    4 |   anotations: []\n"},
      {"+++\ntitle = \"T\"\n[obelus]\nanotations = []\n+++\nIn May.\n",
       "b.md:4:1: error: unknown key `anotations` [OB903 unknown-key]\n    4 | anotations = []\n"},
      {"{\"obelus\": {\"anotations\": []}}\n\nIn May.\n",
       "b.md:1:13: error: unknown key `anotations` [OB903 unknown-key]\n"
       "    1 | {\"obelus\": {\"anotations\": []}}\n"},
      {"---\nobelus: 3\n---\nIn May.\n",
       "b.md:2:9: error: `obelus` must be a mapping, not a number [OB902 schema]\n    2 | obelus: 3\n"},
  };
  for (const auto& [article, report] : cases) {
    const Ran ran = MemoryWorld({{"b.md", article}}).run({"annotate", "b.md"});
    EXPECT_EQ(ran.status, 2) << article;
    EXPECT_EQ(ran.out, "") << article;
    EXPECT_EQ(ran.err.substr(0, report.size()), report) << ran.err;
  }
}

TEST(WrongConfiguration, ThatIsTooLargeIsSaidToBe) {
  MemoryWorld world({{"a.md", "a\n"}, {"big.yaml", std::string((1U << 20U) + 1, '#')}});
  const auto ran = world.run({"annotate", "a.md", "--config", "big.yaml"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, HasSubstr("big.yaml is larger than 1048576 bytes [OB906 limit-exceeded]\n"));
  EXPECT_THAT(ran.err, HasSubstr("   fix: no setting raises this limit\n"));
}

TEST(WrongConfiguration, IsRefused) {
  const Wrong cases[] = {
      {"«langg»: en\n", "OB903", "unknown key `langg`"},
      {"lang: «[en]»\n", "OB902", "`lang` must be text"},
      {"output: {cards: «scripts»}\n", "OB902", "`cards` must be one of script, declarative, none"},
      {"annotations: «people.yaml»\n", "OB902", "`annotations` must be a list"},
      {"annotations: [«\"a/[b.yaml\"»]\n", "OB902", "this [ is never closed"},
      {"limits: {nesting: «lots»}\n", "OB902", "`nesting` must be a whole number"},
      {"limits: {file_size: «64MeB»}\n", "OB902", "`file_size` must be a size, as 64MiB"},
      {"rules: {«OB1»: off}\n", "OB903", "`OB1` is no rule's id"},
      {"rules: {«OB999»: off}\n", "OB903", "`OB999` is no rule's id"},
      {"rules: {«unsourced-figure»: off}\n", "OB903", "`unsourced-figure` is no rule's id"},
      {"overrides: [{«file»: [x], rules: {OB101: off}}]\n", "OB903", "unknown key `file`"},
      {"overrides: [«{rules: {OB101: off}}»]\n", "OB902", "`overrides` must be entries with `files`"},
      {"rules: {OB101: «eror»}\n", "OB902", "`a rule` must be off, info, warning or error, or {severity: …}"},
      {"lang: «english language»\n", "OB902", "this is no language tag such as en-GB"},
      {"id_prefix: «1a»\n", "OB902", "this cannot begin an id: a letter, then letters, digits, _, -, ."},
      {"exclude: [«\"{a,b\"»]\n", "OB902", "this { is never closed"},
      {"markdown: {extensions: [table, «tabel»]}\n", "OB902",
       "`extensions` must be one of table, strikethrough, autolink, tagfilter, tasklist, footnotes"},
      {"html: {scope: [«\"a > b\"»]}\n", "OB902", "“a > b” is not a simple selector"},
      {"extends: «none.yaml»\n", "OB905", "cannot read none.yaml: No such file or directory"},
      {"extends: «obelus.yaml»\n", "OB902", "`extends` comes round to a file that it began with"},
      {"extends: «.»\n", "OB905", "cannot read .: it is a folder"},
      {"lang: en\n«lang»: de\n", "OB901", "the key `lang` is here twice"},
  };
  for (const Wrong& each : cases) expect_one_message("obelus.yaml", each);
}

}  // namespace
}  // namespace obelus
