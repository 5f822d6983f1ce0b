#pragma once
// Marked text: "cost [[$5 million]]" is the text "cost $5 million" and where in it "$5 million" stands.

#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::testing {

// A text without its marks, and what stood between them, in bytes, half-open.
struct Marked {
  std::string text;
  std::vector<Span> marks;

  // The one mark of a text that has one; throws when it has none.
  [[nodiscard]] const Span& mark() const { return marks.at(0); }
};

inline Marked unmark(std::string_view sample, std::string_view open = "[[", std::string_view close = "]]") {
  Marked marked;
  while (!sample.empty()) {
    if (sample.starts_with(open)) {
      marked.marks.push_back({marked.text.size(), marked.text.size()});
      sample.remove_prefix(open.size());
    } else if (sample.starts_with(close)) {
      marked.marks.back().end = marked.text.size();
      sample.remove_prefix(close.size());
    } else {
      marked.text += sample.front();
      sample.remove_prefix(1);
    }
  }
  return marked;
}

}  // namespace obelus::testing
