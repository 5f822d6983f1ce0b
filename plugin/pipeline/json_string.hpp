#pragma once
// JSON's strings (RFC 8259, section 7) where they are whole pages: a parser and a writer for all of JSON look
// at each of their characters by itself, which took as long as annotating them. Any thread may call.

#include <optional>
#include <string>
#include <string_view>

namespace obelus {

// An object without its longest text.
struct Lifted {
  std::string line;  // with "" in the place of the text
  std::string text;  // decoded, valid UTF-8
};

// Takes the text that is the value of the object's own member `key` out of a line of JSON. Nothing where
// there is none, or it is one for a parser to judge: with bytes that may not stand in it, or surrogates.
// The rest of the line is not looked into.
std::optional<Lifted> lift_text(std::string_view line, std::string_view key);

// An object of these two members alone.
struct TextOfId {
  std::string_view id;  // as nlohmann's dump() writes it; lives as long as the line
  std::string text;     // decoded, valid UTF-8
};

// The `id` and the text at `key` of a line that has nothing else, in either order. Nothing where the id is
// neither a string without escapes nor a whole number of 18 digits at most, or the text is one for a parser
// to judge.
std::optional<TextOfId> text_of_id(std::string_view line, std::string_view key);

// The text as a string of JSON; U+FFFD where it is not UTF-8.
std::string json_string(std::string_view text);

}  // namespace obelus
