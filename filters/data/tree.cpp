#include "data/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace obelus::data {
namespace {

constexpr std::size_t few_keys = 8;

}  // namespace

Error syntax_error(Span where, std::string message, std::string hint) {
  return {std::move(message), where, "OB901", std::move(hint)};
}

Tree::Tree(const Options& options, std::vector<Error>& faults, TakeItem take)
    : options_(options),
      take_(std::move(take)),
      faults_(faults),
      nodes_(std::make_unique<Document::Nodes>()) {}

// In a list that is a value of the document's mapping.
bool Tree::is_taking() const {
  return take_ && frames_.size() >= 2 && frames_[0].is_mapping && !frames_[1].is_mapping;
}

template <class T>
T* Tree::allocate(std::size_t count) {
  auto& arena = is_taking() ? nodes_->taken : nodes_->arena;
  return std::pmr::polymorphic_allocator<T>(&arena).allocate(count);
}

void Tree::take_last() {
  if (!is_taking() || frames_.size() != 2 || children_.size() == frames_[1].first_child) return;
  const std::size_t list = frames_[1].first_child - 1;
  take_(*children_[list - 1], *children_.back());
  children_.pop_back();
  if (!keeps_taken_) nodes_->taken.release();
}

bool Tree::count_more(std::size_t nodes, Span at) {
  count_ += nodes;
  if (ok_ && count_ > options_.max_nodes) {
    ok_ = false;
    faults_.push_back(limit_passed(fmt::format("more than {} values", options_.max_nodes), "yaml_nodes", at));
  }
  return ok_;
}

Node* Tree::make(Kind kind, Span at) {
  count_more(1, at);
  Node* node = new (allocate<Node>(1)) Node;
  node->kind = kind;
  node->at = at;
  return node;
}

void Tree::check_key(Frame& frame, const Node* key, Span at) {
  if (key->kind == Kind::sequence || key->kind == Kind::mapping) return;
  const std::size_t so_far = (children_.size() - frame.first_child) / 2;
  const auto old_key = [&](std::size_t i) { return children_[frame.first_child + 2 * i]; };
  bool is_new = true;
  if (so_far < few_keys) {
    for (std::size_t i = 0; i < so_far && is_new; ++i) is_new = old_key(i)->scalar != key->scalar;
  } else {
    if (frame.many_keys.empty())
      for (std::size_t i = 0; i < so_far; ++i) frame.many_keys.insert(old_key(i)->scalar);
    is_new = frame.many_keys.insert(key->scalar).second;
  }
  if (!is_new)
    faults_.push_back(syntax_error(at, fmt::format("the key `{}` is here twice", key->scalar),
                                   "keep one of the two, or make the values one list"));
}

void Tree::add(const Node* node, Span at) {
  if (frames_.empty()) {
    if (nodes_->root == nullptr) nodes_->root = node;
    return;
  }
  Frame& frame = frames_.back();
  if (frame.wants_key()) check_key(frame, node, at);
  frame.wants_key_now = !frame.wants_key_now;
  children_.push_back(node);
}

Node* Tree::scalar(Kind kind, Span at, std::string_view text, bool is_plain) {
  Node* node = make(kind, at);
  char* copy = allocate<char>(text.size());
  std::copy(text.begin(), text.end(), copy);
  node->scalar = {copy, text.size()};
  node->is_plain = is_plain;
  add(node, at);
  take_last();
  return node;
}

Node* Tree::open(Kind collection, std::size_t begin) {
  Node* node = make(collection, {begin, begin});
  if (ok_ && frames_.size() >= options_.max_depth) {
    ok_ = false;
    faults_.push_back({fmt::format("nested more than {} deep", options_.max_depth), Span{begin, begin + 1},
                       "OB906", "nothing here is read deeper: no setting raises this limit"});
  }
  add(node, {begin, begin + 1});
  frames_.push_back({node, collection == Kind::mapping, children_.size(), {}});
  return node;
}

Node* Tree::close(std::size_t end) {
  assert(!frames_.empty());
  const Frame& frame = frames_.back();
  Node* node = frame.node;
  node->at.end = std::max(end, node->at.begin);
  const std::size_t count = children_.size() - frame.first_child;
  const Node** first = children_.data() + frame.first_child;
  if (frame.is_mapping) {
    Member* members = allocate<Member>(count / 2);
    for (std::size_t i = 0; i < count / 2; ++i) members[i] = {first[2 * i], first[2 * i + 1]};
    node->members = {members, count / 2};
  } else {
    const Node** items = allocate<const Node*>(count);
    std::copy(first, first + count, items);
    node->items = {items, count};
  }
  children_.resize(frame.first_child);
  frames_.pop_back();
  take_last();
  return node;
}

void Tree::share(const Node* node, std::size_t weight, Span at) {
  if (!count_more(weight, at)) return;
  add(node, at);
  take_last();
}

Document Tree::finish(std::size_t end) {
  take_ = nullptr;  // what is open now is not whole
  while (!frames_.empty()) close(end);
  return Document(std::move(nodes_));
}

}  // namespace obelus::data
