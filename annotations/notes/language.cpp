#include "notes/language.hpp"

#include <algorithm>

#include "notes/languages/tables.hpp"

namespace obelus::notes {
namespace {

constexpr const Language* tables[] = {
    &english,    &american_english,    &german, &french,  &spanish, &italian,
    &portuguese, &european_portuguese, &dutch,  &russian, &arabic,  &japanese,
    &chinese,    &traditional_chinese,
};

// Regions that write Chinese in the traditional script.
constexpr std::string_view traditional_regions[] = {"zh-TW", "zh-HK", "zh-MO"};

constexpr LabelName names[] = {
    {"notes", &Language::notes},
    {"note", &Language::note},
    {"disputed_note", &Language::disputed_note},
    {"back", &Language::back},
    {"unresolved", &Language::unresolved},
    {"resolved", &Language::resolved},
    {"withdrawn", &Language::withdrawn},
    {"checked", &Language::checked},
    {"as_of", &Language::as_of},
    {"sources", &Language::sources},
    {"accessed", &Language::accessed},
    {"archived", &Language::archived},
    {"two_names", &Language::two_names},
    {"many_names", &Language::many_names},
    {"editors", &Language::editors},
    {"edition", &Language::edition},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c == '_' ? '-' : c; }

// True when `tag` is `prefix`, or `prefix` and further subtags.
bool has_prefix(std::string_view tag, std::string_view prefix) {
  if (tag.size() < prefix.size()) return false;
  const auto same = [](char a, char b) { return lower(a) == lower(b); };
  if (!std::equal(prefix.begin(), prefix.end(), tag.begin(), same)) return false;
  return tag.size() == prefix.size() || lower(tag[prefix.size()]) == '-';
}

std::string_view first_subtag(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

}  // namespace

std::span<const LabelName> label_names() { return names; }

std::span<const Language* const> all_languages() { return tables; }

const Language& language_for(std::string_view tag) {
  for (const std::string_view region : traditional_regions)
    if (has_prefix(tag, region)) return traditional_chinese;
  const Language* best = nullptr;
  for (const Language* table : tables)
    if (has_prefix(tag, table->tag) && (best == nullptr || table->tag.size() > best->tag.size()))
      best = table;
  return best != nullptr ? *best : english;
}

bool same_language(std::string_view a, std::string_view b) {
  return has_prefix(first_subtag(a), first_subtag(b));
}

std::string fill(std::string_view pattern, Values values) {
  std::string out;
  fill(pattern, values, [&](std::string_view part) { out += part; });
  return out;
}

std::string fill(std::string_view pattern, std::string_view name, std::string_view value) {
  const std::pair<std::string_view, std::string_view> values[] = {{name, value}};
  return fill(pattern, values);
}

}  // namespace obelus::notes
