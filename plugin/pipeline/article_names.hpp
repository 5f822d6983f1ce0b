#pragma once
// What files are called that hold articles.

#include <array>
#include <optional>
#include <string_view>

#include "obelus/article.hpp"

namespace obelus {

struct ArticleName {
  std::string_view extension;
  Format format;
};

constexpr std::array<ArticleName, 6> article_names = {{{".md", Format::markdown},
                                                       {".markdown", Format::markdown},
                                                       {".mdx", Format::markdown},
                                                       {".html", Format::html},
                                                       {".htm", Format::html},
                                                       {".xhtml", Format::html}}};

// By the end of its name, in whatever letters; nothing where a file of that name is no article.
std::optional<Format> format_by_name(std::string_view path);

// MDX holds code that runs: it can be annotated as what it is, and not be made a page of.
bool is_mdx(std::string_view path);

}  // namespace obelus
