#include "pipeline/article_names.hpp"

#include <algorithm>

#include "pipeline/paths.hpp"

namespace obelus {

std::optional<Format> format_by_name(std::string_view path) {
  const std::string extension = paths::extension(path);
  const auto found = std::find_if(article_names.begin(), article_names.end(),
                                  [&](const ArticleName& each) { return each.extension == extension; });
  return found == article_names.end() ? std::nullopt : std::optional(found->format);
}

bool is_mdx(std::string_view path) { return paths::extension(path) == ".mdx"; }

}  // namespace obelus
