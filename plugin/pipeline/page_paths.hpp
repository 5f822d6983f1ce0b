#pragma once
// Which article a page of a finished site was made from: `paths` of the configuration, with names in
// braces for what varies.
//
//   page "posts/{name}/index.html", article "content/posts/{name}.md":
//   posts/deepseek/index.html was made from content/posts/deepseek.md
//
// A name stands for one or more characters without "/"; used twice, it must stand for the same. One may end
// in
// `**`, and spans folders: {path**} of "site/{path**}/index.html" is "2024/05/ferry" of
// site/2024/05/ferry/index.html.

#include <optional>
#include <string>
#include <string_view>

namespace obelus {

// The article's path, or nothing when `page` does not look like `page_pattern`.
std::optional<std::string> article_of_page(std::string_view page_pattern, std::string_view article_pattern,
                                           std::string_view page);

// What is wrong with such a pair, or empty: two names that span folders, a name that the page does not have.
std::string fault_of_page_paths(std::string_view page_pattern, std::string_view article_pattern);

}  // namespace obelus
