#include "data/yaml_lines.hpp"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <utility>

#include "data/tree.hpp"
#include "data/yaml_scalar.hpp"
#include "text/byte_set.hpp"

namespace obelus::data {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  std::optional<YamlLines> read() {
    // Tabs and carriage returns have rules of their own.
    constexpr ByteSet others("\t\r");
    if (others.find(text_) != text_.npos) return std::nullopt;
    YamlLines lines;
    skip_empty_lines();
    while (at_ < text_.size())
      if (auto entry = read_entry())
        lines.entries.push_back(std::move(*entry));
      else
        return std::nullopt;
    if (lines.entries.empty()) return std::nullopt;
    return lines;
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\n'; }

  void skip_spaces() {
    while (here() == ' ') ++at_;
  }

  void skip_empty_lines() {
    while (at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  // To the next line that is not empty, when nothing but spaces is left of this one.
  bool end_line() {
    skip_spaces();
    if (here() != '\n') return false;
    skip_empty_lines();
    return true;
  }

  std::optional<YamlLines::Entry> read_entry() {
    YamlLines::Entry entry;
    const std::size_t begin = at_;
    if (!is_letter(here())) return std::nullopt;
    while (is_letter(here()) || is_digit(here()) || here() == '_' || here() == '-') ++at_;
    entry.key = {begin, YamlLines::Form::plain, text_.substr(begin, at_ - begin)};
    if (here() != ':' || is_null(entry.key.plain)) return std::nullopt;
    ++at_;
    if (here() == ' ') {
      skip_spaces();
      if (here() != '\n') {
        auto value = read_value();
        if (!value) return std::nullopt;
        entry.values.push_back(*value);
        return entry;
      }
    }
    if (!end_line()) return std::nullopt;
    if (at_ < text_.size() && !is_letter(here())) return read_list(std::move(entry));
    entry.values.push_back({at_, YamlLines::Form::none, {}});
    return entry;
  }

  std::optional<YamlLines::Entry> read_list(YamlLines::Entry entry) {
    entry.is_list = true;
    const std::size_t indent = indent_here();
    entry.list_at = at_ + indent;
    while (at_ < text_.size() && indent_here() == indent && text_.substr(at_ + indent).starts_with("- ")) {
      at_ += indent + 2;
      skip_spaces();
      auto value = read_value();
      if (!value) return std::nullopt;
      entry.values.push_back(*value);
    }
    if (entry.values.empty()) return std::nullopt;
    return entry;
  }

  std::size_t indent_here() const { return std::min(text_.find_first_not_of(' ', at_), text_.size()) - at_; }

  std::optional<YamlLines::Value> read_value() {
    if (here() == '"' || here() == '\'') return read_quotation();
    const std::size_t begin = at_;
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    std::string_view plain = text_.substr(begin, end - begin);
    while (plain.ends_with(' ')) plain.remove_suffix(1);
    if (plain.empty() || !may_begin_plain(plain.front())) return std::nullopt;
    if (plain.back() == ':' || plain.find(": ") != plain.npos || plain.find(" #") != plain.npos)
      return std::nullopt;
    if (is_null(plain)) return std::nullopt;
    at_ = end;
    skip_empty_lines();
    // A line that is indented would go on with the text.
    if (here() == ' ' && !text_.substr(at_ + indent_here()).starts_with("- ")) return std::nullopt;
    return YamlLines::Value{begin, YamlLines::Form::plain, plain};
  }

  std::optional<YamlLines::Value> read_quotation() {
    const std::size_t begin = at_;
    const Scalar scalar = read_quoted(text_, begin, 0);
    if (scalar.fault) return std::nullopt;
    const std::string_view written = text_.substr(begin, scalar.end - begin);
    // What ends a document is for yaml-cpp to find.
    if (written.find("\n---") != written.npos || written.find("\n...") != written.npos) return std::nullopt;
    at_ = scalar.end;
    if (!end_line()) return std::nullopt;
    return YamlLines::Value{begin, YamlLines::Form::quoted, {}};
  }

  static bool may_begin_plain(char c) {
    constexpr ByteSet others("/(_$.+");
    return is_letter(c) || is_digit(c) || others.has(c) || static_cast<unsigned char>(c) >= 0x80;
  }

  static bool is_null(std::string_view plain) { return kind_of_plain(plain) == Kind::null; }

  std::string_view text_;
  std::size_t at_ = 0;
};

YAML::Mark mark_at(std::size_t at) {
  YAML::Mark mark;
  mark.pos = static_cast<int>(at);
  return mark;
}

void tell_value(YAML::EventHandler& handler, const YamlLines::Value& value) {
  const bool is_plain = value.form == YamlLines::Form::plain;
  if (value.form == YamlLines::Form::none)
    handler.OnNull(mark_at(value.at), 0);
  else
    handler.OnScalar(mark_at(value.at), is_plain ? "?" : "!", 0, std::string(value.plain));
}

}  // namespace

std::optional<YamlLines> YamlLines::read(std::string_view text) { return LineReader(text).read(); }

void YamlLines::tell(YAML::EventHandler& handler) const {
  handler.OnDocumentStart(mark_at(0));
  handler.OnMapStart(mark_at(entries.front().key.at), "?", 0, YAML::EmitterStyle::Block);
  for (const Entry& entry : entries) {
    tell_value(handler, entry.key);
    if (entry.is_list) handler.OnSequenceStart(mark_at(entry.list_at), "?", 0, YAML::EmitterStyle::Block);
    for (const Value& value : entry.values) tell_value(handler, value);
    if (entry.is_list) handler.OnSequenceEnd();
  }
  handler.OnMapEnd();
  handler.OnDocumentEnd();
}

}  // namespace obelus::data
