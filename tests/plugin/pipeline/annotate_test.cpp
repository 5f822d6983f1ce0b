#include "obelus/annotate.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;

constexpr const char* article =
    "Trains ran *late* on 40 days.[^mine] Nobody said why.\n\n[^mine]: The author's own.\n";

std::string annotations(const std::string& entries) {
  return "obelus: 1\nreferences: [{id: wire, title: Chip shares fall}]\nannotations:\n" + entries;
}

const std::string days = "  - {id: days, match: 40 days, note: Counted twice.}\n";
const std::string why = "  - {id: why, match: Nobody said why, sources: [wire]}\n";

// The article annotated in place with each of these in turn.
std::string annotated(const std::vector<std::string>& yamls, const std::string& from = article) {
  MemoryWorld world({{"a.md", from}});
  for (const std::string& yaml : yamls) {
    world.files.write("a.obelus.yaml", yaml);
    const auto ran = world.run({"annotate", "a.md", "--to", "markdown"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    world.files.write("a.md", ran.out);
  }
  return world.files.content("a.md");
}

TEST(AnnotateMarkdown, KnowsItsFootnotesAgainWhateverTheYamlSaysNow) {
  const std::string both = annotations(days + why);
  const std::string reworded = annotations("  - {id: days, match: 40 days, note: Counted *again*.}\n" + why);
  const std::string renamed = annotations("  - {id: late, match: 40 days, note: Counted twice.}\n" + why);
  const std::string moved = annotations("  - {id: days, match: said why, note: Counted twice.}\n");
  for (const std::string& next : {both, reworded, renamed, moved, annotations(days), annotations(why)})
    EXPECT_EQ(annotated({both, next}), annotated({next})) << next;
  EXPECT_EQ(annotated({both, "obelus: 1\n"}), article);
  EXPECT_EQ(annotated({annotations(days), "obelus: 1\n"}, "No end of line, 40 days"),
            "No end of line, 40 days");
}

TEST(AnnotateMarkdown, LeavesFootnotesOfTheAuthorAlone) {
  const std::string theirs = "Ran on 40 days.[^days]\n\n[^days]: The author's own.\n";
  const std::string once = annotated({annotations(days)}, theirs);
  EXPECT_NE(once.find("40 days[^days-"), std::string::npos) << once;
  EXPECT_NE(once.find(".[^days]\n\n[^days]: The author's own.\n"), std::string::npos) << once;
  EXPECT_EQ(annotated({annotations(days), "obelus: 1\n"}, theirs), theirs);
}

TEST(AnnotateMarkdown, RendersToHtmlAsThePlainArticleDoes) {
  const std::string yaml = annotations(days + why);
  MemoryWorld world(
      {{"a.md", article}, {"a.obelus.yaml", yaml}, {"b.md", annotated({yaml})}, {"b.obelus.yaml", yaml}});
  EXPECT_EQ(world.run({"annotate", "b.md"}).out, world.run({"annotate", "a.md"}).out);
}

// What stands round the mark is ours; no tag of the article and no backtick is parted.
TEST(Annotate, MarksAPassageThatBeginsOrEndsWithCodeOutsideOfIt) {
  const std::string yaml = "obelus: 1\nannotations:\n  - {id: a, match: run and stop, note: x}\n";
  const auto ran = [&](const std::string& name, const std::string& text, const char* to) {
    MemoryWorld world({{name, text}, {"a.obelus.yaml", yaml}});
    return world.run({"annotate", name, "--to", to}).out;
  };
  for (const std::string text : {"Now `run` and `stop` it.\n", "Now <kbd>run</kbd> and `stop` it.\n"}) {
    const std::string markdown = ran("a.md", text, "markdown");
    EXPECT_EQ(markdown.substr(0, markdown.find('\n')), text.substr(0, text.find(" it.")) + "[^a] it.");
  }
  const std::string in_code =
      R"(<span class="ob-a" id="ob-a"><code>run</code> and <code>stop</code></span><sup)";
  EXPECT_NE(ran("a.md", "Now `run` and `stop` it.\n", "html").find(in_code), std::string::npos);
  EXPECT_NE(ran("a.html", "<p>Now <code>run</code> and <code>stop</code> it.", "html").find(in_code),
            std::string::npos);
}

TEST(AnnotateMarkdown, HoldsWhatIsInRawHtmlToWhatIsPublished) {
  const std::string text = "<div>Late on 40 days.</div>\n\nNobody said why.\n";
  const std::string yaml = annotations(days);
  MemoryWorld world({{"a.md", text}, {"a.obelus.yaml", yaml}});
  const auto kept = world.run({"annotate", "a.md", "--unsafe"});
  EXPECT_EQ(kept.err, "");
  EXPECT_NE(kept.out.find("<div>Late on <span class=\"ob-a\" id=\"ob-days\">40 days</span><sup"),
            kept.out.npos)
      << kept.out;
  const auto safe = world.run({"annotate", "a.md"});
  EXPECT_EQ(safe.out, "<!-- raw HTML omitted -->\n<p>Nobody said why.</p>\n");
  EXPECT_NE(safe.err.find("a.obelus.yaml:4:23: error: the passage stands in raw HTML, which is left out"),
            safe.err.npos)
      << safe.err;
  const auto of_site =
      MemoryWorld({{"a.md", text}, {"site.yaml", yaml}, {"obelus.yaml", "annotations: [site.yaml]\n"}})
          .run({"annotate", "a.md"});
  EXPECT_EQ(of_site.out, safe.out);
  EXPECT_EQ(of_site.err, "");
  EXPECT_EQ(annotated({yaml}, text).find("<div>Late on 40 days.</div>\n\n[^days]\n\nNobody"), 0U);
  EXPECT_EQ(annotated({yaml, yaml}, text), annotated({yaml}, text));
  EXPECT_EQ(annotated({yaml, "obelus: 1\n"}, text), text);
}

TEST(AnnotateMarkdown, SaysWhichFootnoteHasNoPlace) {
  MemoryWorld world({{"a.md", "A number\n\n40 days\\\n"},
                     {"a.obelus.yaml", annotations("  - {id: days, match: '40 days\\', note: Counted.}\n")}});
  const auto ran = world.run({"annotate", "a.md", "--to", "markdown", "--strict"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "A number\n\n40 days\\\n");
  EXPECT_NE(ran.err.find("a.obelus.yaml:4:23: error: no footnote can stand behind the passage"),
            std::string::npos)
      << ran.err;
  EXPECT_NE(ran.err.find("a.md:3:1"), std::string::npos) << ran.err;
}

TEST(Annotate, MarksEveryOccurrenceOfThousands) {
  constexpr std::size_t many = 12'000;
  std::string ships;
  for (std::size_t i = 0; i < many; ++i) ships += "A ship.\n\n";
  MemoryWorld world(
      {{"a.md", ships}, {"a.obelus.yaml", annotations("  - {match: ship, note: b, occurrences: all}\n")}});
  const std::string out = world.run({"annotate", "a.md"}).out;
  std::size_t marked = 0;
  for (std::size_t at = out.find("class=\"ob-ref "); at != out.npos; at = out.find("class=\"ob-ref ", at + 1))
    ++marked;
  EXPECT_EQ(marked, many);
}

TEST(Annotate, StopsPastALimitWithOneErrorThatNamesIt) {
  const std::string all = "  - {match: a, note: b, occurrences: all}\n";
  const struct {
    std::string limit;
    std::string article;
    std::string yaml;
  } cases[] = {
      {"attributes: 2", "<p a b c>a", ""},
      {"file_size: 20B", "A text of more than twenty bytes.\n", ""},
      {"nesting: 5", "> > > > > > a\n", ""},
      {"table_cells: 5", "|a|b|\n|-|-|\n|a|b|\n|a|b|\n", ""},
      {"output: 100B", "a\n", annotations(all)},
      {"yaml_nodes: 10", "a\n", annotations(all)},
      {"yaml_nodes: 3", "---\nb: [1, 2, 3, 4]\n---\na\n", ""},
      {"matches: 2", "a a a\n", annotations(all)},
  };
  for (const auto& each : cases) {
    const std::string path = each.article.starts_with('<') ? "a.html" : "a.md";
    MemoryWorld world({{path, each.article}, {"obelus.yaml", "limits: {" + each.limit + "}\n"}});
    if (!each.yaml.empty()) world.files.write("a.obelus.yaml", each.yaml);
    const auto ran = world.run({"annotate", path});
    const std::string name = each.limit.substr(0, each.limit.find(':'));
    EXPECT_EQ(ran.status, 2) << each.limit;
    EXPECT_EQ(ran.out, "") << each.limit;
    const std::size_t error = ran.err.find("error: ");
    EXPECT_EQ(ran.err.find("error: ", error + 1), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("[OB906 limit-exceeded]"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("raise `limits." + name + "`"), std::string::npos) << ran.err;
  }
}

TEST(Annotate, LinksTheStylesheetOfAPageWithoutNotesToo) {
  MemoryWorld world({{"a.md", "a\n"}, {"obelus.yaml", ""}});
  const std::string page = world.run({"annotate", "--standalone", "a.md"}).out;
  EXPECT_NE(page.find("<link rel=\"stylesheet\" href=\"obelus/obelus.css\""), std::string::npos) << page;
  EXPECT_EQ(page.find("<script"), std::string::npos) << page;
  EXPECT_EQ(world.run({"annotate", "a.md"}).out, "<p>a</p>\n");
  EXPECT_EQ(world.run({"annotate", "--standalone", "--no-assets", "a.md"}).out.find("<link"),
            std::string::npos);
}

}  // namespace
}  // namespace obelus
