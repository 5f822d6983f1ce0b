#pragma once
// Annotations to fill in: for each figure without a source one whose selector lands on it and nowhere else.
// With `TODO` put right, the article passes.

#include <span>
#include <string>
#include <vector>

#include "obelus/article.hpp"

namespace obelus {

// A list of YAML entries for the figures at these places, bytes of the article. With `source`, each names the
// article.
std::string stubs_for(const Article& article, const std::string& path, std::span<const Span> figures,
                      const std::string& source);

// The whole file round such entries.
std::string stub_file(const std::string& entries);

}  // namespace obelus
