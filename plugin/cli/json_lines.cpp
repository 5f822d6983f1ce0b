#include "cli/json_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/json_depth.hpp"
#include "pipeline/json_fault.hpp"

namespace obelus::cli {
namespace {

using nlohmann::json;

Result<json> parse_line(std::string_view line, std::string_view expected, Span at) {
  if (const auto deep = too_deep(line))
    return bad_line(says_too_deep(), {at.begin + *deep, at.begin + *deep + 1});
  json object;
  try {
    object = json::parse(line);
  } catch (const json::parse_error& error) {
    const std::size_t byte = at.begin + std::min(line.size(), error.byte == 0 ? 0 : error.byte - 1);
    return bad_line(says_why(error), {byte, std::min(byte + 1, at.end)});
  } catch (const json::exception& error) {
    return bad_line(says_why(error), at);
  }
  if (!object.is_object()) return bad_line(fmt::format("a line must be {}", expected), at);
  return object;
}

}  // namespace

Error bad_line(std::string message, Span at) { return {std::move(message), at, "OB902", ""}; }

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string line_of(const nlohmann::ordered_json& reply) {
  return reply.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
}

std::optional<Error> for_each_line(std::string_view lines, std::string_view expected,
                                   const std::function<std::optional<Error>(json& object, Span at)>& take) {
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = lines.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      auto object = parse_line(line, expected, {begin, end});
      if (!object) return object.error();
      if (auto error = take(*object, {begin, end})) return error;
    }
    begin = end + 1;
  }
  return std::nullopt;
}

int answer_lines(const std::string& path, World& world, const CommonOptions& options,
                 const std::function<Result<std::string>(std::string_view lines)>& answer) {
  constexpr std::size_t limit = std::size_t{1} << 30;
  auto bytes = path == "-" ? world.read_input(limit) : world.files.read(path, limit);
  if (!bytes) return fail(world, bytes.error().message, bytes.error().hint);
  Sources sources;
  const std::string& lines = sources.keep(path, std::move(*bytes));
  auto replies = answer(lines);
  if (replies) return print(world, *replies);
  report(world, {fault(replies.error(), path)}, sources, options);
  return could_not;
}

}  // namespace obelus::cli
