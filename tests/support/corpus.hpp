#pragma once
// Where tests find articles: the project's own, and the data folder beside the checkout, which may be
// absent. A test that needs the folder begins with SKIP_WITHOUT_DATA().

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/places.hpp"

namespace obelus::testing {

inline std::filesystem::path source_dir() { return places::source; }

inline std::filesystem::path data_dir() {
  const char* from_environment = std::getenv("OBELUS_DATA");
  return from_environment != nullptr ? from_environment : places::data;
}

inline bool has_data() { return std::filesystem::is_directory(data_dir() / "articles"); }

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

// Files below `folder` that end in `extension` (".md"), sorted.
inline std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                                      const std::string& extension) {
  std::vector<std::filesystem::path> found;
  if (!std::filesystem::is_directory(folder)) return found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == extension) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

#define SKIP_WITHOUT_DATA() \
  if (!::obelus::testing::has_data()) GTEST_SKIP() << "no data folder at " << ::obelus::testing::data_dir()

}  // namespace obelus::testing
