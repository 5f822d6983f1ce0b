// What reading costs: the Markdown articles of the data folder, or of the folder given, as Articles.

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "obelus/reader.hpp"

int main(int argc, char** argv) {
  const std::filesystem::path folder = argc > 1 ? argv[1] : OBELUS_DATA_DIR "/corpus";
  std::vector<std::string> articles;
  std::size_t size = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    articles.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    size += articles.back().size();
  }
  double best = 1e9;
  for (int round = 0; round < 10; ++round) {
    const std::clock_t start = std::clock();
    for (const std::string& bytes : articles)
      if (!obelus::read_markdown(bytes)) std::puts("not read");
    best = std::min(best, static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
  }
  std::printf("%zu articles, %.1f MB: %.0f ms\n", articles.size(), static_cast<double>(size) / 1e6, best);
}
