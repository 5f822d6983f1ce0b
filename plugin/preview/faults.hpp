#pragma once
// What stands above the article while it, or its annotations, cannot be read.

#include <string>
#include <vector>

#include "obelus/finding.hpp"
#include "reports/pretty.hpp"

namespace obelus::preview {

// One line of markup, so that it is shown anew as a whole. `was_good`: the article is shown as it was before.
std::string faults_html(std::vector<Finding> faults, const ContentOf& content_of, bool was_good);

}  // namespace obelus::preview
