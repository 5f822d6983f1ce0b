#pragma once
// Forms of the rule `label`: how journals, laws and scriptures are cited.

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// 38(11), 39-41: volume, issue and pages of a journal, and what stands behind the volume
bool is_citation(const Site& site);
// 401(k), 501(c)(3): a clause
bool has_clause(const Site& site);
// 14 CFR 107.31, 11 U.S.C. § 1129: the title and the section of a code of law
bool names_code_of_law(const Word& word);
// Genesis 1:1, Matthew 5:3-12
bool is_verse(const Site& site);

}  // namespace obelus::policy
