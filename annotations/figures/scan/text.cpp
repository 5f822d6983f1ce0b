#include "figures/scan/text.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace obelus::scan {
namespace {

constexpr std::size_t longest_phrase = 4;  // words

unsigned char byte(std::string_view text, std::size_t pos) {
  return pos < text.size() ? static_cast<unsigned char>(text[pos]) : 0;
}

// Lower case of ASCII and Latin-1, into a buffer of its own.
class Folded {
 public:
  bool append(std::string_view word) {
    if (size_ + word.size() > sizeof buffer_) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      char c = word[i];
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
      const auto b = static_cast<unsigned char>(c);
      if (i > 0 && word[i - 1] == '\xC3' && b >= 0x80 && b <= 0x9E && b != 0x97)
        c = static_cast<char>(b + 32);
      buffer_[size_++] = c;
    }
    return true;
  }
  // A word of ASCII letters alone, with what stands behind it: no longer than `runs::longest`.
  void take(const char* word, std::size_t size) {
    for (std::size_t i = 0; i < runs::longest; ++i) buffer_[i] = static_cast<char>(word[i] | 0x20);
    size_ = size;
  }
  std::string_view view() const { return {buffer_, size_}; }

 private:
  char buffer_[96];
  std::size_t size_ = 0;
};

// The word at `pos` begins with so many letters.
std::uint32_t stem_at(std::string_view text, std::size_t pos, std::size_t letters) {
  letters = std::min<std::size_t>(letters, 4);
  std::uint32_t stem = 0;
  if (pos + sizeof stem > text.size()) {
    for (std::size_t i = 0; i < letters; ++i)
      stem |= (static_cast<unsigned char>(text[pos + i]) | 0x20U) << (8 * i);
    return stem;
  }
  std::memcpy(&stem, text.data() + pos, sizeof stem);
  if constexpr (std::endian::native == std::endian::big) stem = __builtin_bswap32(stem);
  return (stem | 0x20202020U) & static_cast<std::uint32_t>((std::uint64_t{1} << (8 * letters)) - 1);
}

std::size_t apostrophe_size(std::string_view text, std::size_t pos) {
  return at(text, pos) == '\'' ? 1 : starts(text, pos, "\u2019") ? 3 : 0;
}

}  // namespace

std::size_t wide_letter_size(std::string_view text, std::size_t pos) {
  const unsigned char b = byte(text, pos);
  const unsigned char c = byte(text, pos + 1);
  if ((c & 0xC0) != 0x80) return 0;
  if (b == 0xC3) return c == 0x97 || c == 0xB7 ? 0 : 2;
  if (b >= 0xC4 && b <= 0xDF) return digit_at(text, pos).size != 0 ? 0 : 2;
  if (b < 0xE0 || b == 0xE2 || b > 0xED || (byte(text, pos + 2) & 0xC0) != 0x80) return 0;
  if (b == 0xE3 && c == 0x80) return 0;
  return digit_at(text, pos).size != 0 ? 0 : 3;
}

bool letter_before(std::string_view text, std::size_t pos) {
  if (pos == 0) return false;
  if (static_cast<unsigned char>(text[pos - 1]) < 0x80) return is_ascii_letter(text[pos - 1]);
  for (std::size_t size = 1; size <= 3 && size <= pos; ++size)
    if (letter_size(text, pos - size) == size) return true;
  return false;
}

std::size_t wide_space_size(std::string_view text, std::size_t pos) {
  const unsigned char next = byte(text, pos + 1);
  if (byte(text, pos) == 0xC2) return next == 0xA0 ? 2 : 0;
  if (byte(text, pos) != 0xE2 || next != 0x80) return 0;
  const unsigned char last = byte(text, pos + 2);
  return (last >= 0x80 && last <= 0x8A) || last == 0xAF ? 3 : 0;
}

std::size_t wide_space_size_before(std::string_view text, std::size_t pos) {
  for (std::size_t size = 1; size <= 3 && size <= pos; ++size)
    if (space_size(text, pos - size) == size) return size;
  return 0;
}

std::size_t hyphen_size(std::string_view text, std::size_t pos) {
  if (at(text, pos) == '-') return 1;
  return starts(text, pos, "\u2010") || starts(text, pos, "\u2011") ? 3 : 0;
}

std::size_t dash_size(std::string_view text, std::size_t pos) {
  if (at(text, pos) == '-' && at(text, pos + 1) == '-' && at(text, pos + 2) != '-') return 2;  // 6--9
  if (const std::size_t size = hyphen_size(text, pos)) return size;
  if (at(text, pos) == '~') return 1;
  return starts(text, pos, "\u2012") || starts(text, pos, "\u2013") || starts(text, pos, "\u2212") ? 3 : 0;
}

std::size_t wide_word_end(std::string_view text, std::size_t pos) {
  const std::size_t begin = pos;
  const std::size_t most = std::min(text.size(), begin + longest_word);
  for (;;) {
    while (pos < most && is_ascii_letter(text[pos])) ++pos;
    const std::size_t size = pos < most ? letter_size(text, pos) : 0;
    if (size == 0) break;
    pos += size;
  }
  if (pos == begin + 1 && at(text, pos) == '.' && is_ascii_letter(at(text, pos + 1)) &&
      letter_size(text, pos + 2) == 0)
    return pos + 2;
  return pos;
}

std::size_t wide_word_begin(std::string_view text, std::size_t pos, std::size_t floor) {
  const std::size_t end = pos;
  while (pos > floor && end - pos < longest_word) {
    std::size_t size = 1;
    if (!is_ascii_letter(text[pos - 1])) {
      if (static_cast<unsigned char>(text[pos - 1]) < 0x80) break;
      while (size <= 3 && size <= pos - floor && letter_size(text, pos - size) != size) ++size;
      if (size > 3 || size > pos - floor) break;
    }
    pos -= size;
  }
  return pos;
}

std::uint32_t stem_at(std::string_view text, std::size_t pos) {
  return stem_at(text, pos, runs::at<runs::Letters>(text, pos));
}

std::size_t skip_wide_joint(std::string_view text, std::size_t pos) {
  const std::size_t spaces = skip_spaces(text, pos);
  const std::size_t hyphen = hyphen_size(text, spaces);
  if (hyphen == 0) return spaces;
  const std::size_t behind = skip_spaces(text, spaces + hyphen);
  // "5 -6" and "5- 6" are no compounds
  return (spaces == pos) == (behind == spaces + hyphen) ? behind : spaces;
}

const Word& look_up_word(const Reading& reading, std::size_t pos) {
  Word& word = reading.words[pos % reading.words.size()];
  word = {pos, word_end(reading.text, pos), nullptr};
  if (word.end == pos) return word;
  const std::size_t size = word.end - pos;
  const std::size_t letters = runs::at<runs::Letters>(reading.text, pos);
  if (!reading.language.words.may_know(stem_at(reading.text, pos, letters))) return word;
  Folded folded;
  if (size == letters && pos + runs::longest <= reading.text.size())
    folded.take(reading.text.data() + pos, size);
  else
    folded.append(reading.text.substr(pos, size));
  word.entry = reading.language.words.find(folded.view());
  return word;
}

Hit find_phrase_of(const Reading& reading, const Word& first, Roles roles) {
  Hit best{first.entry->find(roles), first.end};
  if (best.term == nullptr) best.end = 0;
  if ((first.entry->beyond & roles) == 0) return best;
  Folded phrase;
  phrase.append(reading.text.substr(first.begin, first.end - first.begin));
  std::size_t end = first.end;
  for (std::size_t words = 1; words < longest_phrase; ++words) {
    std::size_t pos = skip_joint(reading.text, end);
    if (pos == end) pos += apostrophe_size(reading.text, pos);  // jusqu'à
    const std::size_t stop = word_end(reading.text, pos);
    if (pos == end || stop == pos || !phrase.append(" ") ||
        !phrase.append(reading.text.substr(pos, stop - pos)))
      break;
    const Entry* entry = reading.language.words.find(phrase.view());
    if (entry == nullptr) break;
    if (const Term* term = entry->find(roles)) best = {term, stop};
    if ((entry->beyond & roles) == 0) break;
    end = stop;
  }
  return best;
}

Hit find_phrase_back(const Reading& reading, std::size_t end, std::size_t floor, Roles roles) {
  if (reading.before.end != end || reading.before.floor != floor)
    reading.before = {end, floor, word_begin(reading.text, end, floor)};
  std::array<std::size_t, 3> begins{reading.before.begin};
  const Entry* last = word_at(reading, begins[0]).entry;
  if (begins[0] == end || last == nullptr || ((last->roles | last->ends) & roles) == 0) return {};
  std::size_t words = 1;
  for (; (last->ends & roles) != 0 && words < begins.size(); ++words) {
    const std::size_t stop = skip_spaces_back(reading.text, begins[words - 1], floor);
    begins[words] = word_begin(reading.text, stop, floor);
    if (begins[words] == stop) break;
  }
  for (; words > 0; --words) {
    const Hit hit = find_phrase(reading, begins[words - 1], roles);
    if (hit && hit.end == end) return {hit.term, begins[words - 1]};
  }
  return {};
}

const Term* find_form(const Reading& reading, std::string_view form, Roles roles) {
  Folded folded;
  return folded.append(form) ? reading.language.words.find(folded.view(), roles) : nullptr;
}

const Term* find_word(const Reading& reading, std::size_t begin, std::size_t end, Roles roles) {
  const Word& word = word_at(reading, begin);
  return word.entry != nullptr && word.end == end ? word.entry->find(roles) : nullptr;
}

}  // namespace obelus::scan
