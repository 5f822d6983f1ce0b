#include "preview/faults.hpp"

#include <fmt/format.h>

#include "obelus/writer.hpp"

namespace obelus::preview {

std::string faults_html(std::vector<Finding> faults, const ContentOf& content_of, bool was_good) {
  constexpr std::size_t most_shown = 20;
  const std::string how_many =
      faults.size() == 1 ? "One fault is" : fmt::format("{} faults are", faults.size());
  sort_findings(faults);
  if (faults.size() > most_shown) faults.resize(most_shown);
  std::string markup = escape_html(pretty(faults, content_of));
  for (std::size_t at = 0; (at = markup.find('\n', at)) != std::string::npos; at += 5)
    markup.replace(at, 1, "&#10;");
  return fmt::format(
      "<div class=\"fault\"><h2>{} to be mended first</h2><p>{}</p><pre tabindex=\"0\">{}</pre></div>\n",
      how_many,
      was_good ? "The article below is as it was before." : "The article below is without its annotations.",
      markup);
}

}  // namespace obelus::preview
