#include "http/gunzip.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace obelus::http {
namespace {

using namespace std::string_literals;

constexpr std::size_t plenty = 1000;

std::string little(std::uint32_t number, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(number >> 8 * i & 0xFF);
  return bytes;
}

// "page" in a stored block, behind a header of these flags and what belongs to them.
std::string stored(char flags = 0, const std::string& more = "", std::uint32_t crc = 0x140ab620) {
  return "\x1f\x8b\x08"s + flags + "\0\0\0\0\0\x03"s + more + "\x01\x04\0\xfb\xff"s + "page" +
         little(crc, 4) + little(4, 4);
}

TEST(Gunzip, ReadsWhatGzipWrites) {
  const std::string words =
      "\x1f\x8b\x08\0\0\0\0\0\0\x03\x2b\xcf\x2f\x4a\x29\x56\x28\x47\x27\xb9\0\x10\xd2\xce\x74\x18\0\0\0"s;
  EXPECT_EQ(gunzip(words, plenty), "words words words words\n");
  EXPECT_EQ(gunzip(words, 24), "words words words words\n");
  EXPECT_EQ(gunzip(words, 23), std::nullopt);
}

TEST(Gunzip, PassesOverWhatElseAHeaderHolds) {
  EXPECT_EQ(gunzip(stored(), plenty), "page");
  EXPECT_EQ(gunzip(stored(8, "name\0"s), plenty), "page");
  EXPECT_EQ(gunzip(stored(4 | 8 | 16 | 2, "\x02\0ab"s + "name\0comment\0"s + "\x12\x34"), plenty), "page");
}

TEST(Gunzip, RefusesWhatIsDamaged) {
  const std::string whole = stored();
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(gunzip(std::string_view(whole).substr(0, size), plenty), std::nullopt) << size;
  EXPECT_EQ(gunzip(whole + "more", plenty), std::nullopt);
  EXPECT_EQ(gunzip(stored(0, "", 1), plenty), std::nullopt);
  EXPECT_EQ(gunzip(stored(32), plenty), std::nullopt);
  EXPECT_EQ(gunzip(stored(8, std::string(8, 'x')), plenty), std::nullopt);
  EXPECT_EQ(gunzip(stored(4, "\xff\xff"), plenty), std::nullopt);
  EXPECT_EQ(gunzip("<!DOCTYPE html><p>not at all</p>", plenty), std::nullopt);
}

}  // namespace
}  // namespace obelus::http
