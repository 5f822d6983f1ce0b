#pragma once
// What readers of articles ask of front matter (obelus/data.hpp finds it).

#include <optional>
#include <string>

#include "obelus/data.hpp"

namespace obelus::data {

// Why it cannot be relied on: it passes a limit.
std::optional<Error> passed_limit(const FrontMatter& front_matter);

// Its `lang` or `language`, or empty.
std::string declared_language(const FrontMatter& front_matter);

}  // namespace obelus::data
