#pragma once
// What a sentence claims of somebody: who, what, how many, and what narrows it.
//
//   DeepSeek used about 2,000 specialised chips in 2024
//   holder  "deepseek"   verb "used"   noun "chip"   when "2024"   narrowed "specialised"
//
// Only sentences of this plain shape are read: a name, a verb, a number. Others make no claim.

#include <optional>
#include <vector>

#include "rules/case.hpp"

namespace obelus::checks {

std::optional<Claim> claim_of(const Case& about, const Figure& figure);
std::vector<Claim> claims_of(const Case& about);

}  // namespace obelus::checks
