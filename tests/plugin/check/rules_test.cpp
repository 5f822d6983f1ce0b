// What the rules find and what they leave alone, beyond the examples of their help.

#include <gtest/gtest.h>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;
using Files = std::map<std::string, std::string>;

// The rules found from OB2 on, by place: "3:5 OB208, ".
std::string found_in(const Files& files, const std::vector<std::string>& more = {}) {
  MemoryWorld world(files);
  std::vector<std::string> arguments = {"check", "--ignore", "OB101,OB102", "--jobs", "1"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const std::string out = world.run(arguments).out;
  std::string all;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find('\n', at);
    const std::string line = out.substr(at, end - at);
    at = end + 1;
    const std::size_t rule = line.rfind("[OB");
    if (rule != std::string::npos && line[0] != ' ')
      all += line.substr(0, line.find(": ")) + " " + line.substr(rule + 1, 5) + ", ";
  }
  return all;
}

std::string found(const std::string& article) { return found_in(Files{{"/desk/a.md", article}}); }

struct Sample {
  const char* article;
  const char* found;
};

void expect_all(std::span<const Sample> samples) {
  for (const Sample& each : samples) EXPECT_EQ(found(each.article), each.found) << each.article;
}

TEST(CheckRules, TakeNoPlaceholderForASource) {
  MemoryWorld world({{"/desk/a.md", "It cost $5 million.\n"},
                     {"/desk/a.obelus.yaml",
                      "obelus: 1\nreferences: [{id: wire, title: TODO}]\n"
                      "annotations: [{id: cost, match: $5 million, sources: [wire]}]\n"}});
  const auto done = world.run({"check", "a.md"});
  EXPECT_EQ(done.status, 1);
  EXPECT_EQ(
      done.out,
      "a.md:1:9: error: no source for “$5 million” [OB101 unsourced-figure]\n"
      "    1 | It cost $5 million.\n"
      "      |         ^~~~~~~~~~ money, 5,000,000 USD\n"
      "   fix: add an annotation with a source, or a waiver with a reason\n"
      "a.obelus.yaml:3:15: note: what “cost” cites leads to no work yet\n"
      "a.obelus.yaml:2:14: error: the `title` of the reference `wire` is still to be written "
      "[OB303 incomplete-reference]\n"
      "    2 | references: [{id: wire, title: TODO}]\n"
      "      |              ^~~~~~~~~~~~~~~~~~~~~~~\n"
      "   fix: write it in the place of “TODO”\n"
      "`obelus check --stubs FILE` writes the annotations to fill in; `obelus explain OB101` says more\n"
      "1 figure, 0 sourced (0.0 %), 0 waived, 1 unsourced — 1 file\n");
}

TEST(CheckRules, SeeFiguresInRawHtml) {
  MemoryWorld world(Files{{"/desk/a.md",
                           "Text.\n\n<table>\n<tr><td>Cost</td><td>$5 million</td></tr>\n</table>\n\n"
                           "<!-- obelus-ignore OB101: ours -->\n\n<div>It made $6 million.</div>\n\n"
                           "<p data-obelus-ignore=\"OB101: ours\">It lost $7 million.</p>\n"}});
  const std::string out = world.run({"check", "a.md"}).out;
  EXPECT_NE(out.find("a.md:4:22: error: no source for “$5 million”"), out.npos) << out;
  EXPECT_NE(out.find("3 figures, 0 sourced (0.0 %), 2 waived, 1 unsourced"), out.npos) << out;
}

TEST(CheckRules, CompareRatesOfConversions) {
  constexpr Sample samples[] = {
      {"It lost $600 billion (£482 billion), and cost $6 million (£4.2 million).\n", "a.md:1:47 OB208, "},
      {"It lost $600 billion (£482 billion), and cost $6 million (£4.8 million).\n", ""},
      {"It cost $1 (£0.8) and then $2 (£1.5).\n", ""},
      {"In 1990 it cost $5 million (£3 million).\n\nIn 2008 it cost $10 million (£5 million).\n", ""},
      {"It lost $600 billion (£482 billion), and cost $6 million (€4.2 million).\n", ""},
  };
  expect_all(samples);
}

TEST(CheckRules, DoSums) {
  constexpr Sample samples[] = {
      {"They won 60 of the 50 seats.\n", "a.md:1:10 OB209, "},
      {"They won 30 of the 50 seats.\n", ""},
      {"It takes between 8 and 5 litres.\n", "a.md:1:18 OB209, "},
      {"It fell from 8 to 5 litres.\n", ""},
      {"It runs between 64-bit and 32-bit programs.\n", ""},
      {"Sales rose from 500 to 800, up 50 %.\n", "a.md:1:32 OB209, "},
      {"Sales rose from 500 to 800, up 60 %.\n", ""},
      {"Sales rose from 500 to 800, up more than 50 %.\n", ""},
      {"They spent 60 % on pay, 30 % on rent and 20 % on food.\n", "a.md:1:12 OB209, "},
      {"They spent 50 % on pay, 30 % on rent and 20 % on food.\n", ""},
      {"Of the readers 60 % like news, 50 % sport and 40 % both.\n", ""},
  };
  expect_all(samples);
}

TEST(CheckRules, FindTwoValuesOfOneThing) {
  constexpr Sample samples[] = {
      {"DeepSeek used 2,000 chips.\n\nOthers have more.\n\nDeepSeek used 50,000 chips.\n",
       "a.md:5:15 OB207, "},
      {"DeepSeek used 2,000 chips.\n\nDeepSeek used about 2,050 chips.\n", ""},
      {"DeepSeek used 2,000 chips in 2023.\n\nDeepSeek used 50,000 chips in 2024.\n", ""},
      {"DeepSeek used 2,000 chips.\n\nOpenAI used 50,000 chips.\n", ""},
      {"DeepSeek used 2,000 old chips.\n\nDeepSeek used 50,000 new chips.\n", ""},
      {"It owns around 50,000 Nvidia chips, despite its claims of training on just 2,000 chips.\n",
       "a.md:1:16 OB207, "},
      {"It owns 50,000 chips, though it rents 2,000 chips.\n", ""},
      {"* Node.js 18 long term support\n* Node.js 20 long term support\n", ""},
  };
  expect_all(samples);
}

TEST(CheckRules, MissTheHedgeThatWasDropped) {
  constexpr Sample samples[] = {
      {"The launch drew about 50,000 visitors.\n\nThe town fed 50,000 visitors.\n", "a.md:3:14 OB210, "},
      {"The launch drew about 50,000 visitors.\n\nThe town fed those 50,000 visitors.\n", ""},
      {"The launch drew 50,000 visitors.\n\nThe town fed about 50,000 visitors.\n", ""},
  };
  expect_all(samples);
}

TEST(CheckRules, ReadNotesToOneself) {
  constexpr Sample samples[] = {
      {"It was the first. [citation needed]\n", "a.md:1:19 OB103, "},
      {"It opened in TK.\n", "a.md:1:14 OB103, "},
      {"It was the first. TODO: add source\n", "a.md:1:19 OB103, "},
      {"It was the first.\n\n<!-- TODO: find the source -->\n", "a.md:3:1 OB103, "},
      {"Run `TK` and `[citation needed]`. The TODO list is long. [source](https://example.org)\n", ""},
      {"See it [[source]](/code.html), of test-XXX.rb and PROXY_TYPE_XXX.\n", ""},
      {"It opened in TK.\n\nIt opened in TK: XXX\n", "a.md:1:14 OB103, a.md:3:14 OB103, a.md:3:18 OB103, "},
  };
  expect_all(samples);
}

TEST(CheckRules, AskForTheDateOfRelativeOnes) {
  EXPECT_EQ(found("It sailed on Monday, and again last week.\n"), "a.md:1:11 OB307, ");
  EXPECT_EQ(found("It sailed on Monday 5 May 2025.\n"), "");
  EXPECT_EQ(found("It sailed on Monday, May 5, 2025.\n"), "");
  EXPECT_EQ(found("---\ndate: 2025-05-06\n---\nIt sailed on Monday.\n"), "");
  EXPECT_EQ(found_in(Files{{"/desk/2025-05-06-ferry.md", "It sailed on Monday.\n"}}), "");
  EXPECT_EQ(found_in(Files{{"/desk/a.html", "<time datetime=2025-05-06></time><p>It sailed on Monday.</p>"}}),
            "a.html:1:47 OB307, ");
  EXPECT_EQ(
      found_in(Files{{"/desk/a.html", "<time datetime=\"2025-05-06\"></time><p>It sailed on Monday.</p>"}}),
      "");
}

TEST(CheckRules, CompareArticlesOfOneDay) {
  const auto of_days = [](const std::string& first, const std::string& second) {
    return found_in(Files{{"/desk/a.md", first + "DeepSeek used 2,000 chips.\n"},
                          {"/desk/b.md", second + "DeepSeek used 50,000 chips.\n"}});
  };
  EXPECT_EQ(of_days("", ""), "b.md:1:15 OB207, ");
  EXPECT_EQ(of_days("---\ndate: 2025-01-01\n---\n", "---\ndate: 2025-01-01\n---\n"), "b.md:4:15 OB207, ");
  EXPECT_EQ(of_days("---\ndate: 2024-01-01\n---\n", "---\ndate: 2025-01-01\n---\n"), "");
  EXPECT_EQ(of_days("", "<!-- obelus-ignore OB207: they dispute it -->\n\n"), "");
}

TEST(CheckRules, CompareArticlesOfOneProjectWithItsReferences) {
  const std::string references = "obelus: 1\nreferences: [{id: wire, title: W}]\n";
  const Files files{
      {"/desk/one/obelus.yaml", ""},
      {"/desk/one/annotations/all.yaml", references},
      {"/desk/one/a.md", "It sank.\n"},
      {"/desk/two/obelus.yaml", ""},
      {"/desk/two/annotations/all.yaml", references + "annotations: [{match: $5, sources: [wire]}]\n"},
      {"/desk/two/a.md", "It lost $5.\n"}};
  EXPECT_EQ(found_in(files), "one/annotations/all.yaml:2:14 OB306, ");
}

TEST(CheckRules, KnowTheWordsOfFourLanguages) {
  struct Row {
    const char* lang;
    const char* article;
    const char* found;
  };
  const Row rows[] = {
      {"de", "Es war das erste. [Beleg fehlt]\n", "a.md:4:19 OB103, "},
      {"fr", "C'était le premier. [réf. nécessaire]\n", "a.md:4:21 OB103, "},
      {"es", "Fue el primero. [cita requerida]\n", "a.md:4:17 OB103, "},
      {"de", "Es war das erste. TODO: Quelle\n", "a.md:4:19 OB103, "},
      {"de", "Die Stadtwerke fahren 2.000 Busse.\n\nMehr nicht.\n\nDie Stadtwerke fahren 5.000 Busse.\n",
       "a.md:8:23 OB207, "},
      {"de", "Wir haben 2.000 Busse.\n\nWir haben 5.000 Busse.\n", ""},
      {"fr", "Renault possède 2 000 robots.\n\nC'est tout.\n\nRenault possède 5 000 robots.\n",
       "a.md:8:17 OB207, "},
      {"es", "Iberia tiene 200 aviones.\n\nNada más.\n\nIberia tiene 500 aviones.\n", "a.md:8:14 OB207, "},
      {"de", "Der Umsatz stieg von 500 auf 800 Euro, ein Plus von 50 %.\n", "a.md:4:53 OB209, "},
      {"de", "Der Umsatz stieg von 500 auf 800 Euro, ein Plus von 60 %.\n", ""},
      {"de", "Das Fest zog etwa 50.000 Besucher an.\n\nDie Stadt nährte 50.000 Besucher.\n",
       "a.md:6:18 OB210, "},
      {"de", "Das Fest zog etwa 50.000 Besucher an.\n\nDie Stadt nährte diese 50.000 Besucher.\n", ""},
  };
  for (const Row& row : rows)
    EXPECT_EQ(found(std::string("---\nlang: ") + row.lang + "\n---\n" + row.article), row.found)
        << row.article;
}

TEST(CheckRules, AskForTheDateOfRelativeOnesInFourLanguages) {
  const std::pair<const char*, const char*> rows[] = {{"de", "Am Montag sank es."},
                                                      {"de", "Letzte Woche sank es."},
                                                      {"de", "Es sank gestern."},
                                                      {"fr", "Il a coulé hier."},
                                                      {"fr", "La semaine dernière, il a coulé."},
                                                      {"fr", "Il a coulé lundi dernier."},
                                                      {"es", "Ayer se hundió."},
                                                      {"es", "Se hundió el lunes."},
                                                      {"es", "La próxima reunión es el lunes."},
                                                      {"es", "Se hundió la semana pasada."}};
  for (const auto& [lang, sentence] : rows)
    EXPECT_NE(found_in(Files{{"/desk/a.md", std::string(sentence) + "\n"}}, {"--lang", lang}).find("OB307"),
              std::string::npos)
        << sentence;
  for (const auto& [lang, sentence] : {std::pair{"de", "Am Montag, dem 5. Mai 2025, sank es am Morgen."},
                                       {"fr", "Le lundi 5 mai 2025, il a coulé."},
                                       {"es", "Para muchos, el primer día de la semana es el lunes."},
                                       {"es", "Se hundió el lunes 5 de mayo por la mañana."}})
    EXPECT_EQ(found_in(Files{{"/desk/a.md", std::string(sentence) + "\n"}}, {"--lang", lang}), "")
        << sentence;
}

TEST(CheckRules, HearDoubtsInFourLanguages) {
  const auto with = [](const std::string& lang, const std::string& passage, const std::string& again) {
    return found_in(
        Files{{"/desk/a.md", "---\nlang: " + lang + "\n---\n" + passage + "\n\n" + again + "\n"},
              {"/desk/a.obelus.yaml",
               "obelus: 1\nreferences: [{id: w, title: W}]\nannotations:\n  - match: '" + passage +
                   "'\n    disputed: {status: unresolved, positions: [{by: A, value: 6e6 EUR, sources: [w]}, "
                   "{by: B, says: more, sources: [w]}]}\n"}});
  };
  EXPECT_EQ(with("de", "Es kostete 6 Millionen Euro.", "Wieder kostete es 6 Millionen Euro."),
            "a.md:6:19 OB402, ");
  EXPECT_EQ(with("de", "Es kostete 6 Millionen Euro.", "Es soll 6 Millionen Euro gekostet haben."), "");
  EXPECT_EQ(with("fr", "Il a coûté 6 millions d’euros.", "Selon lui, il a coûté 6 millions d’euros."), "");
  EXPECT_EQ(with("es", "Costó 6 millones de euros.", "Podría costar 6 millones de euros."), "");
}

TEST(CheckRules, TellOneVagueMagnitudeOnce) {
  const std::pair<const char*, const char*> samples[] = {
      {"They spend billions and billions of dollars on it.\n",
       "a.md:1:12: warning: “billions and billions of dollars” is vague"},
      {"It saved tens, if not hundreds, of millions of dollars.\n",
       "a.md:1:10: warning: “tens, if not hundreds, of millions of dollars” is vague"},
      {"Hundreds or even thousands came.\n", "a.md:1:1: warning: “Hundreds or even thousands” is vague"},
      {"Hundreds came and thousands stayed.\n", "a.md:1:1: warning: “Hundreds” is vague"},
  };
  for (const auto& [article, message] : samples) {
    MemoryWorld world(Files{{"/desk/a.md", article}});
    const std::string out = world.run({"check", "--select", "OB102"}).out;
    EXPECT_TRUE(out.starts_with(message)) << out;
    const bool several = std::string_view(article).find("stayed") != std::string_view::npos;
    EXPECT_EQ(out.find("[OB102", out.find("[OB102") + 1) != out.npos, several) << out;
  }
}

TEST(CheckRules, CompareTheTextWithItsAnnotation) {
  const auto with = [](const std::string& text, const std::string& figure) {
    return found_in(Files{{"/desk/a.md", "It lost " + text + ".\n"},
                          {"/desk/a.obelus.yaml",
                           "obelus: 1\nreferences: [{id: wire, title: W}]\nannotations: "
                           "[{match: \"" +
                               text + "\", figure: " + figure + ", sources: [wire]}]\n"}});
  };
  EXPECT_EQ(with("$600 billion", "593e9 USD"), "a.md:1:9 OB206, ");
  EXPECT_EQ(with("nearly $600 billion", "593e9 USD"), "");
  EXPECT_EQ(with("$1.2 billion", "1203e6 USD"), "");
  EXPECT_EQ(with("more than 500 ships", "593 ships"), "");
  EXPECT_EQ(with("more than 500 ships", "430 ships"), "a.md:1:19 OB206, ");
  EXPECT_EQ(with("$600 billion (£482 billion)", "482e9 GBP"), "");
}

TEST(CheckRules, CountCoverageOfTheSite) {
  const Files files{{"/desk/obelus.yaml", "min_coverage: {site: 50}\n"}, {"/desk/a.md", "It lost $5.\n"}};
  EXPECT_EQ(found_in(files), "obelus.yaml:1:1 OB104, ");
  EXPECT_EQ(found_in(files, {"--min-coverage", "0"}), "");
}

TEST(CheckRules, TellWhatTheWholeSiteLeavesUnused) {
  const Files files{{"/desk/obelus.yaml", ""},
                    {"/desk/annotations/all.yaml",
                     "obelus: 1\nreferences: [{id: used, title: U}, {id: idle, title: I}]\n"
                     "annotations: [{match: $5, sources: [used]}]\nwaive: [{match: $9, reason: none}]\n"},
                    {"/desk/a.md", "It lost $5.\n"},
                    {"/desk/b.md", "It sank.\n"}};
  EXPECT_EQ(found_in(files), "annotations/all.yaml:2:36 OB306, annotations/all.yaml:4:9 OB501, ");
  EXPECT_EQ(found_in(files, {"a.md"}), "");
}

TEST(CheckRules, TakeStubsThatAreFilledIn) {
  Files files{{"/desk/a.md", "It lost $5 here and $5 there.\n\nIt lost 20 ships, 20 ships and 30 %.\n"}};
  MemoryWorld world(files);
  EXPECT_EQ(world.run({"check", "a.md", "--stubs", "a.obelus.yaml"}).status, 1);
  std::string yaml = world.files.content("a.obelus.yaml");
  EXPECT_EQ(world.run({"check", "a.md"}).status, 2) << "stubs that are not filled in do not pass";
  for (std::size_t at = yaml.find("TODO"); at != std::string::npos; at = yaml.find("TODO"))
    yaml.replace(at, 4, "wire");
  yaml.replace(yaml.find("references: []"), 14, "references: [{id: wire, title: W}]");
  files["/desk/a.obelus.yaml"] = yaml;
  MemoryWorld filled(files);
  const auto ran = filled.run({"check", "a.md", "--fail-on", "info"});
  EXPECT_EQ(ran.status, 0) << yaml << ran.out;
  EXPECT_EQ(world.run({"check", "a.md", "--stubs", "a.md"}).status, 2) << "nothing is overwritten";
}

TEST(CheckRules, AreFixedWhereQuotationsDrifted) {
  const std::string passage =
      "The harbour master, who had served the town for most of his life, retired in the summer of that year";
  std::string quoted = passage;
  quoted.replace(quoted.find("summer"), 6, "spring");
  MemoryWorld world(
      Files{{"/desk/a.md", passage + ".\n"},
            {"/desk/a.obelus.yaml", "obelus: 1\nreferences: [{id: w, title: W}]\nannotations: [{match: \"" +
                                        quoted + "\", sources: [w]}]\n"}});
  EXPECT_EQ(world.run({"check", "a.md", "--diff"}).status, 1);
  EXPECT_EQ(world.run({"check", "a.md", "--fix", "--fail-on", "info"}).status, 0);
  EXPECT_NE(world.files.content("a.obelus.yaml").find(passage), std::string::npos);
}

}  // namespace
}  // namespace obelus
