#pragma once
// An article's text as one reads it: white space in a row is one blank, and soft hyphens and the like are not
// there, nor are the numbers of notes that stand against a digit.
//
//   text      12\n      mil&shy;lion people in 2019<sup>3</sup>
//   smoothed  12 million people in 2019

#include <cstddef>
#include <vector>

#include "obelus/article.hpp"

namespace obelus {

class Smoothed {
 public:
  explicit Smoothed(const Article& article);

  // Nothing was left out: what stands in the article stands there in its smoothed text.
  bool is_same() const { return cuts_.empty(); }
  // No more of it than figures are judged by: text, blocks, inlines, what is protected.
  const Article& article() const { return smooth_; }
  // Where a span of the smoothed text stands in the article's.
  Span original(Span smooth) const;

 private:
  struct Cut {
    std::size_t begin;   // of what is left out
    std::size_t smooth;  // where it would stand in the smoothed text
    std::size_t size;    // of it, and of all before it
  };

  void find_cuts(const Article& article);
  void cut(Span span);
  std::string rest_of(std::string_view text) const;
  Span smooth(Span original) const;
  std::size_t smooth(std::size_t original) const;

  std::vector<Cut> cuts_;
  Article smooth_;
};

}  // namespace obelus
