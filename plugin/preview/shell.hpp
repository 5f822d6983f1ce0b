#pragma once
// The pages round the parts: everything is there without script, which makes them live.

#include <string>
#include <string_view>

#include "preview/patch.hpp"

namespace obelus::preview {

struct ShellParts {
  std::string_view name;  // of the view: the article's path from the root of the preview; empty: all articles
  std::string_view address;  // the same, percent-encoded
  std::string_view nonce;    // of the content security policy
  bool has_index = false;    // there is a page of all articles
  const Parts& parts;
};

std::string article_shell(const ShellParts& shell);
std::string index_shell(const ShellParts& shell);

}  // namespace obelus::preview
