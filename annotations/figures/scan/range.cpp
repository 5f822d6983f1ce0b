#include "figures/scan/range.hpp"

#include <cmath>

#include "figures/scan/ratio.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

// How many times the lower end the upper may be behind a word such as "rose".
constexpr double farthest_end = 4;

enum class Link : std::uint8_t { none, dash, spaced_dash, long_dash, to, either, between };

struct Connector {
  Link link = Link::none;
  std::size_t end = 0;
};

class Joiner {
 public:
  Joiner(const Reading& reading, const Amount& first, std::size_t floor)
      : reading_(reading), text_(reading.text), floor_(floor), first_(first), quantity_(first.quantity) {}

  Quantity read() {
    if (first_.number.form == Form::ordinal || first_.number.form == Form::multiple ||
        first_.number.form == Form::pair)
      return quantity_;
    if (read_fields(reading_, first_, quantity_) || decade()) return quantity_;
    if (first_.number.joined || has(quantity_.flags, QuantityFlag::vague)) return quantity_;
    if (read_ratio(reading_, first_, quantity_)) return quantity_;
    if (range(connector()) && quantity_.unit.empty() && quantity_.kind != QuantityKind::score)
      range(connector());
    return quantity_;
  }

 private:
  static bool digits(const Amount& amount) { return has(amount.number.flags, QuantityFlag::digits); }

  void add(QuantityFlag flag) {
    quantity_.flags = static_cast<QuantityFlags>(quantity_.flags | static_cast<QuantityFlags>(flag));
  }

  // the 1980s, in her 40s
  bool decade() {
    if (!digits(first_) || !is_bare(first_)) return false;
    std::size_t end = quantity_.text.end;
    if (at(text_, end) == '\'')
      ++end;
    else if (starts(text_, end, "\u2019"))
      end += 3;
    if (at(text_, end) != 's' || letter_size(text_, end + 1) != 0) return false;
    quantity_.text.end = end + 1;
    add(QuantityFlag::glued);
    if (quantity_.low >= 100 || std::fmod(quantity_.low, 10) != 0 || quantity_.low < 20) return true;
    std::size_t before = skip_spaces_back(text_, quantity_.text.begin, floor_);
    if (before > floor_ && text_[before - 1] == '-') --before;  // mid-30s
    if (!find_phrase_back(reading_, before, floor_, only(Role::possessive))) return true;
    quantity_.high = quantity_.low + 9;
    quantity_.kind = QuantityKind::age;
    quantity_.unit = "year";
    return true;
  }

  Connector connector() const {
    const std::size_t end = quantity_.text.end;
    std::size_t pos = skip_spaces(text_, end);
    if (const std::size_t dash = dash_size(text_, pos)) {
      const bool spaced = pos != end && space_size(text_, pos + dash) != 0;
      const std::size_t next = skip_spaces(text_, pos + dash);
      const Hit to = find_phrase(reading_, next, only(Role::to));  // 10-to-15-year
      if (to && dash == hyphen_size(text_, to.end)) return {Link::to, to.end + dash};
      if (to && pos == end && next != pos + dash)
        return {Link::to, skip_spaces(text_, to.end)};  // 2- to 4-year
      return {spaced ? Link::spaced_dash : Link::dash, next};
    }
    if (long_dash(end)) return {Link::long_dash, end + 3};
    if (pos == end && hyphen_size(text_, end) == 0) return {};
    const bool between = opened();
    const Hit hit = find_phrase(reading_, pos, Role::to | Role::either | (between ? only(Role::joins) : 0));
    if (!hit) return {};
    const Link link = between ? Link::between : hit.term->is(Role::either) ? Link::either : Link::to;
    const std::size_t next = skip_joint(text_, hit.end);
    return {next == hit.end ? Link::none : link, next};
  }

  // 15—20: between two digits; else it parts clauses
  bool long_dash(std::size_t pos) const {
    return (starts(text_, pos, "\u2014") || starts(text_, pos, "\u2015")) && is_digit(text_[pos - 1]) &&
           is_digit(at(text_, pos + 3));
  }

  // between, from
  bool opened() const {
    std::size_t before = skip_spaces_back(text_, quantity_.text.begin, floor_);
    if (const Hit hedge = find_phrase_back(reading_, before, floor_, only(Role::hedge));
        hedge && !hedge.term->is(Role::between))
      if (find_phrase_back(reading_, before, floor_, only(Role::between)).term == nullptr)
        before = skip_spaces_back(text_, hedge.end, floor_);
    return static_cast<bool>(find_phrase_back(reading_, before, floor_, only(Role::between)));
  }

  bool range(const Connector& connector) {
    if (connector.link == Link::none) return false;
    std::size_t pos = connector.end;
    if (at(text_, pos) == '~') ++pos;
    if (const Hit hedge = find_phrase(reading_, pos, only(Role::hedge))) pos = skip_spaces(text_, hedge.end);
    const auto second = read_amount_from(reading_, pos, first_.money_before);
    if (!second || second->number.joined || second->number.form == Form::ordinal ||
        second->number.form == Form::multiple || second->number.form == Form::pair ||
        has(second->quantity.flags, QuantityFlag::vague))
      return false;
    return together(connector.link, *second);
  }

  bool together(Link link, const Amount& second) {
    const Quantity& other = second.quantity;
    const bool both_bare = is_bare(first_) && quantity_.unit.empty() && is_bare(second);
    const bool dashed = link == Link::dash || link == Link::spaced_dash || link == Link::long_dash;
    if (!same_unit(link, second)) return false;
    if (dashed && chained(other.text.end)) return false;
    if (link == Link::to && std::fabs(other.low) > farthest_end * std::fabs(quantity_.low) && moved())
      return false;
    if (link == Link::to && falls(second)) return false;
    double low = quantity_.low;
    double high = other.low;
    const bool shared =
        second.number.scale > 1 && first_.number.scale == 1 && low > 0 && low < second.number.mantissa;
    if (shared) low *= second.number.scale;
    if (year_like() && link == Link::to && (!is_bare(second) || high < 100 || second.number.scale > 1))
      return false;
    if (dashed && both_bare && low == 0 && !digits(first_)) return false;                    // nought-four
    if (link == Link::dash && both_bare && digits(first_) && !digits(second)) return false;  // 7-Eleven
    if (link == Link::either && !(high > low && high - low <= std::max(1.0, low / 3)))
      return false;  // 3 or 4
    if (link == Link::either && second.number.low == 0) return false;
    if (link == Link::long_dash && year_like() && second.number.grouped) return false;  // in 2013—10,076
    // 40-50,000
    if (link == Link::dash && first_.number.integer && !first_.number.grouped && second.number.grouped &&
        low > 0 && low < 1000 && low < high / 1000)
      low *= 1000;
    if (dashed && both_bare && high <= low) {
      if (abbreviated(second)) {
        high += std::floor(low / 100) * 100;
      } else if (is_score(link, second)) {
        quantity_.kind = QuantityKind::score;
      } else {
        return false;
      }
    }
    if (link == Link::dash && both_bare && high > low && is_score(link, second) && in_row(other.text.end))
      quantity_.kind = QuantityKind::score;
    if ((link == Link::spaced_dash || link == Link::long_dash) && high <= low) return false;
    if (link == Link::to && both_bare && high == 1 && low >= 1 && to_one(other.text)) return true;
    quantity_.low = low;
    quantity_.high = high;
    quantity_.text.end = other.text.end;
    quantity_.number.end = other.number.end;
    quantity_.flags |= other.flags;
    if (!other.unit.empty()) quantity_.unit = other.unit, quantity_.kind = other.kind;
    if (!other.per.empty()) quantity_.per = other.per;
    if (quantity_.kind == QuantityKind::count || quantity_.kind == QuantityKind::fraction)
      quantity_.kind = QuantityKind::range;
    add(QuantityFlag::range);
    return true;
  }

  // 3-to-1, three-to-one: a ratio
  bool to_one(Span second) {
    if (hyphen_size(text_, second.begin - 1) == 0) return false;
    quantity_.text.end = quantity_.number.end = second.end;
    quantity_.kind = QuantityKind::ratio;
    return true;
  }

  bool same_unit(Link link, const Amount& second) const {
    const Quantity& other = second.quantity;
    if (quantity_.unit == other.unit && (quantity_.kind == other.kind || is_bare(first_)))
      return quantity_.per == other.per || quantity_.per.empty() || other.per.empty();
    if (quantity_.unit == other.unit)
      return (quantity_.kind == QuantityKind::rate || other.kind == QuantityKind::rate ||
              quantity_.kind == QuantityKind::age || other.kind == QuantityKind::age || is_bare(first_));
    if (quantity_.kind == QuantityKind::age && is_bare(second))
      return other.low > quantity_.low;  // aged 30-39
    if (quantity_.unit.empty()) return !second.money_before || link == Link::between || link == Link::dash;
    if (!other.unit.empty()) return compatible_money(second);
    if (!is_bare(second)) return false;
    if (link == Link::between) return true;
    if (first_.money_before) return link == Link::dash || second.number.scale > 1;
    return false;
  }

  // US$5 to $6: the dollar is the one named first
  bool compatible_money(const Amount& second) const {
    return first_.money_before && second.money_before && second.quantity.unit == "USD" &&
           quantity_.unit.size() == 3 && quantity_.unit.back() == 'D';
  }

  // 1-222-2222
  bool chained(std::size_t end) const {
    const std::size_t begin = quantity_.text.begin;
    const bool before = begin >= 2 && hyphen_size(text_, begin - 1) != 0 && is_digit(text_[begin - 2]);
    return before || ((at(text_, end) == '-' || at(text_, end) == '/') && is_digit(at(text_, end + 1)));
  }

  // "rose 5 points to 120": a change, and where it led
  bool moved() const {
    std::size_t before = skip_spaces_back(text_, quantity_.text.begin, floor_);
    if (const Hit hedge = find_phrase_back(reading_, before, floor_, only(Role::hedge)))
      before = skip_spaces_back(text_, hedge.end, floor_);
    if (const Hit by = find_phrase_back(reading_, before, floor_, only(Role::by)))
      before = skip_spaces_back(text_, by.end, floor_);
    return static_cast<bool>(find_phrase_back(reading_, before, floor_, only(Role::move)));
  }

  // "down 1,204,567 to 1,198,003", "fell $5 to $3": from one to the other, where "fell from 6 to 5", "voted
  // 51 to 48", "odds of 5 to 2" are said as one
  bool falls(const Amount& second) const {
    const bool large = first_.number.grouped && second.number.grouped;
    const bool measured = !is_bare(first_) && quantity_.unit == second.quantity.unit;
    return second.quantity.low < quantity_.low && !opened() && (large || (measured && moved()));
  }

  // 2013-14
  bool abbreviated(const Amount& second) const {
    return first_.number.integer && quantity_.low >= 1000 && quantity_.low < 10000 &&
           second.quantity.low < 100 && second.number.span.size() == 2 &&
           second.quantity.low > std::fmod(quantity_.low, 100);
  }

  // "in 2008 to 29 mpg"
  bool year_like() const {
    return digits(first_) && first_.number.integer && !first_.number.grouped && quantity_.low >= 1500 &&
           quantity_.low < 2200 && is_bare(first_);
  }

  bool is_score(Link link, const Amount& second) const {
    return link == Link::dash && digits(first_) && digits(second) && first_.number.integer &&
           second.number.integer && !first_.number.grouped && quantity_.low < 1000 &&
           second.quantity.low < 1000;
  }

  // 3-6 6-4 7-6: one of several sets.
  bool in_row(std::size_t end) const {
    const auto size = [&](std::size_t pos) { return std::size_t{is_digit(at(text_, pos))}; };
    std::size_t next = at(text_, end) == ',' ? end + 1 : end;
    next = skip_spaces(text_, next);
    if (next != end && size(next) != 0 && at(text_, next + 1) == '-' && size(next + 2) != 0 &&
        !is_digit(at(text_, next + 3)))
      return true;
    const std::size_t begin = quantity_.text.begin;
    const std::size_t before = skip_spaces_back(text_, begin, begin > 2 ? begin - 2 : 0);
    return before != begin && before >= 3 && is_digit(text_[before - 1]) && text_[before - 2] == '-' &&
           is_digit(text_[before - 3]);
  }

  const Reading& reading_;
  std::string_view text_;
  std::size_t floor_;
  const Amount& first_;
  Quantity quantity_;
};

}  // namespace

Quantity join(const Reading& reading, const Amount& first, std::size_t floor) {
  return Joiner(reading, first, floor).read();
}

}  // namespace obelus::scan
