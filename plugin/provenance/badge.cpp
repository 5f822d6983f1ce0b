#include <fmt/format.h>

#include "provenance/site.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

// White text on each of these has a contrast of 4.5 or more.
std::string_view color_of(double percent) {
  if (percent >= 95) return "#1a7f37";
  return percent >= 75 ? "#8a6100" : "#b42318";
}

}  // namespace

std::string coverage_badge(const Coverage& coverage) {
  const double percent = tenths_down(coverage.percent());
  const std::string value = fmt::format("{:.1f} %", percent);
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"166\" height=\"20\" role=\"img\" "
      "aria-labelledby=\"obelus-coverage\">\n"
      "<!-- {0} -->\n"
      "<title id=\"obelus-coverage\">Figures with a source: {1}</title>\n"
      "<rect width=\"108\" height=\"20\" fill=\"#444\"/>\n"
      "<rect x=\"108\" width=\"58\" height=\"20\" fill=\"{2}\"/>\n"
      "<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\" "
      "text-anchor=\"middle\">\n"
      "<text x=\"54\" y=\"14\" textLength=\"96\">figures sourced</text>\n"
      "<text x=\"137\" y=\"14\">{1}</text>\n"
      "</g>\n</svg>\n",
      site_mark, value, color_of(percent));
}

}  // namespace obelus
