// `obelus serve` as a host uses it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "pipeline/disk.hpp"
#include "serve/knowledge.hpp"
#include "serve/messages.hpp"
#include "support/sandbox.hpp"

namespace obelus {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Sandbox;

class Serve : public ::testing::Test {
 protected:
  void SetUp() override {
    box.put("obelus.yaml", "annotations: [\"people.yaml\"]\n");
    box.put("people.yaml",
            "obelus: 1\npeople:\n  orville: {name: Orville Wright, bio: Flew first.}\n"
            "annotations:\n  - {id: orville, match: Orville Wright, bio: orville}\n");
    box.put("posts/a.md", "Orville Wright flew 120 feet.\n");
    box.put("posts/a.obelus.yaml",
            "obelus: 1\nannotations:\n  - {id: feet, match: 120 feet, note: Measured.}\n");
  }

  // Replies by the JSON of their ids.
  std::map<std::string, json> replies(const std::string& lines, const std::string& options = "") {
    box.put("in", lines);
    const auto ran = box.run("serve --jobs 2 " + options + " <in");
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.err, "");
    std::map<std::string, json> found;
    std::istringstream text(ran.out);
    for (std::string line; std::getline(text, line);) {
      const json reply = json::parse(line);
      found[reply["id"].dump()] = reply;
    }
    return found;
  }

  Sandbox box;
};

TEST_F(Serve, IsAnnotatingTheFile) {
  const json request = {{"id", 7}, {"path", "posts/a.md"}, {"content", box.get("posts/a.md")}};
  const auto reply = replies(request.dump() + "\n").at("7");
  EXPECT_EQ(reply["content"], box.run("annotate posts/a.md").out);
  EXPECT_EQ(reply["findings"], json::array());
}

TEST_F(Serve, RefusesWhatNestsTooDeep) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  const auto found =
      replies("{\"id\":" + deep + ",\"content\":\"a\"}\n{\"id\":1,\"content\":\"[[\",\"x\":[[[]]]}\n");
  EXPECT_EQ(found.at("null")["error"]["message"], "nested more than 100 deep");
  EXPECT_EQ(found.at("1")["content"], "<p>[[</p>\n");
}

TEST_F(Serve, RefusesANumberThatIsTooLarge) {
  for (const char* line : {R"({"id":1e999,"content":"a"})", R"({"content":"a","x":[1e999]})"}) {
    const auto reply = replies(std::string(line) + "\n").at("null");
    EXPECT_EQ(reply["error"], (json{{"message", "the number 1e999 is too large"}}));
  }
}

TEST_F(Serve, RoundsNoId) {
  const auto reply = replies(R"({"id":18446744073709551616,"content":"a"})"
                             "\n")
                         .at("null");
  EXPECT_EQ(reply["error"], (json{{"message", "`id` is a number past 64 bits: write it as text"}}));
  for (const std::string id : {"18446744073709551615", "-9223372036854775808", "1.5"})
    EXPECT_TRUE(replies("{\"id\":" + id + ",\"content\":\"a\"}\n").at(id).contains("content")) << id;
}

TEST_F(Serve, RefusesWhatIsNoText) {
  for (const std::string name : {"path", "from", "to"})
    for (const std::string value : {"7", "[\"a.md\"]", "true"}) {
      const auto reply = replies("{\"id\":1,\"content\":\"a\",\"" + name + "\":" + value + "}\n").at("1");
      EXPECT_EQ(reply["error"]["message"], "`" + name + "` must be text") << value;
      EXPECT_FALSE(reply.contains("content"));
    }
}

TEST_F(Serve, RefusesAPathThatCanBeNone) {
  std::string path;
  for (int i = 0; i < 200'000; ++i) path += "a/";
  const auto reply = replies("{\"id\":1,\"path\":\"" + path + "\",\"content\":\"a\"}\n").at("1");
  EXPECT_EQ(reply["error"]["message"], "`path` is longer than a path may be");
}

TEST_F(Serve, AnswersEachLineByItsId) {
  std::string lines;
  for (int i = 0; i < 200; ++i)
    lines +=
        json{{"id", {{"n", i}}}, {"from", "html"}, {"content", "<p>" + std::to_string(i) + "</p>"}}.dump() +
        "\n";
  const auto all = replies(lines);
  ASSERT_EQ(all.size(), 200U);
  for (int i = 0; i < 200; ++i)
    EXPECT_EQ(all.at(json{{"n", i}}.dump())["content"], "<p>" + std::to_string(i) + "</p>");
}

TEST_F(Serve, SurvivesLinesThatAreNone) {
  const auto all = replies(
      "nonsense\n{\"id\":1}\n{\"id\":2,\"content\":\"*x*\"}\n[3]\n{\"id\":4,\"content\":5}\n"
      "{\"id\":5,\"from\":\"word\",\"content\":\"\"}\n{\"id\":6,\"content\":\"\xFF\"}\n"
      "{\"id\":7,\"from\":\"html\",\"to\":\"markdown\",\"content\":\"\"}\n");
  EXPECT_EQ(all.at("2")["content"], "<p><em>x</em></p>\n");
  EXPECT_THAT(all.at("1")["error"]["message"].get<std::string>(), HasSubstr("`content` is missing"));
  EXPECT_THAT(all.at("4")["error"]["message"].get<std::string>(), HasSubstr("`content` is missing"));
  EXPECT_THAT(all.at("5")["error"]["message"].get<std::string>(), HasSubstr("not “word”"));
  EXPECT_THAT(all.at("7")["error"]["message"].get<std::string>(), HasSubstr("cannot become Markdown"));
  EXPECT_TRUE(all.contains("null"));
}

TEST_F(Serve, TellsFindingsWithTheirPlaces) {
  box.put("posts/a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: not there at all, note: x}\n");
  const auto reply = replies(R"({"id":1,"path":"posts/a.md","content":"Orville Wright\n"})").at("1");
  ASSERT_EQ(reply["findings"].size(), 1U);
  const json& finding = reply["findings"][0];
  EXPECT_EQ(finding["rule"], "OB201");
  EXPECT_EQ(finding["name"], "orphan-annotation");
  EXPECT_EQ(finding["path"], "posts/a.obelus.yaml");
  EXPECT_EQ(finding["line"], 3);
  EXPECT_EQ(finding["column"], 13);
}

TEST_F(Serve, TellsWhyAPageCannotBeMade) {
  box.put("posts/a.obelus.yaml", "obelus: 1\nannotations:\n  - {match: 120 feet, sources: [nobody]}\n");
  const auto reply = replies(R"({"id":"x","path":"posts/a.md","content":"120 feet"})").at("\"x\"");
  EXPECT_FALSE(reply.contains("content"));
  EXPECT_EQ(reply["error"]["line"], 3);
}

TEST_F(Serve, WritesMarkdownWhenAskedTo) {
  const auto reply =
      replies(R"({"id":1,"path":"posts/a.md","to":"markdown","content":"Orville Wright flew 120 feet.\n"})")
          .at("1");
  EXPECT_EQ(reply["content"], box.run("annotate --to markdown posts/a.md").out);
}

TEST_F(Serve, LinksAssetsWhereItIsToldTo) {
  const std::string request =
      R"({"id":1,"path":"posts/a.html","content":"<head></head><p>Orville Wright</p>"})"
      "\n";
  const auto page = [&](const std::string& options) {
    return replies(request, options).at("1")["content"].get<std::string>();
  };
  EXPECT_THAT(page("--assets-href /blog/obelus/"),
              HasSubstr("<link rel=\"stylesheet\" href=\"/blog/obelus/obelus.css\""));
  EXPECT_THAT(page("--no-assets"), Not(HasSubstr("<link")));
}

TEST_F(Serve, DoesNotBeginWithFaultsInTheSite) {
  box.put("people.yaml", "obelus: 1\nannotations: 3\n");
  box.put("in", "{}\n");
  const auto ran = box.run("serve <in");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("people.yaml:2:14: error"));
}

TEST_F(Serve, GoesByTheConfigurationNearestToAnArticle) {
  box.put("fr/obelus.yaml", "lang: fr\nannotations: [\"gens.yaml\"]\n");
  box.put("fr/gens.yaml",
          "obelus: 1\npeople:\n  wilbur: {name: Wilbur Wright, bio: Le second.}\n"
          "annotations:\n  - {id: wilbur, match: Wilbur Wright, bio: wilbur}\n");
  box.put("bad/obelus.yaml", "langue: fr\n");
  const std::string text = "Orville Wright and Wilbur Wright.\n";
  const auto ask = [&](int id, const std::string& path) {
    return json{{"id", id}, {"path", path}, {"content", text}}.dump() + "\n";
  };
  const std::string lines = ask(1, "posts/b.md") + ask(2, "fr/b.md") + ask(3, "bad/b.md") + ask(4, "");
  auto all = replies(lines);
  const auto content = [&](const char* id) { return all.at(id)["content"].get<std::string>(); };
  EXPECT_THAT(content("1"), HasSubstr("Flew first."));
  EXPECT_THAT(content("1"), Not(HasSubstr("Le second.")));
  EXPECT_THAT(content("2"), HasSubstr("Le second."));
  EXPECT_THAT(content("2"), HasSubstr("Notes et sources"));
  EXPECT_THAT(content("2"), Not(HasSubstr("Flew first.")));
  EXPECT_EQ(content("4"), content("1"));
  EXPECT_EQ(all.at("3")["error"]["path"], "bad/obelus.yaml");
  EXPECT_THAT(all.at("3")["error"]["message"].get<std::string>(), HasSubstr("langue"));
  all = replies(lines, "--config obelus.yaml");
  EXPECT_EQ(content("2"), content("1"));
  EXPECT_EQ(content("3"), content("1"));
}

// As one does in a folder of its own, whose root ends the search for a configuration.
TEST_F(Serve, GoesByNoneForAnArticleThatHasNoConfiguration) {
  box.put("other/.git/HEAD", "x\n");
  box.put("other/b.md", "Orville Wright flew.\n");
  const json request = {{"id", 1}, {"path", "other/b.md"}, {"content", box.get("other/b.md")}};
  const auto all = replies(request.dump() + "\n");
  EXPECT_EQ(all.at("1")["content"], "<p>Orville Wright flew.</p>\n");
  EXPECT_EQ(all.at("1")["content"], box.run("annotate other/b.md").out);
}

TEST_F(Serve, GoesByTheConfigurationOfAnArticleOutsideOfTheWorkingFolder) {
  box.put("site/obelus.yaml", "lang: fr\n");
  box.put("site/b.md", "Nobody flew.\n");
  box.put("site/b.obelus.yaml", "obelus: 1\nannotations:\n  - {id: a, match: flew, note: x}\n");
  box.put("desk/obelus.yaml", "lang: de\n");
  const std::string path = box.path("site/b.md").string();
  box.put("in", json{{"id", 1}, {"path", path}, {"content", box.get("site/b.md")}}.dump() + "\n");
  const json reply = json::parse(box.run("serve <../in", "cd desk &&").out);
  EXPECT_THAT(reply["content"].get<std::string>(), HasSubstr("Notes et sources"));
}

TEST_F(Serve, HeedsTheLock) {
  box.put("posts/f.md", "Fares rose by 12 per cent in May. Then, a year on, sales rose by 12 per cent.\n");
  box.put("posts/f.obelus.yaml",
          "obelus: 1\nannotations:\n  - {id: fares, target: {selector: {prefix: \"Fares \", "
          "exact: rose by 12 per cent}}, note: x}\n");
  EXPECT_EQ(box.run("lock posts").status, 0);
  const json request = {
      {"id", 1}, {"path", "posts/f.md"}, {"content", "Then, a year on, sales rose by 12 per cent.\n"}};
  const json reply = replies(request.dump() + "\n").at("1");
  EXPECT_EQ(reply["findings"][0]["message"], "“rose by 12 per cent” is nowhere in posts/f.md");
}

TEST_F(Serve, HeedsTheLockBesideAnArticleWithoutAConfiguration) {
  std::filesystem::remove(box.path("obelus.yaml"));
  box.put("other/f.md", "Fares rose in May. Costs fell.\n");
  box.put("other/f.obelus.yaml", "obelus: 1\nannotations:\n  - {id: fares, match: in May, note: x}\n");
  EXPECT_EQ(box.run("lock other").status, 0);
  const std::string text = "Costs fell in May. Fares rose in May.\n";
  const json one = {{"id", 1}, {"path", "other/f.md"}, {"content", text}};
  const json other = {{"id", 2}, {"path", "other/g.md"}, {"content", text}};
  const auto ask = [&] { return replies(one.dump() + "\n" + other.dump() + "\n"); };
  auto all = ask();
  EXPECT_THAT(all.at("1")["content"].get<std::string>(), HasSubstr("rose <span class=\"ob-a\""));
  EXPECT_EQ(all.at("1")["findings"][0]["rule"], "OB505");
  EXPECT_EQ(all.at("2")["content"], "<p>Costs fell in May. Fares rose in May.</p>\n");
  box.put("other/obelus.lock", "obelus.lock 2\n");
  all = ask();
  for (const char* id : {"1", "2"}) {
    EXPECT_EQ(all.at(id)["error"]["path"], "other/obelus.lock");
    EXPECT_EQ(all.at(id)["error"]["line"], 1);
  }
}

// A lock that changes while it serves counts from the next article on.
TEST(ServeKnowledge, ReadsALockBesideAgainWhenItChanged) {
  Sandbox box;
  box.put("f.obelus.yaml", "obelus: 1\nannotations:\n  - {id: fares, match: in May, note: x}\n");
  box.put("f.md", "Fares rose in May. Costs fell.\n");
  EXPECT_EQ(box.run("lock f.md --no-config").status, 0);
  auto disk = make_disk();
  ASSERT_TRUE(disk);
  KnowledgeRequest request;
  request.config.none = true;
  request.options_of = [](const Project& project) { return project.options; };
  Knowledge knowledge(**disk, std::move(request));
  Sources sources;
  ASSERT_TRUE(knowledge.read(sources).empty());
  const auto is_marked = [&] {
    const PageRequest page{box.path("f.md").string(), "Costs fell in May. Fares rose in May.\n"};
    const auto answered = knowledge.annotate(page, Format::markdown, Format::html);
    return answered.reply.output.find("rose <span") != std::string::npos;
  };
  const std::string lock = box.get("obelus.lock");
  EXPECT_TRUE(is_marked());
  std::filesystem::remove(box.path("obelus.lock"));
  EXPECT_FALSE(is_marked());
  box.put("obelus.lock", lock);
  EXPECT_TRUE(is_marked());
  box.put("obelus.lock", "obelus.lock 1\n");
  EXPECT_FALSE(is_marked());
}

TEST(ServeReply, SpellsEveryCharacterAsJsonDoes) {
  PageReply reply;
  for (char c = 0; c < 0x7F; ++c) reply.output += c;
  reply.output += "\x7F é – 😀 \"q\"";
  const std::string line = write_reply("7", reply, [](const std::string&) { return nullptr; });
  EXPECT_EQ(line, "{\"id\":7,\"content\":" + json(reply.output).dump() + ",\"findings\":[]}");
  reply.output = "broken \xFF";
  const std::string mended = write_reply("7", reply, [](const std::string&) { return nullptr; });
  EXPECT_EQ(json::parse(mended)["content"], "broken \xEF\xBF\xBD");
}

}  // namespace
}  // namespace obelus
