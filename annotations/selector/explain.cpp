#include "selector/explain.hpp"

#include <fmt/format.h>

namespace obelus::selector {
namespace {

std::string describe(const Side& side) {
  if (!side.is_known()) return "not given";
  std::string text = fmt::format("{:.0f} of {:.0f} bits", side.kept, side.kept + side.lost);
  if (side.added > 0) text += fmt::format(", {:.0f} bits of other words between", side.added);
  return text;
}

}  // namespace

std::vector<Explanation::Reason> reasons_of(const Evidence& evidence) {
  std::vector<Explanation::Reason> reasons;
  reasons.push_back(
      {"words kept", fmt::format("{:.3g} of {}, {:.0f} of {:.0f} bits", evidence.kept_words, evidence.words,
                                 evidence.kept, evidence.kept + evidence.lost)});
  if (evidence.added > 0) reasons.push_back({"words put in", fmt::format("{:.0f} bits", evidence.added)});
  reasons.push_back({"before it", describe(evidence.before)});
  reasons.push_back({"after it", describe(evidence.after)});
  if (evidence.is_new)
    reasons.push_back({"since the lock", evidence.in_place ? "new, between the same sentences"
                                                           : "new, but not where the passage stood"});
  reasons.push_back({"weight", fmt::format("{:.0f}", evidence.weight())});
  return reasons;
}

}  // namespace obelus::selector
