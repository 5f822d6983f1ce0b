#include "selector/telling.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace obelus::selector {
namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t most_places = 500;

struct Around {
  std::string_view before;
  std::string_view after;
};

Around around(const Page& page, Span text) {
  const std::string_view folded = page.text();
  return {folded.substr(0, page.folded.folded_at(text.begin)),
          folded.substr(page.folded.folded_at(text.end))};
}

bool has_prefix(const Around& place, std::string_view prefix) { return place.before.ends_with(prefix); }
bool has_suffix(const Around& place, std::string_view suffix) { return place.after.starts_with(suffix); }

// The fewest words before `place` that only it has, as a part of the folded text; else nothing.
template <class Has>
Span fewest_words(const Page& page, const std::vector<Around>& all, std::size_t self, Span grown,
                  bool forward, Has has) {
  const auto& words = page.words();
  for (std::size_t count = 0; count < most_words; ++count) {
    if (forward) {
      const auto next = std::partition_point(words.begin(), words.end(),
                                             [&](const Token& word) { return word.begin < grown.end; });
      if (next == words.end()) return {};
      grown.end = next->end;
    } else {
      const auto next = std::partition_point(words.begin(), words.end(),
                                             [&](const Token& word) { return word.begin < grown.begin; });
      if (next == words.begin()) return {};
      grown.begin = (next - 1)->begin;
    }
    const std::string_view run = page.text().substr(grown.begin, grown.size());
    bool shared = false;
    for (std::size_t i = 0; i < all.size() && !shared; ++i) shared = i != self && has(all[i], run);
    if (!shared) return grown;
  }
  return {};
}

std::string as_read(const Page& page, Span part) {
  std::string text(
      page.article.text_of({page.folded.source_at(part.begin), page.folded.source_at(part.end)}));
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

void tell_apart(const Page& page, const std::vector<Span>& all, std::vector<Candidate>& candidates) {
  if (all.size() > most_places || all.size() < 2) return;
  std::vector<Around> places;
  for (const Span place : all) places.push_back(around(page, place));
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t begin = places[i].before.size();
    const Span before = fewest_words(page, places, i, {begin, begin}, false, has_prefix);
    if (!before.empty()) {
      candidates[i].telling_prefix = as_read(page, before);
      continue;
    }
    const std::size_t end = page.text().size() - places[i].after.size();
    const Span after = fewest_words(page, places, i, {end, end}, true, has_suffix);
    if (!after.empty()) candidates[i].telling_suffix = as_read(page, after);
  }
}

}  // namespace obelus::selector
