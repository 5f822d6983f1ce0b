#include "selector/search.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "selector/admit.hpp"

namespace obelus::selector {
namespace {

constexpr std::size_t most_reports = 4'000'000;  // of phrases, in an article
constexpr std::size_t most_hits = 1'000'000;  // of a query: past what `limits.matches` allows, which is told

// A place where all words of a pattern stand; what is between them is still to be compared.
struct Report {
  std::uint32_t query;
  std::uint32_t pattern;
  std::uint32_t word;  // where the first begins, if the text between the words is the pattern's
};

class Search {
 public:
  Search(const Compiled& compiled, const Page& page, Scopes& scopes)
      : compiled_(compiled), page_(page), scopes_(scopes) {}

  void run(const TakeFound& take) {
    collect();
    std::vector<Found> names;
    for_each(true, [&](Found found) { names.push_back(std::move(found)); });
    keep_longest(names);
    auto name = names.begin();
    const auto take_names_before = [&](std::size_t query) {
      for (; name != names.end() && name->query < query; ++name) take(std::move(*name));
    };
    for_each(false, [&](Found found) {
      take_names_before(found.query);
      take(std::move(found));
    });
    take_names_before(compiled_.queries.size());
  }

 private:
  void collect() {
    PhraseIndex::Walk walk;
    page_.for_some_words([&](const std::vector<Token>& words, std::size_t count) {
      compiled_.phrases.scan(walk, words, count, [&](PhraseIndex::Phrase phrase, std::size_t last) {
        report(phrase, words[last].begin);
      });
    });
    std::sort(reports_.begin(), reports_.end(), [](const Report& a, const Report& b) {
      return std::tie(a.query, a.word, a.pattern) < std::tie(b.query, b.word, b.pattern);
    });
  }

  void report(PhraseIndex::Phrase phrase, std::uint32_t last_word) {
    const Pattern& pattern = compiled_.patterns[phrase];
    if (last_word < pattern.reach) return;
    if (reports_.size() < most_reports)
      reports_.push_back({pattern.query, phrase, last_word - static_cast<std::uint32_t>(pattern.reach)});
    else
      lost_ = true;
  }

  // What is found of every query that is a name, or of every other, in their order.
  template <class Take>
  void for_each(bool are_names, Take take) {
    std::span<const Report> reports = reports_;
    std::span<const Pattern> bare = compiled_.bare;
    while (!reports.empty() || !bare.empty()) {
      Found found;
      found.query = std::min(first_query(reports), first_query(bare));
      const auto of_query = take_of(reports, found.query);
      const auto bare_of_query = take_of(bare, found.query);
      if (compiled_.queries[found.query].is_name != are_names) continue;
      if (!of_query.empty()) look_at(found, of_query);
      for (const Pattern& pattern : bare_of_query) look_for_bare(found, pattern);
      if (!bare_of_query.empty()) put_in_order(found.hits);
      if (!of_query.empty() || !found.hits.empty() || found.in_protected || found.beside_prose)
        take(std::move(found));
    }
  }

  template <class Each>
  static std::uint32_t first_query(std::span<const Each> rest) {
    return rest.empty() ? std::numeric_limits<std::uint32_t>::max() : rest.front().query;
  }

  // Cuts what is of `query` off the front.
  template <class Each>
  static std::span<const Each> take_of(std::span<const Each>& rest, std::uint32_t query) {
    const auto end =
        std::find_if(rest.begin(), rest.end(), [&](const Each& each) { return each.query != query; });
    const auto count = static_cast<std::size_t>(end - rest.begin());
    const auto front = rest.first(count);
    rest = rest.subspan(count);
    return front;
  }

  void look_at(Found& found, std::span<const Report> reports) {
    found.more = lost_;
    const Query& query = compiled_.queries[found.query];
    const Context as_written(query.prefix, query.suffix);
    std::optional<Context> plain;
    // Texts that repeat themselves could make comparing quadratic.
    std::size_t left = page_.text().size() * 16 + 1'000'000;
    std::vector<Hit> unmarked;
    for (const Report& report : reports) {
      const Pattern& pattern = compiled_.patterns[report.pattern];
      if (left < pattern.text_size || found.hits.size() == most_hits) {
        found.more = true;
        break;
      }
      left -= pattern.text_size;
      // What would begin before the text is far behind its end by this.
      const auto at = static_cast<std::size_t>(std::int64_t{report.word} - pattern.lead);
      if (at > page_.text().size()) continue;
      if (page_.text().substr(at, pattern.text_size) != compiled_.text_of(pattern)) continue;
      if (pattern.reading.unmarked && !plain) plain.emplace(unmark(query.prefix), unmark(query.suffix));
      admit(found, pattern.reading.unmarked ? unmarked : found.hits, pattern, at,
            pattern.reading.unmarked ? *plain : as_written);
    }
    found.unmarked = found.hits.empty() && !unmarked.empty();
    if (found.unmarked) found.hits = std::move(unmarked);
    settle_crossings(found);
  }

  void look_for_bare(Found& found, const Pattern& pattern) {
    const Query& query = compiled_.queries[pattern.query];
    const Context context(query.prefix, query.suffix);
    const std::string_view text = page_.text();
    for (auto at = text.find(compiled_.text_of(pattern)); at != std::string_view::npos;
         at = text.find(compiled_.text_of(pattern), at + 1)) {
      if (found.hits.size() == most_hits) {
        found.more = true;
        break;
      }
      admit(found, found.hits, pattern, at, context);
    }
  }

  // Those of several patterns.
  static void put_in_order(std::vector<Hit>& hits) {
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.text() < b.text(); });
    const auto is_same = [](const Hit& a, const Hit& b) { return a.text() == b.text(); };
    hits.erase(std::unique(hits.begin(), hits.end(), is_same), hits.end());
  }

  void admit(Found& found, std::vector<Hit>& hits, const Pattern& pattern, std::size_t at,
             const Context& context) {
    const Span part{at, at + pattern.text_size};
    const auto text = page_.reading_text(part);
    if (!text) return;
    const Query& query = compiled_.queries[pattern.query];
    const Agreement agrees = agreement(page_, part, context);
    if (pattern.reading.completed) {
      if (agrees.before == 0 && agrees.after == 0) return;
    } else if (!stands_alone(page_, part, *text, agrees)) {
      return;
    }
    if (query.within && !scopes_.allow(*query.within, *text)) return;
    if (!page_.is_open(*text)) {
      found.in_protected = true;
      return;
    }
    const std::string& quotation = query.exact[pattern.alternative];
    if (query.is_name && !is_place_for_name(page_, part, *text, quotation)) {
      found.beside_prose = true;
      return;
    }
    const Crossing crossing = crossing_of(page_, part, *text, quotation);
    if (crossing == Crossing::unquoted && (query.is_name || !may_cross(page_, *text, pattern.words))) return;
    if (!hits.empty() && hits.back().text() == *text) return;
    hits.push_back({part, *text, equal_but_for_spaces(trim(quotation), page_.article.text_of(*text)),
                    crossing == Crossing::unquoted});
  }

  // Such a place is only taken when there is no other.
  static void settle_crossings(Found& found) {
    const auto crosses = [](const Hit& hit) { return hit.crosses; };
    if (std::all_of(found.hits.begin(), found.hits.end(), crosses)) return;
    found.hits.erase(std::remove_if(found.hits.begin(), found.hits.end(), crosses), found.hits.end());
  }

  // Of names that stand in one another's place the one that begins first, then the longest, is meant.
  static void keep_longest(std::vector<Found>& all) {
    std::vector<Span> names;
    for (const Found& found : all)
      for (const Hit& hit : found.hits) names.push_back(hit.text());
    std::sort(names.begin(), names.end(),
              [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<Span> kept;
    for (const Span name : names)
      if (kept.empty() || kept.back().end <= name.begin) kept.push_back(name);
    for (Found& found : all)
      std::erase_if(found.hits, [&](const Hit& hit) {
        return !std::binary_search(kept.begin(), kept.end(), hit.text());
      });
  }

  const Compiled& compiled_;
  const Page& page_;
  std::vector<Report> reports_;
  bool lost_ = false;
  Scopes& scopes_;
};

}  // namespace

void search(const Compiled& compiled, const Page& page, Scopes& scopes, const TakeFound& take) {
  Search(compiled, page, scopes).run(take);
}

}  // namespace obelus::selector
