#include "build/build.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "support/sandbox.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Sandbox;

constexpr const char* people = R"(obelus: 1
references:
  - {id: log, title: The log of the Flyer}
people:
  orville: {name: Orville Wright, bio: Flew first., sources: [log]}
annotations:
  - {id: orville, match: Orville Wright, bio: orville}
)";

class Build : public ::testing::Test {
 protected:
  void SetUp() override {
    box.put("obelus.yaml", "content_root: content\nannotations: [\"../people/*.yaml\"]\n");
    box.put("people/people.yaml", people);
    box.put("content/posts/flight.md", "# Flight\n\nOrville Wright flew 120 feet.\n");
    box.put("content/posts/flight.obelus.yaml",
            "obelus: 1\nannotations:\n  - {id: feet, match: 120 feet, note: Measured.}\n");
    box.put("content/index.md", "Nothing to *see*.\n");
    box.put("content/old.html", "<!DOCTYPE html><title>x</title><body><p>By Orville Wright.</p></body>\n");
    box.put("content/posts/picture.png", std::string("\x89PNG\0\r\n", 7));
  }

  Sandbox box;
};

TEST_F(Build, MakesEveryPageAndCopiesTheRest) {
  const auto ran = box.run("build content -o public");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "3 built, 0 unchanged, 1 copied\n");
  const auto files = box.files("public");
  EXPECT_EQ(files.size(), 6U);
  EXPECT_EQ(files.at("index.html"), "<p>Nothing to <em>see</em>.</p>\n");
  EXPECT_EQ(files.at("posts/picture.png"), std::string("\x89PNG\0\r\n", 7));
  EXPECT_THAT(files.at("posts/flight.html"), HasSubstr("Measured."));
  EXPECT_THAT(files.at("posts/flight.html"), HasSubstr("Flew first."));
  EXPECT_THAT(files.at("old.html"), HasSubstr("href=\"obelus/obelus.css\""));
  EXPECT_FALSE(box.has("public/posts/flight.obelus.yaml"));
}

TEST_F(Build, IsAnnotatingEveryPage) {
  box.run("build content -o public");
  for (const std::string page : {"index", "posts/flight"})
    EXPECT_EQ(box.run("annotate content/" + page + ".md").out, box.get("public/" + page + ".html"));
  EXPECT_EQ(box.run("annotate content/old.html").out, box.get("public/old.html"));
}

// With the lock it is known that the article had the passage, so it is looked for in other words.
TEST_F(Build, IsAnnotatingEveryPageWithWhatTheLockKnowsOfIt) {
  box.put("people/more.yaml",
          "obelus: 1\nannotations:\n"
          "  - {id: storm, match: The crossing of the bay cost five million crowns in two storms., note: x}\n"
          "  - {id: gone, match: Wilbur ran beside it., note: y}\n");
  const std::string text = "The crossing of the bay cost five million crowns in two storms.";
  box.put("content/index.md", text + " Wilbur ran beside it.\n");
  EXPECT_EQ(box.run("lock").status, 0);
  box.put("content/index.md", "The crossing of the bay cost five million crowns in two bad storms.\n");
  const auto ran = box.run("build content -o public");
  const auto annotated = box.run("annotate content/index.md");
  EXPECT_EQ(box.get("public/index.html"), annotated.out);
  EXPECT_THAT(annotated.out, HasSubstr("id=\"ob-storm\""));
  EXPECT_EQ(ran.err, annotated.err + "3 built, 0 unchanged, 1 copied\n");
}

TEST_F(Build, SaysThatAPatternOfAnnotationsNamesNoFile) {
  box.put("obelus.yaml", "content_root: content\nannotations: [../people/*.yaml, ../poeple/*.yaml]\n");
  const std::string note = "obelus: note: `annotations` in obelus.yaml names no file: ../poeple/*.yaml\n";
  EXPECT_EQ(box.run("build content -o public").err, note + "3 built, 0 unchanged, 1 copied\n");
  EXPECT_EQ(box.run("build content -o public").err, note + "0 built, 4 unchanged\n");
  EXPECT_EQ(box.run("build content -o public --quiet").err, "");

  std::string many = "lang: en\nannotations: [";
  for (int i = 0; i < 14; ++i) many += "x" + std::to_string(i) + ".yaml, ";
  box.put("obelus.yaml", many + "annotations/**/*.yaml]\n");
  const std::string told = box.run("build content -o public").err;
  EXPECT_THAT(told, HasSubstr("names no file: x9.yaml\nobelus: note: and 4 more\n"));
  box.put("obelus.yaml", "lang: en\n");
  EXPECT_THAT(box.run("build content -o public").err, Not(HasSubstr("note")));
}

// The first build reads the annotations, the second knows them from its cache.
TEST_F(Build, SaysWhichArticlesThatAnnotationsNameAreNotThere) {
  box.put(
      "people/moved.yaml",
      "obelus: 1\nannotations:\n"
      "  - {id: a, target: {source: posts/fligth.md, selector: {exact: flew}}, note: x}\n"
      "  - {id: b, target: {source: [posts/fligth.md, posts/flight.md], selector: {exact: feet}}, note: x}\n"
      "  - {id: c, target: {source: [\"drafts/*.md\", /posts/x/], selector: {exact: flew}}, note: x}\n");
  const std::string told =
      "people/moved.yaml:3:30: error: there is no article “posts/fligth.md”, which is named 2 times here "
      "[OB201 orphan-annotation]\n"
      "    3 |   - {id: a, target: {source: posts/fligth.md, selector: {exact: flew}}, note: x}\n"
      "      |                              ^~~~~~~~~~~~~~~ did you mean `posts/flight.md`?\n";
  EXPECT_EQ(box.run("build content -o public").err, told + "3 built, 0 unchanged, 1 copied\n");
  const auto again = box.run("build content -o public --strict");
  EXPECT_EQ(again.err, told + "0 built, 4 unchanged\n");
  EXPECT_EQ(again.status, 1);
  EXPECT_EQ(box.run("build content/posts -o posts").err, told + "1 built, 0 unchanged, 1 copied\n");

  box.put("content/posts/fligth.md", "Nobody flew.\n");
  EXPECT_THAT(box.run("build content -o public").err, Not(HasSubstr("there is no article")));
  std::filesystem::remove(box.path("content/posts/fligth.md"));
  EXPECT_EQ(box.run("build content -o public").err, told + "0 built, 4 unchanged, 1 removed\n");
}

TEST_F(Build, SaysWhichArticlesThatAnArticlesOwnAnnotationsNameAreNotThere) {
  box.put("content/posts/flight.obelus.yaml",
          "obelus: 1\nannotations:\n"
          "  - {id: a, target: {source: posts/log.md, selector: {exact: flew}}, note: x}\n"
          "  - {id: b, target: {source: posts/flight.md, selector: {exact: feet}}, note: x}\n");
  const std::string told =
      "content/posts/flight.obelus.yaml:3:30: error: there is no article “posts/log.md” [OB201 "
      "orphan-annotation]\n";
  EXPECT_THAT(box.run("build content -o public").err, HasSubstr(told));
  EXPECT_THAT(box.run("build content -o public").err, HasSubstr(told));
  box.put("content/posts/log.md", "Nobody flew.\n");
  EXPECT_EQ(box.run("build content -o public").err, "1 built, 4 unchanged\n");
}

TEST_F(Build, KnowsArticlesByThePagesMadeOfThem) {
  box.put("obelus.yaml",
          "annotations: [people/*.yaml]\npaths: {\"public/{name**}/index.html\": \"content/{name**}.md\"}\n");
  box.put("people/more.yaml",
          "obelus: 1\nannotations:\n"
          "  - {id: a, target: {source: public/posts/flight/index.html, selector: {exact: flew}}, note: x}\n"
          "  - {id: b, target: {source: ./content/posts/flight.md, selector: {exact: feet}}, note: x}\n"
          "  - {id: c, target: {source: public/posts/fall/index.html, selector: {exact: x}}, note: x}\n");
  const std::string told = box.run("build content -o made").err;
  EXPECT_THAT(told,
              HasSubstr("people/more.yaml:5:30: error: there is no article “public/posts/fall/index.html”"));
  EXPECT_THAT(told, Not(HasSubstr("more.yaml:3")));
  EXPECT_THAT(told, Not(HasSubstr("more.yaml:4")));
}

// Any folder may be the root then.
TEST_F(Build, KnowsArticlesByTheEndsOfTheirPathsWithoutAConfiguration) {
  std::filesystem::remove(box.path("obelus.yaml"));
  box.put("more.yaml",
          "obelus: 1\nannotations:\n"
          "  - {id: a, target: {source: flight.md, selector: {exact: flew}}, note: x}\n"
          "  - {id: b, target: {source: flights.md, selector: {exact: flew}}, note: x}\n");
  const std::string told = box.run("build content -o public --annotations more.yaml").err;
  EXPECT_THAT(told, HasSubstr("more.yaml:4:30: error: there is no article “flights.md”"));
  EXPECT_THAT(told, Not(HasSubstr("“flight.md”")));
}

TEST_F(Build, LinksAssetsFromTheRootOfTheSite) {
  box.run("build content -o public --standalone");
  EXPECT_THAT(box.get("public/posts/flight.html"), HasSubstr("href=\"../obelus/obelus.css\""));
  EXPECT_TRUE(box.has("public/obelus/obelus.css"));
  box.run("build content -o bare --no-assets");
  EXPECT_FALSE(box.has("bare/obelus"));
}

TEST_F(Build, TakesAwayTheAssetsThatItWroteWhenTheyAreSwitchedOff) {
  box.run("build content -o public");
  EXPECT_TRUE(box.has("public/obelus/obelus.css"));
  EXPECT_EQ(box.run("build content -o public --no-assets").err, "3 built, 1 unchanged, 2 removed\n");
  EXPECT_FALSE(box.has("public/obelus"));
  EXPECT_EQ(box.run("build content -o public --no-assets").err, "0 built, 4 unchanged\n");
  box.run("build content -o public");
  EXPECT_TRUE(box.has("public/obelus/obelus.js"));
  box.put("obelus.yaml",
          "content_root: content\nannotations: [\"../people/*.yaml\"]\noutput: {assets: none}\n");
  EXPECT_THAT(box.run("build content -o public").err, HasSubstr("2 removed"));
  EXPECT_FALSE(box.has("public/obelus"));
}

TEST_F(Build, LeavesAssetsThatAreNotAsItWroteThem) {
  box.run("build content -o public");
  const std::string script = box.get("public/obelus/obelus.js");
  box.put("public/obelus/obelus.css", "/* mine */");
  EXPECT_THAT(box.run("build content -o public --no-assets").err, HasSubstr("1 removed"));
  EXPECT_EQ(box.get("public/obelus/obelus.css"), "/* mine */");
  EXPECT_FALSE(box.has("public/obelus/obelus.js"));

  // Put there by somebody, though they are the same.
  box.put("other/obelus/obelus.js", script);
  box.run("build content -o other");
  box.run("build content -o other --no-assets");
  EXPECT_EQ(box.get("other/obelus/obelus.js"), script);
  EXPECT_FALSE(box.has("other/obelus/obelus.css"));

  // The site's own from now on.
  box.run("build content -o public");
  box.put("content/obelus/obelus.js", script);
  box.run("build content -o public");
  box.run("build content -o public --no-assets");
  EXPECT_EQ(box.get("public/obelus/obelus.js"), script);
}

TEST_F(Build, InPlaceTakesAwayItsAssetsAlone) {
  box.put("site/a.html", "<p>Orville Wright</p>");
  box.put("site/obelus/mine.css", "x");
  for (int i = 0; i < 2; ++i) box.run("build site -o site");
  EXPECT_TRUE(box.has("site/obelus/obelus.css"));
  box.run("build site -o site --no-assets");
  EXPECT_FALSE(box.has("site/obelus/obelus.css"));
  EXPECT_EQ(box.get("site/obelus/mine.css"), "x");
}

TEST_F(Build, InPlaceTouchesOnlyPagesThatGetNotes) {
  box.put("site/a.html", "<p>Orville Wright</p>");
  box.put("site/b.html", "<p>nobody</p>");
  box.put("site/c.md", "Orville Wright");
  const auto before = std::filesystem::last_write_time(box.path("site/b.html"));
  EXPECT_EQ(box.run("build site -o site").status, 0);
  EXPECT_THAT(box.get("site/a.html"), HasSubstr("Flew first."));
  EXPECT_EQ(box.get("site/c.md"), "Orville Wright");
  EXPECT_EQ(std::filesystem::last_write_time(box.path("site/b.html")), before);
  const auto once = box.files("site");
  EXPECT_EQ(box.run("build site -o site").err, "0 built, 2 unchanged\n");
  EXPECT_EQ(box.run("build site -o site --no-cache").status, 0);
  EXPECT_EQ(box.files("site"), once);
}

TEST_F(Build, ReportsAPageThatFailsAndMakesTheOthers) {
  box.put("content/posts/flight.obelus.yaml",
          "obelus: 1\nannotations:\n  - {match: 120 feet, sources: [nobody]}\n");
  const auto ran = box.run("build content -o public");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err,
              HasSubstr("content/posts/flight.obelus.yaml:3:33: error: no reference has the id `nobody`"));
  EXPECT_THAT(ran.err, HasSubstr("2 built, 0 unchanged, 1 copied, 1 failed"));
  EXPECT_FALSE(box.has("public/posts/flight.html"));
  EXPECT_TRUE(box.has("public/old.html"));
}

// A folder with a configuration, annotations and exclusions of its own.
class BuildOfSections : public Build {
 protected:
  void SetUp() override {
    Build::SetUp();
    box.put("content/fr/obelus.yaml",
            "lang: fr\nannotations: [\"gens.yaml\"]\nexclude: [\"drafts/**\"]\nid_prefix: fr-\n");
    box.put("content/fr/gens.yaml",
            "obelus: 1\npeople:\n  wilbur: {name: Wilbur Wright, bio: Le second.}\n"
            "annotations:\n  - {id: wilbur, match: Wilbur Wright, bio: wilbur}\n");
    box.put("content/fr/vol.md", "Wilbur Wright et Orville Wright.\n");
    box.put("content/fr/drafts/x.md", "Wilbur Wright.\n");
    box.put("content/drafts/y.md", "Wilbur Wright and Orville Wright.\n");
  }
};

TEST_F(BuildOfSections, GoByTheNearestConfiguration) {
  const auto ran = box.run("build content -o public");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "5 built, 0 unchanged, 1 copied\n");
  const std::string french = box.get("public/fr/vol.html");
  EXPECT_THAT(french, HasSubstr("Le second."));
  EXPECT_THAT(french, HasSubstr("fr-bio-wilbur"));
  EXPECT_THAT(french, Not(HasSubstr("Flew first.")));
  EXPECT_EQ(french, box.run("annotate content/fr/vol.md").out);
  EXPECT_THAT(box.get("public/drafts/y.html"), HasSubstr("Flew first."));
  EXPECT_THAT(box.get("public/drafts/y.html"), Not(HasSubstr("Le second.")));
  EXPECT_FALSE(box.has("public/fr/drafts/x.html"));
  EXPECT_FALSE(box.has("public/fr/gens.yaml"));
  EXPECT_EQ(box.run("build content -o public").err, "0 built, 6 unchanged\n");
}

TEST_F(BuildOfSections, AreBuiltAgainWhenTheirConfigurationOrAnnotationsChange) {
  box.run("build content -o public");
  box.put("content/fr/gens.yaml",
          "obelus: 1\npeople:\n  wilbur: {name: Wilbur Wright, bio: Le cadet.}\n"
          "annotations:\n  - {id: wilbur, match: Wilbur Wright, bio: wilbur}\n");
  EXPECT_EQ(box.run("build content -o public --explain").err,
            "content/fr/vol.md: built: annotations of the site that land in it changed\n"
            "1 built, 5 unchanged\n");
  EXPECT_THAT(box.get("public/fr/vol.html"), HasSubstr("Le cadet."));
  box.put("content/fr/obelus.yaml", "lang: de\nannotations: [\"gens.yaml\"]\n");
  EXPECT_EQ(box.run("build content -o public").status, 0);
  EXPECT_TRUE(box.has("public/fr/drafts/x.html"));
  EXPECT_EQ(box.get("public/fr/vol.html"), box.run("annotate content/fr/vol.md").out);
  std::filesystem::remove(box.path("content/fr/obelus.yaml"));
  EXPECT_EQ(box.run("build content -o public").status, 0);
  EXPECT_THAT(box.get("public/fr/vol.html"), HasSubstr("Flew first."));
}

TEST_F(BuildOfSections, ArePassedOverForAConfigurationThatIsNamed) {
  box.run("build content -o public --config obelus.yaml");
  EXPECT_THAT(box.get("public/fr/vol.html"), HasSubstr("Flew first."));
  EXPECT_TRUE(box.has("public/fr/drafts/x.html"));
}

TEST_F(BuildOfSections, BuildNothingWithAFaultInOne) {
  box.put("content/fr/obelus.yaml", "langue: fr\n");
  const auto ran = box.run("build content -o public");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("content/fr/obelus.yaml:1:1: error: "));
  EXPECT_FALSE(box.has("public/index.html"));
}

TEST_F(Build, CopiesWhatIsNoContent) {
  box.put("obelus.yaml",
          "content_root: content\ncontent: [\"posts/**/*.md\"]\nannotations: [\"../people/*.yaml\"]\n");
  EXPECT_EQ(box.run("build content -o public").err, "1 built, 0 unchanged, 3 copied\n");
  EXPECT_THAT(box.get("public/posts/flight.html"), HasSubstr("Flew first."));
  EXPECT_EQ(box.get("public/index.md"), box.get("content/index.md"));
  EXPECT_EQ(box.get("public/old.html"), box.get("content/old.html"));
  // From above the content root, its globs mean the same.
  box.put("obelus.yaml", "content_root: content\ncontent: [\"posts/**/*.md\"]\nexclude: [\"old.*\"]\n");
  std::filesystem::remove_all(box.path("public"));
  EXPECT_EQ(box.run("build . -o public").status, 0);
  EXPECT_TRUE(box.has("public/content/posts/flight.html"));
  EXPECT_TRUE(box.has("public/content/index.md"));
  EXPECT_FALSE(box.has("public/content/old.html"));
}

TEST_F(Build, SaysWhenTheConfigurationTakesNoPageOfTheFolder) {
  box.put("obelus.yaml", "content: [\"drafts/*.md\"]\n");
  EXPECT_EQ(box.run("build content -o public").err,
            "obelus: note: no article in content: `content` in obelus.yaml takes none of its 3 pages\n"
            "0 built, 0 unchanged, 4 copied\n");
}

TEST_F(Build, MakesAgainWhatBecomesContentOrIsNoMore) {
  const std::string without = "content_root: content\nannotations: [\"../people/*.yaml\"]\n";
  box.run("build content -o public");
  const std::string annotated = box.get("public/old.html");
  EXPECT_NE(annotated, box.get("content/old.html"));
  box.put("obelus.yaml", without + "content: [\"**/*.md\"]\n");
  EXPECT_EQ(box.run("build content -o public --explain").err,
            "content/old.html: built: settings changed, or obelus itself\n0 built, 3 unchanged, 1 copied\n");
  EXPECT_EQ(box.get("public/old.html"), box.get("content/old.html"));
  box.put("obelus.yaml", without);
  EXPECT_EQ(box.run("build content -o public").err, "1 built, 3 unchanged\n");
  EXPECT_EQ(box.get("public/old.html"), annotated);
}

TEST_F(Build, FindsTheAnnotationsOfAFinishedSitesArticles) {
  box.put("obelus.yaml", "paths: {\"site/{name}/index.html\": \"content/posts/{name}.md\"}\n");
  box.put("site/flight/index.html",
          "<!DOCTYPE html><title>x</title><body><p>Orville Wright flew 120 feet.</p></body>\n");
  EXPECT_EQ(box.run("build site -o public").err, "1 built, 0 unchanged\n");
  EXPECT_THAT(box.get("public/flight/index.html"), HasSubstr("Measured."));
  box.put("content/posts/flight.obelus.yaml",
          "obelus: 1\nannotations:\n  - {id: feet, match: 120 feet, note: By tape.}\n");
  EXPECT_EQ(box.run("build site -o public").err, "1 built, 0 unchanged\n");
  EXPECT_THAT(box.get("public/flight/index.html"), HasSubstr("By tape."));
  EXPECT_THAT(box.run("annotate site/flight/index.html").out, HasSubstr("By tape."));
}

TEST_F(Build, RefusesTwoSourcesForOneOutput) {
  box.put("content/old.md", "Another.");
  const auto ran = box.run("build content -o public");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("old.html and old.md would both become old.html"));
  EXPECT_FALSE(box.has("public/old.html"));
  EXPECT_TRUE(box.has("public/index.html"));
}

TEST_F(Build, RefusesAnOutputThatHoldsTheSource) {
  const auto ran = box.run("build content -o .");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("content lies in ., which"));
}

TEST_F(Build, PassesOverAnOutputInTheSource) {
  EXPECT_EQ(box.run("build . -o public").status, 0);
  EXPECT_EQ(box.run("build . -o public").err, "0 built, 4 unchanged\n");
  EXPECT_FALSE(box.has("public/public"));
  EXPECT_FALSE(box.has("public/obelus.yaml"));
  EXPECT_FALSE(box.has("public/people/people.yaml"));
}

TEST_F(Build, FollowsNoLinkOutOfTheSource) {
  namespace fs = std::filesystem;
  box.put("secret/page.md", "secret");
  box.put("secret/notes.yaml", "obelus: 1\nannotations:\n  - {match: secret words, note: x}\n");
  fs::create_symlink("../secret/page.md", box.path("content/out.md"));
  fs::create_symlink(box.path("secret"), box.path("content/folder"));
  fs::create_symlink("../secret/notes.yaml", box.path("content/index.obelus.yaml"));
  fs::create_symlink("index.md", box.path("content/alias.md"));
  const auto ran = box.run("build content -o public");
  EXPECT_FALSE(box.has("public/out.html"));
  EXPECT_FALSE(box.has("public/folder"));
  EXPECT_EQ(box.get("public/alias.html"), box.get("public/index.html"));
  EXPECT_THAT(ran.err, HasSubstr("note: content/out.md is left out"));
  EXPECT_THAT(ran.err, HasSubstr("note: content/index.obelus.yaml is left out"));
  EXPECT_THAT(ran.err, Not(HasSubstr("secret words")));
}

TEST_F(Build, WritesThroughNoLinkInTheOutput) {
  namespace fs = std::filesystem;
  fs::create_directories(box.path("public"));
  fs::create_directories(box.path("elsewhere"));
  box.put("victim.html", "mine");
  fs::create_symlink(box.path("elsewhere"), box.path("public/posts"));
  fs::create_symlink(box.path("victim.html"), box.path("public/index.html"));
  const auto ran = box.run("build content -o public");
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(fs::is_empty(box.path("elsewhere")));
  EXPECT_EQ(box.get("victim.html"), "mine");
  EXPECT_TRUE(box.has("public/old.html"));
}

TEST_F(Build, GivesTheSameForAnyNumberOfWorkers) {
  for (int i = 0; i < 40; ++i) {
    box.put("content/many/" + std::to_string(i) + ".md",
            "Orville Wright flew " + std::to_string(i) + " times.[^1]\n\n[^1]: Note.\n");
    box.put("content/many/" + std::to_string(i) + ".obelus.yaml",
            "obelus: 1\nannotations:\n  - {match: no such words, note: x}\n");
  }
  const auto one = box.run("build content -o one --jobs 1");
  for (const std::string jobs : {"2", "3", "7"}) {
    const auto many = box.run("build content -o many" + jobs + " --jobs " + jobs);
    EXPECT_EQ(many.err, one.err);
    EXPECT_EQ(box.files("many" + jobs), box.files("one"));
  }
}

TEST_F(Build, RemovesAnOutputWhoseSourceIsGone) {
  box.run("build content -o public");
  std::filesystem::remove(box.path("content/old.html"));
  std::filesystem::remove(box.path("content/posts/picture.png"));
  box.put("public/posts/picture.png", "somebody else's now");
  EXPECT_EQ(box.run("build content -o public").err, "0 built, 2 unchanged, 1 removed\n");
  EXPECT_FALSE(box.has("public/old.html"));
  EXPECT_EQ(box.get("public/posts/picture.png"), "somebody else's now");
}

TEST_F(Build, MakesMarkdownWithFootnotes) {
  EXPECT_EQ(box.run("build content -o public --to markdown").status, 0);
  EXPECT_EQ(box.run("annotate --to markdown content/posts/flight.md").out, box.get("public/posts/flight.md"));
  EXPECT_FALSE(box.has("public/obelus"));
}

TEST_F(Build, AnnotatesMdxAsMdxAndMakesNoPageOfIt) {
  const std::string mdx = "import A from 'a'\n\nIt is 40 km away. <A b={{c: 40}} />\n";
  box.put("content/posts/far.mdx", mdx);
  box.put("content/posts/far.obelus.yaml",
          "obelus: 1\nannotations:\n  - {match: 40 km, note: 'By {air}.'}\n");
  EXPECT_EQ(box.run("build content -o public").status, 0);
  EXPECT_EQ(box.get("public/posts/far.mdx"), mdx);
  EXPECT_FALSE(box.has("public/posts/far.html"));
  EXPECT_EQ(box.run("build content -o annotated --to markdown").status, 0);
  EXPECT_EQ(box.get("annotated/posts/far.mdx"), box.run("annotate content/posts/far.mdx").out);
  EXPECT_THAT(
      box.get("annotated/posts/far.mdx"),
      ::testing::AllOf(::testing::StartsWith("import A from 'a'\n\nIt is 40 km[^"),
                       ::testing::HasSubstr("<A b={{c: 40}} />\n"), ::testing::HasSubstr("By \\{air\\}.")));
}

TEST_F(Build, StrictFailsOnAFindingThatIsAnError) {
  box.put("content/posts/flight.obelus.yaml",
          "obelus: 1\nannotations:\n  - {match: no such words, note: x}\n");
  EXPECT_EQ(box.run("build content -o public").status, 0);
  const auto ran = box.run("build content -o public --strict");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("no such words"));
  EXPECT_THAT(ran.err, HasSubstr("0 built, 4 unchanged"));
}

TEST_F(Build, TwoAtOnceDoNoHarm) {
  for (int i = 0; i < 60; ++i) box.put("content/many/" + std::to_string(i) + ".md", "Orville Wright\n");
  EXPECT_EQ(box.run("build content -o alone").status, 0);
  const auto ran = box.run("build content -o public",
                           "{ '" + testing::places::tool + "' build content -o public 2>/dev/null & } ;");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(box.run("build content -o public").status, 0);
  EXPECT_EQ(box.files("public"), box.files("alone"));
}

}  // namespace
}  // namespace obelus
