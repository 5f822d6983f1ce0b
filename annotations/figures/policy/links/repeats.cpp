// The same figure said again. The same value and unit are not enough, for two things may cost $5 million:
// what is counted must be the same, or where that says little ("people") or nothing, the sentences must share
// a name or a noun.

#include <algorithm>
#include <unordered_map>

#include "figures/policy/context/site.hpp"
#include "figures/policy/links/links.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t most_mentions = 4;  // of one value, that a later figure is compared with
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

std::string_view last_word(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && !is_letter(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]))) --begin;
  return text.substr(begin, end - begin);
}

struct Key {
  QuantityKind kind;
  double low;
  double high;
  std::string_view unit;
  std::string_view per;

  friend bool operator==(const Key&, const Key&) = default;
};

struct KeyHash {
  std::size_t operator()(const Key& key) const {
    std::size_t hash = std::hash<double>()(key.low) * 31 + std::hash<double>()(key.high);
    hash = hash * 31 + std::hash<std::string_view>()(key.unit);
    return hash * 31 + static_cast<std::size_t>(key.kind);
  }
};

class Repeats {
 public:
  Repeats(const Article& article, const Lexicon& words) : article_(article), words_(words) {}

  // The first mention of what `figures[index]` says again, if it does.
  const std::size_t* first_mention(const std::vector<Figure>& figures, std::size_t index) {
    const Quantity& q = figures[index].quantity;
    if (q.low != q.low) return nullptr;
    std::vector<std::size_t>& mentions = mentions_[{q.kind, q.low, q.high, q.unit, q.per}];
    for (const std::size_t& mention : mentions)
      if (same_thing(figures[mention], figures[index])) return &mention;
    if (mentions.size() < most_mentions) mentions.push_back(index);
    return nullptr;
  }

 private:
  bool same_thing(const Figure& first, const Figure& second) const {
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
      if ((words_.find(word) & empty) == 0) found.push_back(stem_of(word));
    }
    return found;
  }

  const Article& article_;
  const Lexicon& words_;
  std::unordered_map<Key, std::vector<std::size_t>, KeyHash> mentions_;
};

}  // namespace

void link_repeats(const Article& article, const Lexicon& words, std::vector<Figure>& figures) {
  Repeats repeats(article, words);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].verdict == Verdict::exempt || figures[i].verdict == Verdict::recorded) continue;
    if (const std::size_t* first = repeats.first_mention(figures, i))
      figures[i].links.push_back({FigureLink::repeat_of, *first});
  }
}

void link(const Article& article, const Lexicon& words, std::vector<Figure>& figures) {
  link_neighbours(article, words, figures);
  link_repeats(article, words, figures);
}

}  // namespace obelus::policy
