// Lines as `obelus serve` reads them: each gets one answer, of one line, with its id; articles come back with
// insertions and nothing else. Where the first byte is 0, the lines go through the server of lines itself.

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "fuzz.hpp"
#include "obelus/writer.hpp"
#include "serve/knowledge.hpp"
#include "serve/lines.hpp"
#include "support/memory_files.hpp"

namespace {

using namespace obelus;
using nlohmann::json;

Knowledge& knowledge() {
  static const testing::MemoryFiles files(
      {{"obelus.yaml", "annotations: [site.yaml]\n"},
       {"site.yaml",
        "obelus: 1\npeople: {anna: {name: Anna Mayer, bio: Sails.}}\nannotations: [{match: Anna Mayer, bio: "
        "anna}]\n"},
       {"b/obelus.yaml", "lang: de\n"},
       {"b/a.obelus.yaml", "obelus: 1\nannotations: [{match: $5, note: 'N <b>'}]\n"},
       {"bad.obelus.yaml", "obelus: [\n"},
       {"a.obelus.yaml",
        "obelus: 1\nannotations: [{match: $5 million, note: N}, {match: gone, note: N}]\n"}});
  static Knowledge made(files, {{}, {}, "", [](const Project& project) { return project.options; }});
  static const bool is_read = [] {
    Sources sources;
    return made.read(sources).empty();
  }();
  fuzz::require(is_read, "what is known can be read");
  return made;
}

json answer_to(std::string_view line) {
  const std::string answer = knowledge().answer(line);
  fuzz::require(answer.find('\n') == std::string::npos, "an answer is one line");
  json read = json::parse(answer, nullptr, false);
  fuzz::require(read.is_object(), "an answer is an object");
  const json asked = json::parse(line, nullptr, false);
  const bool has_id = asked.is_object() && asked.contains("id");
  fuzz::require(read.contains("id") && read["id"] == (has_id ? asked["id"] : json()), "the id comes back");
  fuzz::require(read.contains("content") != read.contains("error"), "it is content or an error");
  if (read.contains("error")) fuzz::require(!read["error"]["message"].empty(), "an error has its words");
  return read;
}

void require_answered(std::string_view line) {
  const json answer = answer_to(line);
  if (!answer.contains("content")) return;
  json asked = json::parse(line);
  const std::string content = answer["content"];
  if (!strip_html(asked["content"]).starts_with('<') || asked.contains("from")) return;
  asked["from"] = "html";
  const json first = answer_to(asked.dump());
  if (!first.contains("content")) return;
  fuzz::require(strip_html(first["content"]) == strip_html(asked["content"]), "only insertions");
  asked["content"] = first["content"];
  fuzz::require(answer_to(asked.dump())["content"] == first["content"], "twice is once");
}

int file_of(std::string_view bytes) {
  const int file = ::memfd_create("lines", 0);
  fuzz::require(file >= 0, "there is a file");
  fuzz::require(::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "written");
  ::lseek(file, 0, SEEK_SET);
  return file;
}

std::string content_of(int file) {
  std::string content(static_cast<std::size_t>(::lseek(file, 0, SEEK_END)), '\0');
  fuzz::require(::pread(file, content.data(), content.size(), 0) == static_cast<ssize_t>(content.size()),
                "read");
  return content;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void require_all_answered(std::string_view input) {
  constexpr std::size_t longest = 100;
  const auto answer = [](std::string_view line) { return "a" + std::string(line); };
  LineServer server;
  server.longest = longest;
  server.answer = answer;
  server.excuse = [](std::string_view, const std::string&) { return std::string("excuse"); };
  const int in = file_of(input);
  const int out = file_of("");
  fuzz::require(!serve_lines(in, out, server), "lines are served");
  auto answers = lines_of(content_of(out));
  ::close(in);
  ::close(out);
  std::vector<std::string> expected;
  for (const std::string& line : lines_of(input))
    if (line.size() > longest)
      expected.emplace_back("excuse");
    else if (line.find_first_not_of(" \t\r") != std::string::npos)
      expected.push_back(answer(line));
  std::sort(answers.begin(), answers.end());
  std::sort(expected.begin(), expected.end());
  fuzz::require(answers == expected, "each line has its answer");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto input = fuzz::bytes_of(data, size);
  if (input[0] == '\0') {
    require_all_answered(std::string_view(input).substr(1));
    return 0;
  }
  for (const std::string& line : lines_of(input)) require_answered(line);
  return 0;
}
