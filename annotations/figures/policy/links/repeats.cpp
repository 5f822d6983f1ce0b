// The same figure said again. The same value and unit are not enough, for two things may cost $5 million:
// what is counted must be the same, or where that says little ("people") or nothing, the sentences must share
// a name or a noun.

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "figures/policy/context/site.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/links/links.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t most_mentions = 8;  // that a later figure is compared with
constexpr std::size_t window = 160;       // bytes of a sentence, on either side, whose words count
constexpr std::size_t most_words = 32;

// A word's hash without its case and its plural.
std::uint64_t stem_of(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (char c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return hash;
}

std::size_t hash_of(const Quantity& q) {
  std::uint64_t hash = std::bit_cast<std::uint64_t>(q.low) * 0x9E3779B97F4A7C15U;
  hash ^= std::bit_cast<std::uint64_t>(q.high) + static_cast<std::uint64_t>(q.kind) +
          (q.unit.empty() ? 0 : q.unit[0]);
  hash *= 0x9E3779B97F4A7C15U;
  return static_cast<std::size_t>(hash >> 32);
}

bool same_quantity(const Quantity& a, const Quantity& b) {
  return a.kind == b.kind && a.low == b.low && a.high == b.high && a.unit == b.unit && a.per == b.per;
}

class Repeats {
 public:
  Repeats(const Article& article, const Lexicon& words, const std::vector<Figure>& figures)
      : article_(article),
        words_(words),
        figures_(figures),
        latest_(std::bit_ceil(figures.size() + 1), none),
        before_(figures.size(), none) {}

  // The first mention of what figure `index` says again, if it does. To be asked in order.
  std::optional<std::size_t> first_mention(std::size_t index) {
    std::size_t& latest = latest_[hash_of(figures_[index].quantity) & (latest_.size() - 1)];
    std::size_t mention = latest;
    for (std::size_t tried = 0; mention != none && tried < most_mentions; mention = before_[mention], ++tried)
      if (same_quantity(figures_[mention].quantity, figures_[index].quantity) &&
          same_thing(figures_[mention], figures_[index]))
        return mention;
    before_[index] = std::exchange(latest, index);
    return std::nullopt;
  }

 private:
  // "that $3.8 trillion figure", "those 40,000"; "said that 40 sank" points at nothing, nor do "those 40,000
  // homes" and "these 4 tons of gold" say of what they are not
  bool points_back(const Figure& figure) const {
    const std::string_view text = article_.text;
    const std::size_t begin = figure.quantity.text.begin;
    if (begin == 0 || space_before(text, begin) == 0) return false;
    const std::string_view word =
        last_word(text.substr(begin - std::min<std::size_t>(begin, 8), std::min<std::size_t>(begin, 8)));
    std::string_view behind = text.substr(std::min(figure.quantity.text.end + 1, text.size()));
    behind = behind.substr(0, behind.find_first_of(" \n.,;"));
    if (is_word(word, "those") || is_word(word, "these"))
      return figure.quantity.noun.empty() && !has(words_.find(behind), Sense::of);
    if (!is_word(word, "that") && !is_word(word, "this")) return false;
    return is_one_of(behind, {"figure", "number", "sum", "total", "amount"});
  }

  bool same_thing(const Figure& first, const Figure& second) const {
    if (points_back(second)) return true;
    const std::string_view a = last_word(article_.text_of(first.quantity.noun));
    const std::string_view b = last_word(article_.text_of(second.quantity.noun));
    if (!a.empty() && !b.empty()) {
      if (stem_of(a) != stem_of(b)) return false;
      if (!has(words_.find(a), Sense::generic)) return true;
    }
    return share_word(first, second);
  }

  bool share_word(const Figure& first, const Figure& second) const {
    const std::vector<std::uint64_t> a = content_of(first);
    const std::vector<std::uint64_t> b = content_of(second);
    return std::any_of(a.begin(), a.end(),
                       [&](std::uint64_t word) { return std::find(b.begin(), b.end(), word) != b.end(); });
  }

  // Words of the sentence near the figure that say what it is about.
  std::vector<std::uint64_t> content_of(const Figure& figure) const {
    const Span own = figure.quantity.text;
    const std::size_t begin = std::max(figure.sentence.begin, own.begin > window ? own.begin - window : 0);
    const std::size_t end = std::min(figure.sentence.end, own.end + window);
    std::vector<std::uint64_t> found;
    for (std::size_t at = begin; at < end && found.size() < most_words;) {
      std::size_t stop = at;
      while (stop < end && is_letter(article_.text[stop])) ++stop;
      const std::string_view word = std::string_view(article_.text).substr(at, stop - at);
      const bool own_word = own.contains(at);
      at = std::max(stop, at + 1);
      if (word.size() < 4 || own_word) continue;
      constexpr Senses empty = static_cast<Senses>(Sense::function) | static_cast<Senses>(Sense::verb) |
                               static_cast<Senses>(Sense::says) | static_cast<Senses>(Sense::hedge) |
                               static_cast<Senses>(Sense::generic) | static_cast<Senses>(Sense::calendar);
      if ((words_.find(word, article_.text) & empty) == 0) found.push_back(stem_of(word));
    }
    return found;
  }

  static constexpr std::size_t none = ~std::size_t{0};

  const Article& article_;
  const Lexicon& words_;
  const std::vector<Figure>& figures_;
  std::vector<std::size_t> latest_;  // by hash: the latest first mention, of which `before_` leads to others
  std::vector<std::size_t> before_;
};

}  // namespace

void link_repeats(const Article& article, const Lexicon& words, std::vector<Figure>& figures) {
  Repeats repeats(article, words, figures);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].verdict == Verdict::exempt || figures[i].verdict == Verdict::recorded) continue;
    if (const auto first = repeats.first_mention(i))
      figures[i].links.push_back({FigureLink::repeat_of, *first});
  }
}

void link(const Article& article, const Lexicon& words, std::vector<Figure>& figures) {
  link_neighbours(article, words, figures);
  link_repeats(article, words, figures);
}

}  // namespace obelus::policy
