#pragma once
// A whole HTML page round an article, for those who have no host to make one.

#include <string>
#include <string_view>

#include "obelus/article.hpp"

namespace obelus {

// The title for people: of the front matter, else the first heading, else `fallback`.
std::string title_of(const Article& article, std::string_view fallback);

struct PageParts {
  std::string_view lang;   // BCP 47
  std::string_view title;  // text
  std::string_view head;   // markup of links to stylesheet and script
  std::string_view body;   // markup of the article
};

std::string page(const PageParts& parts);

// Whether HTML is a page already: it begins, comments aside, with a doctype or <html>.
bool is_page(std::string_view html);

// Whether a language is written from right to left.
bool is_right_to_left(std::string_view lang);

}  // namespace obelus
