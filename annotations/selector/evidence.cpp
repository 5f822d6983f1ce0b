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

constexpr double least_weight = 5;
constexpr double least_weight_short = 20;  // of a passage that keeps so few bits:
constexpr double short_kept = 20;

// A place that has all the words: they may stand anywhere, so something must show that it is this place.
constexpr double least_weight_intact = 25;
constexpr double long_intact = 100;  // bits of a passage that is not said twice by chance

// The rest is for places where words were lost or added.
constexpr double least_survival = 0.58;
constexpr double least_survival_held = 0.5;  // between sides that stand there
constexpr double held_share = 0.5;
constexpr double least_kept = 12;
constexpr double least_kept_between = 6;  // sides that stand there word for word
constexpr double between_share = 0.9;
constexpr double least_share = 0.4;  // of one side at least, close to the passage
constexpr double some_share = 0.1;   // of a side that has a say
constexpr double close_by = 20;      // bits between a side and the passage
constexpr double only_edited = 0.4;  // of the quotation at most, when only one side has a say

// Something put in between a side and the passage parts them, and they may still be the same.
constexpr double parted_both = 0.6;   // of each side, when there are two
constexpr double parted_weight = 60;  // of a place that says enough by all it has
constexpr double parted_one = 0.7;    // of one side
constexpr double parted_by = 60;      // bits at most, and
constexpr double parted_kept = 60;    // so many of the quotation

constexpr double alone_kept = 50;      // when neither side was given
constexpr double alone_edited = 0.15;  // of what is kept

// For places between the same neighbours as the passage had when the article was locked. What stood further
// round it in its sentence, and went, then counts up to a bound.
constexpr double for_place = 25;
constexpr double most_gone_in_place = 30;
constexpr double least_kept_in_place = 10;
constexpr double least_survival_in_place = 0.5;  // when both sides are there, or all says so much:
constexpr double much_weight_in_place = 50;
constexpr double share_in_place = 0.6;
// Either much of the quotation, or much of all that we know.
constexpr double least_weight_in_place = 30;
constexpr double some_weight_in_place = 20;
constexpr double much_survival_in_place = 0.66;
constexpr double much_kept_in_place = 30;

std::string_view objection_in_place(const Evidence& evidence) {
  const double weight = evidence.weight();
  const bool has_sides =
      evidence.before.share() >= share_in_place && evidence.after.share() >= share_in_place;
  const bool may_be_rewritten = has_sides || weight >= much_weight_in_place;
  const double least = may_be_rewritten ? least_survival_in_place : least_survival;
  const bool is_short = evidence.is_intact() && weight >= least_weight_in_place;
  if (!is_short && (evidence.survival() < least || evidence.kept < least_kept_in_place))
    return "it keeps too few of the words";
  const bool is_much = evidence.survival() >= much_survival_in_place &&
                       (evidence.kept >= much_kept_in_place || weight >= some_weight_in_place);
  return is_much || weight >= least_weight_in_place ? "" : "too little of its sentence stands there";
}

bool has_say(const Side& side) { return side.share() >= some_share; }

bool holds(const Side& side) { return side.share() >= least_share && side.added <= close_by; }

bool are_both(const Evidence& evidence, double part) {
  return evidence.before.part() >= part && evidence.after.part() >= part;
}

bool is_near(const Side& side) { return side.part() >= parted_one && side.added <= parted_by; }

// Whether something that stood round the passage shows that this is the place.
bool is_held(const Evidence& evidence) {
  if (holds(evidence.before) || holds(evidence.after)) return true;
  if (are_both(evidence, parted_both) || evidence.weight() >= parted_weight) return true;
  return evidence.kept >= parted_kept && (is_near(evidence.before) || is_near(evidence.after));
}

bool is_enough_intact(const Evidence& evidence) {
  return evidence.weight() >= least_weight_intact || evidence.kept >= long_intact;
}

bool stands_between(const Evidence& evidence, double share) {
  return evidence.before.share() >= share && evidence.after.share() >= share;
}

bool survives(const Evidence& evidence) {
  const bool is_held = stands_between(evidence, held_share);
  const bool is_between = stands_between(evidence, between_share);
  return evidence.survival() >= (is_held ? least_survival_held : least_survival) &&
         evidence.kept >= (is_between ? least_kept_between : least_kept);
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
    return is_enough_intact(evidence) ? "" : "too little of what stood round it stands there";
  if (!survives(evidence)) return "it keeps too few of the words";
  const Side& before = evidence.before;
  const Side& after = evidence.after;
  if (!before.is_known() && !after.is_known()) {
    const bool is_close = evidence.lost + evidence.added <= alone_edited * evidence.kept;
    return evidence.kept >= alone_kept && is_close ? ""
                                                   : "it is edited too much for a passage without context";
  }
  if (!is_held(evidence)) return "neither what stood before it nor what stood after it is there";

  // A text that goes on otherwise is common; one that begins otherwise, where a sentence begins, may be a
  // copy.
  if (!evidence.keeps_first && !has_say(before) && evidence.begins_sentence)
    return "its beginning is gone, and nothing before it agrees";
  if (before.added > parted_by && evidence.weight() < parted_weight && !are_both(evidence, parted_both))
    return "it is edited, and much stands between it and what stood before it";
  const bool has_one = !has_say(before) || !has_say(after);
  const double edited = evidence.lost + for_added * evidence.added;
  const bool is_rewritten =
      has_one && evidence.keeps_last && edited > only_edited * (evidence.kept + evidence.lost);
  const double least = evidence.kept < short_kept ? least_weight_short : least_weight;
  return is_rewritten || evidence.weight() < least ? "it is edited too much for what stands round it" : "";
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
