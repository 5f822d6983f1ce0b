#pragma once
// A query's quotation in the forms it may have in an article.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/match.hpp"
#include "selector/tokens.hpp"

namespace obelus::selector {

// How a form was made of the quotation; neither: as it is written.
struct Reading {
  bool completed = false;  // its first or last word is part of one, which prefix or suffix complete
  bool unmarked = false;   // without the Markdown and the references it was copied with
};

struct Pattern {
  std::uint32_t query = 0;
  std::uint32_t alternative = 0;  // of query.exact
  Reading reading;
  std::size_t text_begin = 0;  // of its folded text, which is never empty, among Compiled's
  std::size_t text_size = 0;
  std::int64_t lead = 0;  // of its bytes stand before its first word; negative: that word begins earlier
  std::size_t words = 0;  // 0: nothing but punctuation and symbols
  std::size_t reach = 0;  // from where its first word begins to where its last one does
};

struct Form {
  std::string text;  // folded
  Reading reading;
  std::int64_t lead;
  std::vector<Token> words;
};

// The forms of `query.exact[alternative]`; none when it is blank.
std::vector<Form> forms_of(const Query& query, std::size_t alternative);

std::string_view trim(std::string_view text);

// `quotation` with character references decoded ("&#39;").
std::string decode_references(std::string_view quotation);

// The same, and without Markdown's emphasis, code marks, links and backslashes.
std::string unmark(std::string_view quotation);

}  // namespace obelus::selector
