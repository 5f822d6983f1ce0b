#pragma once
// Labels of footnotes and the ids that cmark-gfm makes of them.

#include <string>
#include <string_view>
#include <vector>

namespace obelus::markdown {

// As cmark-gfm compares labels: case folded, white space collapsed.
std::string fold_label(std::string_view label);

// Every `[^label]` in `bytes`, whatever it stands in, folded, sorted, without repeats: the labels that a new
// footnote must not take.
std::vector<std::string> labels_in(std::string_view bytes);

// `label` as it stands in `id="fn-…"`.
std::string id_part(std::string_view label);

// The values of the id attributes in a piece of raw HTML, in order; a few too many rather than too few.
void append_ids(std::string_view html, std::vector<std::string>& ids);

}  // namespace obelus::markdown
