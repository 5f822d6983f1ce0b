// How fast `figures --texts` answers: megabytes of text a second of processor time, the program's start, JSON
// and output included, for whole articles and for single paragraphs.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "obelus/reader.hpp"

namespace {

namespace fs = std::filesystem;

constexpr int times = 10;  // the texts stand in a file

std::vector<std::string> texts_of(const fs::path& folder) {
  std::vector<std::string> texts;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (auto article = obelus::read_markdown(bytes)) texts.push_back(std::move(article->text));
  }
  return texts;
}

std::vector<std::string> paragraphs_of(const std::vector<std::string>& texts) {
  std::vector<std::string> paragraphs;
  for (const std::string& text : texts)
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end > begin) paragraphs.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  return paragraphs;
}

void write_lines(const fs::path& path, const std::vector<std::string>& texts) {
  std::ofstream out(path, std::ios::binary);
  for (int i = 0; i < times; ++i)
    for (const std::string& text : texts) out << nlohmann::json{{"id", "a"}, {"text", text}}.dump() << '\n';
}

double seconds_of(const rusage& used) {
  return static_cast<double>(used.ru_utime.tv_sec) + static_cast<double>(used.ru_utime.tv_usec) / 1e6;
}

double seconds_to_answer(const fs::path& lines) {
  std::fflush(stdout);  // not to be written by the child, too
  const pid_t child = fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stdout) != nullptr)
      execl(OBELUS_PROGRAM, "obelus", "figures", "--texts", lines.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  return status == 0 ? seconds_of(used) : 1e9;
}

void measure(const char* what, const std::vector<std::string>& texts) {
  const fs::path path = fs::temp_directory_path() / ("obelus-texts-" + std::to_string(getpid()));
  write_lines(path, texts);
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size() * times;
  double best = 1e9;
  for (int round = 0; round < 5; ++round) best = std::min(best, seconds_to_answer(path));
  fs::remove(path);
  std::printf("%-10s %6.0f MB/s  %zu texts\n", what, static_cast<double>(bytes) / best / 1e6,
              texts.size() * times);
}

}  // namespace

int main(int argc, char** argv) {
  const auto texts = texts_of(argc > 1 ? fs::path(argv[1]) : fs::path(OBELUS_DATA_DIR) / "corpus" / "18f");
  measure("articles", texts);
  measure("paragraphs", paragraphs_of(texts));
}
