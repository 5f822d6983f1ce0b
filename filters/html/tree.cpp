#include "html/tree.hpp"

#include <algorithm>

namespace obelus::html {

std::size_t Tree::node_at(std::size_t offset) const {
  const auto found = std::partition_point(nodes_.begin(), nodes_.end(),
                                          [&](const Node& node) { return node.end <= offset; });
  return static_cast<std::size_t>(found - nodes_.begin());
}

std::size_t Tree::behind(std::size_t start) const {
  const Node& node = nodes_[start];
  if (!node.has_content()) return start + 1;
  if (node.partner == no_node) return nodes_.size();
  return node.partner + (node.closed ? 1U : 0U);
}

Span Tree::element(std::size_t start) const { return {nodes_[start].begin, nodes_[behind(start) - 1].end}; }

Span Tree::content(std::size_t start) const {
  const Node& node = nodes_[start];
  const std::size_t end = node.partner == no_node ? page_.size() : nodes_[node.partner].begin;
  return {node.end, node.has_content() ? end : node.end};
}

std::uint32_t Tree::context(std::size_t offset) const {
  const std::size_t index = node_at(offset);
  return index < nodes_.size() ? nodes_[index].parent : no_node;
}

void Tree::hide(std::span<const Span> elements) {
  for (const Span element : elements)
    for (std::size_t i = node_at(element.begin); i < nodes_.size() && nodes_[i].begin < element.end; ++i)
      nodes_[i].hidden = true;
}

}  // namespace obelus::html
