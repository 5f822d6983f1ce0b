#pragma once
// The lists beside the article: one row, on one line of markup, for each thing to look at.

#include <string>
#include <string_view>

#include "preview/items.hpp"
#include "preview/patch.hpp"

namespace obelus::preview {

// Parts "unsourced", "disputed", "orphans", "sources", "all", how many rows each has ("n-unsourced", …), and
// "meter". `address` is the article's, percent-encoded: "posts/a.md".
Parts rows_of(const Examined& examined, const Items& items, std::string_view address);

// The same parts of an article whose annotations were never read without a fault.
Parts unknown_rows();

// Names of the lists, in order of their tabs.
inline constexpr std::string_view list_names[] = {"unsourced", "disputed", "orphans", "sources", "all"};

// "39 of 41 figures have a source" and the same as a meter.
std::string meter_of(const Coverage& coverage);

}  // namespace obelus::preview
