#include "rules/dates.hpp"

#include "obelus/data.hpp"
#include "yaml/values.hpp"

namespace obelus::checks {
namespace {

// The date that `text` begins with, or empty.
std::string date_at(std::string_view text) {
  for (const std::size_t size : {10U, 7U, 4U}) {
    const bool ends = text.size() <= size || text[size] < '0' || text[size] > '9';
    if (text.size() >= size && ends && yaml::read_date(text.substr(0, size)))
      return std::string(text.substr(0, size));
  }
  return "";
}

std::string of_front_matter(const FrontMatter& front_matter) {
  if (front_matter.reading == nullptr) return "";
  const data::Node& root = front_matter.reading->document.root();
  for (const std::string_view key : {"date", "published", "pubDate", "published_at", "publishDate", "issued"})
    if (!root[key].scalar.empty()) {
      const std::string date = date_at(root[key].scalar);
      return date.empty() ? std::string(root[key].scalar.substr(0, 10)) : date;
    }
  return "";
}

// What a page says of itself where machines look: <time datetime>, Open Graph, schema.org.
std::string of_page(std::string_view page) {
  for (const std::string_view mark : {"article:published_time\" content=\"", "datePublished\":\"",
                                      "datePublished\": \"", "datetime=\"", "name=\"date\" content=\""}) {
    const std::size_t at = page.find(mark);
    if (at == page.npos) continue;
    if (std::string date = date_at(page.substr(at + mark.size(), 10)); !date.empty()) return date;
  }
  return "";
}

}  // namespace

std::string date_of(const Article& article, const std::string& path) {
  std::string date = of_front_matter(article.front_matter);
  if (date.empty() && article.format == Format::html) date = of_page(article.bytes);
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  if (date.empty() && name.size() > 10) {
    date = date_at(name.substr(0, 10));
    if (date.size() != 10) date.clear();
  }
  return date;
}

}  // namespace obelus::checks
