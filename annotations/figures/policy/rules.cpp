#include "figures/policy/rules.hpp"

#include <array>

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

constexpr std::array table = {
    Rule{{"code", Verdict::exempt, "stands in code, in a template or in a formula"}, all, in_code},
    Rule{{"note-marker", Verdict::exempt, "is the number of a note: word¹, [12]"}, bare, note_marker},
    Rule{{"furniture", Verdict::exempt, "tells of the page or a file: (PDF, 38 pages, 2 MB), 7 min read"},
         bare | kinds(K::measure, K::duration),
         furniture},
    Rule{{"idiom", Verdict::exempt, "is a saying: 24/7, 9/11, 50-50, half-life, 100 percent sure"},
         loose | kinds(K::percent, K::rate),
         idiom},
    Rule{{"url", Verdict::exempt, "is part of an address on the net, a path, a file name or a tag"},
         loose,
         url},
    Rule{{"date", Verdict::exempt, "is a day or a month: 5 May 2020, 2020-05-05, Monday 21"}, loose, date},
    Rule{{"version", Verdict::exempt, "is a version: 1.2.3, v2.0, the 2.0 release"}, loose, version},
    Rule{{"time", Verdict::exempt, "is a time of day: 15:11, 8am, at 7 in the evening"},
         loose | kinds(K::money, K::rate),
         clock_time},
    Rule{{"phone", Verdict::exempt, "is a telephone number"}, loose, phone_number},
    Rule{{"identifier", Verdict::exempt, "is an identifier: IP, ISBN, DOI, a hash, a long row of digits"},
         loose,
         identifier},
    Rule{{"decade", Verdict::exempt, "is a decade: the 1980s"}, loose, decade},
    Rule{{"year", Verdict::exempt, "is a year, or years: 2016, 1968–72"},
         bare | kinds(K::duration, K::measure),
         year},
    Rule{{"relative-date", Verdict::exempt, "counts from now: two years ago, the next three days"},
         kinds(K::duration, K::count, K::fraction),
         relative_date,
         true},
    Rule{{"part", Verdict::exempt, "is a part of a game or a year: first half, fourth quarter"},
         kinds(K::fraction, K::ordinal, K::duration),
         part_of_period},
    Rule{{"class", Verdict::exempt, "is a class or a mark, and no count: $200 and under; 1 means “never”"},
         bare | kinds(K::ordinal, K::money),
         names_class},
    Rule{{"term", Verdict::exempt, "is set by the text: donors who give $200 or less; bids start at $3,500"},
         bare | kinds(K::money),
         term},
    Rule{{"label", Verdict::exempt, "says which one: page 5, Section 230, Gate 12, No. 3, day five"},
         bare | kinds(K::ordinal, K::money),
         label},
    Rule{{"ordinal", Verdict::exempt, "is an ordinal: third, 21st"},
         kinds(K::ordinal, K::fraction, K::count),
         ordinal},
    Rule{{"address", Verdict::exempt, "is in a street address: 10 Downing Street"},
         bare | kinds(K::measure),
         street_address},
    Rule{{"letters-and-digits", Verdict::exempt, "is one word with letters: R1, COVID-19, 4K, H1N1"},
         loose | kinds(K::money, K::rate),
         letters_and_digits},
    Rule{{"list-number", Verdict::exempt, "numbers a list or a section: 1. First"}, bare, list_number},
    Rule{{"list-title", Verdict::exempt, "counts what the page has: 7 ways to …, the 10 questions below"},
         bare | kinds(K::duration),
         list_title,
         true},
    Rule{{"name", Verdict::exempt, "is part of a name: Nikkei 225, iPhone 15, Air Force One, the 100m final"},
         loose | kinds(K::money),
         name},
    Rule{{"one", Verdict::exempt, "counts nothing: one of them, no one, the new one"},
         bare,
         pronoun_one,
         true},
    Rule{
        {"vague", Verdict::warning, "is a magnitude without a number: billions, hundreds of, doubled, twice"},
        all,
        vague,
        true},
    Rule{{"score", Verdict::warning, "is the score of a match: 3–1"}, kinds(K::score), nullptr},
    Rule{{"age", Verdict::recorded, "is an age: 40-year-old; Ann Lee, 40, said"},
         bare | kinds(K::age, K::duration),
         age,
         true},
    Rule{{"small-count", Verdict::recorded, "is a small count in words: six wives, asked twice, half a page"},
         kinds(K::multiple, K::fraction, K::measure, K::count, K::ratio),
         small_count,
         true},
    Rule{{"small-duration", Verdict::recorded,
          "is a short time: two months, a year and a half, a weekly 30-minute call"},
         kinds(K::fraction, K::duration),
         short_time,
         true},
    Rule{{"question", Verdict::recorded, "is asked: do we need 32 shades of blue?"}, all, question, true},
    Rule{{"supposed", Verdict::recorded, "is supposed: let's say $30 million; imagine a team of 12"},
         all,
         supposed,
         true},
    Rule{{"instruction", Verdict::recorded,
          "says what to do: bake for 30 minutes; we suggest 12; 2 cups flour"},
         all,
         instruction,
         true},
    Rule{{"not-required", Verdict::recorded, "is of a kind that `require` does not name"}, all, nullptr},
    Rule{{"ignored", Verdict::exempt, "is of a kind that `ignore` names"}, all, nullptr},
};

}  // namespace

std::span<const Rule> rules() { return table; }

}  // namespace obelus::policy
