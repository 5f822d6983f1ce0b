#pragma once
// Commands that answer lines of JSON: `match --selectors`, `figures --texts`. Each line of input is an
// object; a line that is wrong is an error that shows it with a caret.

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "cli/common.hpp"
#include "obelus/result.hpp"

namespace obelus::cli {

// What is wrong with the line whose bytes are `at`.
Error bad_line(std::string message, Span at);

// Calls `take` with each line's object and its place in `lines`, empty lines left out, until it returns an
// error or a line is no object; `expected` says in words what a line should be.
std::optional<Error> for_each_line(
    std::string_view lines, std::string_view expected,
    const std::function<std::optional<Error>(nlohmann::json& object, Span at)>& take);

// The text at `key`, or empty.
std::string text_at(const nlohmann::json& object, const char* key);

// As a line of output. Bytes that are not UTF-8 become U+FFFD.
std::string line_of(const nlohmann::ordered_json& reply);

// Reads the lines of a file ("-" is standard input), prints the answers or reports the error. Returns the
// exit status.
int answer_lines(const std::string& path, World& world, const CommonOptions& options,
                 const std::function<Result<std::string>(std::string_view lines)>& answer);

}  // namespace obelus::cli
