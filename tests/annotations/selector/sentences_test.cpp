#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/lock.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

std::string sentences_marked(const std::string& text) {
  std::string marked;
  for (const Span each : sentences_of(read_plain(text))) {
    if (!marked.empty()) marked += '|';
    marked += text.substr(each.begin, each.size());
  }
  return marked;
}

TEST(Sentences, EndAtFullStopsAndBlocks) {
  const std::pair<const char*, const char*> cases[] = {
      {"It rose. It fell!  Did it?", "It rose.|It fell!|Did it?"},
      {"A heading\nA sentence", "A heading|A sentence"},
      {"It cost 3.5 million. Or so...", "It cost 3.5 million.|Or so..."},
      {"He said: “No.” She left (at once.) So", "He said: “No.”|She left (at once.)|So"},
      {"some approx. five", "some approx. five"},
      {"芯片股跌了。市值蒸发。", "芯片股跌了。|市值蒸发。"},
      {"هل خسرت؟ نعم خسرت.", "هل خسرت؟|نعم خسرت."},
      {"यह सच है। वह नहीं।", "यह सच है।|वह नहीं।"},
      {" \n\n  \n", ""}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(sentences_marked(text), expected) << text;
}

TEST(Sentences, AreNotEndless) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word ";
  const auto sentences = sentences_of(read_plain(text));
  EXPECT_GT(sentences.size(), 5U);
  for (const Span each : sentences) EXPECT_LE(each.size(), 2010U);
}

TEST(SentenceHashes, AreEqualForEqualWords) {
  EXPECT_EQ(sentence_hashes(read_plain("“Sales”  rose — a lot.")),
            sentence_hashes(read_plain("\"sales\" rose, a lot!")));
  EXPECT_NE(sentence_hashes(read_plain("Sales rose.")), sentence_hashes(read_plain("Sales fell.")));
  EXPECT_NE(sentence_hashes(read_plain("**")), sentence_hashes(read_plain("##")));
}

// They stand in files: one program must read what another wrote.
TEST(SentenceHashes, StayAsTheyAre) {
  EXPECT_EQ(sentence_hashes(read_plain("Sales rose.")), (std::vector<std::uint64_t>{0xBDB6A11573F76102}));
}

}  // namespace
}  // namespace obelus
