// Which files an article's annotations are found in.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;
using FileMap = std::map<std::string, std::string>;
using Words = std::vector<std::string>;

// An annotation file with one note on "May", of this id.
std::string note(const std::string& id) {
  return "obelus: 1\nannotations: [{id: " + id + ", match: May, note: N.}]\n";
}

// The ids of the annotations that `arguments` put on the page, "a b"; or what went wrong.
std::string found(const FileMap& files, const Words& arguments, const std::string& input = {}) {
  const auto ran = MemoryWorld(files).run(arguments, input);
  if (ran.status != 0 || !ran.err.empty()) return ran.err;
  std::string ids;
  const std::regex passage("class=\"ob-a[^>]* id=\"ob-([^\"]*)\"");
  for (std::sregex_iterator at(ran.out.begin(), ran.out.end(), passage), end; at != end; ++at)
    ids += (ids.empty() ? "" : " ") + (*at)[1].str();
  return ids;
}

const std::string page =
    "<!DOCTYPE html>\n<html><head><title>T</title></head><body><p>In May.</p></body></html>\n";
const std::string article = "In May.\n";

TEST(Discovery, FindsTheFileBesideTheArticle) {
  for (const std::string name : {"a.md", "a.markdown", "a.html"}) {
    const std::string content = name == "a.html" ? page : article;
    EXPECT_EQ(found({{name, content}, {"a.obelus.yaml", note("x")}}, {"annotate", name}), "x");
    EXPECT_EQ(found({{name, content}, {"a.obelus.yml", note("x")}}, {"annotate", name}), "x");
    EXPECT_EQ(found({{name, content}, {"b.obelus.yaml", note("x")}}, {"annotate", name}), "");
  }
  EXPECT_EQ(found({{"posts/a.md", article}, {"posts/a.obelus.yaml", note("x")}, {"a.obelus.yaml", note("y")}},
                  {"annotate", "posts/a.md"}),
            "x");
  EXPECT_EQ(found({{"a.b.md", article}, {"a.b.obelus.yaml", note("x")}}, {"annotate", "a.b.md"}), "x");
}

TEST(Discovery, ReadsFrontMatterOfEveryKind) {
  const std::string heads[] = {
      "---\ntitle: T\nobelus:\n  annotations: [{id: x, match: May, note: N.}]\n---\n",
      "+++\ntitle = 'T'\n[[obelus.annotations]]\nid = 'x'\nmatch = 'May'\nnote = 'N.'\n+++\n",
      "{\"title\": \"T\", \"obelus\": {\"annotations\": [{\"id\": \"x\", \"match\": \"May\", \"note\": "
      "\"N.\"}]}}\n\n",
  };
  for (const std::string& head : heads) {
    EXPECT_EQ(found({{"a.md", head + article}}, {"annotate", "a.md"}), "x") << head;
    EXPECT_EQ(found({}, {"annotate", "-"}, head + article), "x") << head;
    EXPECT_EQ(found({{"a.md", head + article}}, {"annotate", "a.md", "--front-matter", "none"}), "") << head;
  }
  const std::string bare = "title: T\nobelus: {annotations: [{id: x, match: May, note: N.}]}\n\n" + article;
  EXPECT_EQ(found({{"a.md", bare}}, {"annotate", "a.md", "--front-matter", "bare"}), "x");
}

TEST(Discovery, PutsAllFilesTogether) {
  const FileMap files = {
      {"obelus.yaml", "annotations: [\"site/*.yaml\"]\n"},
      {"site/s.yaml", "obelus: 1\npeople: {mayer: {name: Anna Mayer, bio: B.}}\n"},
      {"a.md",
       "---\nobelus:\n  annotations: [{id: f, match: May, sources: [wire]}]\n---\nIn May, Anna Mayer.\n"},
      {"a.obelus.yaml", "obelus: 1\nreferences: [{id: wire, title: T}]\n"},
      {"more.yaml", "obelus: 1\nannotations: [{id: m, match: Anna Mayer, bio: mayer}]\n"},
  };
  EXPECT_EQ(found(files, {"annotate", "a.md", "--annotations", "more.yaml"}), "f m");
}

TEST(Discovery, RefusesAnIdThatTwoFilesDefine) {
  const FileMap files = {{"a.md", article}, {"a.obelus.yaml", note("x")}, {"b.yaml", note("x")}};
  EXPECT_EQ(found(files, {"annotate", "a.md", "--annotations", "b.yaml"}),
            "b.yaml:2:15: error: the annotation `x` is defined twice [OB302 duplicate-id]\n"
            "    2 | annotations: [{id: x, match: May, note: N.}]\n"
            "      |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
            "   fix: give one of the two another id\n"
            "a.obelus.yaml:2:15: note: it is defined here too\n");
}

TEST(Discovery, ReadsAFileOnceHoweverOftenItIsNamed) {
  const FileMap files = {{"a.md", article}, {"a.obelus.yaml", note("x")}};
  EXPECT_EQ(found(files, {"annotate", "a.md", "--annotations", "./a.obelus.yaml", "--annotations",
                          "/desk/a.obelus.yaml"}),
            "x");
}

TEST(Discovery, AppliesSiteFilesWhereTheirTargetsAdmit) {
  const std::string site = R"(obelus: 1
annotations:
  - {id: all, match: In, note: N.}
  - {id: posts, target: {source: posts/*.md, selector: {exact: May}}, note: N.}
  - {id: pages, target: {source: pages/**, selector: {exact: May}}, note: N.}
  - {id: absent, match: nowhere, note: N.}
  - {id: missing, target: {source: posts/b.md, selector: {exact: nowhere}}, note: N.}
)";
  const FileMap files = {{"obelus.yaml", "content_root: content\nannotations: [\"notes/**/*.yaml\"]\n"},
                         {"content/notes/deep/er/s.yaml", site},
                         {"content/posts/a.md", article},
                         {"content/posts/b.md", article},
                         {"content/pages/x/a.md", article}};
  EXPECT_EQ(found(files, {"annotate", "content/posts/a.md"}), "all posts");
  EXPECT_EQ(found(files, {"annotate", "content/pages/x/a.md"}), "all pages");
  EXPECT_THAT(found(files, {"annotate", "content/posts/b.md"}),
              ::testing::StartsWith("content/notes/deep/er/s.yaml:7:66: error: “nowhere” is nowhere"));
  EXPECT_EQ(found(files, {"annotate", "content/posts/a.md", "--no-config"}), "");
}

TEST(Discovery, FindsTheArticleAPageWasMadeFrom) {
  const FileMap site = {
      {"obelus.yaml", "paths: {\"public/{name}/index.html\": \"posts/{name}.md\"}\n"},
      {"posts/a.md", "---\nobelus: {annotations: [{id: head, match: In, note: N.}]}\n---\n"},
      {"posts/a.obelus.yaml", note("beside")}};
  auto files = site;
  files["public/a/index.html"] = page;
  EXPECT_EQ(found(files, {"annotate", "public/a/index.html"}), "head beside");
  EXPECT_EQ(found(files, {"annotate", "public/a/index.html", "--no-config"}), "");

  const auto told = [&](const std::string& origin) {
    std::string content = page;
    content.insert(content.find("</head>"), "<meta name=\"obelus:article\" content=\"" + origin + "\">");
    files["public/told.html"] = content;
    return found(files, {"annotate", "public/told.html"});
  };
  EXPECT_EQ(told("posts/a.md"), "head beside");
  EXPECT_EQ(told("posts/none.md"), "");
  EXPECT_EQ(told("../desk/posts/a.md"), "");
  EXPECT_EQ(told("/desk/posts/a.md"), "");
}

TEST(Discovery, TakesTheNearestConfiguration) {
  const auto setting = [](const std::string& prefix) { return "id_prefix: " + prefix + "\n"; };
  FileMap files = {{"obelus.yaml", setting("top-")},
                   {"a/b/c.md", article},
                   {"a/b/c.obelus.yaml", note("x")},
                   {"other.yaml", setting("other-")}};
  const auto id = [&](Words more) {
    Words arguments = {"annotate", "a/b/c.md"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const std::string out = MemoryWorld(files).run(arguments).out;
    const auto begin = out.find("class=\"ob-a\" id=\"") + 17;
    return out.substr(begin, out.find('"', begin) - begin);
  };
  EXPECT_EQ(id({}), "top-ob-x");
  EXPECT_EQ(id({"--config", "other.yaml"}), "other-ob-x");
  EXPECT_EQ(id({"--no-config"}), "ob-x");
  EXPECT_EQ(id({"--id-prefix", "cli-"}), "cli-ob-x");
  EXPECT_EQ(id({"--id-prefix", ""}), "ob-x");
  files["a/.obelus.yaml"] = setting("near-");
  EXPECT_EQ(id({}), "near-ob-x");
  files["a/b/obelus.yaml"] = setting("nearest-");
  EXPECT_EQ(id({}), "nearest-ob-x");
  files["a/b/obelus.yaml"] = "extends: ../../other.yaml\nlang: de\n";
  EXPECT_EQ(id({}), "other-ob-x");
}

TEST(Discovery, LooksForNoConfigurationAboveTheRepository) {
  const FileMap files = {{"obelus.yaml", "annotations: [\"s.yaml\"]\n"},
                         {"s.yaml", note("x")},
                         {"site/.git/HEAD", ""},
                         {"site/a.md", article}};
  EXPECT_EQ(found(files, {"annotate", "site/a.md"}), "");
}

TEST(Discovery, LaysConfigurationsOverOneAnother) {
  FileMap files = {{"base.yaml", "lang: de\nid_prefix: base-\n"},
                   {"middle.yaml", "extends: base.yaml\nlang: fr\n"},
                   {"obelus.yaml", "extends: middle.yaml\n"},
                   {"a.md", article},
                   {"a.obelus.yaml", note("x")}};
  const std::string out = MemoryWorld(files).run({"annotate", "a.md"}).out;
  EXPECT_NE(out.find("id=\"base-ob-x\""), out.npos) << out;
  EXPECT_NE(out.find(">Notes et sources</h2>"), out.npos) << out;
  files["base.yaml"] = "extends: obelus.yaml\n";
  const auto ran = MemoryWorld(files).run({"annotate", "a.md"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err,
            "base.yaml:1:10: error: `extends` comes round to a file that it began with [OB902 schema]\n"
            "    1 | extends: obelus.yaml\n      |          ^~~~~~~~~~~\n");
  for (int i = 0; i < 100; ++i)
    files[std::to_string(i) + ".yaml"] = "extends: " + std::to_string(i + 1) + ".yaml\n";
  files["base.yaml"] = "extends: 0.yaml\n";
  EXPECT_THAT(MemoryWorld(files).run({"annotate", "a.md"}).err,
              ::testing::HasSubstr("error: more than 16 files that extend one another [OB906"));
}

TEST(Discovery, ReadsLibrariesOfReferencesBesideTheFileThatNamesThem) {
  const std::string yaml =
      "obelus: 1\nreferences: {file: lib/works.json}\nannotations: [{id: x, match: May, sources: [w]}]\n";
  FileMap files = {{"p/a.md", article}, {"p/a.obelus.yaml", yaml}};
  files["p/lib/works.json"] = R"([{"id": "w", "title": "Works"}])";
  EXPECT_EQ(found(files, {"annotate", "p/a.md"}), "x");
  files["p/lib/works.json"] = R"([{"id": "w", "title": })";
  EXPECT_THAT(found(files, {"annotate", "p/a.md"}), ::testing::StartsWith("p/lib/works.json:1:23: error: "));
}

TEST(Discovery, ReadsNoLibraryOutsideOfTheProject) {
  for (const char* library : {"/etc/works.json", "../works.json", "lib/../../../works.json"}) {
    const std::string head = std::string("references: {file: ") + library + "}\n";
    FileMap files = {
        {"p/obelus.yaml", "lang: en\n"}, {"p/a.md", article}, {"p/a.obelus.yaml", "obelus: 1\n" + head}};
    files["works.json"] = files["/etc/works.json"] = "secret";
    const std::string outside = std::string(library) + " lies outside of /desk/p [OB902 schema]";
    EXPECT_EQ(found(files, {"annotate", "p/a.md"}).find("p/a.obelus.yaml:2:20: error: " + outside), 0U)
        << library;
    files.erase("p/a.obelus.yaml");
    files["p/a.md"] = "---\nobelus: {" + head.substr(0, head.size() - 1) + "}\n---\n" + article;
    EXPECT_THAT(found(files, {"annotate", "p/a.md"}), ::testing::HasSubstr(outside)) << library;
  }
}

// The articles that `obelus check` finds, "a.md b.md".
std::string checked(const std::string& config) {
  const std::string text = "It cost $5 million.\n";
  const auto ran = MemoryWorld({{"obelus.yaml", config},
                                {"content/a.md", text},
                                {"content/drafts/b.md", text},
                                {"content/posts/drafts.md", text},
                                {"content/posts/drafts/c.md", text}})
                       .run({"check"});
  std::string articles;
  const std::regex headline("([^\n]*)\\.md:1:9: ");
  for (std::sregex_iterator at(ran.out.begin(), ran.out.end(), headline), end; at != end; ++at)
    articles += (articles.empty() ? "" : " ") + (*at)[1].str();
  return articles.empty() ? ran.out : articles;
}

TEST(Discovery, LeavesOutAFolderByItsName) {
  const std::string without = "content/a content/posts/drafts content/posts/drafts/c";
  for (const std::string pattern : {"drafts", "drafts/", "./drafts", "./drafts/**", "drafts/**"})
    EXPECT_EQ(checked("content_root: content\nexclude: [\"" + pattern + "\"]\n"), without) << pattern;
  EXPECT_EQ(checked("exclude: [content/drafts]\n"), without);
  EXPECT_EQ(checked("exclude: [\"**/drafts\"]\n"), "content/a content/posts/drafts");
  EXPECT_EQ(checked("content: [./content/*.md]\n"), "content/a");
}

TEST(Discovery, RefusesAContentRootThatIsNoFolder) {
  for (const auto& [root, why] : {std::pair{"nowhere", "not there"}, {"content/a.md", "no folder"}})
    EXPECT_THAT(checked("content_root: " + std::string(root) + "\n"),
                ::testing::HasSubstr("obelus.yaml:1:1: error: `content_root: " + std::string(root) + "` is " +
                                     why + " [OB902 schema]"));
}

TEST(Discovery, RefusesToTakeAFolderForReferences) {
  for (const std::string name : {".", "posts", "./posts/.."}) {
    const FileMap files = {{"a.md", article},
                           {"posts/b.md", article},
                           {"a.obelus.yaml", "obelus: 1\nreferences: {file: " + name + "}\n"}};
    EXPECT_THAT(found(files, {"annotate", "a.md"}),
                ::testing::HasSubstr("a.obelus.yaml:2:20: error: “" + name +
                                     "” is a folder, and no file of references [OB905 unreadable]"));
  }
}

TEST(Discovery, RefusesLevelsOfFaults) {
  EXPECT_THAT(checked("rules:\n  OB905: off\n"),
              ::testing::HasSubstr(
                  "obelus.yaml:2:3: error: `OB905` is a fault: it has no level and cannot be off [OB902"));
}

}  // namespace
}  // namespace obelus
