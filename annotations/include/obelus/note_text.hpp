#pragma once
// What one annotation comes to as a footnote, for who shows it elsewhere than in a page.

#include <cstddef>
#include <string>
#include <string_view>

#include "obelus/annotation.hpp"

namespace obelus {

// In Markdown, with labels and dates of the language `lang` (BCP 47): the text behind the footnote's label,
// further lines not indented. Text from YAML is escaped, HTML in it is none. Empty for an annotation that
// says nothing. `annotation` counts in the set.
std::string note_markdown(const AnnotationSet& set, std::size_t annotation, std::string_view lang);

}  // namespace obelus
