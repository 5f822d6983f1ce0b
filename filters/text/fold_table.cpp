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
  entry.even = count == 1 && bytes.size() == 2;
  std::copy(bytes.begin(), bytes.end(), entry.bytes.begin());
  return entry;
}

}  // namespace

const Table& table() {
  static const auto entries = [] {
    Table all;
    for (char32_t point = table_begin; point < table_end; ++point) all[point - table_begin] = entry_of(point);
    return all;
  }();
  return entries;
}

}  // namespace obelus::folding
