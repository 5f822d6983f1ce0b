#include "data/yaml_lines.hpp"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <optional>
#include <string>

#include "data/tree.hpp"
#include "data/yaml_scalar.hpp"
#include "text/byte_set.hpp"

namespace obelus::data {
namespace {

constexpr int deepest = 8;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_null(std::string_view plain) { return plain.size() <= 4 && kind_of_plain(plain) == Kind::null; }

bool may_begin_plain(char c) {
  static constexpr ByteSet others("/(_$.+");
  return is_letter(c) || is_digit(c) || others.has(c) || static_cast<unsigned char>(c) >= 0x80;
}

// No mapping, no comment.
bool is_plain(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == ':' && (at + 1 == line.size() || line[at + 1] == ' ')) return false;
    if (line[at] == '#' && at > 0 && line[at - 1] == ' ') return false;
  }
  return !line.empty();
}

std::string_view without_spaces_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

YAML::Mark mark_at(std::size_t at) {
  YAML::Mark mark;
  mark.pos = static_cast<int>(at);
  return mark;
}

// Reads a document and tells of it as it goes. Each function that says false has met with something else.
// Lines nest `deepest` levels at most.
class LineReader {
 public:
  // Without a handler it only reads.
  LineReader(std::string_view text, YAML::EventHandler* handler) : text_(text), handler_(handler) {}

  bool document() {
    // Tabs and carriage returns have rules of their own.
    static constexpr ByteSet others("\t\r");
    if (handler_ == nullptr && others.find(text_) != text_.npos) return false;
    skip_empty_lines();
    if (handler_ != nullptr) handler_->OnDocumentStart(mark_at(0));
    if (!block_mapping(0, 0) || at_ != text_.size()) return false;
    if (handler_ != nullptr) handler_->OnDocumentEnd();
    return true;
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\n'; }
  std::string_view rest() const { return text_.substr(at_); }
  std::size_t indent_here() const { return std::min(text_.find_first_not_of(' ', at_), text_.size()) - at_; }
  bool begins_item(std::size_t at) const { return text_.substr(at).starts_with("- "); }

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

  // From the first key on, which stands at column `indent`, to the line behind the last value.
  bool block_mapping(std::size_t indent, int depth) {
    if (depth > deepest) return false;
    if (handler_ != nullptr) handler_->OnMapStart(mark_at(at_), "?", 0, YAML::EmitterStyle::Block);
    do {
      if (!key() || !value_in_block(indent, depth)) return false;
      if (at_ == text_.size() || indent_here() < indent) break;
      if (indent_here() > indent) return false;
      at_ += indent;
    } while (true);
    if (handler_ != nullptr) handler_->OnMapEnd();
    return true;
  }

  std::size_t key_size() const {
    if (!is_letter(here())) return 0;
    const auto* end = std::find_if_not(rest().begin(), rest().end(), [](char c) {
      return is_letter(c) || is_digit(c) || c == '_' || c == '-';
    });
    const auto size = static_cast<std::size_t>(end - rest().begin());
    return rest().substr(size).starts_with(':') ? size : 0;
  }

  // With its colon.
  bool key() {
    const std::size_t size = key_size();
    if (size == 0 || is_null(rest().substr(0, size))) return false;
    scalar(at_, "?", rest().substr(0, size));
    at_ += size + 1;
    return true;
  }

  bool value_in_block(std::size_t indent, int depth) {
    if (here() == ' ') {
      skip_spaces();
      if (here() == '|' || here() == '>') return block_scalar(indent);
      if (here() != '\n') return value_on_line(indent, true);
    }
    if (!end_line()) return false;
    const std::size_t next = at_ < text_.size() ? indent_here() : 0;
    if (at_ < text_.size() && next >= indent && begins_item(at_ + next)) return block_list(next, depth + 1);
    if (next > indent) {
      at_ += next;
      return block_mapping(next, depth + 1);
    }
    if (indent > 0) return false;
    if (handler_ != nullptr) handler_->OnNull(mark_at(at_), 0);
    return true;
  }

  // From the line of the first item, whose dash stands at column `indent`.
  bool block_list(std::size_t indent, int depth) {
    if (handler_ != nullptr)
      handler_->OnSequenceStart(mark_at(at_ + indent), "?", 0, YAML::EmitterStyle::Block);
    while (at_ < text_.size() && indent_here() == indent && begins_item(at_ + indent)) {
      const std::size_t line = at_;
      at_ += indent + 2;
      skip_spaces();
      const bool is_mapping = key_size() > 0 && rest().substr(key_size() + 1).find_first_of(" \n") == 0;
      if (!(is_mapping ? block_mapping(at_ - line, depth + 1) : value_on_line(indent, false))) return false;
    }
    if (at_ < text_.size() && indent_here() > indent) return false;
    if (handler_ != nullptr) handler_->OnSequenceEnd();
    return true;
  }

  // A value that begins on this line, in something whose lines have this indent. To the next line.
  bool value_on_line(std::size_t indent, bool goes_on) {
    switch (here()) {
      case '{':
      case '[': return flow(0) && end_line();
      case '"':
      case '\'': return quotation(indent > 0) && end_line();
      default: return plain(indent, goes_on);
    }
  }

  bool plain(std::size_t indent, bool goes_on) {
    const std::size_t begin = at_;
    std::string_view line = take_line();
    if (!is_plain(line) || !may_begin_plain(line.front())) return false;
    std::string text(line);
    while (goes_on && at_ + 1 < text_.size()) {
      const std::size_t first = std::min(text_.find_first_not_of(' ', at_ + 1), text_.size());
      if (first - at_ - 1 <= indent || first == text_.size() || text_[first] == '\n') break;
      at_ = first;
      line = take_line();
      if (!is_plain(line) || !(is_letter(line.front()) || is_digit(line.front()))) return false;
      text.append(" ").append(line);
    }
    if (is_null(text)) return false;
    scalar(begin, "?", text);
    skip_empty_lines();
    return true;
  }

  // The rest of the line, without spaces at its end.
  std::string_view take_line() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = end;
    return without_spaces_behind(line);
  }

  // Lines of one indent, none of them empty.
  bool block_scalar(std::size_t outer) {
    const std::size_t begin = at_;
    const char between = text_[at_++] == '|' ? '\n' : ' ';
    skip_spaces();
    if (!rest().starts_with("\n ")) return false;
    ++at_;
    const std::size_t indent = indent_here();
    std::string text;
    while (at_ < text_.size() && indent_here() > outer) {
      const std::size_t end = text_.find('\n', at_);
      if (indent_here() != indent || end == text_.npos || end == at_ + indent || text_[end - 1] == ' ')
        return false;
      if (!text.empty()) text += between;
      text += text_.substr(at_ + indent, end - at_ - indent);
      at_ = end + 1;
    }
    skip_empty_lines();
    if (text.empty() || (at_ < text_.size() && indent_here() > outer)) return false;
    scalar(begin, "!", text + '\n');
    return true;
  }

  bool quotation(bool on_one_line) {
    const std::size_t begin = at_;
    const Scalar quoted = read_quoted(text_, begin, 0);
    if (quoted.fault) return false;
    const std::string_view written = text_.substr(begin, quoted.end - begin);
    if (on_one_line && written.find('\n') != written.npos) return false;
    // What ends a document is for yaml-cpp to find.
    if (written.find("\n---") != written.npos || written.find("\n...") != written.npos) return false;
    scalar(begin, "!", {});
    at_ = quoted.end;
    return true;
  }

  // A list or mapping in brackets, on one line.
  bool flow(int depth) {
    if (depth > deepest) return false;
    const bool is_mapping = here() == '{';
    if (handler_ != nullptr && is_mapping)
      handler_->OnMapStart(mark_at(at_), "?", 0, YAML::EmitterStyle::Flow);
    if (handler_ != nullptr && !is_mapping)
      handler_->OnSequenceStart(mark_at(at_), "?", 0, YAML::EmitterStyle::Flow);
    do {
      ++at_;
      skip_spaces();
      if (is_mapping && !(key() && here() == ' ')) return false;
      skip_spaces();
      if (!value_in_flow(depth)) return false;
      skip_spaces();
    } while (here() == ',');
    if (here() != (is_mapping ? '}' : ']')) return false;
    ++at_;
    if (handler_ != nullptr) is_mapping ? handler_->OnMapEnd() : handler_->OnSequenceEnd();
    return true;
  }

  bool value_in_flow(int depth) {
    switch (here()) {
      case '{':
      case '[': return flow(depth + 1);
      case '"':
      case '\'': return quotation(true);
      default: break;
    }
    static constexpr ByteSet ends(",[]{}\n?");
    const std::size_t begin = at_;
    const std::size_t end = std::min(ends.find(text_, at_), text_.size());
    const std::string_view plain = without_spaces_behind(text_.substr(begin, end - begin));
    if (!is_plain(plain) || !may_begin_plain(plain.front()) || is_null(plain)) return false;
    scalar(begin, "?", plain);
    at_ = end;
    return true;
  }

  void scalar(std::size_t at, const char* tag, std::string_view text) {
    if (handler_ != nullptr) handler_->OnScalar(mark_at(at), tag, 0, std::string(text));
  }

  std::string_view text_;
  YAML::EventHandler* handler_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_yaml_lines(std::string_view text) { return LineReader(text, nullptr).document(); }

void tell_yaml_lines(std::string_view text, YAML::EventHandler& handler) {
  LineReader(text, &handler).document();
}

}  // namespace obelus::data
