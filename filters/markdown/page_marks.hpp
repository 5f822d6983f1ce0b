#pragma once
// Where on a page that is being written the marks come to be: each end of a passage is noted when the page is
// as long as it is there.

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "markdown/cmark.hpp"
#include "markdown/located.hpp"
#include "markdown/places.hpp"

namespace obelus::markdown {

class PageMarks {
 public:
  // `places` are those of `count` marks (places_of). Their nodes' user data are its own from here on.
  PageMarks(std::vector<Place> places, std::size_t count);
  PageMarks(const PageMarks&) = delete;
  PageMarks& operator=(const PageMarks&) = delete;

  bool any() const { return !places_.empty(); }
  // In the order of the node's literal.
  std::span<const Place> places_in(cmark_node* node) const {
    const auto* first = static_cast<const Place*>(cmark_node_get_user_data(node));
    const Place* last = first;
    while (last != nullptr && last != places_.data() + places_.size() && last->node == node) ++last;
    return {first, last};
  }

  // Offsets `at` are into the page. Windows are blocks right below the document.
  void begin_window(std::size_t at) { window_begin_ = at; }
  void note(const Place& place, std::size_t at, bool in_link);
  void end_window(std::size_t at);

  // No passage is known to be part of one run of text.
  void leave_text();

  std::vector<LocatedMark> take() && { return std::move(marks_); }

 private:
  std::vector<Place> places_;  // those of a node together, which knows the first of them
  std::vector<LocatedMark> marks_;
  std::size_t window_begin_ = 0;
  std::vector<std::size_t> ended_;  // the marks whose passages end in the window
};

}  // namespace obelus::markdown
