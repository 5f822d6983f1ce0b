#pragma once
// Commands that answer lines of JSON: `match --selectors`, `figures --texts`. Each line of input is an
// object; a line that is wrong is an error that shows it with a caret.

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "cli/common.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"

namespace obelus::cli {

// What is wrong with the line whose bytes are `at`.
Error bad_line(std::string message, Span at);

// The text at `key`, or empty.
std::string text_at(const nlohmann::json& object, const char* key);

// As a line of output. Bytes that are not UTF-8 become U+FFFD.
std::string line_of(const nlohmann::ordered_json& reply);

struct LineAnswers {
  std::string_view expected;  // what a line should be, in words
  Limits limits;              // a line is bounded as too_large.hpp says
  // Adds answers to `replies`: to a line whose object is given, and whose bytes are `line`, or to earlier
  // ones. Where an error is, is counted from the line's beginning.
  std::function<std::optional<Error>(nlohmann::json& object, Span line, std::string& replies)> answer;
  // If given, answers lines of an id and a text alone, which takes no parser; the id is as dump() writes it.
  std::function<void(std::string_view id, std::string text, std::string& replies)> answer_plain;
  std::function<void(std::string& replies)> finish = [](std::string&) {};  // adds what is still owed
};

// Answers the lines of a file ("-" is standard input) as they come, so that memory is bounded by a line's
// length; blank ones have no answer. Up to the end, or to a line that is wrong, which is shown. Returns the
// exit status.
int answer_lines(const std::string& path, World& world, const CommonOptions& options,
                 const LineAnswers& answers);

}  // namespace obelus::cli
