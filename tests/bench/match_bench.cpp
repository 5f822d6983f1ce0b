// What matching costs: making the index of many names, and an article with few and with many queries.

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "obelus/match.hpp"
#include "obelus/reader.hpp"

namespace {

using obelus::Matcher;
using obelus::Query;

// Of processor time, so that what else the machine does counts little.
double best_ms(int rounds, const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
  }
  return best;
}

std::string make_word(std::mt19937& random) {
  static constexpr const char* syllables[] = {"ka", "lo", "mi", "ren", "sta", "vor",
                                              "el", "an", "tu", "bri", "os",  "qu"};
  std::string word;
  for (unsigned i = 0, size = 1 + random() % 3; i <= size; ++i) word += syllables[random() % 12];
  return word;
}

// Two or three words each, of which none but by chance stands in the text.
std::vector<Query> make_names(std::size_t count) {
  std::mt19937 random(3);
  std::vector<Query> names;
  for (std::size_t i = 0; i < count; ++i) {
    Query query;
    std::string name = make_word(random) + "x";
    for (unsigned word = 0, size = 1 + random() % 2; word < size; ++word)
      name += " " + make_word(random) + "y";
    query.exact = {std::move(name)};
    query.is_name = true;
    query.occurrences = obelus::Occurrences::first;
    names.push_back(std::move(query));
  }
  return names;
}

std::string make_text(std::size_t size) {
  std::mt19937 random(5);
  std::string text;
  while (text.size() < size) {
    for (int word = 0; word < 12; ++word) text += make_word(random) + " ";
    text.back() = '.';
    text += random() % 6 == 0 ? "\n" : " ";
  }
  return text;
}

// Two or three words of the text each, which do not follow one another there.
std::vector<Query> make_near_names(std::size_t count, const std::string& text) {
  std::mt19937 random(4);
  std::vector<Query> names;
  while (names.size() < count) {
    std::string name = make_word(random) + " " + make_word(random);
    if (random() % 2 == 0) name += " " + make_word(random);
    if (text.find(name) != std::string::npos) continue;
    Query query;
    query.exact = {std::move(name)};
    query.is_name = true;
    query.occurrences = obelus::Occurrences::first;
    names.push_back(std::move(query));
  }
  return names;
}

// What a hundred thousand names that do not match cost an article, against ten: measured in turns, so that
// both have the machine alike.
void measure_names(const obelus::Article& article, const char* what, const std::vector<Query>& names) {
  const auto made = [&](std::size_t count) {
    return std::vector<Query>(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count));
  };
  double built = 1e9;
  for (int round = 0; round < 5; ++round) {
    auto copy = names;
    built = std::min(built, best_ms(1, [&] { Matcher matcher(std::move(copy)); }));
  }
  const Matcher many(names);
  const Matcher few(made(10));
  double with_many = 1e9;
  double with_few = 1e9;
  for (int round = 0; round < 100; ++round) {
    with_few = std::min(with_few, best_ms(1, [&] { few.landed(article); }));
    with_many = std::min(with_many, best_ms(1, [&] { many.landed(article); }));
  }
  std::printf("%zu names %s: index %.1f ms, article %.3f ms; 10: %.3f ms; ratio %.2f\n", names.size(), what,
              built, with_many, with_few, with_many / with_few);
}

// Quotations of the text itself, every fifth with a word that is not there.
void measure_quotations(const obelus::Article& article, std::size_t count) {
  std::mt19937 random(9);
  std::vector<Query> queries;
  while (queries.size() < count) {
    std::size_t begin = random() % (article.text.size() - 200);
    begin = article.text.find(' ', begin) + 1;
    const std::size_t end = article.text.find(' ', begin + 40);
    Query query;
    query.exact = {article.text.substr(begin, end - begin)};
    if (queries.size() % 5 == 0) query.exact.front() += " nowhere";
    query.prefix = article.text.substr(begin < 32 ? 0 : begin - 32, std::min<std::size_t>(begin, 32));
    query.suffix = article.text.substr(end, 32);
    queries.push_back(std::move(query));
  }
  const double time = best_ms(10, [&] { Matcher(queries).match(article); });
  std::printf("%7zu quotations: %7.2f ms, index and hints included\n", count, time);
}

// A text and its selectors, of which three in five stand in it, one in five is edited and one in five is
// gone.
void measure_file(const std::string& name) {
  std::ifstream in(std::string(OBELUS_DATA_DIR) + "/eval/anchoring/" + name);
  if (!in) return;
  const auto file = nlohmann::json::parse(in);
  const obelus::Article article = obelus::read_plain(file["text"]);
  std::vector<Query> queries;
  for (const auto& each : file["cases"]) {
    Query query;
    query.exact = {each["selector"]["exact"]};
    query.prefix = each["selector"].value("prefix", "");
    query.suffix = each["selector"].value("suffix", "");
    queries.push_back(std::move(query));
  }
  std::size_t landed = 0;
  const double time = best_ms(20, [&] {
    landed = 0;
    for (const auto& match : Matcher(queries).match(article)) landed += match.places.size();
  });
  std::printf("%7zu selectors of %s: %7.2f ms, %zu landed\n", queries.size(), name.c_str(), time, landed);
}

// Texts that repeat themselves, at two sizes: what they cost grows as they do.
void measure_repetition(std::size_t size) {
  std::string text;
  while (text.size() < size) text += "word word of words and the word. ";
  const obelus::Article article = obelus::read_plain(text);
  Query edited;
  edited.exact = {"word of wordy words and a word"};
  Query ambiguous;
  ambiguous.exact = {"words and the"};
  const double for_edited = best_ms(3, [&] { Matcher(std::vector<Query>(100, edited)).match(article); });
  const double for_ambiguous = best_ms(3, [&] { Matcher(std::vector<Query>(10, ambiguous)).match(article); });
  std::printf("%7zu bytes that repeat: 100 edited %7.2f ms, 10 ambiguous %7.2f ms\n", size, for_edited,
              for_ambiguous);
}

}  // namespace

int main() {
  const obelus::Article article = obelus::read_plain(make_text(100'000));
  constexpr std::size_t many = 100'000;
  measure_names(article, "of other words", make_names(many));
  measure_names(article, "of its words", make_near_names(many, article.text));
  measure_quotations(article, 1000);
  for (const std::size_t size : {std::size_t{500'000}, std::size_t{1'000'000}}) measure_repetition(size);
  measure_file("perf-10kB.json");
  measure_file("perf-100kB.json");
}
