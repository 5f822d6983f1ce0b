#pragma once
// The steps that reading and writing an article begin with.

#include <cstddef>
#include <optional>
#include <string_view>

#include "obelus/article.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"

namespace obelus::markdown {

// Where Markdown begins: behind the front matter.
std::size_t body_begin(const FrontMatter& front_matter);

// Why these bytes cannot be read: larger than the limit, not UTF-8.
std::optional<Error> refuse_bytes(std::string_view bytes, const Limits& limits);

// The place where tables pass the limit on cells. cmark-gfm makes the cells that short rows lack, so a
// small file may be large.
std::optional<Error> refuse_tables(std::string_view bytes, std::size_t body, const Limits& limits);

}  // namespace obelus::markdown
