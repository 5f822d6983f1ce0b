#include "selector/approximate.hpp"

#include <algorithm>

#include "obelus/character.hpp"
#include "selector/aligned_passage.hpp"

namespace obelus::selector {
namespace {

constexpr std::size_t longest = 4096;
constexpr std::size_t most_windows = 6;

// The numbers of the words that touch `folded`.
Span words_in(const Page& page, Span folded) {
  const auto& words = page.words();
  const auto first = std::partition_point(words.begin(), words.end(),
                                          [&](const Token& word) { return word.end <= folded.begin; });
  const auto last =
      std::partition_point(first, words.end(), [&](const Token& word) { return word.begin < folded.end; });
  return {static_cast<std::size_t>(first - words.begin()), static_cast<std::size_t>(last - words.begin())};
}

// Grown so that no character is cut from its marks.
Span whole_characters(std::string_view text, Span span) {
  while (span.end < text.size() && continues_character(point_at(text, span.end))) do
      ++span.end;
    while (span.end < text.size() && (static_cast<unsigned char>(text[span.end]) & 0xC0U) == 0x80);
  constexpr char32_t joiner = 0x200D;
  while (span.begin > 0 &&
         (continues_character(point_at(text, span.begin)) || point_before(text, span.begin) == joiner))
    do --span.begin;
    while (span.begin > 0 && (static_cast<unsigned char>(text[span.begin]) & 0xC0U) == 0x80);
  return span;
}

// Sorts by weight, and drops what overlaps with weightier places.
void keep_apart(std::vector<Place>& places) {
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.evidence.weight() > b.evidence.weight(); });
  std::vector<Place> apart;
  for (const Place& place : places) {
    const bool is_new = std::none_of(apart.begin(), apart.end(),
                                     [&](const Place& other) { return other.text.overlaps(place.text); });
    if (is_new) apart.push_back(place);
  }
  places = std::move(apart);
}

// Where the wording begins when its quotation stands at `hit`.
std::size_t beginning_at(const Wording& wording, const Hit& hit) {
  return hit.folded().begin - std::min(hit.folded().begin, wording.quotation.begin);
}

bool is_too_much(const Wording& wording) {
  return wording.size() == 0 || wording.quotation.empty() || wording.text.size() > longest;
}

}  // namespace

void by_weight(std::vector<Place>& places) {
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.evidence.weight() > b.evidence.weight(); });
}

const Rarity& Approximate::rarity() {
  if (!rarity_) rarity_.emplace(page_.words());
  return *rarity_;
}

// The stretch where the wording may stand when it would begin at `begin`.
Span Approximate::window_at(const Wording& wording, std::size_t begin) const {
  const std::size_t size = wording.text.size();
  const std::size_t slack = 48 + std::min<std::size_t>(size / 2, 200);
  return {begin > slack ? begin - slack : 0, std::min(begin + size + slack, page_.text().size())};
}

std::vector<Span> Approximate::windows(const Wording& wording, std::span<const Hit> hits) {
  if (!seeds_) seeds_.emplace(page_.text());
  std::vector<Span> windows;
  for (const auto& window : seeds_->windows(wording.text, most_windows))
    windows.push_back(window_at(wording, window.begin));
  for (const Hit& hit : hits.first(std::min(hits.size(), most_hits)))
    windows.push_back(window_at(wording, beginning_at(wording, hit)));
  return windows;
}

std::vector<Place> Approximate::places(const Wording& wording, std::span<const Hit> hits) {
  std::vector<Place> places;
  if (is_too_much(wording)) return places;
  prepare(wording);
  for (const Span window : windows(wording, hits))
    if (is_hopeful(window))
      if (auto place = place_in(wording, window)) places.push_back(*place);
  keep_apart(places);
  // A window tells of one place only. What might be taken must not have its like close by.
  if (!places.empty() && objection(places.front().evidence).empty()) {
    const Span best = places.front().folded;
    const std::size_t reach = 2 * wording.text.size();
    const Span around{best.begin > reach ? best.begin - reach : 0,
                      std::min(best.end + reach, page_.text().size())};
    if (auto place = place_in(wording, around, best)) places.push_back(*place);
    keep_apart(places);
  }
  return places;
}

std::optional<Evidence> Approximate::evidence_at(const Wording& wording, const Hit& hit) {
  if (is_too_much(wording)) return std::nullopt;
  prepare(wording);
  const auto place = place_in(wording, window_at(wording, beginning_at(wording, hit)));
  if (!place || !place->text.overlaps(hit.text())) return std::nullopt;
  return place->evidence;
}

void Approximate::prepare(const Wording& wording) {
  if (page_keys_.empty()) page_keys_ = keys_of(page_.text(), page_.words());
  bits_.clear();
  for (const Token& word : wording.words) bits_.push_back(static_cast<float>(rarity().bits(word)));
  keys_ = keys_of(wording.text, wording.words);
  quoted_.assign(keys_.begin() + static_cast<std::ptrdiff_t>(wording.first),
                 keys_.begin() + static_cast<std::ptrdiff_t>(wording.last));
  std::sort(quoted_.begin(), quoted_.end());
  quoted_.erase(std::unique(quoted_.begin(), quoted_.end()), quoted_.end());
}

// Whether a window has words for a fair part of the quotation's: an alignment costs more than to ask, and
// can pair no others.
bool Approximate::is_hopeful(Span window) {
  constexpr double least_words = 0.4;
  const Span theirs = words_in(page_, window);
  seen_.assign(quoted_.size(), false);
  std::size_t shared = 0;
  for (std::size_t i = theirs.begin; i < theirs.end; ++i) {
    const auto found = std::lower_bound(quoted_.begin(), quoted_.end(), page_keys_[i]);
    if (found == quoted_.end() || *found != page_keys_[i]) continue;
    const auto number = static_cast<std::size_t>(found - quoted_.begin());
    shared += !seen_[number];
    seen_[number] = true;
  }
  return static_cast<double>(shared) >= least_words * static_cast<double>(quoted_.size());
}

// `barred` is part of the folded text, in which no word of the quotation is looked for.
std::optional<Place> Approximate::place_in(const Wording& wording, Span window, Span barred) {
  const Span theirs = words_in(page_, window);
  Span closed = barred.empty() ? Span{} : words_in(page_, barred);
  closed = {closed.begin - std::min(closed.begin, theirs.begin),
            closed.end - std::min(closed.end, theirs.begin)};
  const auto words = std::span(page_.words()).subspan(theirs.begin, theirs.size());
  const auto keys = std::span(page_keys_).subspan(theirs.begin, theirs.size());
  const auto& pairs = aligner_.align({wording.text, wording.words, keys_}, bits_,
                                     {wording.first, wording.last}, {page_.text(), words, keys}, closed);
  const AlignedPassage passage(page_, wording, bits_, *rarity_, pairs, theirs.begin);
  if (!passage.has_place()) return std::nullopt;
  const Span folded = passage.folded();
  const auto text = page_.reading_text(folded);
  if (!text) return std::nullopt;
  return Place{folded, whole_characters(page_.article.text, *text), passage.evidence()};
}

}  // namespace obelus::selector
