#include <iostream>
#include <obelus/obelus.hpp>

int main() {
  const auto article = obelus::read_markdown("It cost *$5 million* in 2019.\n");
  if (!article) return 1;
  const auto page = obelus::render_html(*article, {});
  std::cout << obelus::cmark_version() << '\n' << page.value();
  return *page == "<p>It cost <em>$5 million</em> in 2019.</p>\n" ? 0 : 1;
}
