#pragma once
// The day an article is of.

#include <string>

#include "obelus/article.hpp"

namespace obelus::checks {

// As its front matter, its page or the beginning of its file's name says, to the day where it can be told; or
// empty.
std::string date_of(const Article& article, const std::string& path);

}  // namespace obelus::checks
