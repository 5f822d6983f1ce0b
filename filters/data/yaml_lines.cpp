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
    entry.key = {begin, YamlLines::Form::plain, std::string(text_.substr(begin, at_ - begin))};
    if (here() != ':' || is_null(entry.key.text)) return std::nullopt;
    ++at_;
    if (here() == ' ') {
      skip_spaces();
      if (here() != '\n') {
        auto value = is_block_mark() ? read_block() : read_value(true);
        if (!value) return std::nullopt;
        entry.values.push_back(std::move(*value));
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
      auto value = read_value(false);
      if (!value) return std::nullopt;
      entry.values.push_back(std::move(*value));
    }
    if (entry.values.empty()) return std::nullopt;
    return entry;
  }

  std::size_t indent_here() const { return std::min(text_.find_first_not_of(' ', at_), text_.size()) - at_; }

  // The rest of the line without spaces at its end; nothing when it may be more than plain text.
  std::optional<std::string_view> read_plain_line() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string_view line = text_.substr(at_, end - at_);
    at_ = end;
    while (line.ends_with(' ')) line.remove_suffix(1);
    if (line.empty() || line.back() == ':' || line.find(": ") != line.npos || line.find(" #") != line.npos)
      return std::nullopt;
    return line;
  }

  std::optional<YamlLines::Value> read_value(bool goes_on) {
    if (here() == '"' || here() == '\'') return read_quotation();
    const std::size_t begin = at_;
    const auto first = read_plain_line();
    if (!first || !may_begin_plain(first->front())) return std::nullopt;
    std::string text(*first);
    while (goes_on && text_.substr(at_).starts_with("\n ")) {
      ++at_;
      skip_spaces();
      if (!is_letter(here()) && !is_digit(here())) return std::nullopt;
      const auto line = read_plain_line();
      if (!line) return std::nullopt;
      text.append(" ").append(*line);
    }
    if (is_null(text)) return std::nullopt;
    skip_empty_lines();
    // A line that is indented would go on with the text.
    if (here() == ' ' && !text_.substr(at_ + indent_here()).starts_with("- ")) return std::nullopt;
    return YamlLines::Value{begin, YamlLines::Form::plain, std::move(text)};
  }

  bool is_block_mark() const { return here() == '|' || here() == '>'; }

  // Lines of one indent, none of them empty.
  std::optional<YamlLines::Value> read_block() {
    const std::size_t begin = at_;
    const char between = text_[at_++] == '|' ? '\n' : ' ';
    skip_spaces();
    if (!text_.substr(at_).starts_with("\n ")) return std::nullopt;
    ++at_;
    const std::size_t indent = indent_here();
    std::string text;
    while (here() == ' ') {
      if (indent_here() != indent) return std::nullopt;
      const std::size_t end = text_.find('\n', at_);
      if (end == text_.npos || end == at_ + indent || text_[end - 1] == ' ') return std::nullopt;
      if (!text.empty()) text += between;
      text += text_.substr(at_ + indent, end - at_ - indent);
      at_ = end + 1;
    }
    skip_empty_lines();
    if (text.empty() || here() == ' ') return std::nullopt;
    return YamlLines::Value{begin, YamlLines::Form::block, text + '\n'};
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
    handler.OnScalar(mark_at(value.at), is_plain ? "?" : "!", 0, value.text);
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
