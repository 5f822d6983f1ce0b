#pragma once
// The YAML that an editor copies for a figure without a source.

#include <optional>
#include <string>

#include "check/examine.hpp"
#include "pipeline/files.hpp"

namespace obelus::preview {

// For the figure whose row has that key: an entry, or the whole file where the article has none beside it.
// Nothing when no figure without a source has it.
std::optional<std::string> stub_of(const Examined& examined, const Files& files, const std::string& key);

}  // namespace obelus::preview
