#include "markdown/page_marks.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace obelus::markdown {
namespace {

// Whether there is nothing but text between two places, the first before the second.
bool are_of_one_run(const Place& first, const Place& second) {
  if (first.beside || second.beside) return false;
  constexpr int most = 64;  // nodes looked at
  cmark_node* node = first.node;
  for (int i = 0; i < most && node != nullptr; ++i, node = cmark_node_next(node)) {
    if (node == second.node) return true;
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_TEXT && type != CMARK_NODE_SOFTBREAK) return false;
  }
  return false;
}

}  // namespace

PageMarks::PageMarks(std::vector<Place> places, std::size_t count)
    : places_(std::move(places)), marks_(count) {
  for (std::size_t i = 0; i + 1 < places_.size(); i += 2)
    marks_[places_[i].boundary / 2].in_text = are_of_one_run(places_[i], places_[i + 1]);
  std::stable_sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) {
    return a.node != b.node ? std::less<>()(a.node, b.node) : a.at < b.at;
  });
  for (std::size_t i = places_.size(); i-- > 0;) cmark_node_set_user_data(places_[i].node, &places_[i]);
}

void PageMarks::note(const Place& place, std::size_t at, bool in_link) {
  const std::size_t number = place.boundary / 2;
  LocatedMark& mark = marks_[number];
  if (place.boundary % 2 == 0) {
    mark.passage.begin = at;
    mark.window.begin = window_begin_;
    mark.in_text = mark.in_text && !in_link;
  } else {
    mark.passage.end = at;
    ended_.push_back(number);
  }
}

void PageMarks::end_window(std::size_t at) {
  for (const std::size_t each : ended_) marks_[each].window.end = at;
  ended_.clear();
}

void PageMarks::leave_text() {
  for (LocatedMark& each : marks_) each.in_text = false;
}

}  // namespace obelus::markdown
