#pragma once
// What decides what comes out of a build besides articles and annotations.

#include <vector>

#include "build/digest.hpp"
#include "build/maker.hpp"

namespace obelus {

Digest settings_of(const BuildRequest& request, const std::vector<LoadedSection>& sections);

}  // namespace obelus
