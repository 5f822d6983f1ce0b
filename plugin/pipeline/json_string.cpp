#include "pipeline/json_string.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>

#include "obelus/text.hpp"

namespace obelus {
namespace {

// Bytes that stand for themselves in a string.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < plain.size(); ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

// How many of eight bytes are plain before the first that is not.
std::size_t plain_of_eight(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  const std::uint64_t quotes = word ^ (ones * '"');
  const std::uint64_t solidi = word ^ (ones * '\\');
  // A borrow reaches only bytes behind the first.
  const std::uint64_t special = (word - ones * 0x20) | (quotes - ones) | (solidi - ones);
  return static_cast<std::size_t>(std::countr_zero(special & ~word & (ones * 0x80))) / 8;
}

std::size_t plain_end(std::string_view text, std::size_t at) {
  for (std::size_t plain = 8; plain == 8 && at + 8 <= text.size(); at += plain)
    plain = plain_of_eight(text.data() + at);
  while (at < text.size() && plain_bytes[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

struct Escape {
  char letter;
  char means;
};
// A solidus may be escaped, and is not by us.
constexpr std::array<Escape, 8> escapes{
    {{'"', '"'}, {'\\', '\\'}, {'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'f', '\f'}, {'b', '\b'}, {'/', '/'}}};

constexpr std::size_t longest_escape = 6;

// What a byte that is not plain is written as.
struct Escaped {
  std::array<char, longest_escape> bytes{};
  std::size_t size = 0;
};
constexpr auto escaped_bytes = [] {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<Escaped, 128> all{};
  for (std::size_t byte = 0; byte < 0x20; ++byte)
    all[byte] = {{'\\', 'u', '0', '0', digits[byte / 16], digits[byte % 16]}, longest_escape};
  for (const Escape each : escapes) all[static_cast<std::size_t>(each.means)] = {{'\\', each.letter}, 2};
  return all;
}();

// Writes `text` as it stands in a string, and returns where that ends. There is room for the longest escape
// of each byte, and for eight bytes more.
char* write_escaped(std::string_view text, char* out) {
  for (std::size_t at = 0; at < text.size();) {
    if (text.size() - at >= 8) {
      std::memcpy(out, text.data() + at, 8);
      const std::size_t plain = plain_of_eight(text.data() + at);
      at += plain;
      out += plain;
      if (plain == 8) continue;
    }
    const auto byte = static_cast<unsigned char>(text[at++]);
    if (plain_bytes[byte]) {
      *out++ = static_cast<char>(byte);
      continue;
    }
    const Escaped& escaped = escaped_bytes[byte];
    std::memcpy(out, escaped.bytes.data(), longest_escape);
    out += escaped.size;
  }
  return out;
}

// Decodes what stands behind a reverse solidus; false where that is left to the parser.
bool take_escape(std::string_view line, std::size_t& at, std::string& out) {
  if (at == line.size()) return false;
  if (line[at] != 'u') {
    const auto* known =
        std::find_if(escapes.begin(), escapes.end(), [&](Escape each) { return each.letter == line[at]; });
    if (known == escapes.end()) return false;
    out += known->means;
    ++at;
    return true;
  }
  if (line.size() - at < 5) return false;
  unsigned value = 0;
  const char* end = line.data() + at + 5;
  if (std::from_chars(line.data() + at + 1, end, value, 16).ptr != end) return false;
  if (value >= 0xD800 && value < 0xE000) return false;
  append_utf8(out, value);
  at += 5;
  return true;
}

// The text of a string that begins before `at`, which is left behind its end.
std::optional<std::string> take_string(std::string_view line, std::size_t& at) {
  std::string text;
  text.reserve(line.size() - at);
  while (true) {
    const std::size_t end = plain_end(line, at);
    text.append(line, at, end - at);
    at = end + 1;
    if (end == line.size()) return std::nullopt;
    if (line[end] == '"') break;
    if (line[end] != '\\' || !take_escape(line, at, text)) return std::nullopt;
  }
  if (first_invalid_utf8(text)) return std::nullopt;
  return text;
}

// Behind a string that begins before `at`, whatever stands in it.
std::size_t string_end(std::string_view line, std::size_t at) {
  while ((at = line.find_first_of("\"\\", at)) != std::string_view::npos) {
    if (line[at] == '"') return at + 1;
    at += 2;
  }
  return line.size();
}

std::size_t behind_space(std::string_view line, std::size_t at) {
  while (at < line.size() && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r' || line[at] == '\n'))
    ++at;
  return at;
}

// Where the value of the outermost object's member begins, or the end.
std::size_t find_value(std::string_view line, std::string_view key) {
  int depth = 0;
  for (std::size_t at = 0; (at = line.find_first_of("\"{}[]", at)) != std::string_view::npos;) {
    if (line[at] != '"') {
      depth += line[at] == '{' || line[at] == '[' ? 1 : -1;
      ++at;
      continue;
    }
    const std::size_t begin = at + 1;
    at = string_end(line, begin);
    const std::size_t colon = behind_space(line, at);
    const bool is_it = depth == 1 && line.substr(begin, at - begin - 1) == key;
    if (is_it && colon < line.size() && line[colon] == ':') return behind_space(line, colon + 1);
  }
  return line.size();
}

// Reads a line of few tokens from its beginning on.
class Tokens {
 public:
  explicit Tokens(std::string_view line) : line_(line), at_(behind_space(line, 0)) {}

  bool take(char token) {
    if (!is_at(at_, token)) return false;
    pass(at_ + 1);
    return true;
  }
  bool take_name(std::string_view name) {
    const std::size_t end = at_ + 1 + name.size();
    if (!is_at(at_, '"') || !is_at(end, '"') || line_.substr(at_ + 1, name.size()) != name) return false;
    pass(end + 1);
    return take(':');
  }
  // A string or a whole number that dump() writes as it stands here, or nothing.
  std::string_view take_plain() {
    const std::size_t begin = at_;
    const std::size_t end = is_at(at_, '"') ? plain_string_end() : whole_number_end();
    pass(end);
    return line_.substr(begin, end - begin);
  }
  // A string's text.
  std::optional<std::string> take_text() {
    if (!is_at(at_, '"')) return std::nullopt;
    std::size_t end = at_ + 1;
    auto text = take_string(line_, end);
    if (text) pass(end);
    return text;
  }
  bool at_end() const { return at_ == line_.size(); }

 private:
  bool is_at(std::size_t at, char token) const { return at < line_.size() && line_[at] == token; }
  void pass(std::size_t end) { at_ = behind_space(line_, end); }
  std::size_t plain_string_end() const {
    const std::size_t end = plain_end(line_, at_ + 1);
    const bool is_plain = is_at(end, '"') && !first_invalid_utf8(line_.substr(at_, end - at_));
    return is_plain ? end + 1 : at_;
  }
  std::size_t whole_number_end() const {
    constexpr std::size_t most_digits = 18;
    const std::size_t first = at_ + (is_at(at_, '-') ? 1 : 0);
    const std::size_t end = std::min(line_.find_first_not_of("0123456789", first), line_.size());
    const bool is_zero = first == at_ && end == first + 1;
    const bool is_canonical = end > first && (line_[first] != '0' || is_zero);
    return is_canonical && end - first <= most_digits ? end : at_;
  }

  std::string_view line_;
  std::size_t at_;
};

}  // namespace

std::optional<TextOfId> text_of_id(std::string_view line, std::string_view key) {
  Tokens tokens(line);
  std::optional<std::string> text;
  const auto take_text = [&] { return tokens.take_name(key) && (text = tokens.take_text()); };
  if (!tokens.take('{')) return std::nullopt;
  const bool is_first = take_text();
  if (is_first && !tokens.take(',')) return std::nullopt;
  if (!tokens.take_name("id")) return std::nullopt;
  const std::string_view id = tokens.take_plain();
  if (id.empty()) return std::nullopt;
  if (!is_first && !(tokens.take(',') && take_text())) return std::nullopt;
  if (!tokens.take('}') || !tokens.at_end()) return std::nullopt;
  return TextOfId{id, std::move(*text)};
}

std::optional<Lifted> lift_text(std::string_view line, std::string_view key) {
  const std::size_t begin = find_value(line, key);
  if (begin == line.size() || line[begin] != '"') return std::nullopt;
  std::size_t end = begin + 1;
  auto text = take_string(line, end);
  if (!text) return std::nullopt;
  std::string rest(line.substr(0, begin));
  return Lifted{rest.append("\"\"").append(line.substr(end)), std::move(*text)};
}

std::string json_string(std::string_view text) {
  if (first_invalid_utf8(text))
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  std::string out = "\"";
  out.reserve(text.size() + text.size() / 8);
  constexpr std::size_t piece = 512;
  std::array<char, piece * longest_escape + 8> written;
  for (std::size_t at = 0; at < text.size(); at += piece)
    out.append(written.data(), write_escaped(text.substr(at, piece), written.data()));
  return out += '"';
}

}  // namespace obelus
