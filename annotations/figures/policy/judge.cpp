#include "figures/policy/judge.hpp"

#include <algorithm>
#include <bitset>
#include <initializer_list>

#include "figures/policy/context/named.hpp"
#include "figures/policy/context/sentences.hpp"
#include "figures/policy/context/tables.hpp"
#include "figures/policy/exempt/games.hpp"
#include "figures/policy/links/links.hpp"
#include "figures/policy/reread.hpp"
#include "figures/policy/verdicts.hpp"

namespace obelus::policy {
namespace {

struct Fired {
  std::size_t rule = Verdicts::no_rule;
  Span text;
};

// The first rule that recognises the quantity.
Fired recognise(const Site& site) {
  const auto table = rules();
  for (const std::size_t i : rules_for(site.quantity().kind, site.shape()))
    if (const auto text = table[i].covers(site)) return {i, *text};
  return {Verdicts::no_rule, site.quantity().text};
}

// 16,000 TEU under "Size": how many, where "12" would be which.
bool counts_in_cell(const Site& site) {
  return site.number().find(',') != std::string_view::npos && site.after(0).spaced();
}

using RuleSet = std::bitset<64>;

RuleSet set_of(std::initializer_list<std::string_view> codes) {
  RuleSet indices;
  for (const std::string_view code : codes) indices.set(index_of(code));
  return indices;
}

// The rules whose numbers say which one.
const RuleSet& rules_of_names() {
  static const RuleSet set = set_of({"name", "version", "label", "letters-and-digits"});
  return set;
}

// The rules of numerals with signs between them: 192.168.1.2, 5/17/2018, +1-222-2222.
const RuleSet& rules_of_numerals() {
  static const RuleSet set = set_of({"phone", "identifier", "date"});
  return set;
}

bool has_raised(const Article& article) {
  return std::any_of(article.inlines.begin(), article.inlines.end(), [](const Inline& each) {
    return each.kind == InlineKind::superscript || each.kind == InlineKind::subscript;
  });
}

bool has_digits(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }
bool has_letters(std::string_view text) { return std::any_of(text.begin(), text.end(), is_letter); }

class Judge {
 public:
  Judge(const Article& article, std::span<const Quantity> quantities, const FigurePolicy& policy,
        std::string_view lang)
      : article_(article),
        words_(lexicon_of(lang)),
        named_(article, quantities),
        sentences_(article.text, words_),
        telling_(article.text, words_),
        around_{article, words_, policy, named_, sentences_, telling_, has_raised(article), memory_},
        quantities_(policy.quantities),
        verdicts_(policy),
        tables_(article, words_, lang) {
    figures_.reserve(quantities.size());
  }

  void take(const Quantity& quantity) {
    if (!figures_.empty() && quantity.text.begin < figures_.back().text.end)
      return;  // part of a date, a name
    const Block* block = block_of(quantity.text.begin);
    if (block == nullptr || !block->text.contains(quantity.text)) return;
    Quantity read = quantity;
    const bool bare = quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::range;
    const Heading* heading = bare ? tables_.heading_of(*block) : nullptr;
    if (heading != nullptr) put_under(*heading, read);
    const Site site(around_, read, *block, figures_);
    reread(site, read);
    if (is_record_of_games(site)) return keep_record(site, read);
    Fired fired = recognise(site);
    const bool unit_of_table = block->kind == BlockKind::table_header && has(read.flags, QuantityFlag::vague);
    if (unit_of_table) fired.rule = label_rule();  // "Population (thousands)"
    if (fired.rule == Verdicts::no_rule && heading != nullptr && heading->names && read.unit.empty() &&
        !counts_in_cell(site))
      fired.rule = label_rule();
    keep(read, fired, *block);
  }

  std::vector<Figure> finish() {
    link(article_, words_, figures_);
    return std::move(figures_);
  }

 private:
  static std::size_t label_rule() {
    static const std::size_t index = index_of("label");
    return index;
  }
  static std::size_t supposed_rule() {
    static const std::size_t index = index_of("supposed");
    return index;
  }

  // The block that holds `offset`; offsets come in order.
  const Block* block_of(std::size_t offset) {
    while (next_block_ < article_.blocks.size() &&
           (next_block_ == 0 || article_.blocks[next_block_ - 1].text.end <= offset))
      tables_.pass(article_.blocks[next_block_++]);
    if (next_block_ == 0) return nullptr;
    const Block& block = article_.blocks[next_block_ - 1];
    return block.text.contains(offset) ? &block : nullptr;
  }

  void put_under(const Heading& heading, Quantity& quantity) const {
    if (!quantity.noun.empty() || !quantity.unit.empty()) return;
    if (!heading.unit) {
      if (!heading.names) quantity.noun = heading.text;
      return;
    }
    quantity.kind = heading.unit->kind;
    quantity.unit = heading.unit->unit;
    quantity.per = heading.unit->per;
    quantity.low *= heading.unit->low;
    quantity.high *= heading.unit->low;
  }

  // Of 8-8-4 the games won and lost.
  void keep_record(const Site& site, Quantity& quantity) {
    quantity.kind = QuantityKind::score;
    quantity.text = quantity.number = site.token();
    quantity.low = site.pieces()[0].value;
    quantity.high = site.pieces()[1].value;
    keep(quantity, {Verdicts::no_rule, quantity.text}, site.block());
  }

  // To who counts quantities, each numeral of an address, a date, a number to dial is one.
  bool keep_numerals(const Quantity& quantity, const Fired& fired, const Block& block) {
    if (fired.rule == Verdicts::no_rule || !rules_of_numerals().test(fired.rule)) return false;
    if (has_letters(article_.text_of(fired.text))) return false;
    Quantity numeral = quantity;
    const std::size_t free = figures_.empty() ? 0 : figures_.back().text.end;
    for (std::size_t at = std::max(fired.text.begin, free); at < fired.text.end; at = numeral.number.end) {
      while (at < fired.text.end && !is_digit(article_.text[at])) ++at;
      numeral.number = {at, at};
      double value = 0;
      for (std::size_t& end = numeral.number.end; end < fired.text.end && is_digit(article_.text[end]); ++end)
        value = value * 10 + (article_.text[end] - '0');
      if (numeral.number.empty()) break;
      if (numeral.number != quantity.number) {
        numeral.text = numeral.number;
        numeral.kind = QuantityKind::count;
        numeral.low = numeral.high = value;
        keep(numeral, {Verdicts::no_rule, numeral.text}, block);
      } else {
        keep(quantity, {Verdicts::no_rule, quantity.text}, block);
      }
    }
    return true;
  }

  void keep(const Quantity& quantity, const Fired& fired, const Block& block) {
    if (quantities_ && keep_numerals(quantity, fired, block)) return;
    Figure figure;
    figure.quantity = quantity;
    const bool written_out = !has_digits(article_.text_of(quantity.text));  // not "two hours and 14 minutes"
    const std::size_t rule =
        fired.rule == Verdicts::no_rule ? verdicts_.rule_of(quantity, written_out) : fired.rule;
    verdicts_.decide(figure, rule);
    figure.text = figure.verdict == Verdict::exempt ? fired.text : quantity.text;
    const bool exempt = figure.verdict == Verdict::exempt;
    if (exempt && fired.rule != Verdicts::no_rule && names_.test(fired.rule)) note_name(figure);
    keep_apart(figure);
    figure.sentence = sentences_.at(block, quantity.text.begin);
    if (fired.rule == supposed_rule() && sentences_.supposed()) named_.suppose(quantity);
    figure.attributed = figure.verdict <= Verdict::warning && sentences_.attributed();
    figures_.push_back(std::move(figure));
  }

  // What a figure covers before its number may belong to the figure before it.
  void keep_apart(Figure& figure) const {
    if (figures_.empty() || figure.text.begin >= figures_.back().text.end) return;
    figure.text.begin = figures_.back().text.end;
    while (figure.text.begin < figure.quantity.text.begin && space_at(article_.text, figure.text.begin) > 0)
      figure.text.begin += space_at(article_.text, figure.text.begin);
  }

  // Of labels only what is no usual count: Section 508, and not page 5.
  void note_name(const Figure& figure) {
    const bool short_one = figure.reason[0] == 'l' && figure.quantity.low < 100;
    if (short_one) return;
    named_.note(figure.quantity);
    if (figure.reason == "version") note_line(figure);
  }

  // Of 1.77.0 also 1.77, as it is called further on.
  void note_line(const Figure& figure) {
    std::string_view text = article_.text_of(figure.text);
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    const Pieces pieces = pieces_of(text);
    if (pieces.count < 3 || pieces[1].separator != '.' || pieces[2].separator != '.' || pieces[1].digits > 2)
      return;
    Quantity line = figure.quantity;
    line.kind = QuantityKind::count;
    line.low = line.high = pieces[0].value + pieces[1].value / (pieces[1].digits == 1 ? 10.0 : 100.0);
    named_.note(line);
  }

  const Article& article_;
  const Lexicon& words_;
  Surroundings::Memory memory_;
  Named named_;
  Sentences sentences_;
  Telling telling_;
  Surroundings around_;
  bool quantities_;
  Verdicts verdicts_;
  Tables tables_;
  const RuleSet& names_ = rules_of_names();
  std::size_t next_block_ = 0;
  std::vector<Figure> figures_;
};

}  // namespace

std::vector<Figure> judge(const Article& article, const std::vector<Quantity>& quantities,
                          const FigurePolicy& policy, std::string_view lang) {
  if (quantities.empty()) return {};
  Judge judge(article, quantities, policy, lang);
  for (const Quantity& quantity : quantities) judge.take(quantity);
  return judge.finish();
}

}  // namespace obelus::policy
