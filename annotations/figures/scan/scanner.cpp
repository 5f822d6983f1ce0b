#include <cmath>
#include <limits>

#include "figures/scan/amount.hpp"
#include "figures/scan/candidates.hpp"
#include "figures/scan/context.hpp"
#include "figures/scan/range.hpp"
#include "obelus/quantity.hpp"

namespace obelus {
namespace {

using namespace scan;

class Scanner {
 public:
  explicit Scanner(const Reading& reading) : reading_(reading), candidates_(reading) {}

  std::vector<Quantity> scan() {
    found_.reserve(reading_.text.size() / usual_distance);
    for (std::size_t pos = candidates_.next(0); pos < reading_.text.size();) {
      if (is_within_word(pos)) {
        pos = candidates_.next(pos + 1);
        continue;
      }
      const auto amount = read_amount(reading_, past_point(pos), floor_);
      const std::size_t end = amount ? take(*amount) : pos;
      pos = candidates_.next(std::max(end, pos + 1));
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t usual_distance = 256;  // bytes of prose to a number

  // Of Thai, Lao, Burmese, Khmer, Chinese, Japanese: scripts that put no spaces between words
  bool is_behind_script(std::size_t pos) const {
    const auto byte = [&](std::size_t back) {
      return back <= pos ? static_cast<unsigned char>(reading_.text[pos - back]) : 0U;
    };
    const unsigned lead = byte(3);
    const unsigned second = byte(2);
    const bool south_east = (lead == 0xE0 && second >= 0xB8 && second <= 0xBB) ||
                            (lead == 0xE1 && (second == 0x80 || second == 0x81 || (second | 1) == 0x9F));
    return south_east || lead >= 0xE3 || byte(4) >= 0xF0;
  }

  // The "cent" of "récent": letters behind one beyond ASCII, but for scripts without spaces
  bool is_within_word(std::size_t pos) const {
    const std::string_view text = reading_.text;
    if (pos == 0 || static_cast<unsigned char>(text[pos - 1]) < 0x80 || !is_ascii_letter(text[pos]))
      return false;
    return letter_before(text, pos) && !is_behind_script(pos);
  }

  // .5 begins at its point
  std::size_t past_point(std::size_t pos) const {
    const std::string_view text = reading_.text;
    if (pos <= floor_ || text[pos - 1] != '.' || !is_digit(text[pos])) return pos;
    const bool stop =  // v.5, and so..18 of them
        pos > 1 && (is_digit(text[pos - 2]) || text[pos - 2] == '.' || letter_before(text, pos - 1));
    return stop ? pos : pos - 1;
  }

  // The end of what was taken.
  std::size_t take(const Amount& amount) {
    Quantity quantity = join(reading_, amount, floor_);
    const bool of_many = quantity.kind == QuantityKind::ratio;  // that one in five sank
    if (!of_many && is_pronoun(reading_, amount, floor_)) return quantity.text.end;
    read_context(reading_, amount, floor_, quantity);
    floor_ = quantity.text.end;
    found_.push_back(quantity);
    return floor_;
  }

  const Reading& reading_;
  Candidates candidates_;
  std::size_t floor_ = 0;
  std::vector<Quantity> found_;
};

}  // namespace

std::string_view name_of(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::money: return "money";
    case QuantityKind::percent: return "percent";
    case QuantityKind::count: return "count";
    case QuantityKind::measure: return "measure";
    case QuantityKind::duration: return "duration";
    case QuantityKind::age: return "age";
    case QuantityKind::multiple: return "multiple";
    case QuantityKind::ratio: return "ratio";
    case QuantityKind::fraction: return "fraction";
    case QuantityKind::rate: return "rate";
    case QuantityKind::points: return "points";
    case QuantityKind::score: return "score";
    case QuantityKind::range: return "range";
    case QuantityKind::ordinal: return "ordinal";
  }
  return "";
}

std::vector<Quantity> quantities(std::string_view text, std::string_view lang) {
  const Reading reading{.text = text, .language = language_of(lang), .words = {}, .before = {}};
  return Scanner(reading).scan();
}

}  // namespace obelus
