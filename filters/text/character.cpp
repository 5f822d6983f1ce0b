#include "obelus/character.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "obelus/text.hpp"
#include "text/fold_point.hpp"

namespace obelus {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};
constexpr Range unspaced[] = {{0xE00, 0xEFF},   {0x1000, 0x109F}, {0x1780, 0x17FF}, {0x19E0, 0x19FF},
                              {0x2E80, 0x2FDF}, {0x3005, 0x3007}, {0x3021, 0x3035}, {0x3040, 0x312F},
                              {0x31A0, 0x31BF}, {0x31F0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
                              {0xA9E0, 0xA9FF}, {0xAA60, 0xAA7F}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};

utf8proc_category_t category_of(char32_t point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(point));
}

bool is_word_category(utf8proc_category_t category) {
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) ||
         category == UTF8PROC_CATEGORY_PC;
}

constexpr auto ascii_classes = [] {
  std::array<CharClass, 0x80> classes{};
  for (char32_t point = 0; point < classes.size(); ++point) {
    const char32_t letter = point | 0x20U;
    const bool is_word = (letter >= 'a' && letter <= 'z') || point == '_';
    classes[point] = is_word                        ? CharClass::word
                     : point >= '0' && point <= '9' ? CharClass::digit
                                                    : CharClass::other;
  }
  return classes;
}();

// An ASCII character that has no other form.
bool is_plain(char c) { return (c >= ' ' && c < 0x7F) || (c >= 9 && c <= 13); }

}  // namespace

CharClass class_of(char32_t point) {
  if (point < 0x80) return ascii_classes[point];
  const auto category = category_of(point);
  if (category == UTF8PROC_CATEGORY_ND) return CharClass::digit;
  if (!is_word_category(category)) return CharClass::other;
  const bool is_single = std::any_of(std::begin(unspaced), std::end(unspaced), [&](Range range) {
    return range.first <= point && point <= range.last;
  });
  return is_single ? CharClass::single : CharClass::word;
}

bool continues_character(char32_t point) {
  if (point < 0x300) return false;
  if (point == 0x200D || (point >= 0xFE00 && point <= 0xFE0F)) return true;
  if (point >= 0x1F3FB && point <= 0x1F3FF) return true;  // skin tones
  if (point >= 0xE0020 && point <= 0xE01EF) return true;  // tags, variation selectors
  const auto category = category_of(point);
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool is_currency_sign(char32_t point) { return category_of(point) == UTF8PROC_CATEGORY_SC; }

std::string unify_compatible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at])) {
      out += text[at++];
      continue;
    }
    const CodePoint point = decode_utf8(text, at);
    at += point.size;
    switch (folding::form_of(point.value).kind) {
      case folding::Kind::dropped:
      case folding::Kind::extender: break;
      case folding::Kind::quote: append_utf8(out, point.value); break;
      default: {
        const auto form = folding::compatible_form(point.value);
        for (std::size_t i = 0; i < form.size; ++i) append_utf8(out, form.points[i]);
      }
    }
  }
  return out;
}

}  // namespace obelus
