#pragma once
// The stack of open elements (WHATWG HTML, section 13.2.4.2), as far as it can be kept without building a
// tree: which elements a tag ends. Linear in the tags, times the nesting at most where names are repeated.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "html/tree.hpp"

namespace obelus::html {

struct OpenElement {
  std::uint32_t node = 0;
  std::uint32_t name = 0;  // equal for equal names
  Tag tag = Tag::unknown;
  bool foreign = false;
  bool integrates_html = false;  // foreign, but its content is HTML: foreignObject, desc, mtext …
  bool holds_other = false;      // something that is not whole phrasing content
  bool hides = false;
  bool restricts = false;
};

class OpenElements {
 public:
  explicit OpenElements(std::vector<Node>& nodes) : nodes_(nodes) {}

  std::size_t depth() const { return stack_.size(); }
  const OpenElement* top() const { return stack_.empty() ? nullptr : &stack_.back(); }
  bool in_foreign() const { return top() != nullptr && top()->foreign && !top()->integrates_html; }
  std::vector<std::uint32_t> all() const;  // their nodes, outermost first
  bool has_open(Tag tag) const { return open_[static_cast<std::size_t>(tag)] != 0; }
  void spoil_top() {
    if (!stack_.empty()) stack_.back().holds_other = true;
  }

  std::uint32_t name_id(Tag tag, std::string_view name);

  void push(OpenElement element);
  // Ends what a start tag of this name ends before the node at `node`.
  void make_way_for(Tag tag, std::uint32_t node);
  // Ends foreign elements down to the next that holds HTML, where a tag of HTML breaks out of them.
  void leave_foreign(std::uint32_t node);
  // What the end tag at `node` ends. Its node is given its element, if it is the end tag of one.
  void close(Tag tag, std::uint32_t name, std::uint32_t node);
  // The same among the elements of svg or math at hand; false when none of them has this name.
  bool close_foreign(std::uint32_t name, std::uint32_t node);

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void pop(std::uint32_t node, bool by_own_end_tag);
  void pop_down_to(std::size_t index, std::uint32_t node);  // that one included, all without end tag
  void end_implicitly(Tag tag, std::uint32_t boundary_traits, std::uint32_t node);
  void make_way_in_table(Tag tag, std::uint32_t node);
  void make_way_for_item(Tag tag, std::uint32_t node);
  void close_at(std::size_t index, std::uint32_t name, std::uint32_t node);
  void remove_formatting(std::size_t index, std::uint32_t node);
  std::size_t find_to_close(Tag tag, std::uint32_t name) const;
  std::size_t find_foreign(std::uint32_t name) const;
  std::size_t find_within(Tag tag, std::uint32_t boundary_traits) const;
  void count(const OpenElement& element, int by);

  std::vector<Node>& nodes_;
  std::vector<OpenElement> stack_;
  std::array<std::uint32_t, 256> open_{};
  std::vector<std::uint32_t> open_unknown_;
  std::unordered_map<std::string, std::uint32_t> names_;
};

}  // namespace obelus::html
