// Figures of any text, under either policy, in any language of ours: places, and links to figures there are.
// The first byte chooses language and policy.

#include <string>

#include "fuzz.hpp"
#include "obelus/figure.hpp"
#include "obelus/reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace obelus;
  static constexpr std::string_view languages[] = {"en", "de", "fr", "es", "xx"};
  if (size == 0) return 0;
  FigurePolicy policy;
  policy.lang = languages[data[0] % std::size(languages)];
  policy.quantities = (data[0] & 0x80) != 0;
  const Article article = read_plain(std::string(fuzz::bytes_of(data + 1, size - 1)));
  const auto found = figures(article, policy);
  std::size_t end = 0;
  for (const Figure& figure : found) {
    fuzz::require(figure.text.begin >= end && figure.text.begin < figure.text.end, "figures ascend");
    fuzz::require(figure.text.end <= article.text.size(), "figures lie within");
    fuzz::require(figure.sentence.contains(figure.quantity.text.begin), "a figure is in its sentence");
    fuzz::require((figure.verdict == Verdict::error) == figure.reason.empty(),
                  "what is no error has a reason");
    for (const Figure::Link& link : figure.links)
      fuzz::require(link.figure < found.size(), "links lead to figures");
    end = figure.text.end;
  }
  return 0;
}
