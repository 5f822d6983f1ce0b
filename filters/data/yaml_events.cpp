#include "data/yaml_events.hpp"

#include <yaml-cpp/exceptions.h>

#include <utility>

#include "data/yaml_message.hpp"
#include "data/yaml_scalar.hpp"

namespace obelus::data {
namespace {

bool begins_plain(char first) { return std::string_view("\"'|>").find(first) == std::string_view::npos; }

}  // namespace

YamlEvents::YamlEvents(std::string_view bytes, std::size_t begin, const Options& options,
                       std::vector<Error>& faults, const TakeItem& take, bool margin_quotes)
    : bytes_(bytes),
      begin_(begin),
      faults_(faults),
      margin_quotes_(margin_quotes),
      gaps_(bytes, begin, faults),
      tree_(options, faults, take) {}

void YamlEvents::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  std::size_t at = place(mark);
  if (anchor != 0) at = pass_properties(at);
  note_key();
  if (const std::size_t size = null_size(at); size > 0) {
    gaps_.pass(at, surroundings());
    add_scalar(Kind::null, {at, at + size}, bytes_.substr(at, size), anchor);
    return;
  }
  const bool is_value = tree_.in_mapping() && !tree_.wants_key();
  if (levels_.back().in_flow && !is_value && at < bytes_.size() && bytes_[at] == ',')
    gaps_.fail({at, at + 1}, "nothing stands before this comma", "leave the comma out");
  const bool due = !tree_.empty() && !tree_.wants_key();
  const char indicator = is_value ? ':' : '-';
  const bool has_indicator = due && (gaps_.has_passed(indicator) || gaps_.pass_empty(indicator));
  if (is_value && !has_indicator && !levels_.back().in_flow && !levels_.back().key_is_explicit)
    gaps_.fail({gaps_.at(), gaps_.at()}, "a colon should follow this key",
               "check how the lines are indented");
  if (anchor != 0) tree_.keep();
  gaps_.take(gaps_.at());
  add(tree_.scalar(Kind::null, {gaps_.at(), gaps_.at()}, {}, true), anchor, 1);
}

void YamlEvents::OnAlias(const YAML::Mark& mark, YAML::anchor_t id) {
  const std::size_t at = place(mark);
  gaps_.pass(at, surroundings());
  note_key();
  const std::size_t end = std::min(bytes_.find_first_of(" \t\r\n,[]{}", at), bytes_.size());
  const Anchor& anchor = anchors_.at(id - 1);
  if (anchor.is_open || anchor.node == nullptr)
    gaps_.fail({at, end}, "this alias stands inside what it stands for");
  if (tree_.wants_key() && (anchor.node->kind == Kind::mapping || anchor.node->kind == Kind::sequence))
    gaps_.fail({at, end}, "a key must be text");
  gaps_.take(end);
  tree_.share(anchor.node, anchor.weight, {at, end});
  stop_past_limits();
}

void YamlEvents::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                          const std::string& value) {
  const std::size_t at = pass_properties(place(mark));
  note_key();
  const char first = at < bytes_.size() ? bytes_[at] : '\0';
  const bool is_quoted = first == '"' || first == '\'';
  const bool is_block = first == '|' || first == '>';
  const auto [indent, in_flow] = surroundings();
  Scalar scalar = is_quoted  ? read_quoted(bytes_, at, quote_indent())
                  : is_block ? read_block(bytes_, at, value, indent)
                             : read_plain(bytes_, at, value, in_flow, indent);
  if (scalar.fault) fail(std::move(*scalar.fault));
  const bool is_plain = !is_quoted && !is_block;
  add_scalar(is_plain ? kind_of_plain(scalar.text) : Kind::string, {at, scalar.end}, scalar.text, anchor);
}

void YamlEvents::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                                 YAML::EmitterStyle::value style) {
  open(Kind::sequence, mark, anchor, style);
}

void YamlEvents::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                            YAML::EmitterStyle::value style) {
  open(Kind::mapping, mark, anchor, style);
}

Error YamlEvents::complaint(const YAML::ParserException& exception) const {
  const std::size_t at = exception.mark.is_null() ? bytes_.size() : place(exception.mark);
  if (std::optional<Error> quotation = bad_quotation(at)) return *quotation;
  if (at == bytes_.size() && levels_.back().closes) {
    const std::size_t bracket = levels_.back().begin;
    return syntax_error({bracket, bracket + 1}, "this bracket is never closed");
  }
  return in_our_words(exception, bytes_, at);
}

void YamlEvents::fail(Error fault) {
  faults_.push_back(std::move(fault));
  throw Stop{};
}

// The size of `null` written at `at` as the value that is due, not as a key that comes after it.
std::size_t YamlEvents::null_size(std::size_t at) const {
  if (at < gaps_.at()) return 0;
  const std::size_t end = std::min(bytes_.find_first_of(" \t\r\n:,[]{}", at), bytes_.size());
  if (end <= at || kind_of_plain(bytes_.substr(at, end - at)) != Kind::null) return 0;
  const std::size_t next = bytes_.find_first_not_of(" \t", end);
  const bool is_key = next < bytes_.size() && bytes_[next] == ':';
  return is_key && !tree_.wants_key() ? 0 : end - at;
}

void YamlEvents::add_scalar(Kind kind, Span at, std::string_view text, YAML::anchor_t anchor) {
  gaps_.take(at.end);
  if (anchor != 0) tree_.keep();
  add(tree_.scalar(kind, at, text, kind != Kind::string || begins_plain(bytes_[at.begin])), anchor, 1);
}

void YamlEvents::remember(YAML::anchor_t id, Anchor anchor) {
  if (anchors_.size() < id) anchors_.resize(id);
  anchors_[id - 1] = anchor;
}

void YamlEvents::open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor,
                      YAML::EmitterStyle::value style) {
  std::size_t at = place(mark);
  gaps_.pass(at, surroundings());
  if (anchor != 0) at = pass_properties(at);
  const bool is_key = tree_.wants_key();
  Level level{levels_.back().indent, levels_.back().in_flow, false, at, anchor, tree_.count()};
  if (style == YAML::EmitterStyle::Flow) {
    level.in_flow = true;
    level.closes = at < bytes_.size() && bytes_[at] == (kind == Kind::mapping ? '{' : '[');
  } else if (!level.in_flow) {
    level.indent = gaps_.column(at) + 1;
  }
  if (is_key) {
    if (std::optional<Error> quotation = bad_quotation(bytes_.size())) fail(std::move(*quotation));
    if (level.closes && !is_closed(at)) gaps_.fail({at, at + 1}, "this bracket is never closed");
    gaps_.fail({at, at + 1}, "a key must be text", "put it in quotation marks");
  }
  if (anchor != 0) {
    tree_.keep();
    remember(anchor, {});
  }
  tree_.open(kind, at);
  stop_past_limits();
  levels_.push_back(level);
  if (level.closes) gaps_.take(at + 1);
}

void YamlEvents::close() {
  const Level level = levels_.back();
  const std::size_t end = level.closes ? gaps_.pass_closing(surroundings()) : gaps_.at();
  levels_.pop_back();
  const Node* node = tree_.close(end);
  if (level.anchor != 0) remember(level.anchor, {node, tree_.count() - level.nodes_before, false});
}

bool YamlEvents::may_begin(std::size_t at) const {
  return at == 0 || is_blank_or_break(bytes_[at - 1]) ||
         std::string_view("[{,").find(bytes_[at - 1]) != std::string_view::npos;
}

// The first quotation between here and `to` that is not closed or not indented.
std::optional<Error> YamlEvents::bad_quotation(std::size_t to) const {
  for (std::size_t at = gaps_.at(); at < to;) {
    const bool begins = may_begin(at);
    if (begins && bytes_[at] == '#') {
      at = std::min(bytes_.find('\n', at), to);
    } else if (begins && (bytes_[at] == '"' || bytes_[at] == '\'')) {
      Scalar scalar = read_quoted(bytes_, at, quote_indent());
      if (scalar.fault) return std::move(scalar.fault);
      at = scalar.end;
    } else {
      ++at;
    }
  }
  return std::nullopt;
}

// Whether the bracket at `at` has its other half. Quotations are known to be closed.
bool YamlEvents::is_closed(std::size_t at) const {
  std::size_t depth = 0;
  for (; at < bytes_.size(); ++at) {
    const char c = bytes_[at];
    if ((c == '"' || c == '\'') && may_begin(at)) at = read_quoted(bytes_, at, 0).end - 1;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return true;
  }
  return false;
}

}  // namespace obelus::data
