// Reading and rendering real articles: two ways, one answer.

#include <gtest/gtest.h>
#ifdef OBELUS_HAS_MD4C
#include <md4c.h>
#endif

#include <cctype>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "obelus/reader.hpp"
#include "obelus/text.hpp"
#include "obelus/writer.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

std::vector<std::filesystem::path> articles() {
  std::vector<std::filesystem::path> found;
  for (const auto& folder :
       {testing::data_dir() / "corpus", testing::data_dir() / "articles", testing::source_dir() / "examples"})
    for (auto& path : testing::files_below(folder, ".md")) found.push_back(std::move(path));
  return found;
}

// What bytes that are not their text verbatim may be; written apart from the reader on purpose.
bool spells(std::string_view bytes, std::string_view text) {
  if (text == "\xEF\xBF\xBC") return bytes.size() >= 3;  // template code
  if (text == "\xEF\xBF\xBD" && bytes == std::string_view("\0", 1)) return true;
  if (bytes == "\t") return text.find_first_not_of(' ') == std::string_view::npos;
  if (text == "\n" && bytes.starts_with("<br")) return bytes.ends_with('>');  // in a block of HTML
  if (text == "\n" || text == " ") {                                          // a line end and a prefix
    const std::size_t end = bytes.find_first_not_of("\r\n");
    return end != 0 &&
           (end == std::string_view::npos || bytes.find_first_not_of(" \t>", end) == std::string_view::npos);
  }
  if (bytes.size() == 2 && bytes[0] == '\\')
    return text == bytes.substr(1) && std::ispunct(static_cast<unsigned char>(bytes[1]));
  if (bytes.size() < 3 || bytes.front() != '&' || bytes.back() != ';') return false;
  const std::string_view name = bytes.substr(1, bytes.size() - 2);
  if (name[0] == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    std::string expected;
    append_utf8(expected, static_cast<char32_t>(
                              std::stoul(std::string(name.substr(hex ? 2 : 1)), nullptr, hex ? 16 : 10)));
    return text == expected;
  }
  static const std::vector<std::pair<std::string_view, std::string_view>> names = {
      {"amp", "&"},    {"lt", "<"},     {"gt", ">"},    {"quot", "\""}, {"nbsp", "\u00A0"}, {"copy", "©"},
      {"mdash", "—"},  {"ndash", "–"},  {"rsquo", "’"}, {"lsquo", "‘"}, {"rdquo", "”"},     {"ldquo", "“"},
      {"hellip", "…"}, {"eacute", "é"}, {"sect", "§"},  {"trade", "™"}, {"reg", "®"},       {"rarr", "→"},
      {"times", "×"},  {"bull", "•"},   {"middot", "·"}};
  for (const auto& [each, character] : names)
    if (each == name) return text == character;
  return false;
}

TEST(MarkdownCorpus, SpellsEveryCharacterOfTheReadingText) {
  SKIP_WITHOUT_DATA();
  for (const auto& path : articles()) {
    const auto article = read_markdown(testing::read_file(path));
    ASSERT_TRUE(article) << path << ": " << article.error().message;
    std::size_t text = 0;
    for (const obelus::Run& run : article->map.runs()) {
      for (; text < run.text; ++text) {
        const Block* block = article->block_at(text);
        ASSERT_EQ(block->text.end, text) << path << ": no bytes for text at " << text;
      }
      const std::string_view words = std::string_view(article->text).substr(run.text, run.text_size);
      const std::string_view bytes = std::string_view(article->bytes).substr(run.bytes, run.bytes_size);
      if (run.verbatim)
        EXPECT_EQ(words, bytes) << path;
      else
        EXPECT_TRUE(spells(bytes, words)) << path << ": “" << bytes << "” for “" << words << "”";
      text = run.text + run.text_size;
    }
    EXPECT_EQ(text, article->text.size()) << path;
  }
}

#ifdef OBELUS_HAS_MD4C

// The bytes that md4c takes for text, by the pointers it hands out.
struct Oracle {
  std::string_view input;
  std::vector<Span> texts;
  int images = 0;
};

std::vector<Span> md4c_texts(std::string_view input) {
  Oracle oracle{input, {}, 0};
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.leave_block = parser.enter_block;
  parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
    static_cast<Oracle*>(user)->images += type == MD_SPAN_IMG;
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    static_cast<Oracle*>(user)->images -= type == MD_SPAN_IMG;
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    auto& self = *static_cast<Oracle*>(user);
    const bool inside = text >= self.input.data() && text + size <= self.input.data() + self.input.size();
    if (inside && self.images == 0 && type == MD_TEXT_NORMAL) {
      const auto begin = static_cast<std::size_t>(text - self.input.data());
      self.texts.push_back({begin, begin + size});
    }
    return 0;
  };
  md_parse(input.data(), static_cast<MD_SIZE>(input.size()), &parser, &oracle);
  return oracle.texts;
}

TEST(MarkdownCorpus, AgreesWithMd4cOnWhatIsText) {
  SKIP_WITHOUT_DATA();
  std::size_t pages = 0;
  std::size_t agreeing = 0;
  for (const auto& path : articles()) {
    MarkdownOptions options;
    options.templates = false;
    options.extensions = {"table", "strikethrough", "autolink", "tagfilter", "tasklist"};
    const auto article = read_markdown(testing::read_file(path), options);
    ASSERT_TRUE(article) << path;
    const std::size_t body = article->front_matter.whole.end;
    bool agrees = true;
    for (const Span& span : md4c_texts(std::string_view(article->bytes).substr(body)))
      for (std::size_t byte = body + span.begin; byte < body + span.end; ++byte) {
        const auto text = article->map.text_at(byte);
        if (!text) {
          agrees = false;
          continue;
        }
        // Where both call it text, it must be the same character.
        const char read = article->text[*text];
        const char written = article->bytes[byte];
        EXPECT_TRUE(read == written || std::isspace(static_cast<unsigned char>(read)) || written == '\\' ||
                    article->bytes[byte] == '&' || (static_cast<unsigned char>(written) & 0x80U) != 0)
            << path << " at " << byte;
      }
    ++pages;
    agreeing += agrees;
  }
  std::cout << agreeing << " of " << pages << " pages agree with md4c\n";
  EXPECT_GE(agreeing * 100, pages * 93);
}

#endif

}  // namespace
}  // namespace obelus
