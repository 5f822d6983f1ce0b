// Marks passages in pages, for tests that read what comes out with another reader. Each line of standard
// input is {"html": TEXT} or {"path": FILE}; each is answered by
//
//   {"error": TEXT}, or {"unchanged", "restored", "passages", "output", "text"}
//
// without marks the page came out byte for byte; without its marks it is as it was; how many there were; the
// marked page; the reading text of its whole body.

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "obelus/reader.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using nlohmann::json;

constexpr std::size_t most_passages = 400;

HtmlOptions whole_body() {
  HtmlOptions options;
  options.scope = {"body"};
  options.exclude = {};
  options.templates = false;
  return options;
}

Mark mark(Span passage) {
  return {passage, "<span class=\"ob-a\">", "<span class=\"ob-a\">", "</span>",
          "<sup class=\"ob-ref\">1</sup>"};
}

// Every third word, or every one of a short text, with up to three of those that follow it.
Marks marks_on(const Article& article, std::mt19937& random) {
  Marks marks;
  const std::string& text = article.text;
  constexpr std::string_view spaces = " \n\t\r\f";
  const std::size_t every = text.size() < 200 ? 1 : 3;
  for (std::size_t begin = text.find_first_not_of(spaces);
       begin != text.npos && marks.passages.size() < most_passages;) {
    std::size_t end = std::min(text.find_first_of(spaces, begin), text.size());
    const std::size_t next = text.find_first_not_of(spaces, end);
    for (std::size_t more = random() % 4; more > 0; --more) {
      const std::size_t word = text.find_first_not_of(spaces, end);
      if (word != text.npos) end = std::min(text.find_first_of(spaces, word), text.size());
    }
    if (random() % every == 0) marks.passages.push_back(mark({begin, end}));
    begin = next;
  }
  if (!marks.passages.empty())
    marks.notes.push_back(
        {0, "<section class=\"ob-notes\"><ol>", "<li class=\"ob-item\">N.</li>", "", "</ol></section>"});
  return marks;
}

json answer(const std::string& bytes, std::mt19937& random) {
  const auto options = whole_body();
  const auto article = read_html(bytes, options);
  if (!article) return {{"error", article.error().message}};
  const Marks marks = marks_on(*article, random);
  const auto plain = write_html(*article, {}, options);
  const auto marked = write_html(*article, marks, options);
  if (!plain || !marked) return {{"error", (plain ? marked : plain).error().message}};
  return {{"unchanged", *plain == bytes && strip_html(bytes) == bytes},
          {"restored", strip_html(*marked) == bytes},
          {"passages", marks.passages.size()},
          {"output", *marked},
          {"text", article->text}};
}

int run() {
  std::mt19937 random(1);
  for (std::string line; std::getline(std::cin, line);) {
    const json request = json::parse(line);
    std::string bytes = request.value("html", "");
    if (request.contains("path")) {
      std::ifstream file(request["path"].get<std::string>(), std::ios::binary);
      bytes.assign(std::istreambuf_iterator<char>(file), {});
    }
    std::cout << answer(bytes, random).dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
  }
  return 0;
}

}  // namespace
}  // namespace obelus

int main() { return obelus::run(); }
