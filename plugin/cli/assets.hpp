#pragma once
// The stylesheet and the card script, as files of their own beside the pages that use them.

#include <optional>
#include <string>

#include "pipeline/files.hpp"

namespace obelus::cli {

// Writes obelus.css and obelus.js into `folder`, which is made if need be.
std::optional<Error> write_assets(Files& files, const std::string& folder);

}  // namespace obelus::cli
