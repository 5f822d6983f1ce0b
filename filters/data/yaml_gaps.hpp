#pragma once
// What stands between the scalars of a YAML document: white space, comments, indicators, document markers,
// nothing else. yaml-cpp is generous there (a `#` glued to a bracket, text after the document, further
// directives), so the bytes it passed over are walked again, strictly, each once.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/result.hpp"

namespace obelus::data {

// Thrown, and caught in yaml.cpp, when a fault has been noted after which nothing can be relied on.
struct Stop {};

// Where we are: how far lines must be indented, and whether inside brackets.
struct Surroundings {
  std::size_t indent = 0;
  bool in_flow = false;
};

class Gaps {
 public:
  Gaps(std::string_view bytes, std::size_t begin, std::vector<Error>& faults);

  std::size_t at() const { return at_; }
  std::size_t column(std::size_t offset) const { return offset - line_; }
  // True when this indicator was passed since the last scalar, alias or bracket.
  bool has_passed(char indicator) const;
  // True when only spaces stand before `offset` in the line that the walk is in.
  bool is_first_in_line(std::size_t offset) const;

  // Walks to `to`; nothing when it lies behind.
  void pass(std::size_t to, const Surroundings& surroundings);
  // Walks past the bracket that closes, and gives its end.
  std::size_t pass_closing(const Surroundings& surroundings);
  // Walks past the indicator of a value that is not there: the `:` of `key:`, the `-` of an empty entry.
  // False when it is not there either.
  bool pass_empty(char indicator);
  // A scalar, alias or bracket from here to `end`.
  void take(std::size_t end);
  // Walks past anchors from here and returns where the value begins; `parent` is the column of the collection
  // that holds it, plus one.
  std::size_t pass_properties(std::size_t parent, const Surroundings& surroundings);
  // The document has ended; what is left must be empty.
  void pass_rest();

  [[noreturn]] void fail(Span where, std::string message, std::string hint = {});

 private:
  void go_to(std::size_t end);
  void step(const Surroundings& surroundings);
  void comment();
  void marker();
  void directive();
  void check_indent(const Surroundings& surroundings);
  [[noreturn]] void unexpected();
  std::size_t line_end() const;

  std::string_view bytes_;
  std::vector<Error>& faults_;
  std::size_t at_;
  std::size_t line_;    // where the line of at_ begins
  std::string passed_;  // indicators since the last take
  bool has_directive_ = false;
  bool has_start_ = false;  // `---` seen
  bool has_end_ = false;    // `...` seen
  bool has_content_ = false;
  bool at_rest_ = false;
};

}  // namespace obelus::data
