#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "obelus/data.hpp"
#include "obelus/repair.hpp"

namespace obelus {
namespace {

using data::Kind;
using data::Language;
using data::Member;
using data::Node;

// How often a value is used: more than once when it has an alias.
using Uses = std::unordered_map<const Node*, std::size_t>;

// The bound on nodes that readers keep bounds this walk too.
Uses uses_below(const Node& root) {
  Uses uses;
  std::vector<const Node*> waiting{&root};
  while (!waiting.empty()) {
    const Node* node = waiting.back();
    waiting.pop_back();
    ++uses[node];
    waiting.insert(waiting.end(), node->items.begin(), node->items.end());
    for (const Member& member : node->members) waiting.push_back(member.value);
  }
  return uses;
}

const Member* member_of(const Node& mapping, std::string_view key) {
  for (const Member& member : mapping.members)
    if (member.key->scalar == key) return &member;
  return nullptr;
}

Error refusal(std::string message) { return {std::move(message), {}, "OB203", ""}; }

class Requoting {
 public:
  Requoting(Language language, std::string_view bytes, const Node& root)
      : language_(language), bytes_(bytes), root_(root), uses_(uses_below(root)) {
    for (const Node* entry : root["annotations"].items) entries_[entry->at.begin].push_back(entry);
  }

  Result<std::vector<Edit>> entry(const Requote& wanted) const {
    const auto found = entries_.find(wanted.entry.bytes.begin);
    if (found == entries_.end() || found->second.size() != 1)
      return refusal("the entry cannot be told from others");
    const Node& entry = *found->second.front();
    std::vector<Edit> edits;
    std::optional<Error> error;
    if (const Member* match = member_of(entry, "match"))
      error = quote_match(*match, is_flow(entry), wanted.selector, edits);
    else
      error = quote_selector(entry, wanted.selector, edits);
    if (error) return *error;
    return edits;
  }

 private:
  bool opens_flow(const Node& node) const {
    return node.at.begin < bytes_.size() && (bytes_[node.at.begin] == '{' || bytes_[node.at.begin] == '[');
  }
  bool is_flow(const Node& entry) const {
    return opens_flow(root_) || opens_flow(root_["annotations"]) || opens_flow(entry);
  }
  bool is_shared(const Node& node) const { return uses_.at(&node) > 1; }

  std::optional<Error> respell(const Node& scalar, bool in_flow, const std::string& text,
                               std::vector<Edit>& edits) const {
    if (is_shared(scalar)) return refusal("other entries share its text by an alias");
    const auto spelling = data::respell(language_, bytes_, scalar, in_flow, text);
    if (!spelling) return refusal("a comment stands in the middle of its text");
    edits.push_back({scalar.at, *spelling});
    return std::nullopt;
  }

  // `match` has no room for context, so a prefix makes a target of it.
  std::optional<Error> quote_match(const Member& match, bool in_flow, const QuoteSelector& selector,
                                   std::vector<Edit>& edits) const {
    if (selector.prefix.empty() && selector.suffix.empty())
      return respell(*match.value, in_flow, selector.exact, edits);
    const Span all{match.key->at.begin, match.value->at.end};
    const Span between{match.key->at.end, match.value->at.begin};
    const bool is_simple =
        between.begin <= between.end &&
        bytes_.substr(between.begin, between.size()).find_first_not_of(": ") == bytes_.npos;
    if (language_ != Language::yaml || !is_simple || is_shared(*match.value) ||
        bytes_[match.key->at.begin] != 'm')
      return refusal("it needs a prefix or suffix now: write it as a `target`");
    std::string target = "target: {selector: {";
    if (!selector.prefix.empty()) target += "prefix: " + data::spell(language_, selector.prefix) + ", ";
    target += "exact: " + data::spell(language_, selector.exact);
    if (!selector.suffix.empty()) target += ", suffix: " + data::spell(language_, selector.suffix);
    edits.push_back({all, target + "}}"});
    return std::nullopt;
  }

  std::optional<Error> quote_selector(const Node& entry, const QuoteSelector& wanted,
                                      std::vector<Edit>& edits) const {
    const Node& target = entry["target"];
    const Node& selector = target["selector"];
    const Member* exact = member_of(selector, "exact");
    if (exact == nullptr) return refusal("it has no quotation");
    if (is_shared(target) || is_shared(selector))
      return refusal("other entries share its target by an alias");
    const bool in_flow = is_flow(entry) || opens_flow(target) || opens_flow(selector);
    const std::pair<const char*, const std::string&> parts[] = {
        {"prefix", wanted.prefix}, {"exact", wanted.exact}, {"suffix", wanted.suffix}};
    for (const auto& [key, text] : parts) {
      const Node& old = selector[key];
      std::optional<Error> error;
      if (old.kind != Kind::missing && !text.empty() && old.scalar != text)
        error = respell(old, in_flow, text, edits);
      else if (old.kind == Kind::missing && !text.empty())
        error = insert_before(*exact, in_flow, key, text, edits);
      if (error) return error;
    }
    return std::nullopt;
  }

  // A key more, before `exact`: on a line of its own where that has one.
  std::optional<Error> insert_before(const Member& exact, bool in_flow, std::string_view key,
                                     const std::string& text, std::vector<Edit>& edits) const {
    if (language_ == Language::toml) return refusal("it needs a " + std::string(key) + " now: add one");
    const std::size_t at = exact.key->at.begin;
    if (language_ == Language::json || in_flow) {
      const std::string quote = language_ == Language::json || bytes_[at] == '"' ? "\"" : "";
      edits.push_back(
          {{at, at}, quote + std::string(key) + quote + ": " + data::spell(language_, text) + ", "});
      return std::nullopt;
    }
    const std::size_t newline = bytes_.rfind('\n', at);
    const std::size_t line = newline == bytes_.npos ? 0 : newline + 1;
    const bool has_cr = newline != bytes_.npos && newline > 0 && bytes_[newline - 1] == '\r';
    edits.push_back({{at, at},
                     std::string(key) + ": " + data::spell(language_, text) + (has_cr ? "\r\n" : "\n") +
                         std::string(at - line, ' ')});
    return std::nullopt;
  }

  Language language_;
  std::string_view bytes_;
  const Node& root_;
  Uses uses_;
  std::unordered_map<std::size_t, std::vector<const Node*>> entries_;  // by where they begin
};

Requoted requote(Language language, std::string_view bytes, const Node& root,
                 std::span<const Requote> entries) {
  const Requoting requoting(language, bytes, root);
  Requoted requoted;
  for (const Requote& each : entries) requoted.push_back(requoting.entry(each));
  return requoted;
}

Language language_of(FrontMatterKind kind) {
  return kind == FrontMatterKind::toml   ? Language::toml
         : kind == FrontMatterKind::json ? Language::json
                                         : Language::yaml;
}

// Walks two trees side by side. Of the entries in `free`, `match` and `target` may differ.
bool same_but_for(const Node& before, const Node& after, std::span<const Requote> free) {
  std::vector<std::pair<const Node*, const Node*>> waiting{{&before, &after}};
  std::unordered_set<std::size_t> begins;
  for (const Requote& each : free) begins.insert(each.entry.bytes.begin);
  std::unordered_set<const Node*> free_entries;
  for (const Node* entry : before["annotations"].items)
    if (begins.contains(entry->at.begin)) free_entries.insert(entry);
  const auto speaks_of_passage = [](const Member& member) {
    return member.key->scalar == "match" || member.key->scalar == "target";
  };
  while (!waiting.empty()) {
    const auto [a, b] = waiting.back();
    waiting.pop_back();
    if (a->kind != b->kind || a->scalar != b->scalar || a->items.size() != b->items.size() ||
        a->members.size() != b->members.size())
      return false;
    for (std::size_t i = 0; i < a->items.size(); ++i) waiting.emplace_back(a->items[i], b->items[i]);
    const bool is_free = free_entries.contains(a);
    for (std::size_t i = 0; i < a->members.size(); ++i) {
      if (is_free && speaks_of_passage(a->members[i]) && speaks_of_passage(b->members[i])) continue;
      waiting.emplace_back(a->members[i].key, b->members[i].key);
      waiting.emplace_back(a->members[i].value, b->members[i].value);
    }
  }
  return true;
}

bool is_whole(const data::Reading& reading) { return reading.complete && reading.faults.empty(); }

}  // namespace

Requoted requote(std::string_view bytes, std::span<const Requote> entries) {
  const data::Reading reading = data::read_yaml(bytes);
  return requote(Language::yaml, bytes, reading.document.root(), entries);
}

Requoted requote_front_matter(const Article& article, std::span<const Requote> entries) {
  const data::Reading reading = data::read_front_matter(article.bytes, article.front_matter);
  return requote(language_of(article.front_matter.kind), article.bytes, reading.document.root()["obelus"],
                 entries);
}

bool differs_only_in_passages(std::string_view before, std::string_view after,
                              std::span<const Requote> entries) {
  const data::Reading old = data::read_yaml(before);
  const data::Reading now = data::read_yaml(after);
  return is_whole(now) && same_but_for(old.document.root(), now.document.root(), entries);
}

bool differs_only_in_passages(const Article& before, const Article& after, std::span<const Requote> entries) {
  const data::Reading old = data::read_front_matter(before.bytes, before.front_matter);
  const data::Reading now = data::read_front_matter(after.bytes, after.front_matter);
  const Node& a = old.document.root();
  const Node& b = now.document.root();
  if (!is_whole(now) || a.members.size() != b.members.size() || before.text != after.text) return false;
  for (std::size_t i = 0; i < a.members.size(); ++i) {
    const std::string_view key = a.members[i].key->scalar;
    if (key != b.members[i].key->scalar) return false;
    const auto free = key == "obelus" ? entries : std::span<const Requote>();
    if (!same_but_for(*a.members[i].value, *b.members[i].value, free)) return false;
  }
  return true;
}

}  // namespace obelus
