#include "markdown/sentinels.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "markdown/places.hpp"

namespace obelus::markdown {
namespace {

constexpr char sentinel_byte = '\x1A';

// What every sentinel begins with: a control character and a number that do not stand together in `page`.
std::string unused_prefix(std::string_view page) {
  std::unordered_set<std::size_t> used;
  for (std::size_t at = page.find(sentinel_byte); at != std::string_view::npos;
       at = page.find(sentinel_byte, at + 1)) {
    std::size_t number = 0;
    std::from_chars(page.data() + at + 1, page.data() + page.size(), number);
    used.insert(number);
  }
  std::size_t number = 0;
  while (used.contains(number)) ++number;
  return std::string(1, sentinel_byte) + std::to_string(number) + ":";
}

// Only a control character of its own, or the number of one, can put one into a rendering.
bool may_hold_sentinels(std::string_view bytes) {
  return bytes.find(sentinel_byte) != bytes.npos || bytes.find("&#") != bytes.npos;
}

class Sentinels {
 public:
  Sentinels(Parsed& document, std::span<const Mark> marks, std::string prefix)
      : tree_(document.tree),
        places_(places_of(marks, document.pieces)),
        marks_(marks.size()),
        prefix_(std::move(prefix)) {}

  std::optional<Located> locate() {
    put_in_text();
    return take(tree_.render());
  }

 private:
  std::string sentinel(std::size_t boundary) const { return prefix_ + std::to_string(boundary); }

  // Those of one node are put together, so that a long node is copied once.
  void put_in_text() {
    std::unordered_map<cmark_node*, std::vector<const Place*>> by_node;
    for (const Place& place : places_) by_node[place.node].push_back(&place);
    for (auto& [node, here] : by_node) {
      std::stable_sort(here.begin(), here.end(),
                       [](const Place* a, const Place* b) { return a->at < b->at; });
      here.front()->beside ? put_beside(node, here) : put_inside(node, here);
    }
  }

  void put_beside(cmark_node* node, std::span<const Place* const> places) {
    std::string before;
    std::string behind;
    for (const Place* place : places)
      (place->after ? behind : before).append(sentinel(place->boundary)).append(";");
    if (!before.empty()) cmark_node_insert_before(node, tree_.new_text(before.c_str()));
    if (!behind.empty()) cmark_node_insert_after(node, tree_.new_text(behind.c_str()));
  }

  void put_inside(cmark_node* node, std::span<const Place* const> places) {
    const std::string_view literal = literal_of(node);
    std::string marked;
    std::size_t from = 0;
    for (const Place* place : places) {
      marked.append(literal.substr(from, place->at - from)).append(sentinel(place->boundary)).append(";");
      from = place->at;
    }
    marked.append(literal.substr(from));
    cmark_node_set_literal(node, marked.c_str());
  }

  std::optional<Located> take(std::string_view rendered) const {
    Located found;
    found.marks.resize(marks_);
    found.page.reserve(rendered.size());
    std::size_t taken = 0;
    std::size_t from = 0;
    for (std::size_t at = rendered.find(prefix_); at != rendered.npos; at = rendered.find(prefix_, from)) {
      found.page.append(rendered.substr(from, at - from));
      std::size_t boundary = 0;
      const char* begin = rendered.data() + at + prefix_.size();
      const auto [end, error] = std::from_chars(begin, rendered.data() + rendered.size(), boundary);
      if (error != std::errc() || *end != ';' || boundary / 2 >= marks_) return std::nullopt;
      Span& span = found.marks[boundary / 2].passage;
      (boundary % 2 == 0 ? span.begin : span.end) = found.page.size();
      from = static_cast<std::size_t>(end + 1 - rendered.data());
      ++taken;
    }
    if (taken != places_.size()) return std::nullopt;
    found.page.append(rendered.substr(from));
    for (LocatedMark& each : found.marks) each.window = {0, found.page.size()};
    return found;
  }

  const Tree& tree_;
  std::vector<Place> places_;  // of each mark that has some, two
  std::size_t marks_;
  std::string prefix_;
};

}  // namespace

std::optional<Located> locate(Parsed& document, std::span<const Mark> marks, std::string_view bytes) {
  const std::string plain = may_hold_sentinels(bytes) ? document.tree.render() : std::string();
  return Sentinels(document, marks, unused_prefix(plain)).locate();
}

}  // namespace obelus::markdown
