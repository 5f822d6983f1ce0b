#include "text/fold_table.hpp"

#include <algorithm>
#include <string>

#include "obelus/text.hpp"

namespace obelus::folding {
namespace {

Entry entry_of(char32_t point) {
  Entry entry;
  const Form form = form_of(point);
  entry.kind = form.kind;
  if (form.kind != Kind::text || combining_class(form.points[0]) != 0) return entry;
  std::string bytes;
  bool after_letter = false;
  std::size_t count = 0;
  for (std::size_t i = 0; i < form.size; ++i) {
    if (after_letter && is_accent(form.points[i])) continue;
    if (combining_class(form.points[i]) != 0) return entry;
    append_utf8(bytes, form.points[i]);
    after_letter = is_letter(form.points[i]);
    ++count;
  }
  if (bytes.size() > entry.bytes.size()) return entry;
  entry.size = static_cast<std::uint8_t>(bytes.size());
  entry.even = count == 1 && bytes.size() == (point < 0x800 ? 2 : 3);
  std::copy(bytes.begin(), bytes.end(), entry.bytes.begin());
  return entry;
}

}  // namespace

Table::Table() {
  auto entry = entries_.begin();
  for (char32_t point = letters; point < letters_end; ++point) *entry++ = entry_of(point);
  for (char32_t point = punctuation; point < punctuation_end; ++point) *entry++ = entry_of(point);
}

const Table& table() {
  static const Table made;
  return made;
}

}  // namespace obelus::folding
