#include "selector/approximate.hpp"

#include <algorithm>

#include "obelus/character.hpp"

namespace obelus::selector {
namespace {

constexpr std::size_t longest = 4096;
constexpr std::size_t most_windows = 6;

bool ends_sentence(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] == ' ') --end;
  const char32_t before = point_before(text, end);
  constexpr char32_t ends[] = {0, '\n', '.', '!', '?', ':', '"', 0x201C, 0x3002};
  return std::find(std::begin(ends), std::end(ends), before) != std::end(ends);
}

bool begins_sentence(const Page& page, std::size_t begin) { return ends_sentence(page.article.text, begin); }

// Whether what goes on at `begin`, after a word, does not go on with its sentence.
bool is_end(std::string_view text, std::size_t begin) {
  const char32_t next = point_at(text, begin);
  constexpr char32_t ends[] = {0, '\n', '.', '!', '?', 0x3002};
  return std::find(std::begin(ends), std::end(ends), next) != std::end(ends) ||
         ends_sentence(text.substr(0, begin), begin);
}

bool is_end_of_sentence(const Page& page, const Token& word) {
  return is_end(page.article.text, page.folded.source_at(word.end));
}

// One alignment, read: which words of the page stand for the quotation, and what that says.
class Reading {
 public:
  Reading(const Page& page, const Wording& wording, std::span<const float> bits, const Rarity& rarity,
          std::span<const Pair> pairs, std::size_t base)
      : page_(page), wording_(wording), bits_(bits), rarity_(rarity), pairs_(pairs), base_(base) {
    const auto pair_from = [&](std::size_t word) {
      const auto found = std::partition_point(pairs.begin(), pairs.end(),
                                              [&](const Pair& pair) { return pair.ours < word; });
      return static_cast<std::size_t>(found - pairs.begin());
    };
    begin_ = pair_from(wording.first);
    end_ = pair_from(wording.last);
    if (!has_place()) return;
    lost_before_ = first().ours - wording.first;
    lost_after_ = wording.last - 1 - last().ours;
    begin_word_ = first().theirs - stand_ins_before();
    end_word_ = last().theirs + 1 + stand_ins_after();
    take_whole_runs();
    begins_sentence_ = begins_sentence(page_, page_.folded.source_at(word(begin_word_).begin));
    take_whole_sentence();
  }

  bool has_place() const { return begin_ < end_; }

  // The words, with the quotation's punctuation at its ends.
  Span folded() const {
    const std::string_view text = page_.text();
    Span span{word(begin_word_).begin, word(end_word_ - 1).end};
    if (lost_after_ == 0) {
      std::size_t at = wording_.words[wording_.last - 1].end;
      while (at < wording_.quotation.end && span.end < text.size() && text[span.end] == wording_.text[at])
        ++at, ++span.end;
    }
    if (lost_before_ == 0) {
      std::size_t at = wording_.words[wording_.first].begin;
      while (at > wording_.quotation.begin && span.begin > 0 && text[span.begin - 1] == wording_.text[at - 1])
        --at, --span.begin;
    }
    while (span.size() > 1 && text[span.end - 1] == ' ') --span.end;
    while (span.size() > 1 && text[span.begin] == ' ') ++span.begin;
    return span;
  }

  Evidence evidence() const {
    Evidence evidence;
    evidence.words = wording_.size();
    evidence.keeps_first = lost_before_ == 0;
    evidence.begins_sentence = begins_sentence_;
    evidence.keeps_last = lost_after_ == 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < wording_.words.size(); ++i) {
      const bool is_paired = next < pairs_.size() && pairs_[next].ours == i;
      const double part = is_paired ? pairs_[next++].part : 0;
      const double kept = part * bits_[i];
      const double lost = bits_[i] - kept;
      if (wording_.is_quoted(i)) {
        evidence.kept += kept;
        evidence.lost += lost;
        evidence.kept_words += part;
      } else {
        Side& side = i < wording_.first ? evidence.before : evidence.after;
        side.kept += kept;
        side.lost += lost;
      }
    }
    evidence.added = unpaired(first().theirs, last().theirs);
    evidence.before.added = unpaired(pairs_.front().theirs, begin_word_);
    evidence.after.added = unpaired(end_word_, pairs_.back().theirs);
    return evidence;
  }

 private:
  const Pair& first() const { return pairs_[begin_]; }
  const Pair& last() const { return pairs_[end_ - 1]; }
  const Token& word(std::size_t theirs) const { return page_.words()[base_ + theirs]; }

  // How many words stand between the passage's kept words and the word next to the passage, in place of
  // words that are lost there: they are the passage's too.
  std::size_t stand_ins_before() const {
    if (begin_ == 0 || pairs_[begin_ - 1].ours + 1 != wording_.first) return 0;
    const std::size_t gap = first().theirs - pairs_[begin_ - 1].theirs - 1;
    return gap <= 2 * lost_before_ ? gap : 0;
  }
  std::size_t stand_ins_after() const {
    if (end_ == pairs_.size() || pairs_[end_].ours != wording_.last) return 0;
    const std::size_t gap = pairs_[end_].theirs - last().theirs - 1;
    return gap <= 2 * lost_after_ ? gap : 0;
  }

  // Where an end is lost, what is written together with it belongs to it: RUSTSEC-2025-[0150].
  void take_whole_runs() {
    const std::string_view text = page_.text();
    const auto is_one_run = [&](std::size_t left) {
      const std::size_t begin = word(left).end;
      return begin < word(left + 1).begin &&
             text.substr(begin, word(left + 1).begin - begin).find(' ') == std::string_view::npos;
    };
    const std::size_t behind = end_ < pairs_.size() ? pairs_[end_].theirs : page_.words().size() - base_;
    for (std::size_t i = 0; i < lost_after_ && end_word_ < behind && is_one_run(end_word_ - 1); ++i)
      ++end_word_;
    const std::size_t before = begin_ > 0 ? pairs_[begin_ - 1].theirs + 1 : 0;
    for (std::size_t i = 0; i < lost_before_ && begin_word_ > before && is_one_run(begin_word_ - 1); ++i)
      --begin_word_;
  }

  // Where an end is lost that was the end of a sentence too, the passage goes as far as the sentence does
  // now, if that is not far.
  void take_whole_sentence() {
    if (lost_before_ > 0 && ends_sentence(wording_.text, wording_.quotation.begin)) {
      const std::size_t kept = begin_ > 0 ? pairs_[begin_ - 1].theirs + 1 : 0;
      const std::size_t least = std::max(kept, begin_word_ - std::min(begin_word_, 2 * lost_before_));
      for (std::size_t i = begin_word_ + 1; i-- > least;)
        if (begins_sentence(page_, page_.folded.source_at(word(i).begin))) {
          begin_word_ = i;
          break;
        }
    }
    if (lost_after_ == 0 || !is_end(wording_.text, wording_.quotation.end)) return;
    const std::size_t kept = end_ < pairs_.size() ? pairs_[end_].theirs : page_.words().size() - base_;
    const std::size_t most = std::min(kept, end_word_ + 2 * lost_after_);
    for (std::size_t i = end_word_; i <= most; ++i)
      if (is_end_of_sentence(page_, word(i - 1))) {
        end_word_ = i;
        break;
      }
  }

  // The bits of the page's words from one to another that agree with none of ours.
  double unpaired(std::size_t from, std::size_t to) const {
    double bits = 0;
    const auto theirs = [](const Pair& pair, std::size_t each) { return pair.theirs < each; };
    auto next = std::lower_bound(pairs_.begin(), pairs_.end(), from, theirs);
    for (std::size_t j = from; j < to; ++j) {
      if (next != pairs_.end() && next->theirs == j)
        ++next;
      else
        bits += rarity_.bits(word(j));
    }
    return bits;
  }

  const Page& page_;
  const Wording& wording_;
  std::span<const float> bits_;
  const Rarity& rarity_;
  std::span<const Pair> pairs_;
  std::size_t base_;       // the page's word that is theirs number 0
  std::size_t begin_ = 0;  // pairs of quoted words
  std::size_t end_ = 0;
  std::size_t lost_before_ = 0;
  std::size_t lost_after_ = 0;
  std::size_t begin_word_ = 0;
  std::size_t end_word_ = 0;
  bool begins_sentence_ = false;  // what is kept does, or what stands in for it
};

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
  const Reading reading(page_, wording, bits_, *rarity_, pairs, theirs.begin);
  if (!reading.has_place()) return std::nullopt;
  const Span folded = reading.folded();
  const auto text = page_.reading_text(folded);
  if (!text) return std::nullopt;
  return Place{folded, whole_characters(page_.article.text, *text), reading.evidence()};
}

}  // namespace obelus::selector
