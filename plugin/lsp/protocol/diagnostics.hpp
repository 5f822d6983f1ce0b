#pragma once
// Findings as diagnostics.

#include <span>
#include <string>

#include "lsp/protocol/places.hpp"
#include "obelus/finding.hpp"

namespace obelus::lsp {

struct DiagnosticOptions {
  bool has_related = false;  // the editor shows places that belong to one
  bool has_tags = false;     // and fades what is unused
};

// Of one file, by its absolute path; the first thousand.
Json diagnostics_of(const std::string& path, std::span<const Finding> findings,
                    const DiagnosticOptions& options, Places& places, const Files& files);

}  // namespace obelus::lsp
