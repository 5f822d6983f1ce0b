#include "figures/policy/rules.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace obelus::policy {
namespace {

using K = QuantityKind;

template <class... Kind>
constexpr Kinds kinds(Kind... kind) {
  return (kind_set(kind) | ...);
}

constexpr Kinds all = ~Kinds{0};
constexpr Kinds bare = kinds(K::count, K::ratio, K::fraction, K::score, K::range);
constexpr Kinds loose = bare | kinds(K::ordinal, K::measure, K::points, K::duration, K::multiple);

constexpr Shapes in_words = Shape::words | Shape::joined_words;
constexpr Shapes digits = Shape::integer | Shape::signs | Shape::joined_digits;
constexpr Shapes joined = Shape::joined_words | Shape::joined_digits;
constexpr Shapes any = in_words | digits;
constexpr Shapes named = any | Shape::designation;  // `letters-and-digits` always fires for a designation

constexpr std::array table = {
    Rule{{"code", Verdict::exempt, "stands in code, in a template or in a formula"}, all, named, in_code},
    Rule{{"note-marker", Verdict::exempt, "is the number of a note: word¹, [12]"},
         bare,
         digits | Shape::designation,
         note_marker},
    Rule{{"furniture", Verdict::exempt, "tells of the page or a file: (PDF, 38 pages, 2 MB), 7 min read"},
         bare | kinds(K::measure, K::duration),
         digits,
         furniture},
    Rule{{"idiom", Verdict::exempt, "is a saying: 24/7, 9/11, 50-50, half-life, 100 percent sure"},
         loose | kinds(K::percent, K::rate, K::money),
         any,
         idiom},
    Rule{{"url", Verdict::exempt, "is part of an address on the net, a path, a file name or a tag"},
         loose,
         joined,
         url},
    Rule{{"date", Verdict::exempt, "is a day or a month: 5 May 2020, 2020-05-05, Monday 21"},
         loose,
         any,
         date},
    Rule{{"version", Verdict::exempt, "is a version: 1.2.3, v2.0, the 2.0 release"},
         loose,
         Shape::signs | Shape::joined_digits,
         version},
    Rule{{"time", Verdict::exempt, "is a time of day: 15:11, 8am, at 7 in the evening"},
         loose | kinds(K::money, K::rate),
         any,
         clock_time},
    Rule{{"phone", Verdict::exempt, "is a telephone number"}, loose, digits, phone_number},
    Rule{{"identifier", Verdict::exempt, "is an identifier: IP, ISBN, DOI, a hash, a long row of digits"},
         loose,
         digits,
         identifier},
    Rule{{"decade", Verdict::exempt, "is a decade: the 1980s"}, loose, any, decade},
    Rule{{"year", Verdict::exempt, "is a year, or years: 2016, 1968–72"},
         bare | kinds(K::duration, K::measure, K::money),
         digits,
         year},
    Rule{{"relative-date", Verdict::exempt, "counts from now: two years ago, the next three days"},
         kinds(K::duration, K::count, K::fraction),
         any,
         relative_date,
         true},
    Rule{{"part", Verdict::exempt, "is a part of a game or a year: first half, fourth quarter"},
         kinds(K::fraction, K::ordinal, K::duration),
         in_words,
         part_of_period},
    Rule{{"class", Verdict::exempt, "is a class or a mark, and no count: $200 and under; 1 means “never”"},
         bare | kinds(K::ordinal, K::money, K::percent),
         any,
         names_class},
    Rule{{"term", Verdict::exempt, "is set by the text: donors who give $200 or less; bids start at $3,500"},
         bare | kinds(K::money),
         digits,
         term},
    Rule{{"label", Verdict::exempt, "says which one: page 5, Section 230, Gate 12, No. 3, day five"},
         bare | kinds(K::ordinal, K::money, K::points),
         any,
         label},
    Rule{{"ordinal", Verdict::exempt, "is an ordinal: third, 21st"},
         kinds(K::ordinal, K::fraction, K::count),
         any,
         ordinal},
    Rule{{"address", Verdict::exempt, "is in a street address: 10 Downing Street"},
         bare | kinds(K::measure),
         digits,
         street_address},
    Rule{{"letters-and-digits", Verdict::exempt, "is one word with letters: R1, COVID-19, 4K, H1N1"},
         loose | kinds(K::money, K::rate),
         digits | Shape::joined_words | Shape::designation,
         letters_and_digits},
    Rule{
        {"list-number", Verdict::exempt, "numbers a list or a section: 1. First"}, bare, digits, list_number},
    Rule{{"list-title", Verdict::exempt, "counts what the page has: 7 ways to …, the 10 questions below"},
         bare | kinds(K::duration),
         any,
         list_title,
         true},
    Rule{{"name", Verdict::exempt, "is part of a name: Nikkei 225, iPhone 15, Air Force One, the 100m final"},
         loose | kinds(K::money),
         any,
         name},
    Rule{{"one", Verdict::exempt, "counts nothing: one of them, no one, the new one"},
         bare,
         in_words,
         pronoun_one,
         true},
    Rule{
        {"vague", Verdict::warning, "is a magnitude without a number: billions, hundreds of, doubled, twice"},
        all,
        in_words | Shape::joined_digits,
        vague,
        true},
    Rule{{"score", Verdict::warning, "is the score of a match: 3–1"}, kinds(K::score), any, nullptr},
    Rule{{"age", Verdict::recorded, "is an age: 40-year-old; Ann Lee, 40, said"},
         bare | kinds(K::age, K::duration),
         any,
         age,
         true},
    Rule{{"small-count", Verdict::recorded, "is a small count in words: six wives, asked twice, half a page"},
         kinds(K::multiple, K::fraction, K::measure, K::count, K::ratio),
         any,
         small_count,
         true},
    Rule{{"small-duration", Verdict::recorded,
          "is a short time: two months, a year and a half, a weekly 30-minute call"},
         kinds(K::fraction, K::duration),
         any,
         short_time,
         true},
    Rule{
        {"question", Verdict::recorded, "is asked: do we need 32 shades of blue?"}, all, any, question, true},
    Rule{{"supposed", Verdict::recorded, "is supposed: let's say $30 million; imagine a team of 12"},
         all,
         any,
         supposed,
         true},
    Rule{{"instruction", Verdict::recorded,
          "says what to do: bake for 30 minutes; we suggest 12; 2 cups flour"},
         all,
         any,
         instruction,
         true},
    Rule{{"not-required", Verdict::recorded, "is of a kind that `require` does not name"}, all, any, nullptr},
    Rule{{"ignored", Verdict::exempt, "is of a kind that `ignore` names"}, all, any, nullptr},
};

constexpr std::size_t kind_count = static_cast<std::size_t>(K::ordinal) + 1;
constexpr std::size_t shape_count = std::bit_width(static_cast<unsigned>(named));

struct Plan {
  std::array<std::uint8_t, table.size()> rules{};
  std::size_t count = 0;
};

constexpr auto plans = [] {
  std::array<std::array<Plan, shape_count>, kind_count> all_plans{};
  for (std::size_t kind = 0; kind < kind_count; ++kind)
    for (std::size_t shape = 0; shape < shape_count; ++shape)
      for (std::size_t i = 0; i < table.size(); ++i) {
        const bool tried = (table[i].kinds >> kind & 1) != 0 && (table[i].shapes >> shape & 1) != 0;
        Plan& plan = all_plans[kind][shape];
        if (tried && table[i].covers != nullptr) plan.rules[plan.count++] = static_cast<std::uint8_t>(i);
      }
  return all_plans;
}();

}  // namespace

std::span<const Rule> rules() { return table; }

std::size_t index_of(std::string_view code) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Rule& rule) { return rule.reason.code == code; });
  assert(found != table.end());
  return static_cast<std::size_t>(found - table.begin());
}

std::span<const std::uint8_t> rules_for(QuantityKind kind, Shape shape) {
  const auto at = static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(shape)));
  const Plan& plan = plans[static_cast<std::size_t>(kind)][at];
  return std::span(plan.rules).first(plan.count);
}

}  // namespace obelus::policy
