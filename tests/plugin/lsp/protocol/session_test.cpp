#include "lsp/protocol/session.hpp"

#include <gmock/gmock.h>

#include "plugin/lsp/protocol/editor.hpp"
#include "support/memory_world.hpp"

namespace obelus::lsp {
namespace {

using testing::Contents;
using testing::Editor;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string yaml =
    "obelus: 1\n"
    "references:\n"
    "  - {id: wire, title: Chip shares}\n"
    "annotations:\n"
    "  - {id: loss, match: $600 billion, sources: [wire]}\n";
const Contents project = {
    {"a.md", "Nvidia lost $600 billion.\n"}, {"a.obelus.yaml", yaml}, {"b.md", "It is 40 km away.\n"}};

TEST(Session, TellsWhatIsWrongInFilesThatAreNotOpen) {
  const Editor editor(project);
  EXPECT_THAT(editor.shown("b.md"), ElementsAre("0:6-0:11 OB101 no source for “40 km”"));
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("-"));
}

TEST(Session, LooksAtBuffersBeforeTheDisk) {
  Editor editor(project);
  editor.open("b.md", "It is 50 km away, or 40.\n");
  EXPECT_THAT(editor.shown("b.md"),
              ElementsAre("0:6-0:11 OB101 no source for “50 km”", "0:21-0:23 OB101 no source for “40”"));
  editor.change(
      "b.md",
      {{{"range", {{"start", {{"line", 0}, {"character", 6}}}, {"end", {{"line", 0}, {"character", 8}}}}},
        {"text", "sixty"}}});
  EXPECT_THAT(editor.shown("b.md"),
              ElementsAre("0:6-0:14 OB101 no source for “sixty km”", "0:24-0:26 OB101 no source for “40”"));
  EXPECT_EQ(editor.published["file:///desk/b.md"]["version"], 2);
  editor.tell("textDocument/didClose", {{"textDocument", {{"uri", Editor::uri("b.md")}}}});
  editor.settle();
  EXPECT_THAT(editor.shown("b.md"), ElementsAre("0:6-0:11 OB101 no source for “40 km”"));
}

TEST(Session, CountsInUtf16UnlessToldOtherwise) {
  Editor editor;
  EXPECT_EQ(editor.initialized["capabilities"]["positionEncoding"], "utf-16");
  editor.open("c.md", "“a𐐀b” cost $5 million.\n");
  EXPECT_THAT(editor.shown("c.md"), ElementsAre("0:12-0:22 OB101 no source for “$5 million”"));
}

TEST(Session, CountsInBytesWhereTheEditorDoes) {
  Editor editor({}, {{"general", {{"positionEncodings", {"utf-7", "utf-8", "utf-16"}}}}});
  EXPECT_EQ(editor.initialized["capabilities"]["positionEncoding"], "utf-8");
  editor.open("c.md", "“a𐐀b” cost $5 million.\n");
  EXPECT_THAT(editor.shown("c.md"), ElementsAre("0:18-0:28 OB101 no source for “$5 million”"));
  editor.change(
      "c.md",
      {{{"range", {{"start", {{"line", 0}, {"character", 4}}}, {"end", {{"line", 0}, {"character", 8}}}}},
        {"text", "c"}}});
  EXPECT_THAT(editor.shown("c.md"), ElementsAre("0:15-0:25 OB101 no source for “$5 million”"));
}

TEST(Session, AYamlBufferChangesWhatIsToldOfItsArticle) {
  Editor editor(project);
  editor.open("a.obelus.yaml");
  std::string other = yaml;
  other.replace(other.find("$600"), 4, "$500");
  editor.replace("a.obelus.yaml", other);
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("0:12-0:24 OB101 no source for “$600 billion”"));
  EXPECT_THAT(editor.shown("a.obelus.yaml"),
              ElementsAre("4:22-4:34 OB201 “$500 billion” is nowhere in a.md"));
  editor.replace("a.obelus.yaml", yaml);
  EXPECT_THAT(editor.shown("a.md"), IsEmpty());
  EXPECT_THAT(editor.shown("a.obelus.yaml"), IsEmpty());
}

TEST(Session, AnArticleBufferChangesWhatIsToldOfItsYaml) {
  Editor editor(project);
  editor.open("a.md", "Nvidia lost $700 billion.\n");
  ASSERT_EQ(editor.shown("a.obelus.yaml").size(), 1U);
  EXPECT_THAT(editor.shown("a.obelus.yaml").front(), ::testing::StartsWith("4:22-4:34 OB20"));
}

// Typing breaks YAML at most keystrokes.
TEST(Session, KeepsWhatIsKnownOfAnArticleWhileItsYamlIsBroken) {
  Editor editor(project);
  editor.open("a.md", "Nvidia lost $600 billion, 30 % of it.\n");
  editor.open("a.obelus.yaml");
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("0:26-0:30 OB101 no source for “30 %”"));
  editor.replace("a.obelus.yaml", yaml + "  - {id: x, match: ");
  ASSERT_THAT(editor.shown("a.obelus.yaml"), ::testing::SizeIs(1));
  EXPECT_THAT(editor.shown("a.obelus.yaml").front(), ::testing::HasSubstr("OB901"));
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("0:26-0:30 OB101 no source for “30 %”"));
  editor.replace("a.md", "So Nvidia lost $600 billion, 30 % of it.\n");
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("0:29-0:33 OB101 no source for “30 %”"));
}

TEST(Session, TellsAFaultOfYamlWhoseArticleIsNotOpen) {
  Editor editor(Contents{{"x.md", "Nothing.\n"}});
  editor.open("x.obelus.yaml", "obelus: 1\nreference: []\n", "yaml");
  EXPECT_THAT(editor.shown("x.obelus.yaml"), ElementsAre(::testing::StartsWith("1:0-1:9 OB903 ")));
}

TEST(Session, ASiteFileCountsForAllArticles) {
  Editor editor(Contents{{"obelus.yaml", "annotations: [site.yaml]\n"},
                         {"a.md", "It is 40 km away.\n"},
                         {"b.md", "It is 40 km away.\n"},
                         {"site.yaml", "obelus: 1\n"}});
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("0:6-0:11 OB101 no source for “40 km”"));
  editor.open("site.yaml");
  editor.replace(
      "site.yaml",
      "obelus: 1\nannotations: [{match: 40 km, sources: [map]}]\nreferences: [{id: map, title: A map}]\n");
  EXPECT_THAT(editor.shown("a.md"), IsEmpty());
  EXPECT_THAT(editor.shown("b.md"), IsEmpty());
  editor.replace("site.yaml", "obelus: 1\nannotations: [{match: 40 km, sources: [ma]}]\n");
  EXPECT_THAT(editor.shown("site.yaml"),
              ElementsAre(::testing::HasSubstr("1:39-1:41 OB301 no reference has the id `ma`")));
  EXPECT_THAT(editor.shown("b.md"), IsEmpty());
}

TEST(Session, PassesOverWhatTheBaselineHolds) {
  const std::string text = "It is 40 km away, and 30 % of it is steep.\n";
  obelus::testing::MemoryWorld world(Contents{{"obelus.yaml", "baseline: known\n"}, {"a.md", text}});
  ASSERT_EQ(world.run({"check", "--write-baseline"}).status, 0);
  Editor editor(Contents{
      {"obelus.yaml", "baseline: known\n"}, {"a.md", text}, {"known", world.files.content("known")}});
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("-"));
  editor.open("a.md", "Now it is 40 km away, and 35 % of it is steep.\n");
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("0:26-0:30 OB101 no source for “35 %”"));
  editor.open("obelus.yaml", "baseline: none\n", "yaml");
  EXPECT_THAT(editor.shown("a.md"), ::testing::SizeIs(2));
  EXPECT_THAT(editor.shown("none"), ElementsAre(::testing::HasSubstr("OB905")));
}

TEST(Session, HeedsTheSettingsAsTheyAreBeingTyped) {
  Editor editor(Contents{{"obelus.yaml", "rules: {}\n"}, {"b.md", "It is 40 km away.\n"}});
  editor.open("b.md");
  editor.open("obelus.yaml");
  editor.replace("obelus.yaml", "rules: {OB101: off}\n");
  EXPECT_THAT(editor.shown("b.md"), IsEmpty());
  editor.replace("obelus.yaml", "rules: {OB101: of}\n");
  EXPECT_THAT(editor.shown("obelus.yaml"), ::testing::SizeIs(1));
  EXPECT_THAT(editor.shown("b.md"), IsEmpty());
}

TEST(Session, HearsOfFilesThatChangeOnTheDisk) {
  Editor editor(project, {{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}});
  ASSERT_THAT(editor.requests, ::testing::SizeIs(1));
  EXPECT_EQ(editor.requests[0]["method"], "client/registerCapability");
  const auto changed = [&](const std::string& path, int type) {
    editor.tell("workspace/didChangeWatchedFiles",
                {{"changes", {{{"uri", Editor::uri(path)}, {"type", type}}}}});
    editor.settle();
  };
  editor.files.write("b.md", "It is near.\n");
  changed("b.md", 2);
  EXPECT_THAT(editor.shown("b.md"), IsEmpty());
  editor.files.write("new.md", "It is 5 km away.\n");
  changed("new.md", 1);
  EXPECT_THAT(editor.shown("new.md"), ElementsAre("0:6-0:10 OB101 no source for “5 km”"));
  editor.files.write("obelus.yaml", "rules: {OB101: off}\n");
  changed("obelus.yaml", 1);
  EXPECT_THAT(editor.shown("new.md"), IsEmpty());
}

TEST(Session, LooksAtARowOfChangesOnce) {
  Editor editor(project);
  editor.open("b.md");
  const std::size_t before = editor.publications;
  for (int i = 0; i < 50; ++i)
    editor.tell("textDocument/didChange",
                {{"textDocument", {{"uri", Editor::uri("b.md")}, {"version", 10 + i}}},
                 {"contentChanges", {{{"text", "It is " + std::to_string(50 + i) + " km away.\n"}}}}});
  editor.settle();
  EXPECT_EQ(editor.publications, before + 1);
  EXPECT_THAT(editor.shown("b.md"), ElementsAre("0:6-0:11 OB101 no source for “99 km”"));
}

TEST(Session, LeavesYamlOfOthersAlone) {
  Editor editor;
  const std::string text = "lang: ruby\nreferences:\n  - id: x\n";
  editor.open("travis.yml", text, "yaml");
  EXPECT_THAT(editor.shown("travis.yml"), IsEmpty());
  EXPECT_TRUE(editor.ask("textDocument/hover", Editor::at("travis.yml", 0, 1)).is_null());
  EXPECT_THAT(editor.ask("textDocument/documentSymbol", Editor::at("travis.yml", 0, 0)), IsEmpty());
  EXPECT_THAT(editor.ask("textDocument/completion", Editor::at("travis.yml", 3, 0))["items"], IsEmpty());
  editor.replace("travis.yml", "obelus: 1\n" + text);
  EXPECT_FALSE(editor.ask("textDocument/hover", Editor::at("travis.yml", 1, 1)).is_null());
}

TEST(Session, SaysWhyAnArticleThatObelusWroteIsNotLookedAt) {
  Editor editor;
  editor.open("a.md", "It is 40 km[^map] away.\n\n[//]: # \"obelus: map\"\n\n[^map]: A map.\n");
  EXPECT_THAT(editor.shown("a.md"), ElementsAre("0:0-0:0  this article holds notes that obelus wrote"));
}

TEST(Session, AsksForLensesAndHintsAnewOnceAllIsKnown) {
  Editor editor(
      project,
      {{"workspace", {{"codeLens", {{"refreshSupport", true}}}, {"inlayHint", {{"refreshSupport", true}}}}}});
  ASSERT_THAT(editor.requests, ::testing::SizeIs(2));
  EXPECT_EQ(editor.requests[0]["method"], "workspace/codeLens/refresh");
  EXPECT_EQ(editor.requests[1]["method"], "workspace/inlayHint/refresh");
  editor.settle();
  EXPECT_THAT(editor.requests, ::testing::SizeIs(2));
  editor.open("a.obelus.yaml");
  EXPECT_THAT(editor.requests, ::testing::SizeIs(4));
}

// --- the protocol itself

int code_of(const Json& error) { return error.at("code").get<int>(); }

TEST(Session, RefusesRequestsBeforeAndAfterItsTime) {
  Editor editor({}, Json());
  EXPECT_EQ(code_of(editor.ask("textDocument/hover", Json::object())), -32002);
  editor.tell("textDocument/didOpen", Json::object());  // passed over
  EXPECT_TRUE(editor.ask("initialize", {{"capabilities", Json::object()}}).contains("capabilities"));
  EXPECT_EQ(code_of(editor.ask("initialize", Json::object())), -32600);
  EXPECT_EQ(code_of(editor.ask("textDocument/none", Json::object())), -32601);
  EXPECT_TRUE(editor.ask("shutdown", Json()).is_null());
  EXPECT_EQ(code_of(editor.ask("textDocument/hover", Json::object())), -32600);
  EXPECT_FALSE(editor.session().exit_status());
  editor.tell("exit", Json());
  editor.settle();
  EXPECT_EQ(editor.session().exit_status(), 0);
}

TEST(Session, AnExitWithoutShutdownIsAFailure) {
  Editor editor;
  editor.tell("exit", Json());
  editor.settle();
  EXPECT_EQ(editor.session().exit_status(), 1);
}

TEST(Session, DoesNotBeginWhatWasCancelled) {
  Editor editor(project);
  editor.send(R"({"jsonrpc":"2.0","id":"x","method":"textDocument/none"})");
  editor.send(R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"x"}})");
  editor.settle();
  EXPECT_EQ(code_of(editor.answers.at("\"x\"")), -32800);
}

struct Malformed {
  std::string content;
  int code;
};

// Deep enough that a copy of it by recursion would be the end.
std::string nested(std::size_t depth) {
  return R"({"method":"x","params":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
}

class SessionAnswers : public ::testing::TestWithParam<Malformed> {};

TEST_P(SessionAnswers, WhatIsNoMessage) {
  Editor editor;
  editor.send(GetParam().content);
  editor.settle();
  ASSERT_TRUE(editor.answers.contains("null") || editor.answers.contains("7"));
  EXPECT_EQ(code_of(editor.answers.contains("7") ? editor.answers["7"] : editor.answers["null"]),
            GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(All, SessionAnswers,
                         ::testing::Values(Malformed{"", -32700}, Malformed{"{", -32700},
                                           Malformed{"{\"a\":\"\xff\"}", -32700},
                                           Malformed{std::string(100'000, '['), -32700},
                                           Malformed{nested(100'000), -32700}, Malformed{"[]", -32600},
                                           Malformed{"5", -32600}, Malformed{R"({"id":7})", -32600},
                                           Malformed{R"({"id":{},"method":"x"})", -32600},
                                           Malformed{R"({"id":7,"method":5})", -32600},
                                           Malformed{R"({"id":7,"method":"textDocument/none"})", -32601}));

TEST(Session, PassesOverNotificationsThatMakeNoSense) {
  Editor editor(project);
  const Json odd[] = {Json(),
                      5,
                      "x",
                      Json::array(),
                      Json::array({1, "x"}),
                      {{"textDocument", 5}},
                      {{"textDocument", {{"uri", 5}}}},
                      {{"textDocument", {{"uri", "untitled:1"}}}},
                      {{"textDocument", {{"uri", "file:///desk/b.md"}}}, {"contentChanges", "x"}},
                      {{"changes", {5, {{"uri", "http://x/"}}}}},
                      {{"event", {{"added", 5}, {"removed", {"x"}}}}}};
  for (const char* method : {"initialized", "textDocument/didOpen", "textDocument/didChange",
                             "textDocument/didClose", "workspace/didChangeWorkspaceFolders",
                             "workspace/didChangeWatchedFiles", "$/none", "textDocument/none"})
    for (const Json& params : odd) editor.tell(method, params);
  editor.settle();
  editor.open("b.md");
  for (const Json& change :
       {Json(5), Json::object(), Json({{"text", 5}}), Json({{"range", 5}, {"text", "x"}}),
        Json({{"range", {{"start", {{"line", -1}, {"character", 0}}}}}, {"text", "x"}})})
    editor.change("b.md", Json::array({change}));
  EXPECT_THAT(editor.shown("b.md"), ElementsAre("0:6-0:11 OB101 no source for “40 km”"));
}

// JavaScript's strings may hold half a pair.
TEST(Session, TakesHalfASurrogatePair) {
  Editor editor(project);
  editor.send(
      R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///desk/b.md",)"
      R"("languageId":"markdown","version":1,"text":"\ud801 \ud801\udc00 \\ud801 is 40 km away.\udc00"}}})");
  editor.settle();
  EXPECT_THAT(editor.shown("b.md"), ElementsAre("0:15-0:20 OB101 no source for “40 km”"));
}

TEST(Session, CallsAFileAsTheEditorDoes) {
  Editor editor(Contents{{"a b.md", "It is 40 km away.\n"}});
  EXPECT_TRUE(editor.published.contains("file:///desk/a%20b.md"));
  editor.tell("textDocument/didOpen", {{"textDocument",
                                        {{"uri", "file:///desk/%61%20b.md"},
                                         {"languageId", "markdown"},
                                         {"version", 1},
                                         {"text", "It is 41 km away.\n"}}}});
  editor.settle();
  EXPECT_EQ(editor.published["file:///desk/%61%20b.md"]["diagnostics"].size(), 1U);
}

}  // namespace
}  // namespace obelus::lsp
