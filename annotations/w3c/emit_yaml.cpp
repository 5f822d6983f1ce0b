#include "w3c/emit_yaml.hpp"

#include <algorithm>
#include <vector>

namespace obelus::w3c {
namespace {

using data::Kind;
using data::Node;

bool is_collection(const Node& node) { return node.kind == Kind::sequence || node.kind == Kind::mapping; }

std::string in_block(std::string_view text) {
  Node plain;
  plain.kind = Kind::string;
  plain.at = {0, 1};
  return data::respell(data::Language::yaml, "x", plain, false, text).value_or("");
}

// Lines of text as they are, where nothing about their ends and beginnings is in doubt.
bool suits_literal(std::string_view text) {
  const bool has_lines = text.find('\n') != text.npos && text.find_first_of("\r\t") == text.npos;
  return has_lines && text.front() != ' ' && text.front() != '\n' && text.find("\n ") == text.npos &&
         text.find(" \n") == text.npos && !text.ends_with("\n\n") && text.back() != ' ';
}

std::string literal(std::string_view text, std::size_t indent) {
  std::string out = text.ends_with('\n') ? "|" : "|-";
  if (text.ends_with('\n')) text.remove_suffix(1);
  while (true) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    out += '\n';
    if (size > 0) out.append(indent, ' ').append(text.substr(0, size));
    if (size == text.size()) return out;
    text.remove_prefix(size + 1);
  }
}

std::string scalar(const Node& node, std::size_t indent) {
  if (node.kind == Kind::sequence) return "[]";
  if (node.kind == Kind::mapping) return "{}";
  if (node.kind != Kind::string) return std::string(node.scalar);
  return suits_literal(node.scalar) ? literal(node.scalar, indent) : in_block(node.scalar);
}

// "[a, b]" for a short list of short texts, else nothing.
std::string in_brackets(const Node& node) {
  constexpr std::size_t longest = 60;
  if (node.kind != Kind::sequence || node.items.empty()) return {};
  std::string out = "[";
  for (const Node* item : node.items) {
    if (is_collection(*item) || out.size() + item->scalar.size() > longest) return {};
    out += out.size() > 1 ? ", " : "";
    out += item->kind == Kind::string ? data::spell(data::Language::yaml, item->scalar)
                                      : std::string(item->scalar);
  }
  return out + "]";
}

struct Open {
  const Node* node;
  std::size_t indent;
  bool follows_dash;  // its first line has been begun
  std::size_t next = 0;

  std::size_t size() const { return node->kind == Kind::mapping ? node->members.size() : node->items.size(); }
};

}  // namespace

std::string emit_yaml(const Node& root) {
  std::string out;
  std::vector<Open> open{{&root, 0, false}};
  while (!open.empty()) {
    Open& here = open.back();
    if (here.next == here.size()) {
      open.pop_back();
      continue;
    }
    const std::size_t i = here.next++;
    const bool is_mapping = here.node->kind == Kind::mapping;
    const Node& child = is_mapping ? *here.node->members[i].value : *here.node->items[i];
    if (i > 0 || !here.follows_dash) out.append(here.indent, ' ');
    out += is_mapping ? in_block(here.node->members[i].key->scalar) + ":" : "-";
    const std::size_t indent = here.indent + 2;
    const std::string brackets = in_brackets(child);
    const bool is_leaf = !is_collection(child) || (child.items.empty() && child.members.empty());
    if (!brackets.empty() || is_leaf) {
      out.append(" ").append(brackets.empty() ? scalar(child, indent) : brackets).append("\n");
      continue;
    }
    out += is_mapping ? '\n' : ' ';
    open.push_back({&child, indent, !is_mapping});
  }
  return out;
}

}  // namespace obelus::w3c
