// Markdown: read, render, written with no marks and freed of footnotes, and rendered with a mark on every
// block.

#include "fuzz.hpp"
#include "obelus/writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace obelus;
  MarkdownOptions options;
  options.limits.file_size = 1 << 20;
  options.limits.output = 1 << 24;
  const auto bytes = fuzz::bytes_of(data, size);
  const auto article = read_markdown(bytes, options);
  if (!article) return 0;
  fuzz::require_sound(*article);
  fuzz::require(article->bytes == bytes, "the article keeps its bytes");
  const auto page = render_html(*article, {}, options);
  const auto written = write_markdown(*article, {}, options);
  fuzz::require(written && *written == bytes, "no marks, no change");
  const auto freed = strip_footnotes(*article, options);
  fuzz::require(freed.size() <= bytes.size(), "taking out adds nothing");

  Marks marks;
  for (const auto& block : article->blocks)
    if (!block.text.empty() && !article->touches_protected(block.text))
      marks.passages.push_back({block.text, "<span class=\"ob-a\">", "<span class=\"ob-a\">", "</span>", ""});
  const auto marked = render_html(*article, marks, options);
  if (page && marked) fuzz::require(strip_html(*marked) == *page, "what was put in comes out again");
  return 0;
}
