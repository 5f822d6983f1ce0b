#pragma once
// Reports of parts of a site, joined to the report of the whole.

#include <string>
#include <vector>

#include "obelus/result.hpp"
#include "reports/json_text.hpp"

namespace obelus {

// The bytes that `check -f json` would have printed for all files at once, in whatever order the parts come.
// A finding that several parts have, in a file they share, is one; that nothing cites a source, or that a
// waiver waives nothing (OB306, OB501), is so only when every part that read an article with it says so, which is
// told by no part citing it. The parts must have different articles, and one date.
Result<std::string> merge_reports(const std::vector<Json>& parts);

}  // namespace obelus
