// What Markdown to HTML costs, of the Markdown articles of the data folder or of the folder given, with ten
// thousand names of which few stand in them: against cmark-gfm alone, with its own allocator.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "obelus/markdown_document.hpp"
#include "obelus/match.hpp"

namespace {

using Articles = std::vector<std::string>;

Articles articles_in(const std::filesystem::path& folder) {
  Articles articles;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    articles.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return articles;
}

std::string make_word(std::mt19937& random) {
  static constexpr const char* syllables[] = {"Ka", "lo", "mi", "ren", "sta", "vor",
                                              "el", "an", "tu", "bri", "os",  "qu"};
  std::string word;
  for (unsigned i = 0, size = 2 + random() % 2; i <= size; ++i) word += syllables[random() % 12];
  return word;
}

// One in fifty is two words of some article, as it has them.
obelus::Matcher make_names(std::size_t count, const Articles& articles) {
  std::mt19937 random(3);
  std::vector<obelus::Query> names;
  while (names.size() < count) {
    obelus::Query query;
    query.occurrences = obelus::Occurrences::first;
    query.is_name = true;
    query.exact = {make_word(random) + " " + make_word(random)};
    if (names.size() % 50 == 0) {
      const std::string& article = articles[random() % articles.size()];
      const std::size_t begin = article.find(' ', random() % (article.size() + 1));
      if (begin == article.npos) continue;
      query.exact = {article.substr(begin + 1, article.find(' ', begin + 8) - begin - 1)};
    }
    names.push_back(std::move(query));
  }
  return obelus::Matcher(std::move(names));
}

void render_plain(const std::string& bytes) {
  constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES;
  cmark_parser* parser = cmark_parser_new(options);
  for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, bytes.data(), bytes.size());
  cmark_node* root = cmark_parser_finish(parser);
  std::free(cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)));
  cmark_node_free(root);
  cmark_parser_free(parser);
}

// Of processor time, of the whole of `articles`.
double time_of(const Articles& articles, const std::function<void(const std::string&)>& work) {
  const std::clock_t start = std::clock();
  for (const std::string& bytes : articles) work(bytes);
  return static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
  const Articles articles = articles_in(argc > 1 ? argv[1] : OBELUS_DATA_DIR "/corpus");
  if (articles.empty()) return 0;
  cmark_gfm_core_extensions_ensure_registered();
  const obelus::Matcher names = make_names(10'000, articles);
  double plain = 1e9;
  double ours = 1e9;
  double read = 1e9;
  double matched = 1e9;
  std::size_t marked = 0;
  for (int round = 0; round < 10; ++round) {
    plain = std::min(plain, time_of(articles, render_plain));
    read = std::min(read, time_of(articles, [&](const std::string& bytes) {
                      if (!obelus::read_markdown(bytes)) std::puts("not read");
                    }));
    matched = std::min(matched, time_of(articles, [&](const std::string& bytes) {
                         names.landed(*obelus::read_markdown(bytes));
                       }));
    marked = 0;
    ours = std::min(ours, time_of(articles, [&](const std::string& bytes) {
                      auto document = obelus::MarkdownDocument::read(bytes);
                      obelus::Marks marks;
                      for (const auto& landed : names.landed(document->article()))
                        for (const obelus::Span place : landed.match.places)
                          marks.passages.push_back({place, "<span>", "<span>", "</span>", "<sup>1</sup>"});
                      marked += marks.passages.size();
                      if (!std::move(*document).render(marks)) std::puts("not rendered");
                    }));
  }
  std::printf(
      "%zu articles: cmark-gfm %.1f ms; read %.1f, and matched %.1f, and written %.1f ms (%zu marks); ratio "
      "%.2f\n",
      articles.size(), plain, read, matched, ours, marked, ours / plain);
}
