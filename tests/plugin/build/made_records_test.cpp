#include "build/made_records.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <tuple>

#include "build/maker.hpp"

namespace obelus {
namespace {

constexpr std::size_t count = 3000;

// Of many sizes, some larger than what is read at a time.
std::string record(std::size_t number) {
  return std::to_string(number) + std::string(number % 500 == 7 ? 100'000 : number % 90, 'x');
}

void expect_all(MadeRecords& made) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto got = made.get(i);
    ASSERT_TRUE(got);
    ASSERT_EQ(*got, record(i));
  }
}

// As two workers tell of them: a batch of one, a batch of the other.
void put_all(MadeRecords& made) {
  for (std::size_t begin = 0; begin < count; begin += 100)
    for (std::size_t i = 0; i < 100; ++i) {
      const std::size_t number = begin + (i % 2) * 50 + i / 2;
      made.put(number, record(number));
    }
}

TEST(MadeRecords, ComeBackFromTheirFile) {
  int file = -1;
  MadeRecords made(
      count, [&] { return file = ::memfd_create("records", 0); }, 1000);
  put_all(made);
  ASSERT_GE(file, 0);
  EXPECT_GT(::lseek(file, 0, SEEK_END), 600'000);
  expect_all(made);
}

TEST(MadeRecords, StayInMemoryWhereTheyAreFew) {
  MadeRecords made(
      2, [] { return ADD_FAILURE(), -1; }, 10);
  made.put(1, "one");
  made.put(0, "none");
  made.put(1, "two");
  EXPECT_EQ(*made.get(0), "none");
  EXPECT_EQ(*made.get(1), "two");
}

TEST(MadeRecords, StayInMemoryWhereNoFileCanBeHadOrWritten) {
  int asked = 0;
  MadeRecords none(
      count, [&] { return ++asked, -1; }, 1000);
  put_all(none);
  expect_all(none);
  EXPECT_EQ(asked, 1);
  MadeRecords full(
      count, [] { return ::open("/dev/full", O_RDWR); }, 1000);
  put_all(full);
  expect_all(full);
}

TEST(MadeRecords, ThatWereNeverPutAreOfFailures) {
  MadeRecords made(1, nullptr);
  EXPECT_EQ(decode_made(*made.get(0)).outcome, Made::failed);
  const Made some{Made::written, Reason::site, "text"};
  const Made again = decode_made(encode(some));
  EXPECT_EQ(std::tie(again.outcome, again.reason, again.text),
            std::tie(some.outcome, some.reason, some.text));
}

TEST(MadeRecords, TellWhenTheyCannotBeReadBack) {
  int file = -1;
  MadeRecords made(
      count, [&] { return file = ::memfd_create("records", 0); }, 1000);
  put_all(made);
  ASSERT_EQ(::ftruncate(file, 10), 0);
  EXPECT_FALSE(made.get(5));
}

}  // namespace
}  // namespace obelus
