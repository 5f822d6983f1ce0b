#pragma once
// Names for what we put into a page: ids in HTML, footnote labels in Markdown. They derive from what the
// author wrote and never from a number or a position, so that a note added above changes no link.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "notes/memory.hpp"

namespace obelus::notes {

// `id` where it is letters, digits, `_`, `-` and `.`, at most 64; else made so, told apart by a hash.
std::string slug(std::string_view id);

class Ids {
 public:
  enum class Case { differs, folds };  // of labels, CommonMark folds it; of ids, nobody does

  // `taken` are the page's own, sorted, and folded where case folds. It is not copied and must live
  // as long as this.
  Ids(const std::vector<std::string>& taken, Case letter_case) : taken_(taken), case_(letter_case) {}

  // `wanted`; or, where that is taken, `wanted` and a hash of what `key()` gives. What comes back is taken
  // from then on.
  template <class Key>
  std::string claim(std::string wanted, Key key) {
    return take(wanted) ? wanted : claim_another(wanted, key());
  }

 private:
  bool take(const std::string& name);
  bool take_as_it_is(const std::string& name);
  std::string claim_another(const std::string& wanted, std::string key);

  const std::vector<std::string>& taken_;
  Case case_;
  PageMemory memory_;
  std::pmr::unordered_set<std::pmr::string> ours_{&memory_};
};

}  // namespace obelus::notes
