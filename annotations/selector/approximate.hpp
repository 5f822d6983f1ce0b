#pragma once
// Places that a quotation may have after edits: seeds choose windows, those that have too few of the words
// are dropped, and the alignment of the words gives the place and the evidence for it.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "selector/alignment.hpp"
#include "selector/evidence.hpp"
#include "selector/page.hpp"
#include "selector/rarity.hpp"
#include "selector/seeds.hpp"
#include "selector/wording.hpp"

namespace obelus::selector {

// A place that may be the passage.
struct Place {
  Span folded;
  Span text;  // of the reading text: whole words and characters
  Evidence evidence;
};

// The weightiest first.
void by_weight(std::vector<Place>& places);

// Of one page, whose reference it keeps. What it needs is made when first asked for.
class Approximate {
 public:
  explicit Approximate(const Page& page) : page_(page) {}

  // How rare the words of the page are.
  const Rarity& rarity();

  // Places that do not overlap, the weightiest first; where the quotation stands as it is (`hits`), among
  // them. None for a quotation without words, or of more than 4,096 bytes.
  std::vector<Place> places(const Wording& wording, std::span<const Hit> hits);

  // What speaks for the place of `hit`; nothing when the alignment finds the quotation elsewhere.
  std::optional<Evidence> evidence_at(const Wording& wording, const Hit& hit);

  // Of how many hits `places` makes use.
  static constexpr std::size_t most_hits = 8;

 private:
  Span window_at(const Wording& wording, std::size_t begin) const;
  std::vector<Span> windows(const Wording& wording, std::span<const Hit> hits);
  void prepare(const Wording& wording);
  bool is_hopeful(Span window);
  std::optional<Place> place_in(const Wording& wording, Span window, Span barred = {});

  const Page& page_;
  std::optional<Rarity> rarity_;
  std::optional<Seeds> seeds_;
  std::vector<std::uint64_t> page_keys_;  // of the page's words
  Aligner aligner_;
  std::vector<float> bits_;            // of the wording's words
  std::vector<std::uint64_t> keys_;    // of the same
  std::vector<std::uint64_t> quoted_;  // of the quotation's words, sorted, distinct
  std::vector<bool> seen_;             // by the same
};

}  // namespace obelus::selector
