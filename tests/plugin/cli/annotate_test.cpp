#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::MemoryWorld;
using ::testing::Not;
using ::testing::StartsWith;
using FileMap = std::map<std::string, std::string>;

const FileMap ferry = {
    {"ferry.md", "---\ntitle: Ferries & costs\n---\nThe ferry cost **£97 million**.\n"},
    {"ferry.obelus.yaml",
     "obelus: 1\nreferences: [{id: audit, title: New vessels}]\n"
     "annotations: [{id: cost, match: £97 million, sources: [audit]}]\n"},
};

// The same with an annotation more, which lands nowhere.
FileMap with_orphan() {
  FileMap files = ferry;
  files["ferry.obelus.yaml"] += "  # and\nwaive: []\n";
  files["more.yaml"] = "obelus: 1\nannotations: [{id: gone, match: two ferries, note: N.}]\n";
  return files;
}

const std::string orphan =
    "more.yaml:2:33: error: “two ferries” is nowhere in ferry.md [OB201 orphan-annotation]\n";

const std::string body =
    R"(<p>The ferry cost <strong><span class="ob-a" id="ob-cost">£97 million</span><sup class="ob-ref footnote-ref"><a href="#fn-audit" id="fnref-cost" role="doc-noteref" aria-label="Note 1"><bdi>1</bdi></a></sup></strong>.</p>
<section class="ob-notes footnotes" role="doc-endnotes" aria-labelledby="ob-notes-h"><h2 id="ob-notes-h">Notes and sources</h2><ol>
<li id="fn-audit"><div class="ob-note"><p><cite>New vessels</cite>.</p></div>
<p class="ob-back"><a href="#fnref-cost" role="doc-backlink" class="footnote-backref" aria-label="Back to reference 1 of note 1">↩ 1</a></p></li></ol></section>)";

TEST(Annotate, WritesToStandardOutput) {
  const auto ran = MemoryWorld(ferry).run({"annotate", "ferry.md"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, body);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(MemoryWorld(ferry).run({"annotate", "ferry.md", "-o", "-"}).out, body);
}

TEST(Annotate, WritesToAFileAndNowhereElse) {
  MemoryWorld world(ferry);
  const auto ran = world.run({"annotate", "ferry.md", "-o", "out.html"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out + ran.err, "");
  EXPECT_EQ(world.files.content("out.html"), body);
  EXPECT_EQ(world.files.files().size(), ferry.size() + 1);
}

TEST(Annotate, ReadsStandardInput) {
  const auto ran = MemoryWorld(ferry).run({"annotate", "-", "--annotations", "ferry.obelus.yaml"},
                                          "The ferry cost **£97 million**.\n");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, body);
}

TEST(Annotate, TellsAPageFromMarkdownOnStandardInput) {
  const auto out = [](const std::string& input, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"annotate", "-"});
    return MemoryWorld().run(more, input).out;
  };
  EXPECT_EQ(out("*a*\n"), "<p><em>a</em></p>\n");
  EXPECT_EQ(out("<p>*a*</p>\n"), "<p>*a*</p>\n");
  EXPECT_EQ(out("\xEF\xBB\xBF \n<!DOCTYPE html><p>*a*"), "\xEF\xBB\xBF \n<!DOCTYPE html><p>*a*");
  EXPECT_EQ(out("<p>*a*</p>\n", {"--from", "markdown"}), "<!-- raw HTML omitted -->\n");
  EXPECT_EQ(out("*a*\n", {"--from", "html"}), "*a*\n");
  EXPECT_EQ(out(""), "");
}

TEST(Annotate, RendersMarkdownAsAsked) {
  const auto out = [](const std::string& input, std::vector<std::string> more) {
    more.insert(more.begin(), {"annotate", "-", "--from", "markdown"});
    return MemoryWorld().run(more, input).out;
  };
  EXPECT_EQ(out("\"a\" -- b...\n", {"--smart"}), "<p>“a” – b…</p>\n");
  EXPECT_EQ(out("<b>a</b>\n", {"--unsafe"}), "<p><b>a</b></p>\n");
  EXPECT_EQ(out("~~a~~ www.a.example\n", {"-e", "strikethrough"}), "<p><del>a</del> www.a.example</p>\n");
  EXPECT_EQ(out("~~a~~\n", {"-e", "none"}), "<p>~~a~~</p>\n");
  EXPECT_EQ(out("~~a~~\n", {"-e", "table", "-e", "strikethrough"}), "<p><del>a</del></p>\n");
  EXPECT_EQ(out("---\na: b\n---\nc\n", {}), "<p>c</p>\n");
  EXPECT_EQ(out("---\na: b\n---\nc\n", {"--front-matter", "none"}), "<hr />\n<h2>a: b</h2>\n<p>c</p>\n");
}

TEST(Annotate, WritesMarkdownWithItsFrontMatter) {
  const auto ran = MemoryWorld(ferry).run({"annotate", "ferry.md", "--to", "markdown"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out,
            "---\ntitle: Ferries & costs\n---\nThe ferry cost **£97 million**[^audit].\n\n"
            "[//]: # \"obelus: audit\"\n\n[^audit]: *New vessels*.\n");
}

TEST(Annotate, MakesAPageOfItsOwn) {
  MemoryWorld world(ferry);
  EXPECT_EQ(world.run({"annotate", "ferry.md", "--standalone", "-o", "ferry.html"}).status, 0);
  EXPECT_EQ(world.files.content("ferry.html"),
            "<!DOCTYPE html>\n<html class=\"obelus-page\" lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>Ferries &amp; costs</title>\n"
            "<link rel=\"stylesheet\" href=\"obelus/obelus.css\" class=\"ob-assets\">"
            "<script src=\"obelus/obelus.js\" defer class=\"ob-assets\"></script>\n"
            "</head>\n<body>\n<main>\n<article>\n" +
                body + "\n</article>\n</main>\n</body>\n</html>\n");
  MemoryWorld assets;
  assets.run({"assets", "obelus"});
  for (const std::string name : {"obelus/obelus.css", "obelus/obelus.js"})
    EXPECT_EQ(world.files.content(name), assets.files.content(name));
  EXPECT_NE(world.files.content("obelus/obelus.css"), "");
}

TEST(Annotate, LeavesAssetsToTheHostWhenAsked) {
  for (const std::string option : {"--no-assets", "--config"}) {
    FileMap files = ferry;
    files["none.yaml"] = "output: {assets: none}\n";
    MemoryWorld world(files);
    std::vector<std::string> arguments = {"annotate", "ferry.md", "--standalone", "-o", "ferry.html", option};
    if (option == "--config") arguments.push_back("none.yaml");
    EXPECT_EQ(world.run(arguments).status, 0);
    EXPECT_THAT(world.files.content("ferry.html"), Not(HasSubstr("obelus.css")));
    EXPECT_EQ(world.files.content("obelus/obelus.css"), "");
  }
  FileMap files = ferry;
  files["obelus.yaml"] = "output: {assets_href: /static/o/}\n";
  EXPECT_THAT(MemoryWorld(files).run({"annotate", "ferry.md", "--standalone"}).out,
              HasSubstr("<link rel=\"stylesheet\" href=\"/static/o/obelus.css\""));
}

TEST(Annotate, LeavesAPageAPage) {
  const std::string page = "<!DOCTYPE html><title>T</title><p>The ferry cost £98 million.\n";
  FileMap files = {{"ferry.html", page}};
  EXPECT_EQ(MemoryWorld(files).run({"annotate", "ferry.html", "--standalone"}).out, page);
  files["ferry.html"] = "<p>The ferry cost £98 million.\n";
  EXPECT_THAT(MemoryWorld(files).run({"annotate", "ferry.html", "--standalone"}).out,
              HasSubstr("<title>ferry</title>\n<link rel=\"stylesheet\" href=\"obelus/obelus.css\" "
                        "class=\"ob-assets\">\n</head>\n<body>\n<main>\n<article>\n<p>The ferry cost "));
}

TEST(Annotate, TakesTheTitleOfAPageFromItsHeadHeadingOrName) {
  const auto title = [](const std::string& content) {
    const std::string out =
        MemoryWorld({{"a-b.md", content}}).run({"annotate", "a-b.md", "--standalone"}).out;
    const auto begin = out.find("<title>") + 7;
    return out.substr(begin, out.find("</title>") - begin);
  };
  EXPECT_EQ(title("---\ntitle: \"A </title> & B\"\n---\n# C\n"), "A &lt;/title&gt; &amp; B");
  EXPECT_EQ(title("+++\ntitle = 'A'\n+++\n# C\n"), "A");
  EXPECT_EQ(title("+++\nTitles = 'B'\nTitle = 'A'\n+++\n# C\n"), "A");
  EXPECT_EQ(title("---\nTITLE: B\ntitle: A\n---\n# C\n"), "A");
  EXPECT_EQ(title("---\ntitle: 2024\n---\n# C\n"), "2024");
  EXPECT_EQ(title("---\ntitle: [A]\n---\n# C *d*\n"), "C d");
  EXPECT_EQ(title("text\n\n## D\n"), "D");
  EXPECT_EQ(title("text\n"), "a-b");
}

TEST(Annotate, PutsThePageInTheLanguageAsked) {
  FileMap files = ferry;
  const auto out = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"annotate", "ferry.md", "--standalone"});
    return MemoryWorld(files).run(more).out;
  };
  EXPECT_THAT(out({"--lang", "de"}), HasSubstr("<html class=\"obelus-page\" lang=\"de\">"));
  EXPECT_THAT(out({"--lang", "de-AT"}), HasSubstr(">Anmerkungen und Quellen</h2>"));
  EXPECT_THAT(out({"--lang", "ar"}), HasSubstr("lang=\"ar\" dir=\"rtl\">"));
  EXPECT_THAT(out({"--lang", "xx"}), HasSubstr(">Notes and sources</h2>"));
  files["ferry.obelus.yaml"] += "lang: fr\n";
  EXPECT_THAT(out({}), HasSubstr(">Notes et sources</h2>"));
  files["ferry.md"].replace(0, 4, "---\nlang: es\n");
  EXPECT_THAT(out({}), HasSubstr("lang=\"es\">"));
  EXPECT_THAT(out({}), HasSubstr(">Notas y fuentes</h2>"));
  EXPECT_THAT(out({"--lang", "it"}), HasSubstr(">Note e fonti</h2>"));
}

TEST(Annotate, PrefixesEveryId) {
  const std::string out = MemoryWorld(ferry).run({"annotate", "ferry.md", "--id-prefix", "p-"}).out;
  for (const std::string id : {"id=\"p-ob-cost\"", "href=\"#p-fn-audit\"", "id=\"p-fnref-cost\"",
                               "id=\"p-fn-audit\"", "href=\"#p-fnref-cost\"", "id=\"p-ob-notes-h\""})
    EXPECT_THAT(out, HasSubstr(id));
}

TEST(Annotate, MakesCardsAsAsked) {
  const FileMap files = {{"a.md", "Anna Mayer spoke.\n"},
                         {"a.obelus.yaml",
                          "obelus: 1\npeople: {mayer: {name: Anna Mayer, bio: Runs it.}}\n"
                          "annotations: [{match: Anna Mayer, bio: mayer}]\n"}};
  const auto out = [&](const std::string& cards) {
    return MemoryWorld(files).run({"annotate", "a.md", "--cards", cards}).out;
  };
  EXPECT_THAT(out("declarative"), HasSubstr(" popover"));
  EXPECT_THAT(out("none"), Not(HasSubstr("popover")));
  EXPECT_THAT(out("none"), HasSubstr("Runs it."));
  EXPECT_EQ(out("script"), MemoryWorld(files).run({"annotate", "a.md"}).out);
}

TEST(Annotate, ReportsWhatLandsNowhereAndWritesTheRest) {
  MemoryWorld world(with_orphan());
  const auto ran = world.run({"annotate", "ferry.md", "--annotations", "more.yaml"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, body);
  EXPECT_THAT(ran.err, StartsWith(orphan));
}

TEST(Annotate, FailsOnFindingsOnlyWhenStrict) {
  MemoryWorld world(with_orphan());
  const auto ran =
      world.run({"annotate", "ferry.md", "--annotations", "more.yaml", "--strict", "-o", "out.html"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, StartsWith(orphan));
  EXPECT_EQ(world.files.content("out.html"), body);
  EXPECT_EQ(world.run({"annotate", "ferry.md", "--strict"}).status, 0);
}

TEST(Annotate, PrintsErrorsOnlyWhenQuiet) {
  FileMap files = {{"a.md", "Run `in May` or later.\n"},
                   {"a.obelus.yaml", "obelus: 1\nannotations: [{id: x, match: in May, note: N.}]\n"}};
  const auto loud = MemoryWorld(files).run({"annotate", "a.md"});
  EXPECT_THAT(loud.err, HasSubstr(": warning: "));
  const auto quiet = MemoryWorld(files).run({"annotate", "a.md", "--quiet"});
  EXPECT_EQ(quiet.err, "");
  EXPECT_EQ(quiet.out, loud.out);
  EXPECT_THAT(
      MemoryWorld(with_orphan()).run({"annotate", "ferry.md", "--annotations", "more.yaml", "--quiet"}).err,
      StartsWith(orphan));
}

TEST(Annotate, ColorsItsMessagesOnATerminalUnlessToldOtherwise) {
  struct Case {
    bool terminal;
    bool no_color;
    std::string color;
    bool colored;
  };
  const Case cases[] = {
      {false, false, "auto", false}, {true, false, "auto", true},    {true, true, "auto", false},
      {true, false, "never", false}, {false, false, "always", true}, {true, true, "always", true},
  };
  for (const Case& c : cases) {
    MemoryWorld world(with_orphan());
    world.err_is_terminal = c.terminal;
    world.no_color = c.no_color;
    const auto ran = world.run({"annotate", "ferry.md", "--annotations", "more.yaml", "--color", c.color});
    EXPECT_EQ(ran.err.find('\x1B') != ran.err.npos, c.colored) << c.terminal << c.no_color << c.color;
    EXPECT_EQ(ran.out.find('\x1B'), ran.out.npos);
  }
}

TEST(Annotate, EndsQuietlyWhenNobodyReads) {
  MemoryWorld world(ferry);
  world.out_fails = cli::Written::closed;
  const auto ran = world.run({"annotate", "ferry.md"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
}

TEST(Annotate, SaysWhenTheOutputCannotBeWritten) {
  MemoryWorld world(ferry);
  world.out_fails = cli::Written::failed;
  const auto ran = world.run({"annotate", "ferry.md"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, StartsWith("obelus: error: cannot write standard output: "));
}

}  // namespace
}  // namespace obelus
