#include "html/splice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "html/ascii.hpp"
#include "html/nesting.hpp"
#include "html/pieces.hpp"

namespace obelus::html {
namespace {

// At one place: first what ends there, then references, then notes, then what begins.
enum class Rank : std::uint8_t { close, reference, notes, open };

struct Ranked {
  Rank rank;
  Insertion insertion;
};

bool is_link(std::string_view open) { return open.starts_with("<a ") || open.starts_with("<a>"); }

// `open`, the start tag of a link, as a span: where a link cannot stand in another.
std::string as_span(std::string_view open) {
  std::string span = "<span" + std::string(open.substr(2));
  for (const std::string_view attribute : {" href=\"", " interestfor=\""}) {
    const std::size_t begin = span.find(attribute);
    if (begin == std::string::npos) continue;
    span.erase(begin, span.find('"', begin + attribute.size()) + 1 - begin);
  }
  return span;
}

// `<sup SUP><a A>1</a></sup>` as `<a A SUP><sup>1</sup></a>`: in a link that was never closed, the start tag
// of another ends it, and every element begun in it; so that tag has to come first.
std::string link_first(std::string_view reference) {
  constexpr std::string_view sup = "<sup", link = "><a", end = "</a></sup>";
  const std::size_t inner = reference.find(link);
  const std::size_t start_end = inner == reference.npos ? inner : reference.find('>', inner + 1);
  if (!reference.starts_with(sup) || start_end == reference.npos || !reference.ends_with(end))
    return std::string(reference);
  const auto part = [&](std::size_t from, std::size_t to) { return reference.substr(from, to - from); };
  return fmt::format("<a{}{}><sup>{}</sup></a>", part(inner + link.size(), start_end),
                     part(sup.size(), inner), part(start_end + 1, reference.size() - end.size()));
}

// What a browser may hold to be in a link without an end tag: it begins such a link anew in block after
// block, up to the next tag of a link.
std::vector<Span> open_links(const Tree& tree) {
  std::vector<Span> spans;
  bool is_open = false;
  for (const Node& node : tree.nodes()) {
    if (node.tag != Tag::a || node.foreign || node.hidden || node.is_text()) continue;
    if (is_open) spans.back().end = node.begin;
    is_open = node.is_start() && !node.closed;
    if (is_open) spans.push_back({node.end, tree.page().size()});
  }
  return spans;
}

class Splicer {
 public:
  Splicer(const Tree& tree, std::span<const PlacedMark> marks)
      : tree_(tree), marks_(marks), open_links_(open_links(tree)) {}

  std::vector<Insertion> splice(std::span<const PlacedNotes> notes) && {
    find_pieces();
    wrap();
    refer();
    for (const PlacedNotes& each : notes) add_notes(each);
    std::stable_sort(found_.begin(), found_.end(), [](const Ranked& a, const Ranked& b) {
      return a.insertion.at != b.insertion.at ? a.insertion.at < b.insertion.at : a.rank < b.rank;
    });
    std::vector<Insertion> sorted;
    sorted.reserve(found_.size());
    for (Ranked& each : found_) sorted.push_back(std::move(each.insertion));
    return sorted;
  }

 private:
  void add(std::size_t at, Rank rank, std::string markup) {
    if (!markup.empty()) found_.push_back({rank, {at, std::move(markup)}});
  }

  const Mark& mark(std::size_t index) const { return *marks_[index].mark; }

  void find_pieces() {
    ends_.reserve(marks_.size());
    as_link_.resize(marks_.size());
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      std::vector<Span> pieces = pieces_of(tree_, marks_[i].bytes, Wrapper::plain);
      ends_.push_back(pieces.empty() ? marks_[i].bytes.end : pieces.back().end);
      if (mark(i).open.empty()) continue;
      if (is_link(mark(i).open)) {
        std::vector<Span> linkable = pieces_of(tree_, marks_[i].bytes, Wrapper::link);
        as_link_[i] = !linkable.empty();
        if (as_link_[i]) pieces = std::move(linkable);
      }
      for (const Span piece : pieces) pieces_.push_back({piece, i});
    }
  }

  void wrap() {
    std::vector<bool> begun(marks_.size());
    struct Open {
      std::size_t end;
      std::string close;
      bool link;
    };
    std::vector<Open> open;
    const auto close_up_to = [&](std::size_t at) {
      for (; !open.empty() && open.back().end <= at; open.pop_back())
        add(open.back().end, Rank::close, std::move(open.back().close));
    };
    for (const Piece& piece : nest(std::move(pieces_))) {
      close_up_to(piece.bytes.begin);
      const std::string& markup = begun[piece.mark] ? mark(piece.mark).open_more : mark(piece.mark).open;
      begun[piece.mark] = true;
      const bool in_link = std::any_of(open.begin(), open.end(), [](const Open& each) { return each.link; });
      const bool demoted = is_link(markup) && (in_link || !as_link_[piece.mark]);
      const bool link = is_link(markup) && !demoted;
      add(piece.bytes.begin, Rank::open, demoted ? as_span(markup) : markup);
      open.push_back({piece.bytes.end, demoted ? "</span>" : mark(piece.mark).close, link});
      if (link) links_.push_back(piece.bytes);
    }
    close_up_to(tree_.page().size());
  }

  // Behind the link of ours that a place is in.
  std::size_t leave_our_link(std::size_t place) const {
    const auto next =
        std::partition_point(links_.begin(), links_.end(), [&](Span link) { return link.end <= place; });
    return next != links_.end() && next->begin < place ? next->end : place;
  }

  bool in_open_link(std::size_t place) const {
    const auto next = std::partition_point(open_links_.begin(), open_links_.end(),
                                           [&](Span link) { return link.end < place; });
    return next != open_links_.end() && next->begin <= place;
  }

  void refer() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (mark(i).reference.empty()) continue;
      const std::size_t place = reference_place(tree_, leave_our_link(reference_place(tree_, ends_[i])));
      add(place, Rank::reference, in_open_link(place) ? link_first(mark(i).reference) : mark(i).reference);
    }
  }

  void add_notes(const PlacedNotes& each) {
    if (!each.place.joins_list) {
      add(each.place.section, Rank::notes,
          each.notes->open + each.notes->items + each.notes->after_list + each.notes->close);
      return;
    }
    add(each.place.items, Rank::notes, each.notes->items);
    add(each.place.after_list, Rank::notes, each.notes->after_list);
  }

  const Tree& tree_;
  std::span<const PlacedMark> marks_;
  std::vector<Span> open_links_;   // ascending, disjoint
  std::vector<std::size_t> ends_;  // of each mark's last piece
  std::vector<bool> as_link_;      // the mark is a link and can be one
  std::vector<Piece> pieces_;
  std::vector<Span> links_;  // of ours, ascending, disjoint
  std::vector<Ranked> found_;
};

}  // namespace

std::vector<Insertion> insertions(const Tree& tree, std::span<const PlacedMark> marks,
                                  std::span<const PlacedNotes> notes) {
  return Splicer(tree, marks).splice(notes);
}

std::vector<Insertion> insertions(std::string_view page, std::span<const PlacedMark> marks,
                                  std::span<const PlacedNotes> notes) {
  return insertions(read_tree_leniently(page), marks, notes);
}

std::string apply(std::string_view page, std::span<const Insertion> insertions) {
  std::size_t size = page.size();
  for (const Insertion& each : insertions) size += each.markup.size();
  std::string out;
  out.reserve(size);
  std::size_t done = 0;
  for (const Insertion& each : insertions) {
    out.append(page.substr(done, each.at - done)).append(each.markup);
    done = each.at;
  }
  out.append(page.substr(done));
  return out;
}

}  // namespace obelus::html
