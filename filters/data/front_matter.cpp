#include <algorithm>

#include "data/encoding.hpp"
#include "data/front_matter.hpp"
#include "data/tree.hpp"
#include "data/yaml_lines.hpp"
#include "data/yaml_margin.hpp"
#include "obelus/data.hpp"

namespace obelus::data {
namespace {

using Mode = MarkdownOptions::FrontMatterMode;

struct Line {
  Span text;         // without blanks at its end and the line end
  std::size_t next;  // where the next line begins
};

Line line_at(std::string_view bytes, std::size_t begin) {
  const std::size_t newline = bytes.find('\n', begin);
  const std::size_t end = std::min(newline, bytes.size());
  const std::size_t last = bytes.substr(begin, end - begin).find_last_not_of(" \t\r");
  return {{begin, last == bytes.npos ? begin : begin + last + 1}, newline == bytes.npos ? end : newline + 1};
}

FrontMatter fenced(std::string_view bytes, std::size_t begin, std::string_view fence, FrontMatterKind kind) {
  const std::size_t first = line_at(bytes, begin).next;
  for (std::size_t at = first; at < bytes.size();) {
    const Line line = line_at(bytes, at);
    const std::string_view text = bytes.substr(at, line.text.size());
    if (text == fence || (kind == FrontMatterKind::yaml && text == "..."))
      return {kind, {begin, line.next}, {first, at}, {}};
    at = line.next;
  }
  return {};
}

// An object that begins the article and is all of its lines.
FrontMatter braced(std::string_view bytes, std::size_t begin) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = begin; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (in_string) {
      if (c == '\\') ++at;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      const Line rest = line_at(bytes, at + 1);
      if (!rest.text.empty()) return {};
      return {FrontMatterKind::json, {begin, rest.next}, {begin, at + 1}, {}};
    }
  }
  return {};
}

// Lines up to the first empty one, when it begins with a key.
FrontMatter bare(std::string_view bytes, std::size_t begin) {
  std::size_t at = begin;
  while (at < bytes.size()) {
    const Line line = line_at(bytes, at);
    if (line.text.empty()) return {FrontMatterKind::bare, {begin, line.next}, {begin, at}, {}};
    at = line.next;
  }
  return {FrontMatterKind::bare, {begin, at}, {begin, at}, {}};
}

// What stands behind the first `---`, as generators of Node.js take it: the language of what follows.
struct Label {
  std::string_view text;
  FrontMatterKind kind;
};

constexpr Label labels[] = {
    {"", FrontMatterKind::yaml},
    {"yaml", FrontMatterKind::yaml},
    {"yml", FrontMatterKind::yaml},
    {"toml", FrontMatterKind::toml},
    {"json", FrontMatterKind::json},
    {"js", FrontMatterKind::script},
    {"javascript", FrontMatterKind::script},
};

FrontMatter labelled(std::string_view bytes, std::size_t begin, std::string_view label) {
  for (const Label& each : labels)
    if (each.text == label) return fenced(bytes, begin, "---", each.kind);
  return {};
}

FrontMatter candidate(std::string_view bytes, std::size_t begin, Mode mode) {
  const Line first = line_at(bytes, begin);
  const std::string_view text = bytes.substr(begin, first.text.size());
  if (text.starts_with("---")) return labelled(bytes, begin, text.substr(3));
  if (text == "+++") return fenced(bytes, begin, "+++", FrontMatterKind::toml);
  if (text.starts_with('{')) return braced(bytes, begin);
  if (mode == Mode::bare && !text.empty()) return bare(bytes, begin);
  return {};
}

void move_by(Span& span, std::size_t offset) {
  span.begin += offset;
  span.end += offset;
}

// Nodes are const to those who read them; here they are still being made.
void move_by(const Node* root, std::size_t offset) {
  std::vector<const Node*> waiting{root};
  std::vector<const Node*> seen;
  while (!waiting.empty()) {
    const Node* node = waiting.back();
    waiting.pop_back();
    seen.push_back(node);
    waiting.insert(waiting.end(), node->items.begin(), node->items.end());
    for (const Member& member : node->members) waiting.insert(waiting.end(), {member.key, member.value});
  }
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  for (const Node* node : seen) move_by(const_cast<Node*>(node)->at, offset);
}

bool is_blank(std::string_view bytes) { return bytes.find_first_not_of(" \t\r\n") == bytes.npos; }

Reading read(std::string_view content, FrontMatterKind kind, const Options& options) {
  if (kind == FrontMatterKind::toml) return read_toml(content, options);
  if (kind == FrontMatterKind::json) return read_json(content, options);
  return read_yaml_with_margin_quotes(content, options);
}

// Whether nothing but single values can be wrong with it, which few ask about: a mapping without anything to
// be told at once, too short for any limit.
bool may_be_read_later(std::string_view content, FrontMatterKind kind, const Options& options) {
  if (kind != FrontMatterKind::yaml || content.size() > options.max_nodes ||
      content.find("obelus") != content.npos || !is_yaml_lines(content))
    return false;
  std::vector<Error> faults;
  check_encoding(content, faults);
  return faults.empty();
}

bool is_past_limit(const Reading& reading) {
  return std::any_of(reading.faults.begin(), reading.faults.end(),
                     [](const Error& fault) { return fault.rule == "OB906"; });
}

}  // namespace

Reading read_front_matter(std::string_view bytes, const FrontMatter& front_matter, const Options& options) {
  if (front_matter.kind == FrontMatterKind::none || front_matter.kind == FrontMatterKind::script) return {};
  const Span at = front_matter.content;
  Reading reading = read(bytes.substr(at.begin, at.size()), front_matter.kind, options);
  for (Error& fault : reading.faults)
    if (fault.where) move_by(*fault.where, at.begin);
  if (reading.document.root().kind != Kind::missing) move_by(&reading.document.root(), at.begin);
  return reading;
}

FrontMatter find_front_matter(std::string_view bytes, Mode mode, const Options& options) {
  if (mode == Mode::none) return {};
  const std::size_t begin = bom_size(bytes);
  FrontMatter found = candidate(bytes, begin, mode);
  const std::string_view content = bytes.substr(found.content.begin, found.content.size());
  if (found.kind == FrontMatterKind::none) return {};
  auto reading = std::make_shared<Reading>();
  // Empty between its fences, as static site generators write it, or a script, it says nothing.
  if (may_be_read_later(content, found.kind, options)) {
    reading->complete = true;
    reading->document = read_later(content, [options, at = found.content.begin](std::string_view text) {
      Reading later = read_yaml_with_margin_quotes(text, options);
      if (later.document.root().kind != Kind::missing) move_by(&later.document.root(), at);
      return std::move(later.document);
    });
  } else if (!is_blank(content) && found.kind != FrontMatterKind::script) {
    *reading = read_front_matter(bytes, found, options);
    const bool is_mapping = reading->complete && reading->document.root().kind == Kind::mapping;
    if (!is_mapping && !is_past_limit(*reading)) return {};
  }
  found.reading = std::move(reading);
  return found;
}

std::optional<Error> passed_limit(const FrontMatter& front_matter) {
  if (front_matter.reading == nullptr) return std::nullopt;
  for (const Error& fault : front_matter.reading->faults)
    if (fault.rule == "OB906") return fault;
  return std::nullopt;
}

std::string declared_language(const FrontMatter& front_matter) {
  if (front_matter.reading == nullptr) return {};
  if (!front_matter.reading->document.may_have("lang") &&
      !front_matter.reading->document.may_have("language"))
    return {};
  const Node& root = front_matter.reading->document.root();
  for (const std::string_view key : {"lang", "language"})
    if (root[key].kind == Kind::string) return std::string(root[key].scalar);
  return {};
}

}  // namespace obelus::data
