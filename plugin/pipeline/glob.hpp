#pragma once
// Globs as in .gitignore and CI files:
//
//   *      any characters of one part          posts/*.md      posts/a.md, not posts/2024/a.md
//   ?      one character of one part           a?.md           ab.md
//   **     any number of whole parts           posts/**/*.md   posts/a.md, posts/2024/05/a.md
//   [a-c]  one of these, [!a-c] none of them   [0-9]*.md       2024.md
//   {a,b}  one of these                        *.{md,html}     a.md, a.html
//   \      the next character as it is
//
// A glob matches the whole of a path; a "./" that it begins with says nothing. Time is bounded by (length of
// glob) × (length of path)² for each alternative of the braces, of which there may be 64.

#include <string>
#include <string_view>
#include <vector>

#include "obelus/result.hpp"

namespace obelus {

class Glob {
 public:
  // Fails on an unclosed [ or {, on a \ at the end, and on more than 64 alternatives.
  static Result<Glob> parse(std::string_view pattern);

  bool matches(std::string_view path) const;

  // The folders that hold all that can match, one for each alternative: "posts" for "posts/*.md".
  std::vector<std::string> folders() const;

  // True when the glob stands for exactly one path.
  bool is_literal() const;

 private:
  std::vector<std::string> alternatives_;
};

}  // namespace obelus
