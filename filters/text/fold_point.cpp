#include "text/fold_point.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace obelus::folding {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
constexpr bool holds(const Range (&ranges)[N], char32_t point) {
  for (const Range& range : ranges)
    if (range.first <= point && point <= range.last) return true;
  return false;
}

constexpr Range spaces[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
                            {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
                            {0x205F, 0x205F}, {0x3000, 0x3000}};

constexpr Range dashes[] = {{'-', '-'},       {0x2010, 0x2015}, {0x2212, 0x2212}, {0x2E3A, 0x2E3B},
                            {0xFE31, 0xFE32}, {0xFE58, 0xFE58}, {0xFE63, 0xFE63}, {0xFF0D, 0xFF0D}};

// Quotation marks of all scripts, apostrophes, primes, and the accents that are typed for them.
constexpr Range quotes[] = {{'"', '"'},       {'\'', '\''},     {'`', '`'},       {0xAB, 0xAB},
                            {0xB4, 0xB4},     {0xBB, 0xBB},     {0x2B9, 0x2BD},   {0x2C8, 0x2C8},
                            {0x5F3, 0x5F4},   {0x2018, 0x201F}, {0x2032, 0x2037}, {0x2039, 0x203A},
                            {0x2057, 0x2057}, {0x275B, 0x275E}, {0x2E42, 0x2E42}, {0x300C, 0x300F},
                            {0x301D, 0x301F}, {0xFE41, 0xFE44}, {0xFF02, 0xFF02}, {0xFF07, 0xFF07},
                            {0xFF62, 0xFF63}};

constexpr Range without_width[] = {{0xAD, 0xAD},     {0x61C, 0x61C},   {0x180E, 0x180E},
                                   {0x200B, 0x200C}, {0x200E, 0x200F}, {0x202A, 0x202E},
                                   {0x2060, 0x2064}, {0x2066, 0x206F}, {0xFEFF, 0xFEFF}};

constexpr Range extenders[] = {{0x34F, 0x34F},   {0x180B, 0x180D},   {0x200D, 0x200D},
                               {0xFE00, 0xFE0F}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF}};

// Blocks of marks for Latin, Greek, Cyrillic, Hebrew and Arabic, and for letters in general.
constexpr Range accents[] = {
    {0x300, 0x34E},   {0x350, 0x36F},   {0x483, 0x487},   {0x591, 0x5BD},   {0x5BF, 0x5BF},
    {0x5C1, 0x5C2},   {0x5C4, 0x5C5},   {0x5C7, 0x5C7},   {0x610, 0x61A},   {0x64B, 0x65F},
    {0x670, 0x670},   {0x6D6, 0x6DC},   {0x6DF, 0x6E4},   {0x6E7, 0x6E8},   {0x6EA, 0x6ED},
    {0x8CA, 0x8E1},   {0x8E3, 0x8FF},   {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20DC},
    {0x2DE0, 0x2DFF}, {0xA66F, 0xA672}, {0xA674, 0xA67D}, {0xFB1E, 0xFB1E}, {0xFE20, 0xFE2F}};

Kind kind_of(char32_t point) {
  if (holds(spaces, point)) return Kind::space;
  if (holds(dashes, point)) return Kind::dash;
  if (holds(quotes, point)) return Kind::quote;
  if (holds(without_width, point)) return Kind::dropped;
  if (holds(extenders, point)) return Kind::extender;
  return point == 0x2026 || point == 0xFE19 ? Kind::ellipsis : Kind::text;
}

std::uint8_t decompose(char32_t point, int options, std::array<char32_t, 18>& out) {
  std::array<utf8proc_int32_t, 18> buffer{};
  int boundary = UTF8PROC_BOUNDCLASS_START;
  const auto size =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), buffer.data(), buffer.size(),
                              static_cast<utf8proc_option_t>(options), &boundary);
  if (size < 1 || size > static_cast<utf8proc_ssize_t>(buffer.size())) {
    out[0] = point;
    return 1;
  }
  std::copy_n(buffer.begin(), size, out.begin());
  return static_cast<std::uint8_t>(size);
}

bool is_digit(char32_t point) { return point >= '0' && point <= '9'; }

// By compatibility, unless that makes digits of something else.
Form decomposed(char32_t point, int canonical) {
  Form form;
  form.size = decompose(point, canonical | UTF8PROC_COMPAT, form.points);
  const bool has_digit = std::any_of(form.points.begin(), form.points.begin() + form.size, is_digit);
  if (has_digit && utf8proc_category(static_cast<utf8proc_int32_t>(point)) != UTF8PROC_CATEGORY_ND)
    form.size = decompose(point, canonical, form.points);
  return form;
}

}  // namespace

Form form_of(char32_t point) {
  Form form;
  if (point >= 0x4E00 && point <= 0x9FFF) {
    form.size = 1;
    form.points[0] = point;
    return form;
  }
  form.kind = kind_of(point);
  if (form.kind != Kind::text) return form;
  return decomposed(point, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
}

Form compatible_form(char32_t point) { return decomposed(point, UTF8PROC_DECOMPOSE); }

bool is_accent(char32_t point) { return holds(accents, point); }

unsigned combining_class(char32_t point) {
  return static_cast<unsigned>(utf8proc_get_property(static_cast<utf8proc_int32_t>(point))->combining_class);
}

bool is_letter(char32_t point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

}  // namespace obelus::folding
