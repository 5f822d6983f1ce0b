#include "selector/aligned_passage.hpp"

#include <algorithm>

#include "obelus/character.hpp"

namespace obelus::selector {
namespace {

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

}  // namespace

AlignedPassage::AlignedPassage(const Page& page, const Wording& wording, std::span<const float> bits,
                               const Rarity& rarity, std::span<const Pair> pairs, std::size_t base)
    : page_(page), wording_(wording), bits_(bits), rarity_(rarity), pairs_(pairs), base_(base) {
  const auto pair_from = [&](std::size_t word) {
    const auto found =
        std::partition_point(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.ours < word; });
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

Span AlignedPassage::folded() const {
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

Evidence AlignedPassage::evidence() const {
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

std::size_t AlignedPassage::stand_ins_before() const {
  if (begin_ == 0 || pairs_[begin_ - 1].ours + 1 != wording_.first) return 0;
  const std::size_t gap = first().theirs - pairs_[begin_ - 1].theirs - 1;
  return gap <= 2 * lost_before_ ? gap : 0;
}

std::size_t AlignedPassage::stand_ins_after() const {
  if (end_ == pairs_.size() || pairs_[end_].ours != wording_.last) return 0;
  const std::size_t gap = pairs_[end_].theirs - last().theirs - 1;
  return gap <= 2 * lost_after_ ? gap : 0;
}

void AlignedPassage::take_whole_runs() {
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

void AlignedPassage::take_whole_sentence() {
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

double AlignedPassage::unpaired(std::size_t from, std::size_t to) const {
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

}  // namespace obelus::selector
