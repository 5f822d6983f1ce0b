#pragma once
// The words of a sentence, as rules look at them: runs of letters and digits, apostrophes within included.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::checks {

struct TextWord {
  std::string_view text;
  std::string lower;  // lowered(text)
  Span at;            // of the text the sentence is from
};

// Letters of ASCII and Latin-1 in lower case.
std::string lowered(std::string_view text);

// The words of `text` within `span`, at most `most`.
std::vector<TextWord> words_in(std::string_view text, Span span, std::size_t most = 200);

bool is_capitalised(std::string_view word);

// Whether `word`, in lower case, is one of these, which spaces part.
bool is_one_of(std::string_view word, std::string_view words);

// Whether one of these words, or phrases with commas between them, is in `text`, whatever the case of its
// letters.
bool mentions(std::string_view text, std::string_view phrases);

// A noun without its plural ending, in lower case.
std::string singular(std::string_view noun);

}  // namespace obelus::checks
