#include "selector/evidence.hpp"

#include <algorithm>

namespace obelus::selector {
namespace {

// How much a bit counts. More words than these do not make a place more certain.
constexpr double most_kept = 80;
constexpr double for_lost = 1;
constexpr double for_added = 0.25;
constexpr double for_side = 1.3;
constexpr double for_side_lost = 0.8;
constexpr double for_side_added = 0.5;

constexpr double least_weight = 10;
constexpr double least_weight_intact = 35;  // of a place that has all the words: they may stand anywhere

// The rest is for places where words were lost or added.
constexpr double least_survival = 0.58;
constexpr double least_kept = 12;
constexpr double least_share = 0.4;   // of one side at least, close to the passage
constexpr double some_share = 0.1;    // of a side that has a say
constexpr double close_by = 20;       // bits between a side and the passage
constexpr double only_share = 0.5;    // of a side, when the other has no say
constexpr double only_edited = 0.4;   // of the quotation at most, when only one side has a say
constexpr double strong_share = 0.8;  // of a side that can vouch for the other end too
constexpr double strong_kept = 25;
constexpr double strong_weight = 40;
constexpr double alone_kept = 50;      // when neither side was given
constexpr double alone_edited = 0.15;  // of what is kept

// For places between the same neighbours as the passage had when the article was locked. What stood further
// round it in its sentence, and went, then counts up to a bound.
constexpr double for_place = 25;
constexpr double most_gone_in_place = 30;
constexpr double least_kept_in_place = 10;
constexpr double least_weight_in_place = 30;
constexpr double least_survival_in_place = 0.5;  // when both sides are there
constexpr double share_in_place = 0.6;

std::string_view objection_in_place(const Evidence& evidence) {
  const bool has_sides =
      evidence.before.share() >= share_in_place && evidence.after.share() >= share_in_place;
  const double least = has_sides ? least_survival_in_place : least_survival;
  if (evidence.survival() < least || evidence.kept < least_kept_in_place)
    return "it keeps too few of the words";
  if (evidence.weight() < least_weight_in_place) return "too little of its sentence stands there";
  return "";
}

bool has_say(const Side& side) { return side.share() >= some_share; }

bool holds(const Side& side) { return side.share() >= least_share && side.added <= close_by; }

bool is_strong(const Evidence& evidence, const Side& side) {
  return side.share() >= strong_share && side.added <= close_by && evidence.kept >= strong_kept;
}

}  // namespace

double Side::worth() const { return std::max(0.0, kept - for_side_added * added); }

double Evidence::weight() const {
  const double sides = before.worth() + after.worth();
  const double gone = before.kept + before.lost + after.kept + after.lost - sides;
  return std::min(kept, most_kept) - for_lost * lost - for_added * added + for_side * sides -
         for_side_lost * (in_place ? std::min(gone, most_gone_in_place) : gone) + (in_place ? for_place : 0);
}

double least_lead(const Evidence& evidence) { return evidence.in_place ? 10 : 30; }

std::string_view objection(const Evidence& evidence) {
  if (evidence.in_place) return objection_in_place(evidence);
  if (evidence.is_intact())
    return evidence.weight() < least_weight_intact ? "too little of what stood round it stands there" : "";
  if (evidence.survival() < least_survival || evidence.kept < least_kept)
    return "it keeps too few of the words";
  const Side& before = evidence.before;
  const Side& after = evidence.after;
  if (!before.is_known() && !after.is_known()) {
    const bool is_close = evidence.lost + evidence.added <= alone_edited * evidence.kept;
    return evidence.kept >= alone_kept && is_close ? ""
                                                   : "it is edited too much for a passage without context";
  }
  if (!holds(before) && !holds(after)) return "neither what stood before it nor what stood after it is there";

  // Where an end of the passage was rewritten, something must show that the end is there. A text that goes
  // on otherwise is common; one that begins otherwise, at the beginning of a sentence, may be a copy.
  const bool may_end = evidence.keeps_last || has_say(after) || is_strong(evidence, before);
  if (!may_end) return "its end is gone, and nothing after it agrees";
  const bool is_rewritten =
      !evidence.begins_sentence && is_strong(evidence, after) && evidence.weight() >= strong_weight;
  const bool may_begin = evidence.keeps_first || has_say(before) || is_rewritten;
  if (!may_begin) return "its beginning is gone, and nothing before it agrees";

  if (!has_say(before) || !has_say(after)) {
    const double edited = evidence.lost + for_added * evidence.added;
    if (std::max(before.share(), after.share()) < only_share)
      return "too little of what stood round it stands there";
    if (evidence.keeps_last && edited > only_edited * (evidence.kept + evidence.lost))
      return "it is edited too much for what stands round it";
  }
  return evidence.weight() < least_weight ? "it is edited too much for what stands round it" : "";
}

double score_of(const Evidence& evidence) {
  constexpr double best = 0.9;
  const double all = evidence.kept + evidence.lost + evidence.added;
  const double sides =
      evidence.before.kept + evidence.after.kept + evidence.before.lost + evidence.after.lost;
  const double round = sides > 0 ? (evidence.before.worth() + evidence.after.worth()) / sides : 1;
  return all > 0 ? best * evidence.kept / all * (0.8 + 0.2 * round) : 0;
}

}  // namespace obelus::selector
