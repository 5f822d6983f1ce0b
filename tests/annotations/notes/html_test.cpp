#include <gtest/gtest.h>

#include <string>

#include "annotations/notes/sample.hpp"

namespace obelus::notes {
namespace {

using obelus::testing::all_of;
using obelus::testing::Sample;

// Whether a disputed passage is marked up as the number that one of its positions has.
bool is_figure(const std::string& passage) {
  Sample sample("It cost " + passage + " by then.");
  sample.add_dispute("cost", passage);
  return all_of(sample.notes()).find("<data class=\"ob-a ob-figure") != std::string::npos;
}

TEST(NotesHtml, TakeAPassageForTheFigureItSpellsOut) {
  for (const char* passage : {"$6 million", "$6\u00a0million", "$6\u202fmillion", "about $6  million",
                              "($6 Million)", "$6 million, roughly", "$6\nmillion."})
    EXPECT_TRUE(is_figure(passage)) << passage;
  for (const char* passage :
       {"$16 million", "$6 millions", "US$6 million5", "$6", "six million", "$6.6 million"})
    EXPECT_FALSE(is_figure(passage)) << passage;
}

TEST(NotesHtml, LeaveNothingOfRawHtmlInANote) {
  Sample sample("One, two.");
  std::string note;
  for (int i = 0; i < 1000; ++i) note += "a<b>c</b> ";
  sample.add("one", "One").note = note + "<i>";
  const std::string all = all_of(sample.notes());
  EXPECT_EQ(all.find("omitted"), std::string::npos);
  EXPECT_NE(all.find("ac ac ac"), std::string::npos);
}

}  // namespace
}  // namespace obelus::notes
