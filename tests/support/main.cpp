// The main of every test program. Where CI=true and the data folder is there, a skipped test fails: what
// should have been tested was not.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "support/corpus.hpp"

namespace {

class NoSkips : public ::testing::EmptyTestEventListener {
  void OnTestEnd(const ::testing::TestInfo& info) override {
    if (info.result()->Skipped()) ADD_FAILURE() << "skipped although the data folder is there";
  }
};

bool skips_fail() {
  const char* ci = std::getenv("CI");
  return ci != nullptr && std::string_view(ci) == "true" &&
         std::filesystem::is_directory(obelus::testing::data_dir());
}

}  // namespace

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  if (skips_fail()) ::testing::UnitTest::GetInstance()->listeners().Append(new NoSkips);
  return RUN_ALL_TESTS();
}
