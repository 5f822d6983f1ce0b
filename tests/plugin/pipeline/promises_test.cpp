// What obelus promises of every article, held against real ones with thousands of passages marked: without
// annotations nothing changes; with them there are insertions and nothing else; doing it twice is doing it
// once.

#include <gtest/gtest.h>

#include <random>

#include "obelus/annotate.hpp"
#include "obelus/text.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

struct Sample {
  std::string path;
  std::string bytes;
};

// The project's own articles, and those of the data folder where it is.
std::vector<Sample> markdown_articles() {
  std::vector<Sample> found;
  std::vector<std::filesystem::path> folders = {testing::source_dir() / "examples"};
  if (testing::has_data()) {
    folders.push_back(testing::data_dir() / "articles");
    folders.push_back(testing::data_dir() / "corpus" / "18f");
  }
  for (const auto& folder : folders)
    for (const auto& path : testing::files_below(folder, ".md"))
      if (path.filename() != "expected.md") found.push_back({path.string(), testing::read_file(path)});
  return found;
}

class Random {
 public:
  explicit Random(std::size_t seed) : engine_(static_cast<std::uint32_t>(seed)) {}
  std::size_t below(std::size_t bound) { return engine_() % bound; }

 private:
  std::mt19937 engine_;
};

// Where words begin and end in a reading text.
std::vector<Span> words_of(const std::string& text) {
  std::vector<Span> words;
  constexpr std::string_view spaces = " \n\t\r";
  for (std::size_t begin = text.find_first_not_of(spaces); begin != text.npos;) {
    const std::size_t end = std::min(text.find_first_of(spaces, begin), text.size());
    words.push_back({begin, end});
    begin = text.find_first_not_of(spaces, end);
  }
  return words;
}

// An annotation of each kind, and what they refer to.
constexpr std::string_view kinds = R"(obelus: 1
references: [{id: w, title: 'Work <&> "one"', URL: "https://a.example/?b&c"}, {id: v, title: Étude no 2 – “x”}]
people: {mayer: {name: Anna Mayer, bio: Runs *it*.}}
annotations:
  - {id: a0, match: a, sources: [w]}
  - {id: a1, match: a, note: A note with *markup* & “marks”.}
  - {id: a2, match: a, disputed: {positions: [{by: One, says: x}, {by: Other, value: 5e6 USD, sources: [v]}]}}
  - {id: a3, match: a, bio: mayer}
)";

// `count` annotations of every kind on passages of one to nine words anywhere in the text.
AnnotationSet annotations_on(const std::string& text, std::size_t count, Random& random) {
  const Loaded loaded = load_annotations(kinds, "kinds.yaml");
  EXPECT_TRUE(loaded.faults.empty());
  AnnotationSet set = loaded.set;
  set.annotations.clear();
  const auto words = words_of(text);
  for (std::size_t i = 0; i < count && !words.empty(); ++i) {
    const std::size_t first = random.below(words.size());
    const std::size_t last = std::min(first + random.below(9), words.size() - 1);
    const std::size_t before = first - std::min<std::size_t>(first, 8);
    const std::size_t after = std::min(last + 8, words.size() - 1);
    Annotation one = loaded.set.annotations[i % loaded.set.annotations.size()];
    one.id = "a" + std::to_string(i);
    one.target.selector.exact = text.substr(words[first].begin, words[last].end - words[first].begin);
    one.target.selector.prefix = text.substr(words[before].begin, words[first].begin - words[before].begin);
    one.target.selector.suffix = text.substr(words[last].end, words[after].end - words[last].end);
    one.target.occurrences = Occurrences::first;
    set.annotations.push_back(std::move(one));
  }
  return set;
}

// Matches as they are when every selector lands: annotations of people are looked for by name otherwise.
std::vector<Match> matches_of(const Article& article, const AnnotationSet& set) {
  std::vector<Query> queries;
  for (const Annotation& each : set.annotations) {
    Query query = query_for(each, set);
    if (each.bio) query.exact = {each.target.selector.exact};
    query.is_name = false;
    queries.push_back(std::move(query));
  }
  return Matcher(std::move(queries)).match(article);
}

// Texts are long: shows only where they part.
void expect_same(std::string_view found, std::string_view expected, const std::string& what) {
  const std::size_t at = static_cast<std::size_t>(
      std::mismatch(found.begin(), found.end(), expected.begin(), expected.end()).first - found.begin());
  const std::size_t from = at - std::min<std::size_t>(at, 60);
  EXPECT_TRUE(found == expected) << what << "\nfound:    " << found.substr(from, 160)
                                 << "\nexpected: " << expected.substr(from, 160);
}

bool is_subsequence(std::string_view part, std::string_view whole) {
  std::size_t at = 0;
  for (const char c : part) {
    at = whole.find(c, at);
    if (at == whole.npos) return false;
    ++at;
  }
  return true;
}

std::size_t landed(const std::vector<Match>& matches) {
  std::size_t count = 0;
  for (const Match& each : matches) count += each.places.size();
  return count;
}

struct Written {
  std::string output;
  std::size_t passages = 0;
};

// One article with notes on many of its passages.
Written written(const std::string& bytes, const AnnotateOptions& options, std::size_t count, Random& random) {
  const auto article = read_article(bytes, options);
  EXPECT_TRUE(article) << article.error().message;
  if (!article) return {};
  const AnnotationSet set = annotations_on(article->text, count, random);
  const auto matches = matches_of(*article, set);
  NoteOptions notes = options.notes;
  notes.to = options.to;
  const auto output = write_article(*article, make_notes(*article, set, matches, notes).marks, options);
  EXPECT_TRUE(output) << output.error().message;
  return {output ? *output : "", landed(matches)};
}

// All cards and JSON-LD take their turns.
AnnotateOptions html_options(std::size_t turn = 0) {
  AnnotateOptions options;
  options.from = Format::html;
  options.notes.assets_href = "obelus/";
  options.notes.cards = static_cast<Cards>(turn % 3);
  options.notes.json_ld = turn % 2 == 1;
  return options;
}

AnnotateOptions markdown_options(Format to) {
  AnnotateOptions options;
  options.to = to;
  return options;
}

// The article as a page of a site, with what stands round one.
std::string page_of(const Sample& sample) {
  AnnotateOptions options;
  options.markdown.unsafe = true;
  const auto article = read_article(sample.bytes, options);
  EXPECT_TRUE(article) << sample.path;
  return "<!DOCTYPE html>\n<html lang=en>\n<head><title>A &amp; "
         "b</title></head>\n<body>\n<nav><p>Home</nav>\n<main>\n<article>\n" +
         *write_article(*article, {}, options) +
         "</article>\n</main>\n<footer>(c)</footer>\n</body>\n</html>\n";
}

TEST(Promises, NoAnnotationNoChange) {
  Random random(1);
  const auto articles = markdown_articles();
  RecordProperty("cases", std::to_string(3 * articles.size()));
  for (const Sample& sample : articles) {
    AnnotationSet set = annotations_on("zyxwv vwxyz yxzwv qzqzq", 8, random);
    const auto article = read_article(sample.bytes, markdown_options(Format::markdown));
    ASSERT_TRUE(article) << sample.path;
    EXPECT_EQ(annotate(*article, "a.md", set, markdown_options(Format::markdown))->output, sample.bytes);
    EXPECT_EQ(annotate(*article, "a.md", set, markdown_options(Format::html))->output,
              *render_html(*article, {}));
    const std::string page = page_of(sample);
    const auto html = read_article(page, html_options());
    ASSERT_TRUE(html) << sample.path;
    EXPECT_EQ(annotate(*html, "a.html", set, html_options())->output, page);
  }
}

TEST(Promises, PagesGetInsertionsAndNothingElse) {
  Random random(2);
  std::size_t passages = 0;
  for (const Sample& sample : markdown_articles()) {
    const std::string page = page_of(sample);
    const Written out = written(page, html_options(passages), 30, random);
    passages += out.passages;
    expect_same(strip_html(out.output), page, sample.path);
    EXPECT_TRUE(is_subsequence(page, out.output)) << sample.path;
  }
  EXPECT_GT(passages, testing::has_data() ? 10'000U : 50U);
  RecordProperty("cases", std::to_string(passages));
}

TEST(Promises, MarkdownGetsInsertionsAndNothingElse) {
  Random random(3);
  std::size_t passages = 0;
  for (const Sample& sample : markdown_articles()) {
    const auto to_html = written(sample.bytes, markdown_options(Format::html), 30, random);
    expect_same(strip_html(to_html.output), *render_html(*read_markdown(sample.bytes), {}), sample.path);
    const auto to_markdown = written(sample.bytes, markdown_options(Format::markdown), 30, random);
    EXPECT_TRUE(is_subsequence(sample.bytes, to_markdown.output)) << sample.path;
    passages += to_html.passages + to_markdown.passages;
  }
  EXPECT_GT(passages, testing::has_data() ? 20'000U : 100U);
  RecordProperty("cases", std::to_string(passages));
}

// Annotates twice with the same options, and once more what came out.
void expect_once_is_twice(const std::string& bytes, const AnnotateOptions& options, const AnnotationSet& set,
                          const std::string& path) {
  const auto article = read_article(bytes, options);
  ASSERT_TRUE(article) << path;
  const auto once = annotate(*article, "a", set, options);
  ASSERT_TRUE(once) << path;
  const auto again = read_article(once->output, options);
  ASSERT_TRUE(again) << path;
  const auto twice = annotate(*again, "a", set, options);
  ASSERT_TRUE(twice) << path;
  expect_same(twice->output, once->output, path);
}

TEST(Promises, TwiceIsOnce) {
  Random random(4);
  std::size_t count = 0;
  for (const Sample& sample : markdown_articles()) {
    if (++count % 4 != 0) continue;
    const auto article = read_markdown(sample.bytes);
    ASSERT_TRUE(article);
    AnnotationSet set = annotations_on(article->text, 12, random);
    std::erase_if(set.annotations, [](const Annotation& each) { return each.bio.has_value(); });
    expect_once_is_twice(sample.bytes, markdown_options(Format::markdown), set, sample.path);
    expect_once_is_twice(page_of(sample), html_options(count / 4), set, sample.path);
  }
  RecordProperty("cases", std::to_string(count / 4 * 2));
}

std::string with_crlf(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? "\r\n" : std::string(1, c);
  return result;
}

// One byte a character; what has none, as a reference. Bytes 80 to 9F as they are in Windows-1252.
std::string in_one_byte(const std::string& text, bool windows) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto [point, size, valid] = decode_utf8(text, at);
    EXPECT_TRUE(valid);
    at += size;
    if (point < 0x80 || (point >= 0xA0 && point < 0x100))
      result += static_cast<char>(point);
    else if (windows && point == 0x201C)
      result += '\x93';
    else if (windows && point == 0x201D)
      result += '\x94';
    else
      result += "&#" + std::to_string(static_cast<std::uint32_t>(point)) + ";";
  }
  return result;
}

std::string in_utf16(const std::string& text, bool big) {
  std::string result = big ? "\xFE\xFF" : "\xFF\xFE";
  const auto put = [&](std::uint32_t unit) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    result += big ? high : low;
    result += big ? low : high;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [point, size, valid] = decode_utf8(text, at);
    EXPECT_TRUE(valid);
    at += size;
    const auto value = static_cast<std::uint32_t>(point);
    if (value >= 0x10000) put(0xD800 + ((value - 0x10000) >> 10));
    put(value < 0x10000 ? value : 0xDC00 + ((value - 0x10000) & 0x3FF));
  }
  return result;
}

std::string declared(std::string page, const std::string& charset) {
  return page.insert(page.find("<title>"), "<meta charset=" + charset + ">");
}

TEST(Promises, HoldInEveryEncoding) {
  Random random(5);
  std::size_t count = 0;
  for (const Sample& sample : markdown_articles()) {
    if (++count % 8 != 0) continue;
    const std::string page = page_of(sample);
    const std::string encoded[] = {
        with_crlf(page),
        "\xEF\xBB\xBF" + page,
        "\xEF\xBB\xBF" + with_crlf(page),
        declared(in_one_byte(page, false), "iso-8859-1"),
        declared(in_one_byte(with_crlf(page), true), "windows-1252"),
        in_one_byte(page, true) + "<!-- \xA0 -->",
        in_utf16(page, false),
        in_utf16(with_crlf(page), true),
    };
    const auto plain = read_article(page, html_options());
    ASSERT_TRUE(plain);
    for (std::size_t i = 0; i < std::size(encoded); ++i) {
      const auto article = read_article(encoded[i], html_options());
      ASSERT_TRUE(article) << sample.path << i << article.error().message;
      expect_same(article->text, plain->text, sample.path + std::to_string(i));
      EXPECT_EQ(*write_article(*article, {}, html_options()), encoded[i]) << sample.path << i;
      const Written out = written(encoded[i], html_options(), 10, random);
      EXPECT_GT(out.passages, 0U) << sample.path << i;
      expect_same(strip_html(out.output), encoded[i], sample.path + std::to_string(i));
    }
  }
  RecordProperty("cases", std::to_string(count / 8 * 8));
}

TEST(Promises, HoldForMarkdownWithOtherLineEnds) {
  Random random(6);
  std::size_t count = 0;
  for (const Sample& sample : markdown_articles()) {
    if (++count % 8 != 0) continue;
    for (const std::string& bytes : {with_crlf(sample.bytes), "\xEF\xBB\xBF" + sample.bytes}) {
      const Written out = written(bytes, markdown_options(Format::markdown), 10, random);
      EXPECT_TRUE(is_subsequence(bytes, out.output)) << sample.path;
      const Written page = written(bytes, markdown_options(Format::html), 10, random);
      expect_same(strip_html(page.output), *render_html(*read_markdown(bytes), {}), sample.path);
      const auto article = read_markdown(bytes);
      AnnotationSet set = annotations_on(article->text, 8, random);
      std::erase_if(set.annotations, [](const Annotation& each) { return each.bio.has_value(); });
      expect_once_is_twice(bytes, markdown_options(Format::markdown), set, sample.path);
    }
  }
}

}  // namespace
}  // namespace obelus
