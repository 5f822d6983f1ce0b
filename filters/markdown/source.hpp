#pragma once
// The bytes of an article as cmark-gfm sees them: split into lines at LF, CRLF and CR, each NUL read as
// U+FFFD. Positions are offsets into this text; append_run takes them back to the article's bytes.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/landmarks.hpp"
#include "obelus/article.hpp"
#include "obelus/span.hpp"

namespace obelus::markdown {

class Source {
 public:
  // Lines are counted from `body_begin`. The view must outlive the Source.
  Source(std::string_view bytes, std::size_t body_begin);

  std::string_view text() const { return text_; }

  // Of what stands behind `body_begin`, in text().
  const Landmarks& landmarks() const { return landmarks_; }

  // Lines count from 1, as in cmark-gfm. An empty span past the last.
  std::size_t line_count() const { return starts_.size(); }
  Span line(std::size_t number) const;  // without its end
  Span line_with_end(std::size_t number) const;

  // The article's byte for an offset of text().
  std::size_t byte_of(std::size_t offset) const;

  // Appends a run whose `bytes` are offsets of text().
  void append_run(OffsetMap& map, Run run) const;

 private:
  std::string replaced_;  // only when the bytes hold NUL
  std::string_view text_;
  Landmarks landmarks_;
  std::vector<std::size_t> starts_;
  std::vector<std::size_t> nuls_;  // offsets into text_ of the U+FFFD that stand for NUL
};

}  // namespace obelus::markdown
