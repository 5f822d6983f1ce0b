#pragma once
// Makes the nodes of a Document, whatever the language they were written in: values are added one after
// the other, collections opened and closed around them. Keeps keys distinct and the limits.

#include <functional>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "obelus/data.hpp"

namespace obelus::data {

struct Document::Nodes {
  std::pmr::monotonic_buffer_resource arena;
  // Of the item that is going to be taken.
  std::byte room[4096];
  std::pmr::monotonic_buffer_resource taken{room, sizeof room};
  const Node* root = nullptr;

  // Of a document that is read when it is asked for.
  struct Later {
    std::string text;
    std::function<Document(std::string_view text)> read;
    std::once_flag once;
    Document document;
  };
  std::unique_ptr<Later> later;
};

// The document that `read` makes of `text`, which holds every key of its root as it is spelt, when it is
// asked for; `read` must not fail.
Document read_later(std::string_view text, std::function<Document(std::string_view text)> read);

Error syntax_error(Span where, std::string message, std::string hint = {});

// The kind that an unquoted scalar has by YAML 1.2's core schema (section 10.3.2).
Kind kind_of_plain(std::string_view scalar);

class Tree {
 public:
  Tree(const Options& options, std::vector<Error>& faults, TakeItem take = {});

  // Each returns the node, which lives no longer than the call if it was taken; false of `ok()` means a limit
  // is passed and nothing more must be added.
  Node* scalar(Kind kind, Span at, std::string_view text, bool is_plain);
  Node* open(Kind collection, std::size_t begin);
  Node* close(std::size_t end);
  // What is added from here on stays even if it is taken: aliases may speak of it.
  void keep() { keeps_taken_ = true; }
  // Adds a node that is there already, all its nodes counted again.
  void share(const Node* node, std::size_t weight, Span at);

  bool ok() const { return ok_; }
  bool empty() const { return frames_.empty(); }
  std::size_t depth() const { return frames_.size(); }
  // True when the next value is a key.
  bool wants_key() const { return !frames_.empty() && frames_.back().wants_key(); }
  bool in_mapping() const { return !frames_.empty() && frames_.back().is_mapping; }
  bool has_root() const { return nodes_->root != nullptr; }
  // Nodes added so far, shared ones each time.
  std::size_t count() const { return count_; }

  // Closes whatever is open and gives the tree away.
  Document finish(std::size_t end);

 private:
  struct Frame {
    Node* node;
    bool is_mapping;
    std::size_t first_child;
    std::unordered_set<std::string_view> many_keys;
    bool wants_key_now = true;
    bool wants_key() const { return is_mapping && wants_key_now; }
  };

  template <class T>
  T* allocate(std::size_t count);
  bool is_taking() const;
  void take_last();
  Node* make(Kind kind, Span at);
  void add(const Node* node, Span at);
  void check_key(Frame& frame, const Node* key, Span at);
  bool count_more(std::size_t nodes, Span at);

  Options options_;
  TakeItem take_;
  std::vector<Error>& faults_;
  std::unique_ptr<Document::Nodes> nodes_;
  std::vector<Frame> frames_;
  std::vector<const Node*> children_;
  std::size_t count_ = 0;
  bool ok_ = true;
  bool keeps_taken_ = false;
};

}  // namespace obelus::data
