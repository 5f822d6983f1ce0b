// HTML: read, and written with no marks and with a mark on every block.

#include "fuzz.hpp"
#include "obelus/writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace obelus;
  HtmlOptions options;
  options.limits.file_size = 1 << 20;
  auto bytes = fuzz::bytes_of(data, size);
  bytes = strip_html(std::move(bytes));
  const auto article = read_html(bytes, options);
  if (!article) return 0;
  fuzz::require_sound(*article);
  const auto same = write_html(*article, {}, options);
  fuzz::require(same && *same == bytes, "no marks, no change");

  Marks marks;
  for (const auto& block : article->blocks)
    if (!block.text.empty() && !article->touches_protected(block.text))
      marks.passages.push_back({block.text, "<span class=\"ob-a\">", "<span class=\"ob-a\">", "</span>", ""});
  const auto written = write_html(*article, marks, options);
  if (written) fuzz::require(strip_html(*written) == bytes, "what was put in comes out again");
  return 0;
}
