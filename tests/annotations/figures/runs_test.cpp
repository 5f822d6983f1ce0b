#include "figures/runs.hpp"

#include <gtest/gtest.h>

#include <string>

namespace obelus::runs {
namespace {

// Counted one byte after another.
template <class Set>
std::size_t counted_at(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  while (size < longest && at + size < text.size() && Set::has(text[at + size])) ++size;
  return size;
}
template <class Set>
std::size_t counted_before(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  while (size < longest && size < at && Set::has(text[at - size - 1])) ++size;
  return size;
}

template <class Set>
void expect_counted(std::string_view text) {
  for (std::size_t pos = 0; pos <= text.size(); ++pos) {
    EXPECT_EQ(at<Set>(text, pos), counted_at<Set>(text, pos)) << pos << " of " << text;
    EXPECT_EQ(before<Set>(text, pos), counted_before<Set>(text, pos)) << pos << " of " << text;
  }
}

TEST(Runs, AreAsLongAsTheirBytesCountedOneByOne) {
  std::string bytes;
  for (int c = 0; c < 256; ++c) bytes += std::string(1, static_cast<char>(c)) + "aZ09";
  for (const std::string& text :
       {bytes, std::string(), std::string("a"), std::string(40, 'x'),
        std::string("seventeenletterss and sixteenlettersss, 16digits0123456 and Ende"),
        std::string("\u00DCber 40 St\u00FChle @[`{/:")}) {
    expect_counted<Letters>(text);
    expect_counted<LettersAndDigits>(text);
    expect_counted<Wide>(text);
  }
}

}  // namespace
}  // namespace obelus::runs
