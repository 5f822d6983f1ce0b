#pragma once
// Markdown that obelus wrote has no sign of it but its footnotes, and an author may have written footnotes
// of the same names. So ours are those, and only those, that obelus would write again: take them away,
// annotate what is left, and if that gives the article byte for byte, the article is our own output.

#include <functional>
#include <optional>

#include "obelus/annotate.hpp"

namespace obelus {

using AnnotateOnce = std::function<Result<Annotated>(const Article&)>;

// The article that `article` was before it was annotated to Markdown, or nothing when it never was.
// `again` annotates an article to Markdown.
std::optional<Article> without_our_footnotes(const Article& article, const AnnotationSet& set,
                                             const AnnotateOptions& options, const AnnotateOnce& again);

}  // namespace obelus
