#include "data/yaml_gaps.hpp"

#include <algorithm>

#include "data/tree.hpp"
#include "data/yaml_scalar.hpp"

namespace obelus::data {
namespace {

constexpr std::string_view block_indicators = "-?:";
constexpr std::string_view flow_indicators = "?:,";

bool is_in(char c, std::string_view set) { return set.find(c) != set.npos; }

}  // namespace

Gaps::Gaps(std::string_view bytes, std::size_t begin, std::vector<Error>& faults)
    : bytes_(bytes), faults_(faults), at_(begin), line_(begin) {}

void Gaps::fail(Span where, std::string message, std::string hint) {
  faults_.push_back(syntax_error(where, std::move(message), std::move(hint)));
  throw Stop{};
}

std::size_t Gaps::line_end() const { return std::min(bytes_.find_first_of("\r\n", at_), bytes_.size()); }

bool Gaps::is_first_in_line(std::size_t offset) const {
  const std::string_view before = bytes_.substr(line_, offset - line_);
  return std::all_of(before.begin(), before.end(), is_blank);
}

bool Gaps::has_passed(char indicator) const { return is_in(indicator, passed_); }

void Gaps::take(std::size_t end) {
  passed_.clear();
  go_to(end);
}

void Gaps::go_to(std::size_t end) {
  const std::size_t newline = bytes_.substr(at_, end - at_).rfind('\n');
  if (newline != bytes_.npos) line_ = at_ + newline + 1;
  at_ = end;
}

void Gaps::pass(std::size_t to, const Surroundings& surroundings) {
  while (at_ < std::min(to, bytes_.size())) step(surroundings);
  if (at_ < bytes_.size()) {
    if (has_directive_ && !has_start_) fail({at_, at_ + 1}, "a directive must be followed by `---`");
    check_indent(surroundings);
    has_content_ = true;
  }
}

std::size_t Gaps::pass_closing(const Surroundings& surroundings) {
  while (at_ < bytes_.size() && !is_in(bytes_[at_], "]}")) step(surroundings);
  if (at_ < bytes_.size()) take(at_ + 1);
  return at_;
}

bool Gaps::pass_empty(char indicator) {
  std::size_t at = at_;
  while (at < bytes_.size() && (is_blank_or_break(bytes_[at]) || bytes_[at] == '#'))
    at = bytes_[at] == '#' ? std::min(bytes_.find('\n', at), bytes_.size()) : at + 1;
  if (at == bytes_.size() || bytes_[at] != indicator) return false;
  while (at_ <= at) step({});
  return true;
}

std::size_t Gaps::pass_properties(std::size_t parent, const Surroundings& surroundings) {
  while (at_ < bytes_.size() && is_in(bytes_[at_], "&!")) {
    const std::size_t end = std::min(bytes_.find_first_of(" \t\r\n", at_), bytes_.size());
    if (bytes_[at_] == '!')
      faults_.push_back(syntax_error({at_, end}, "tags are not used here", "leave the tag out"));
    else if (is_first_in_line(at_) && column(at_) < parent)
      fail({at_, end}, "this anchor must be indented further, or stand after its key");
    go_to(end);
    while (at_ < bytes_.size() && (is_blank_or_break(bytes_[at_]) || bytes_[at_] == '#')) step(surroundings);
  }
  return at_;
}

void Gaps::pass_rest() {
  at_rest_ = true;
  while (at_ < bytes_.size()) step({});
  if (has_directive_ && !has_start_)
    fail({at_, at_}, "a directive, but no document", "put `---` after it, or leave it out");
}

// Lines inside brackets are indented deeper than what holds the brackets; the closing one may stand under
// the first character of that.
void Gaps::check_indent(const Surroundings& surroundings) {
  if (!surroundings.in_flow || surroundings.indent == 0 || !is_first_in_line(at_)) return;
  if (is_in(bytes_[at_], "]}")) return;
  const std::size_t spaces = bytes_.find_first_not_of(' ', line_) - line_;
  if (spaces < surroundings.indent)
    fail({line_, at_ + 1}, "this line stands inside brackets and must be indented further",
         "indent it with spaces");
}

void Gaps::step(const Surroundings& surroundings) {
  const char c = bytes_[at_];
  if (c == '\n') {
    line_ = ++at_;
  } else if (is_blank(c) || c == '\r') {
    ++at_;
  } else if (c == '#') {
    comment();
  } else if (at_ == line_ && is_document_marker(bytes_, at_)) {
    marker();
  } else if (at_ == line_ && c == '%') {
    directive();
  } else if (!at_rest_ && is_in(c, surroundings.in_flow ? flow_indicators : block_indicators)) {
    check_indent(surroundings);
    has_content_ = true;
    if (!has_passed(c)) passed_ += c;
    ++at_;
  } else {
    unexpected();
  }
}

void Gaps::comment() {
  if (at_ > line_ && !is_blank(bytes_[at_ - 1]))
    fail({at_, at_ + 1}, "a comment needs a space before its `#`");
  at_ = line_end();
}

void Gaps::marker() {
  const Span where{at_, at_ + 3};
  const bool starts = bytes_[at_] == '-';
  if (starts && (has_content_ || has_start_ || has_end_))
    fail(where, "a second document begins here; only one is read", "put it into a file of its own");
  if (!starts && has_directive_ && !has_start_)
    fail(where, "a directive, but no document", "put `---` after it, or leave it out");
  (starts ? has_start_ : has_end_) = true;
  at_ += 3;
}

void Gaps::directive() {
  const Span where{at_, line_end()};
  std::string_view line = bytes_.substr(at_, where.size());
  if (has_content_ || has_start_ || has_end_)
    fail(where, "a directive may stand only at the start of the file");
  if (const std::size_t hash = line.find(" #"); hash != line.npos) line = line.substr(0, hash);
  line = line.substr(0, line.find_last_not_of(" \t") + 1);
  const std::size_t number = std::min(line.find_first_not_of(" \t", 5), line.size());
  const bool is_version = line.starts_with("%YAML") && number > 5 && line.substr(number).starts_with("1.") &&
                          line.size() > number + 2 &&
                          line.find_first_not_of("0123456789", number + 2) == line.npos;
  if (!is_version || has_directive_)
    fail(where, has_directive_ ? "a second directive" : "the only directive read here is `%YAML 1.2`",
         "leave it out");
  has_directive_ = true;
  at_ = where.end;
}

void Gaps::unexpected() {
  const Span where{at_, std::max(at_ + 1, line_end())};
  if (has_end_)
    fail(where, "a second document begins here; only one is read", "put it into a file of its own");
  const char c = bytes_[at_];
  if (c == '!') fail(where, "tags are not used here", "leave the tag out");
  if (c == '&') fail({at_, at_ + 1}, "this anchor belongs to no value");
  if (is_in(c, "]}")) fail({at_, at_ + 1}, "this bracket closes nothing");
  fail(where, "this does not belong to what stands above",
       "check how the lines are indented, and put text that holds `: ` or ` #` in quotation marks");
}

}  // namespace obelus::data
