#pragma once
// Where a quantity stands: the words on either side of it, in its own block, and the run of characters it is
// part of. Rules ask for what they need; nothing is looked at twice, nothing far away at all.
//
//   On Monday, flight BA117 left Gate 12 for Rome.
//                                before(0) = Gate, after(0) = for, token = 12

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/context/sentences.hpp"
#include "figures/policy/context/telling.hpp"
#include "figures/policy/context/word.hpp"
#include "figures/policy/lexicon/lexicon.hpp"
#include "obelus/article.hpp"
#include "obelus/figure.hpp"
#include "obelus/quantity.hpp"

namespace obelus::policy {

// Words further away than this are out of reach.
inline constexpr std::size_t reach = 8;
// These are read at once, so that no rule asks whether they were.
inline constexpr std::size_t nearest = 2;

class Named;

// How a number is written, and whether something stands against it. What rules ask first, so that the table
// asks for them; a set of these is a `Shapes`.
enum class Shape : std::uint8_t {
  words = 1 << 0,          // twenty-five
  joined_words = 1 << 1,   // one-off
  integer = 1 << 2,        // 25: digits and nothing else
  signs = 1 << 3,          // 2.5, 1,000, 5-6, 5 million
  joined_digits = 1 << 4,  // 25th, R2, $5, #3
  designation = 1 << 5     // 18F, of which more in designation.hpp
};

using Shapes = std::uint8_t;

constexpr Shapes operator|(Shape a, Shape b) { return static_cast<Shapes>(a) | static_cast<Shapes>(b); }
constexpr Shapes operator|(Shapes a, Shape b) { return a | static_cast<Shapes>(b); }

// What all sites of an article share. The memory is for one site at a time.
struct Surroundings {
  const Article& article;
  const Lexicon& words;
  const FigurePolicy& policy;
  const Named& named;
  Sentences& sentences;
  Telling& telling;
  bool raised;  // something of the article is a superscript or a subscript
  struct Memory {
    std::array<Word, reach> before;
    std::array<Word, reach> after;
  };
  Memory& memory;
};

class Site {
 public:
  // `block` is the one that holds the quantity; `before` are the figures before it.
  Site(const Surroundings& around, const Quantity& quantity, const Block& block,
       std::span<const Figure> before);

  const Quantity& quantity() const { return quantity_; }
  const Article& article() const { return around_.article; }
  const FigurePolicy& policy() const { return around_.policy; }
  const Named& named() const { return around_.named; }
  bool has_raised() const { return around_.raised; }
  const Lexicon& words() const { return around_.words; }
  const Block& block() const { return block_; }
  // The sentence that holds it, of a long one what is near, as rules search it for each figure in it; not for
  // who counts every numeral, whose places do not ascend.
  Span sentence() const {
    constexpr std::size_t farthest = 1024;
    const Span whole = whole_sentence();
    const Span own = quantity_.text;
    return {std::max(whole.begin, own.begin - std::min(own.begin, farthest)),
            std::min(whole.end, own.end + farthest)};
  }
  // That sentence, read as far as the quantity.
  const Telling& telling() const {
    around_.telling.read(whole_sentence(), quantity_.text.begin);
    return around_.telling;
  }
  // A sentence before it in its block, or it by its first words, asks to suppose something.
  bool in_supposition() const { return around_.sentences.supposed(); }
  // Its sentence says who says so.
  bool attributed() const {
    static_cast<void>(whole_sentence());
    return around_.sentences.attributed();
  }
  // The figures before it in the same block, nearest first; null when there is none.
  const Figure* earlier(std::size_t i) const;
  const Figure* previous() const { return previous_; }
  // The last figure of the article that has this reason, of those just before; null when there is none.
  const Figure* recent(std::string_view reason) const;
  std::string_view text() const { return around_.article.text; }
  std::string_view number() const { return text_of(quantity_.number); }
  std::string_view text_of(Span span) const { return around_.article.text_of(span); }
  Senses senses_of(std::string_view word) const { return around_.words.find(word); }

  // The words before quantity.text and behind it, nearest first; `i` is less than `reach`.
  const Word& before(std::size_t i) const {
    return i < nearest || i < before_known_ ? memory_.before[i] : read_before(i);
  }
  const Word& after(std::size_t i) const {
    return i < nearest || i < after_known_ ? memory_.after[i] : read_after(i);
  }

  // The characters before and behind the number; 0 at the ends of the block.
  char previous_char() const { return char_before(quantity_.number.begin); }
  char next_char() const { return char_at(quantity_.number.end); }
  char char_before(std::size_t at) const { return at > block_.text.begin ? text()[at - 1] : '\0'; }
  char char_at(std::size_t at) const { return at < block_.text.end ? text()[at] : '\0'; }

  // The run of characters without white space, brackets or quotation marks that holds the number, punctuation
  // at its ends left out.
  Span token() const { return token_; }
  bool glued() const { return token() != quantity_.number; }
  Shape shape() const;
  // The token as runs of digits.
  const Pieces& pieces() const;

  // The value when the number is nothing but digits, nine at most.
  std::optional<unsigned> integer() const { return integer_; }
  // A whole number of digits that nothing stands against.
  bool plain() const { return integer_.has_value() && !glued(); }
  bool is_digits() const { return obelus::has(quantity_.flags, QuantityFlag::digits); }
  bool is_kind(QuantityKind kind) const { return quantity_.kind == kind; }
  // Bare: nothing says what is counted but perhaps the noun behind it.
  bool bare() const {
    using enum QuantityKind;
    return is_kind(count) ? quantity_.unit.empty()
                          : is_kind(range) || is_kind(score) || is_kind(ratio) || is_kind(fraction);
  }

  // True when a counted noun follows: a plural within three small words.
  bool counts_plural() const;
  // True when what follows is a small word that could be counted, plural or not.
  bool counts_something() const;
  // A noun with a capital follows, in a language where all nouns have one.
  bool counts_capital_noun() const;

  // First word of a sentence, or of the block.
  bool begins_sentence(const Word& word) const;
  // Each longer word of the block has a capital, as in a headline: capitals say nothing there.
  bool title_case() const;

 private:
  Span whole_sentence() const { return around_.sentences.at(block_, quantity_.text.begin); }
  const Word& read_before(std::size_t i) const;
  const Word& read_after(std::size_t i) const;
  Span read_token() const;
  bool reads_as_title() const;

  const Surroundings& around_;
  Surroundings::Memory& memory_;
  const Quantity& quantity_;
  const Block& block_;
  std::span<const Figure> figures_;
  const Figure* previous_;
  std::optional<unsigned> integer_;
  Span token_;
  mutable std::size_t before_known_ = 0;
  mutable std::size_t after_known_ = 0;
  mutable std::optional<Pieces> pieces_;
  mutable std::optional<bool> title_case_;
};

}  // namespace obelus::policy
