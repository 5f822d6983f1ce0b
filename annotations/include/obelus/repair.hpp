#pragma once
// Repair: where an article was edited and an annotation matches only approximately, its YAML can quote the
// article as it is now. Nothing else in the file changes, not a byte.
//
//   article   … nearly all of the $600 billion …
//   before    match: almost all of the $600 billion   # close to close
//   after     match: nearly all of the $600 billion   # close to close
//
// These functions write no file and are pure.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/edit.hpp"
#include "obelus/match.hpp"
#include "obelus/result.hpp"

namespace obelus {

// What the annotation would have to quote to match `passage`, a span of the reading text, exactly. A prefix
// or suffix is there only when it had one; one that still agrees stays as it is. Fails, with the reason,
// where quoting the passage would not do: it stands for a person's name, or has template code in it.
Result<QuoteSelector> quote_again(const Article& article, const Annotation& annotation, Span passage);

// A quotation with what stands before and after `passage`: so many code points on each side, and the rest of
// the words they reach.
QuoteSelector with_context(const Article& article, std::string exact, Span passage, std::size_t code_points);

// An entry of an annotation file, and what it is to quote.
struct Requote {
  Place entry;  // of the annotation
  QuoteSelector selector;
};

// The changes to a file: for each entry asked for, in order, its edits, or why there are none. Prefix and
// suffix that are not there yet are put in; where none is wanted, one that is there is left.
using Requoted = std::vector<Result<std::vector<Edit>>>;

// Of an annotation file (YAML). `bytes` must be free of faults.
Requoted requote(std::string_view bytes, std::span<const Requote> entries);

// Of the `obelus:` mapping in an article's front matter: YAML, TOML or JSON.
Requoted requote_front_matter(const Article& article, std::span<const Requote> entries);

// Whether `after` says what `before` says but for the passages of these entries, whose places are those in
// `before`: annotation files, or articles with front matter.
bool differs_only_in_passages(std::string_view before, std::string_view after,
                              std::span<const Requote> entries);
bool differs_only_in_passages(const Article& before, const Article& after, std::span<const Requote> entries);

}  // namespace obelus
