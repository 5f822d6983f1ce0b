#include "pipeline/json_string.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace obelus {
namespace {

using nlohmann::json;

struct Case {
  const char* line;
  const char* rest;  // null: nothing is taken out
};

TEST(JsonString, TakesOutTheObjectsOwnMember) {
  const Case cases[] = {
      {R"({"id":1,"content":"a"})", R"({"id":1,"content":""})"},
      {R"({"content" : "a" ,"id":[{"content":2}]})", R"({"content" : "" ,"id":[{"content":2}]})"},
      {R"({"id":{"content":"b"},"content":"a"})", R"({"id":{"content":"b"},"content":""})"},
      {R"({"id":"\"content\":","content":"a"})", R"({"id":"\"content\":","content":""})"},
      {R"({"id":"content","content":"a"})", R"({"id":"content","content":""})"},
      {R"({"id":{"content":"a"}})", nullptr},
      {R"({"content":5})", nullptr},
      {R"({"content")", nullptr},
      {R"({"content":)", nullptr},
      {R"({"content":"a)", nullptr},
      {R"({"content":"a\)", nullptr},
      {R"({"id":"a\)", nullptr},
      {R"(["content"])", nullptr},
      {"", nullptr},
  };
  for (const Case& each : cases) {
    const auto lifted = lift_text(each.line, "content");
    ASSERT_EQ(lifted.has_value(), each.rest != nullptr) << each.line;
    if (!lifted) continue;
    EXPECT_EQ(lifted->line, each.rest);
    EXPECT_EQ(lifted->text, "a");
  }
}

TEST(JsonString, ReadsStringsAsTheParserDoes) {
  // All strings of three of these pieces. Surrogates are left to the parser.
  const std::string pieces[] = {
      "a",       "\\",      "\\\\",    "\\\"",  "\\n", "\\/", "\\b",  "\\u00e9",      "\\u0000", "\\u20aC",
      "\\ud83d", "\\ude00", "\\u+123", "\\u12", "\\x", "é",   "\xC3", "\xED\xA0\x80", "\x01",    "\x7F"};
  for (const std::string& a : pieces)
    for (const std::string& b : pieces)
      for (const std::string& c : pieces) {
        const std::string line = "{\"content\":\"" + a + b + c + "\"}";
        const json parsed = json::parse(line, nullptr, false);
        const auto lifted = lift_text(line, "content");
        if (lifted) {
          ASSERT_EQ(json::accept(lifted->line), parsed.is_object()) << line;
          const std::string text = parsed.is_object() ? parsed["content"].get<std::string>() : lifted->text;
          ASSERT_EQ(lifted->text, text) << line;
        } else if (line.find("\\ud") == std::string::npos) {
          ASSERT_TRUE(parsed.is_discarded()) << line;
        }
      }
}

TEST(JsonString, ReadsAnIdAndATextWithoutParser) {
  const Case cases[] = {
      {R"({"id":7,"text":"é\n"})", "7"},
      {R"( { "text" : "é\n" , "id" : -12 } )", "-12"},
      {R"({"id":"a {b} é","text":"é\n"})", R"("a {b} é")"},
      {R"({"id":"","text":"é\n"})", R"("")"},
      {R"({"id":0,"text":"é\n"})", "0"},
      {R"({"id":999999999999999999,"text":"é\n"})", "999999999999999999"},
      {R"({"id":1000000000000000000,"text":"é\n"})", nullptr},
      {R"({"id":-0,"text":"é\n"})", nullptr},
      {R"({"id":07,"text":"é\n"})", nullptr},
      {R"({"id":1.5,"text":"é\n"})", nullptr},
      {R"({"id":1e2,"text":"é\n"})", nullptr},
      {R"({"id":-,"text":"é\n"})", nullptr},
      {R"({"id":,"text":"é\n"})", nullptr},
      {R"({"id":"a\n","text":"é\n"})", nullptr},
      {"{\"id\":\"a\xFF\",\"text\":\"é\\n\"}", nullptr},
      {"{\"id\":\"a\x01\",\"text\":\"é\\n\"}", nullptr},
      {R"({"id":[1],"text":"é\n"})", nullptr},
      {R"({"id":null,"text":"é\n"})", nullptr},
      {R"({"text":"é\n"})", nullptr},
      {R"({"id":1,"text":"a)", nullptr},
      {R"({"id":1,"text":"\ud83d\ude00"})", nullptr},
      {R"({"id":1,"text":7})", nullptr},
      {R"({"id":1,"id":2,"text":"é\n"})", nullptr},
      {R"({"id":1,"text":"é\n","lang":"de"})", nullptr},
      {R"({"id":1,"text":"é\n"}})", nullptr},
      {R"({"id":1,"text":"é\n")", nullptr},
      {R"({"id":"a)", nullptr},
      {R"({"id")", nullptr},
      {"{", nullptr},
      {"", nullptr},
  };
  for (const Case& each : cases) {
    const auto read = text_of_id(each.line, "text");
    ASSERT_EQ(read.has_value(), each.rest != nullptr) << each.line;
    if (!read) continue;
    EXPECT_EQ(read->id, each.rest);
    EXPECT_EQ(read->id, json::parse(each.line)["id"].dump());
    EXPECT_EQ(read->text, "é\n");
  }
}

TEST(JsonString, WritesAsTheParsersOwnWriter) {
  std::string all;
  for (int byte = 0; byte < 128; ++byte) all += static_cast<char>(byte);
  std::string many;  // of more bytes than are written at once, in every place among eight
  for (int i = 0; i < 40; ++i) many += all + "\"é";
  for (const std::string& text : {std::string(), all, "é" + all + "€", many, std::string("a\xFF")})
    EXPECT_EQ(json_string(text), json(text).dump(-1, ' ', false, json::error_handler_t::replace));
}

}  // namespace
}  // namespace obelus
