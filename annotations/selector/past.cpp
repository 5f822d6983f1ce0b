#include "selector/past.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "obelus/reader.hpp"
#include "selector/sentence_hash.hpp"

namespace obelus::selector {
namespace {

constexpr std::size_t long_enough = 48;  // bytes of a passage that is not said twice by chance

// A sentence that stands once on each side.
struct Anchor {
  std::uint32_t now;
  std::uint32_t then;
};

// The longest list of anchors that ascend on both sides, of those given in order of `now` (patience sorting).
std::vector<Anchor> longest_ascent(const std::vector<Anchor>& anchors) {
  std::vector<std::size_t> ends;  // by length: the anchor with the least `then` that ends such a list
  std::vector<std::size_t> before(anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto pile = std::partition_point(
        ends.begin(), ends.end(), [&](std::size_t end) { return anchors[end].then < anchors[i].then; });
    before[i] = pile == ends.begin() ? i : *(pile - 1);
    if (pile == ends.end())
      ends.push_back(i);
    else
      *pile = i;
  }
  std::vector<Anchor> longest;
  if (ends.empty()) return longest;
  for (std::size_t i = ends.back();; i = before[i]) {
    longest.push_back(anchors[i]);
    if (before[i] == i) break;
  }
  std::reverse(longest.begin(), longest.end());
  return longest;
}

}  // namespace

Past::Past(const Page& page, const Lock& lock)
    : page_(page),
      lock_(lock),
      sentences_(obelus::sentences_of(page.article)),
      hashes_(hash_sentences(page, sentences_)),
      then_(sentences_.size(), fresh),
      now_(lock.sentences.size(), fresh) {
  align();
}

// Sentences that stand once on each side, in the same order, are the same; so are equal ones next to such.
// Of the rest, those that stand once on each side have moved.
void Past::align() {
  struct Count {
    std::uint32_t now = 0;
    std::uint32_t then = 0;
    Anchor at{};
  };
  std::map<std::uint64_t, Count> counts;
  for (std::uint32_t i = 0; i < lock_.sentences.size(); ++i) {
    Count& count = counts[lock_.sentences[i]];
    ++count.then;
    count.at.then = i;
  }
  for (std::uint32_t i = 0; i < hashes_.size(); ++i) {
    const auto found = counts.find(hashes_[i]);
    if (found == counts.end()) continue;
    then_[i] = known;
    ++found->second.now;
    found->second.at.now = i;
  }
  std::vector<Anchor> anchors;
  for (const auto& [hash, count] : counts)
    if (count.now == 1 && count.then == 1) anchors.push_back(count.at);
  std::sort(anchors.begin(), anchors.end(), [](Anchor a, Anchor b) { return a.now < b.now; });
  for (const Anchor anchor : longest_ascent(anchors)) link(anchor.now, anchor.then);
  grow();
  in_order_ = now_;
  for (const Anchor anchor : anchors)
    if (then_[anchor.now] == known) link(anchor.now, anchor.then);
}

void Past::link(std::size_t now, std::size_t then) {
  then_[now] = static_cast<std::uint32_t>(then);
  now_[then] = static_cast<std::uint32_t>(now);
}

// Joins equal sentences to neighbours that are joined already, forwards and then backwards.
void Past::grow() {
  const auto may_link = [&](std::size_t now, std::size_t then) {
    return then_[now] == known && now_[then] == fresh && hashes_[now] == lock_.sentences[then];
  };
  for (std::size_t i = 1; i < then_.size(); ++i)
    if (then_[i - 1] < known && then_[i - 1] + 1 < now_.size() && may_link(i, then_[i - 1] + 1))
      link(i, then_[i - 1] + 1);
  for (std::size_t i = then_.size(); i-- > 1;)
    if (then_[i] < known && then_[i] > 0 && may_link(i - 1, then_[i] - 1)) link(i - 1, then_[i] - 1);
}

const LockedPassage* Past::passage(std::size_t number, const Query& query) const {
  const auto& passages = lock_.passages;
  const auto found = std::partition_point(passages.begin(), passages.end(),
                                          [&](const LockedPassage& each) { return each.query < number; });
  if (found == passages.end() || found->query != number || found->selector != hash_of(query)) return nullptr;
  const bool is_sound = found->sentence < lock_.sentences.size() && found->place.begin < found->place.end &&
                        found->place.end <= found->text.size();
  return is_sound ? &*found : nullptr;
}

// The numbers its sentences had.
Span Past::sentences_of(const LockedPassage& passage) const {
  const std::size_t count = std::max<std::size_t>(1, obelus::sentences_of(read_plain(passage.text)).size());
  return {passage.sentence, std::min(passage.sentence + count, lock_.sentences.size())};
}

std::size_t Past::sentence_at(std::size_t text) const {
  const auto found =
      std::partition_point(sentences_.begin(), sentences_.end(), [&](Span each) { return each.end <= text; });
  return static_cast<std::size_t>(found - sentences_.begin());
}

std::optional<Span> Past::unchanged(const LockedPassage& passage) const {
  const Span then = sentences_of(passage);
  const std::size_t first = now_[then.begin];
  if (first >= known) return std::nullopt;
  // A few words that stand elsewhere now, as in a list, need not be the same.
  const bool has_moved = in_order_[then.begin] != first;
  if (has_moved && passage.text.size() < long_enough) return std::nullopt;
  for (std::size_t i = 0; i < then.size(); ++i)
    if (now_[then.begin + i] != first + i) return std::nullopt;
  // Equal words: the passage begins and ends with the same ones.
  const Article old = read_plain(passage.text);
  const Page then_page(old);
  const auto word_of = [](const Page& page, std::size_t text) {
    const std::size_t folded = page.folded.folded_at(text);
    const auto found = std::partition_point(page.words().begin(), page.words().end(),
                                            [&](const Token& word) { return word.end <= folded; });
    return static_cast<std::size_t>(found - page.words().begin());
  };
  const std::size_t old_begin = then_page.folded.folded_at(passage.place.begin);
  const std::size_t old_end = then_page.folded.folded_at(passage.place.end);
  const std::size_t begin = word_of(then_page, passage.place.begin);
  const auto behind = std::partition_point(then_page.words().begin(), then_page.words().end(),
                                           [&](const Token& word) { return word.begin < old_end; });
  const auto end = static_cast<std::size_t>(behind - then_page.words().begin());
  const std::size_t base = word_of(page_, sentences_[first].begin);
  if (begin >= end || base + end > page_.words().size()) return std::nullopt;
  // So does its punctuation, where it still stands.
  const std::string_view text = page_.text();
  const std::string_view old_text = then_page.text();
  Span span{page_.words()[base + begin].begin, page_.words()[base + end - 1].end};
  std::size_t at = then_page.words()[begin].begin;
  while (at > old_begin && span.begin > 0 && text[span.begin - 1] == old_text[at - 1]) --at, --span.begin;
  at = then_page.words()[end - 1].end;
  while (at < old_end && span.end < text.size() && text[span.end] == old_text[at]) ++at, ++span.end;
  return page_.reading_text(span);
}

bool Past::is_other(const LockedPassage& passage, Span text) const {
  const Span own = sentences_of(passage);
  std::size_t i = sentence_at(text.begin);
  if (i == sentences_.size()) return false;
  for (; i < sentences_.size() && sentences_[i].begin < text.end; ++i) {
    if (then_[i] == fresh || own.contains(then_[i])) return false;
    // Of several such sentences then, one may have been the passage's.
    if (then_[i] == known)
      for (std::size_t each = own.begin; each < own.end; ++each)
        if (lock_.sentences[each] == hashes_[i]) return false;
  }
  return true;
}

bool Past::is_in_place(const LockedPassage& passage, Span text) const {
  const Span own = sentences_of(passage);
  std::size_t before = own.begin;
  while (before > 0 && in_order_[before - 1] == fresh) --before;
  std::size_t after = own.end;
  while (after < in_order_.size() && in_order_[after] == fresh) ++after;
  const std::size_t begin = before == 0 ? 0 : sentences_[in_order_[before - 1]].end;
  const std::size_t end =
      after == in_order_.size() ? page_.article.text.size() : sentences_[in_order_[after]].begin;
  return begin <= text.begin && text.end <= end;
}

}  // namespace obelus::selector
