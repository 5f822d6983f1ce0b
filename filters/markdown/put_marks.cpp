#include "markdown/put_marks.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "html/ascii.hpp"
#include "html/splice.hpp"

namespace obelus::markdown {
namespace {

class MarkPutter {
 public:
  MarkPutter(const Located& located, const Marks& marks)
      : page_(located.page), located_(located.marks), marks_(marks) {}

  std::string put(bool look_for_list) && {
    std::size_t size = page_.size();
    for (const Mark& each : marks_.passages)
      size += each.open.size() + each.close.size() + each.reference.size();
    for (const NoteList& each : marks_.notes) size += each.items.size() + each.after_list.size() + 500;
    out_.reserve(size);
    if (look_for_list)
      put_in_page();
    else
      put_in_blocks();
    out_.append(page_.substr(done_));
    return std::move(out_);
  }

 private:
  void insert(std::size_t at, std::string_view markup) {
    out_.append(page_.substr(done_, at - done_)).append(markup);
    done_ = at;
  }

  std::vector<std::size_t> placed() const {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < located_.size(); ++i)
      if (located_[i].passage.begin < located_[i].passage.end) numbers.push_back(i);
    return numbers;
  }

  void put_in_page() {
    const Span whole{0, page_.size()};
    const html::NotePlace place = marks_.notes.empty() ? html::NotePlace{} : html::note_place(page_, whole);
    std::vector<html::PlacedNotes> notes;
    for (const NoteList& list : marks_.notes) notes.push_back({place, &list});
    put_by_tree(whole, placed(), notes);
  }

  // Windows that overlap become one.
  void put_in_blocks() {
    std::vector<std::size_t> order = placed();
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return located_[a].window.begin < located_[b].window.begin;
    });
    for (auto begin = order.begin(); begin != order.end();) {
      Span window = located_[*begin].window;
      auto end = begin;
      for (; end != order.end() && located_[*end].window.begin < window.end; ++end)
        window.end = std::max(window.end, located_[*end].window.end);
      put_in_window(window, {begin, end});
      begin = end;
    }
    for (const NoteList& each : marks_.notes)
      for (const std::string* part : {&each.open, &each.items, &each.after_list, &each.close})
        insert(page_.size(), *part);
  }

  void put_in_window(Span window, std::span<std::size_t> numbers) {
    std::sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) {
      return located_[a].passage.begin < located_[b].passage.begin;
    });
    if (stand_apart(numbers)) return put_in_text(numbers);
    std::sort(numbers.begin(), numbers.end());  // of marks at one place the order counts
    put_by_tree(window, numbers, {});
  }

  // Whether each is in running text, none in another, so that nothing has to be known of what is round them.
  bool stand_apart(std::span<const std::size_t> numbers) const {
    std::size_t end = 0;
    for (const std::size_t each : numbers) {
      const Span passage = located_[each].passage;
      if (!located_[each].in_text || passage.begin < end || html::is_space(page_[passage.begin]) ||
          html::is_space(page_[passage.end - 1]))
        return false;
      end = passage.end;
    }
    return true;
  }

  void put_in_text(std::span<const std::size_t> numbers) {
    for (const std::size_t each : numbers) {
      const Mark& mark = marks_.passages[each];
      const Span passage = located_[each].passage;
      insert(passage.begin, mark.open);
      if (!mark.open.empty()) insert(passage.end, mark.close);
      insert(passage.end, mark.reference);
    }
  }

  void put_by_tree(Span window, std::span<const std::size_t> numbers,
                   std::span<const html::PlacedNotes> notes) {
    std::vector<html::PlacedMark> placed;
    for (const std::size_t each : numbers) {
      const Span passage = located_[each].passage;
      placed.push_back({{passage.begin - window.begin, passage.end - window.begin}, &marks_.passages[each]});
    }
    for (const html::Insertion& each :
         html::insertions(page_.substr(window.begin, window.size()), placed, notes))
      insert(window.begin + each.at, each.markup);
  }

  std::string_view page_;
  const std::vector<LocatedMark>& located_;
  const Marks& marks_;
  std::string out_;
  std::size_t done_ = 0;  // of the page
};

}  // namespace

std::string put_marks(const Located& located, const Marks& marks, bool look_for_list) {
  return MarkPutter(located, marks).put(look_for_list);
}

}  // namespace obelus::markdown
