#include "lsp/editor/yaml_cursor.hpp"

#include <algorithm>

namespace obelus::lsp {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// A mapping or list that is open at the cursor.
struct Level {
  std::size_t indent = 0;
  bool is_list = false;
  bool is_flow = false;
  bool has_key = false;  // a mapping's value stands, or is to stand, behind `key`
  std::string key;
  std::vector<std::string> taken;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  YamlCursor scan() {
    for (at_ = 0; at_ < text_.size();) line();
    if (text_.empty() || text_.back() == '\n') begin_line(column_of_end());
    return result();
  }

 private:
  // One line of block style, with what flow style or quotation marks carry over to further ones.
  void line() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    const std::size_t indent = at_ - begin;
    if (at_ == text_.size()) return begin_line(indent);
    if (text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '#') return pass_line();
    if (block_scalar_ != none) {
      if (indent > block_scalar_) return pass_line();
      block_scalar_ = none;
    }
    begin_line(indent);
    content(indent);
  }

  void pass_line() { at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1; }

  std::size_t column_of_end() const {
    return text_.size() - (text_.rfind('\n') == none ? 0 : text_.rfind('\n') + 1);
  }

  std::size_t indent_of_last_line() const {
    const std::string_view line = text_.substr(text_.size() - column_of_end());
    return std::min(line.find_first_not_of(" \t"), line.size());
  }

  // Closes what is indented as deep or deeper. A list may stand as deep as the key it belongs to.
  void begin_line(std::size_t indent) {
    word_ = at_;
    const bool is_item =
        at_ < text_.size() && text_[at_] == '-' && (at_ + 1 == text_.size() || is_blank(text_[at_ + 1]));
    while (!levels_.empty() && levels_.back().indent > indent) levels_.pop_back();
    if (!is_item && !levels_.empty() && levels_.back().indent == indent && levels_.back().is_list)
      levels_.pop_back();
    if (!levels_.empty() && levels_.back().indent == indent && !levels_.back().is_list && !is_item)
      levels_.back().has_key = false;
  }

  void content(std::size_t column) {
    while (at_ < text_.size()) {
      if (text_[at_] == '-' &&
          (at_ + 1 == text_.size() || is_blank(text_[at_ + 1]) || text_[at_ + 1] == '\n')) {
        if (levels_.empty() || !levels_.back().is_list || levels_.back().indent != column)
          levels_.push_back({column, true, false, false, {}, {}});
        const std::size_t dash = at_++;
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
        column += at_ - dash;
        word_ = at_;
        continue;
      }
      if (!scalar_or_key(column)) return;
    }
  }

  Level& mapping_at(std::size_t column) {
    if (levels_.empty() || levels_.back().is_list || levels_.back().indent != column)
      levels_.push_back({column, false, false, false, {}, {}});
    return levels_.back();
  }

  // Reads a key and goes on behind its colon, or reads a value to its end and says false.
  bool scalar_or_key(std::size_t column) {
    if (text_[at_] == '[' || text_[at_] == '{') {
      flow();
      return false;
    }
    if (text_[at_] == '|' || text_[at_] == '>') {
      block_scalar_ = levels_.empty() ? 0 : levels_.back().indent;
      pass_line();
      return false;
    }
    word_ = at_;
    const std::string scalar = read_scalar(false);
    if (quote_ != 0 || at_ == text_.size()) return false;
    if (text_[at_] != ':') {
      pass_line();
      return false;
    }
    Level& mapping = mapping_at(column);
    mapping.has_key = true;
    mapping.key = scalar;
    mapping.taken.push_back(scalar);
    ++at_;
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    word_ = at_;
    if (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '#')) {
      pass_line();
      return false;
    }
    return true;
  }

  // Leaves `at_` on the colon of a key, at the end of its line, on what ends it in flow style, or at the end
  // of the text with the quotation mark in `quote_` where one is open.
  std::string read_scalar(bool in_flow) {
    std::string scalar;
    if (text_[at_] == '"' || text_[at_] == '\'') {
      const char quote = text_[at_++];
      while (at_ < text_.size() && text_[at_] != quote) {
        if (quote == '"' && text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
        scalar += text_[at_++];
      }
      if (at_ == text_.size()) {
        quote_ = quote;
        return scalar;
      }
      ++at_;
      while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
      return scalar;
    }
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      const bool before_blank = at_ + 1 == text_.size() || is_blank(text_[at_ + 1]) ||
                                text_[at_ + 1] == '\n' || text_[at_ + 1] == '\r';
      if (c == '\n' || c == '\r') break;
      if (c == ':' && before_blank) break;
      if (c == '#' && at_ > 0 && is_blank(text_[at_ - 1])) break;
      if (in_flow && (c == ',' || c == ']' || c == '}' || c == '[' || c == '{')) break;
      scalar += c;
    }
    while (!scalar.empty() && is_blank(scalar.back())) scalar.pop_back();
    return scalar;
  }

  void flow() {
    const std::size_t depth = levels_.size();
    do {
      const char c = text_[at_];
      if (c == '[' || c == '{') {
        levels_.push_back({levels_.empty() ? 0 : levels_.back().indent, c == '[', true, false, {}, {}});
        word_ = ++at_;
      } else if (c == ']' || c == '}') {
        levels_.pop_back();
        ++at_;
      } else if (c == ',') {
        levels_.back().has_key = false;
        word_ = ++at_;
      } else if (c == '#') {
        pass_line();
      } else if (is_blank(c) || c == '\n' || c == '\r') {
        if (word_ == at_) ++word_;
        ++at_;
      } else if (c == ':') {
        word_ = ++at_;
      } else {
        word_ = at_;
        const std::string scalar = read_scalar(true);
        if (at_ < text_.size() && text_[at_] == ':' && !levels_.back().is_list) {
          levels_.back().has_key = true;
          levels_.back().key = scalar;
          levels_.back().taken.push_back(scalar);
        }
      }
    } while (at_ < text_.size() && levels_.size() > depth);
  }

  YamlCursor result() const {
    YamlCursor cursor;
    const bool is_in_block_scalar = block_scalar_ != none && indent_of_last_line() > block_scalar_;
    for (std::size_t i = 0; i < levels_.size(); ++i) {
      const Level& level = levels_[i];
      if (level.is_list)
        cursor.path.emplace_back();
      else if (level.has_key)
        cursor.path.push_back(level.key);
      cursor.in_flow = cursor.in_flow || level.is_flow;
    }
    const Level* last = levels_.empty() ? nullptr : &levels_.back();
    cursor.quote = quote_;
    cursor.on_key = !is_in_block_scalar && (last == nullptr || last->is_list || !last->has_key);
    if (last != nullptr && !last->is_list && !last->has_key) cursor.taken = last->taken;
    cursor.word = {is_in_block_scalar ? text_.size() : std::min(word_, text_.size()), text_.size()};
    return cursor;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t word_ = 0;             // where what is typed last begins
  std::size_t block_scalar_ = none;  // indentation of the key whose text stands on further lines
  char quote_ = 0;
  std::vector<Level> levels_;
};

}  // namespace

YamlCursor yaml_cursor(std::string_view text, std::size_t offset) {
  return Scanner(text.substr(0, offset)).scan();
}

}  // namespace obelus::lsp
