#include "lsp/editor/insert.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace obelus::lsp {
namespace {

using data::Kind;
using data::Node;

constexpr std::size_t none = std::string_view::npos;

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t feed = at == 0 ? none : text.rfind('\n', at - 1);
  return feed == none ? 0 : feed + 1;
}

// Behind the line end, or at the end of the text.
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t feed = text.find('\n', at);
  return feed == none ? text.size() : feed + 1;
}

bool is_flow(std::string_view text, const Node& node) {
  return node.at.begin < text.size() && (text[node.at.begin] == '[' || text[node.at.begin] == '{');
}

// "\n" before what is put at the end of a text that has no line end there.
std::string at_own_line(std::string_view text, std::size_t at, std::string added) {
  const bool begins_line = at == 0 || text[at - 1] == '\n';
  return (begins_line ? "" : "\n") + std::move(added) + "\n";
}

std::optional<Edit> into_block_list(std::string_view yaml, const Node& list, std::string_view entry) {
  const Node& last = *list.items.back();
  const std::size_t begin = line_begin(yaml, last.at.begin);
  const std::size_t dash = yaml.rfind('-', last.at.begin);
  if (dash == none || dash < begin) return std::nullopt;
  const std::string_view indent = yaml.substr(begin, dash - begin);
  if (indent.find_first_not_of(' ') != none) return std::nullopt;
  const std::size_t at = next_line(yaml, content_end(yaml, last));
  return Edit{{at, at}, at_own_line(yaml, at, fmt::format("{}- {}", indent, entry))};
}

std::optional<Edit> into_flow_list(std::string_view yaml, const Node& list, std::string_view entry) {
  if (list.at.end == 0 || yaml[list.at.end - 1] != ']') return std::nullopt;
  if (list.items.empty()) return Edit{list.at, fmt::format("[{}]", entry)};
  const std::size_t at = list.items.back()->at.end;
  return Edit{{at, at}, fmt::format(", {}", entry)};
}

}  // namespace

std::size_t content_end(std::string_view yaml, const Node& node) {
  const Node* last = &node;
  // Down the last branch, which the reader's bound on depth bounds.
  for (;;) {
    const Node* next = !last->items.empty()     ? last->items.back()
                       : !last->members.empty() ? last->members.back().value
                                                : nullptr;
    if (next == nullptr || next->at.end > node.at.end || next->at.begin < node.at.begin) break;
    if (yaml[last->at.begin] == '{' || yaml[last->at.begin] == '[') break;
    last = next;
  }
  std::size_t end = last->at.end;
  while (end > last->at.begin && std::string_view(" \t\r\n").find(yaml[end - 1]) != none) --end;
  return end;
}

std::optional<Edit> insert_entry(std::string_view yaml, std::string_view key, std::string_view entry,
                                 std::string_view below) {
  const data::Reading reading = data::read_yaml(yaml);
  if (!reading.complete || !reading.faults.empty()) return std::nullopt;
  const Node& root = below.empty() ? reading.document.root() : reading.document.root()[below];
  if (below.empty() && (root.kind == Kind::missing || root.kind == Kind::null)) {
    const std::size_t at = yaml.size();
    return Edit{{at, at}, at_own_line(yaml, at, fmt::format("obelus: 1\n{}:\n  - {}", key, entry))};
  }
  if (root.kind != Kind::mapping || is_flow(yaml, root)) return std::nullopt;
  const Node& list = root[key];
  if (list.kind == Kind::missing) {
    const std::size_t at = below.empty() ? yaml.size() : next_line(yaml, content_end(yaml, root));
    const std::size_t member = root.members.front().key->at.begin;
    const std::string indent(member - line_begin(yaml, member), ' ');
    return Edit{{at, at}, at_own_line(yaml, at, fmt::format("{0}{1}:\n{0}  - {2}", indent, key, entry))};
  }
  if (list.kind != Kind::sequence) return std::nullopt;
  if (is_flow(yaml, list)) return into_flow_list(yaml, list, entry);
  return into_block_list(yaml, list, entry);
}

std::optional<Edit> remove_item(std::string_view yaml, const Node& list, const Node& item) {
  if (is_flow(yaml, list)) {
    const auto& items = list.items;
    const auto found = std::find(items.begin(), items.end(), &item);
    if (found == items.end()) return std::nullopt;
    if (items.size() == 1) return Edit{item.at, ""};
    if (found == items.begin()) return Edit{{item.at.begin, items[1]->at.begin}, ""};
    return Edit{{(*(found - 1))->at.end, item.at.end}, ""};
  }
  const std::size_t begin = line_begin(yaml, item.at.begin);
  const std::string_view before = yaml.substr(begin, item.at.begin - begin);
  if (before.find_first_not_of(" -") != none || list.items.size() < 2) return std::nullopt;
  return Edit{{begin, next_line(yaml, content_end(yaml, item))}, ""};
}

std::optional<Edit> remove_member(std::string_view yaml, const Node& mapping, std::string_view key) {
  const auto& members = mapping.members;
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const data::Member& each) { return each.key->scalar == key; });
  if (found == members.end() || members.size() < 2) return std::nullopt;
  if (is_flow(yaml, mapping)) {
    if (found != members.begin()) return Edit{{(found - 1)->value->at.end, found->value->at.end}, ""};
    return Edit{{found->key->at.begin, (found + 1)->key->at.begin}, ""};
  }
  const std::size_t begin = line_begin(yaml, found->key->at.begin);
  const std::string_view before = yaml.substr(begin, found->key->at.begin - begin);
  if (before.find_first_not_of(' ') != none) return std::nullopt;
  return Edit{{begin, next_line(yaml, content_end(yaml, *found->value))}, ""};
}

}  // namespace obelus::lsp
