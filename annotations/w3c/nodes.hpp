#pragma once
// Makes trees of values that were not read but put together. What it makes lives as long as it does; what is
// put in from elsewhere must live as long.

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/data.hpp"

namespace obelus::w3c {

using Members = std::vector<std::pair<std::string_view, const data::Node*>>;  // keys are literals

class Nodes {
 public:
  const data::Node* text(std::string text, Span at) {
    data::Node& node = make(data::Kind::string, at);
    node.scalar = texts_.emplace_back(std::move(text));
    return &node;
  }

  const data::Node* number(std::size_t value, Span at) {
    data::Node& node = make(data::Kind::integer, at);
    node.scalar = texts_.emplace_back(std::to_string(value));
    node.is_plain = true;
    return &node;
  }

  const data::Node* list(std::vector<const data::Node*> items, Span at) {
    data::Node& node = make(data::Kind::sequence, at);
    node.items = lists_.emplace_back(std::move(items));
    return &node;
  }

  const data::Node* mapping(const Members& members, Span at) {
    std::vector<data::Member> made;
    for (const auto& [key, value] : members) made.push_back({text(std::string(key), value->at), value});
    data::Node& node = make(data::Kind::mapping, at);
    node.members = mappings_.emplace_back(std::move(made));
    return &node;
  }

 private:
  data::Node& make(data::Kind kind, Span at) {
    data::Node& node = nodes_.emplace_back();
    node.kind = kind;
    node.at = at;
    return node;
  }

  std::deque<data::Node> nodes_;
  std::deque<std::string> texts_;
  std::deque<std::vector<const data::Node*>> lists_;
  std::deque<std::vector<data::Member>> mappings_;
};

}  // namespace obelus::w3c
