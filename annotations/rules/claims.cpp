#include "rules/claims.hpp"

#include <algorithm>
#include <cmath>

#include "rules/text_words.hpp"
#include "rules/values.hpp"

namespace obelus {
namespace checks {
namespace {

constexpr std::size_t most_between = 5;  // words between verb and number

bool is_number(const TextWord& word) {
  return word.text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_mixed(std::string_view word) {
  return std::any_of(word.begin() + 1, word.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

// How many words at the beginning of a sentence are a name; 0 when it does not begin with one.
std::size_t name_at(const Words& of, const std::vector<TextWord>& words) {
  std::size_t begin = !words.empty() && is_one_of(words[0].lower, of.article) ? 1 : 0;
  std::size_t end = begin;
  while (end < words.size() &&
         (is_capitalised(words[end].text) || (is_number(words[end]) && is_mixed(words[end].text))))
    ++end;
  if (end == begin || (begin == 0 && is_one_of(words[0].lower, of.no_names))) return 0;
  // One capitalised word may be any word that begins a sentence, unless its letters say that it is a name.
  if (end == 1 && begin == 0 && !is_mixed(words[0].text) && words[0].lower.ends_with('s')) return 0;
  return end;
}

// Whether nothing but a blank stands between two words: "Node.js 18" has no verb.
bool are_parted(const Article& article, const TextWord& word, const TextWord& next) {
  const std::string_view between = article.text_of({word.at.end, next.at.begin});
  return between == " " || between == "\n" || between == "\xC2\xA0";
}

void set_value(const Case& about, const Figure& figure, Claim& claim) {
  const Quantity& quantity = figure.quantity;
  double slack = written_step(about.article, quantity) / 2;
  if (has(quantity.flags, QuantityFlag::approximate))
    slack = std::max(slack, about.options.hedge_tolerance / 100 * std::abs(quantity.low));
  claim.least = has(quantity.flags, QuantityFlag::at_most) ? -HUGE_VAL : quantity.low - slack;
  claim.most = has(quantity.flags, QuantityFlag::at_least) ? HUGE_VAL : quantity.low + slack;
  claim.place = {about.path, about.article.map.bytes_of(figure.text).value_or(Span{})};
  claim.text = about.article.text_of({figure.text.begin, std::max(figure.text.end, quantity.noun.end)});
}

}  // namespace

std::optional<Claim> claim_of(const Case& about, const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  const Words& of = about.words;
  if (figure.verdict == Verdict::exempt || quantity.is_range() || has(quantity.flags, QuantityFlag::vague) ||
      has(quantity.flags, QuantityFlag::change) || !figure.links.empty())
    return std::nullopt;
  const Block* block = about.article.block_at(figure.text.begin);
  if (block == nullptr || (block->kind != BlockKind::paragraph && block->kind != BlockKind::heading))
    return std::nullopt;
  const std::string noun = counted(about.article, quantity);
  if (quantity.unit.empty() && (noun.empty() || is_one_of(noun, of.generic))) return std::nullopt;
  const auto before = words_in(about.article.text, {figure.sentence.begin, quantity.text.begin}, 20);
  const std::size_t name = name_at(of, before);
  if (name == 0 || name >= before.size() || before.size() - name > 1 + most_between) return std::nullopt;
  for (std::size_t i = name + 1; i < before.size(); ++i)
    if (!is_one_of(before[i].lower, of.hedges)) return std::nullopt;
  const TextWord& verb = before[name];
  if (!are_parted(about.article, before[name - 1], verb)) return std::nullopt;
  if (is_number(verb) || is_capitalised(verb.text) || is_one_of(verb.lower, of.empty)) return std::nullopt;

  Claim claim;
  for (std::size_t i = 0; i < name; ++i)
    if (!is_one_of(before[i].lower, of.article)) claim.key += before[i].lower + " ";
  claim.key += verb.lower + " " + (quantity.unit.empty() ? noun : std::string(quantity.unit)) + " " +
               std::string(quantity.per) + std::string(name_of(quantity.kind));
  for (const TextWord& word : words_in(about.article.text, {quantity.text.end, figure.sentence.end}, 60)) {
    if (is_one_of(word.lower, of.comparisons)) return std::nullopt;
    if (is_number(word) || is_one_of(word.lower, of.times))
      claim.when += word.lower + " ";
    else if (!is_one_of(word.lower, of.empty) && singular(word.text) != noun)
      claim.narrowed.push_back(word.lower);
  }
  std::sort(claim.narrowed.begin(), claim.narrowed.end());
  set_value(about, figure, claim);
  return claim;
}

std::vector<Claim> claims_of(const Case& about) {
  std::vector<Claim> claims;
  for (const Figure& figure : about.figures)
    if (auto claim = claim_of(about, figure)) claims.push_back(std::move(*claim));
  return claims;
}

}  // namespace checks

bool conflict(const Claim& a, const Claim& b) {
  if (a.key != b.key || a.when != b.when || (a.least <= b.most && b.least <= a.most)) return false;
  return std::includes(a.narrowed.begin(), a.narrowed.end(), b.narrowed.begin(), b.narrowed.end()) ||
         std::includes(b.narrowed.begin(), b.narrowed.end(), a.narrowed.begin(), a.narrowed.end());
}

}  // namespace obelus
