#include "html/page.hpp"
#include "obelus/charset.hpp"

namespace obelus {

Result<std::string> html_in_utf8(std::string html) {
  const auto page = html::Page::read(html);
  if (!page) return page.error();
  const bool is_all_of_it = page->text().data() == html.data() && page->text().size() == html.size();
  return is_all_of_it ? std::move(html) : std::string(page->text());
}

}  // namespace obelus
