#include "figures/policy/context/site.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "figures/policy/context/designation.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t longest_side = 160;  // of a token, on either side of its number
constexpr std::size_t longest_lead = 8;    // between the end of a sentence and the next word

std::optional<unsigned> plain_integer(std::string_view number) {
  unsigned value = 0;
  if (number.empty() || number.size() > 9) return std::nullopt;
  for (const char c : number) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

constexpr std::array<bool, 256> table_of(std::string_view bytes) {
  std::array<bool, 256> table{};
  for (const char c : bytes) table[static_cast<unsigned char>(c)] = true;
  return table;
}

// What a token never runs across.
bool stops_token(std::string_view text, std::size_t at) {
  static constexpr auto stops = table_of(" \t\n\r\f\v()[]{}<>\",;|");
  const char c = text[at];
  if (is_plain(c)) return false;
  if (c == ' ') return true;
  if (!is_byte_of_longer(c)) return stops[static_cast<unsigned char>(c)];
  const std::string_view rest = text.substr(at, 3);
  const auto lead = static_cast<unsigned char>(c);
  if (lead >= 0xE3 && lead <= 0xED) return true;                       // no spaces part these words
  if (rest == "\xE2\x80\x99") return false;                            // ’
  if (rest >= "\xE2\x80\x90" && rest <= "\xE2\x80\x93") return false;  // hyphens, en dash
  return is_parting(text, at);
}

// What always ends a token: most numbers stand between two of these.
bool parted(char c) { return c == ' ' || c == '\0' || c == '\n'; }

bool trails(char c) {
  static constexpr auto trailing = table_of(".,:;!?'*_");
  return trailing[static_cast<unsigned char>(c)];
}

}  // namespace

Site::Site(const Surroundings& around, const Quantity& quantity, const Block& block,
           std::span<const Figure> before)
    : around_(around),
      memory_(around.memory),
      quantity_(quantity),
      block_(block),
      figures_(before),
      previous_(earlier(0)),
      integer_(plain_integer(number())),
      token_(read_token()) {
  read_before(nearest - 1);
  read_after(nearest - 1);
}

const Word& Site::read_before(std::size_t i) const {
  auto& known = memory_.before;
  for (; before_known_ <= i; ++before_known_) {
    const bool first = before_known_ == 0;
    const bool ended = !first && !known[before_known_ - 1].exists();
    const std::size_t from = first ? quantity_.text.begin : known[before_known_ - 1].begin;
    known[before_known_] = ended ? Word{} : word_before(text(), from, block_.text, around_.words);
  }
  return known[i];
}

const Word& Site::read_after(std::size_t i) const {
  auto& known = memory_.after;
  for (; after_known_ <= i; ++after_known_) {
    const bool first = after_known_ == 0;
    const bool ended = !first && !known[after_known_ - 1].exists();
    const std::size_t from = first ? quantity_.text.end : known[after_known_ - 1].end();
    known[after_known_] = ended ? Word{} : word_after(text(), from, block_.text, around_.words);
  }
  return known[i];
}

Span Site::read_token() const {
  Span token = quantity_.number;
  if (parted(previous_char()) && parted(next_char())) return token;
  const std::string_view all = text();
  const std::size_t from = std::max(block_.text.begin, token.begin - std::min(token.begin, longest_side));
  const std::size_t to = std::min(block_.text.end, token.end + longest_side);
  while (token.begin > from) {
    const std::size_t begin = character_before(all, token.begin);
    if (begin < from || stops_token(all, begin)) break;
    token.begin = begin;
  }
  while (token.end < to && !stops_token(all, token.end)) token.end += character_size(all, token.end);
  token.end = std::min(token.end, block_.text.end);
  while (token.end > quantity_.number.end && trails(all[token.end - 1])) --token.end;
  while (token.begin < quantity_.number.begin && trails(all[token.begin])) ++token.begin;
  if (token.end >= quantity_.number.end + 3 && all.substr(token.end - 3, 3) == "\xE2\x80\x99") token.end -= 3;
  if (token.begin + 3 <= quantity_.number.begin && all.substr(token.begin, 3) == "\xE2\x80\x99")
    token.begin += 3;
  return token;
}

Shape Site::shape() const {
  if (!is_digits()) return glued() ? Shape::joined_words : Shape::words;
  if (glued()) return is_designation(*this) ? Shape::designation : Shape::joined_digits;
  return integer_ ? Shape::integer : Shape::signs;
}

const Pieces& Site::pieces() const {
  if (!pieces_) pieces_ = pieces_of(text_of(token()));
  return *pieces_;
}

const Figure* Site::earlier(std::size_t i) const {
  if (i >= figures_.size()) return nullptr;
  const Figure& figure = figures_[figures_.size() - 1 - i];
  return block_.text.contains(figure.text.begin) ? &figure : nullptr;
}

const Figure* Site::recent(std::string_view reason) const {
  constexpr std::size_t farthest = 8;
  for (std::size_t i = 0; i < std::min(farthest, figures_.size()); ++i)
    if (const Figure& figure = figures_[figures_.size() - 1 - i]; figure.reason == reason) return &figure;
  return nullptr;
}

bool Site::counts_plural() const {
  for (std::size_t i = 0; i < 3; ++i) {
    const Word& word = after(i);
    if (!word.spaced() && !(i > 0 && word.hyphened())) return false;
    if (word.plural_noun()) return true;
    if (!word.lower() || word.is(Sense::function) || word.is(Sense::verb)) return false;
  }
  return false;
}

bool Site::counts_something() const {
  const Word& word = after(0);
  return word.spaced() && word.lower() && !word.is(Sense::function) && !word.is(Sense::verb) &&
         std::none_of(word.text.begin(), word.text.end(), is_digit);
}

bool Site::counts_capital_noun() const {
  const Word& word = after(0);
  return words().nouns_have_capitals() && word.spaced() && word.capital() && !word.is(Sense::function);
}

bool Site::begins_sentence(const Word& word) const {
  std::size_t at = word.begin;
  while (at > block_.text.begin) {
    const char c = text()[at - 1];
    if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n') return true;
    if (is_letter(c) && !is_byte_of_longer(c)) return false;
    if (is_digit(c) || c == ',' || word.begin - at > longest_lead) return false;
    --at;
  }
  return true;
}

bool Site::title_case() const {
  if (!title_case_) title_case_ = reads_as_title();
  return *title_case_;
}

bool Site::reads_as_title() const {
  std::size_t capitals = 0;
  for (const auto side : {&Site::read_before, &Site::read_after})
    for (std::size_t i = 0; i < reach; ++i) {
      const Word& word = (this->*side)(i);
      if (!word.exists()) break;
      if (word.number() || word.is(Sense::function) || word.text.size() < 3) continue;
      if (!word.capital()) return false;
      ++capitals;
    }
  // Running text has names in a row: "Similar to Bootstrap 4 and Foundation".
  const bool running = block_.kind == BlockKind::paragraph && article().format != Format::plain;
  return capitals > (running ? 4U : 2U);
}

}  // namespace obelus::policy
