#pragma once
// Reports of parts of a site, joined to the report of the whole.

#include <string>
#include <vector>

#include "obelus/result.hpp"
#include "reports/json_text.hpp"

namespace obelus {

// The bytes that `check -f json` would have printed for all articles at once, in whatever order the parts
// come. A finding that several parts have, in a file they share, is one. That a source or a waiver is of no
// use (OB306, OB501) is left out when a part that cites sources of the same file does not say so. Rules that
// compare articles saw only those of their part. The parts must have different articles, one date, one
// version.
Result<std::string> merge_reports(const std::vector<Json>& parts);

}  // namespace obelus
