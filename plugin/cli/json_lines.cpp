#include "cli/json_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/json_depth.hpp"
#include "pipeline/json_fault.hpp"
#include "pipeline/json_string.hpp"
#include "pipeline/too_large.hpp"

namespace obelus::cli {
namespace {

using nlohmann::json;

// An object with its `text` put in apart, as parsers look at each of its characters by itself.
std::optional<json> parse_around(Lifted& lifted) {
  if (too_deep(lifted.line)) return std::nullopt;
  json object = json::parse(lifted.line, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  json& text = object["text"];
  if (text.is_string() && text.get_ref<const std::string&>().empty()) text = std::move(lifted.text);
  return object;
}

Result<json> parse_line(std::string_view line, std::string_view expected) {
  const Span at{0, line.size()};
  if (const auto deep = too_deep(line)) return bad_line(says_too_deep(), {*deep, *deep + 1});
  json object;
  try {
    object = json::parse(line);
  } catch (const json::parse_error& error) {
    const std::size_t byte = std::min(line.size(), error.byte == 0 ? 0 : error.byte - 1);
    return bad_line(says_why(error), {byte, std::min(byte + 1, at.end)});
  } catch (const json::exception& error) {
    return bad_line(says_why(error), at);
  }
  if (!object.is_object()) return bad_line(fmt::format("a line must be {}", expected), at);
  return object;
}

// A stream cut into lines.
class Lines {
 public:
  Lines(Stream more, std::size_t longest) : more_(std::move(more)), longest_(longest) {}

  // Whether what was read holds a line, or a line that is too long, or the end.
  bool is_ready() {
    end_ = std::min(buffer_.find('\n', looked_), buffer_.size());
    looked_ = end_;
    return end_ < buffer_.size() || ended_ || end_ - begin_ > longest_;
  }

  std::optional<Error> read() {
    buffer_.erase(0, begin_);
    looked_ -= std::exchange(begin_, 0);
    auto piece = more_();
    if (!piece) return piece.error();
    ended_ = piece->empty();
    buffer_ += *piece;
    return std::nullopt;
  }

  bool at_end() const { return ended_ && begin_ >= buffer_.size(); }
  // The line that is ready: all of it that was read.
  std::string_view line() const { return std::string_view(buffer_).substr(begin_, end_ - begin_); }
  std::size_t number() const { return number_; }
  bool is_too_long() const { return end_ - begin_ > longest_; }
  void pass() {
    begin_ = looked_ = std::min(end_ + 1, buffer_.size());
    ++number_;
  }

 private:
  Stream more_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0;   // of the line
  std::size_t end_ = 0;     // of the line
  std::size_t looked_ = 0;  // no line end from `begin_` to here
  std::size_t number_ = 1;
  bool ended_ = false;
};

std::optional<Error> answer_line(const Lines& lines, const LineAnswers& answers, std::string& replies) {
  const std::string_view line = lines.line();
  if (lines.is_too_long()) return line_too_long(answers.limits);
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return std::nullopt;
  const Span at{0, line.size()};
  if (answers.answer_plain) {
    if (auto plain = text_of_id(line, "text")) {
      answers.answer_plain(plain->id, std::move(plain->text), replies);
      return std::nullopt;
    }
  }
  if (auto lifted = lift_text(line, "text"))
    if (auto object = parse_around(*lifted)) return answers.answer(*object, at, replies);
  auto object = parse_line(line, answers.expected);
  if (!object) return object.error();
  return answers.answer(*object, at, replies);
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

int answer_lines(const std::string& path, World& world, const CommonOptions& options,
                 const LineAnswers& answers) {
  auto stream = world.stream(path);
  if (!stream) return fail(world, stream.error().message, stream.error().hint);
  Lines lines(std::move(*stream), longest_line(answers.limits));
  std::string replies;
  std::optional<Error> unread;
  std::optional<Error> wrong;
  while (!unread && !wrong && !lines.at_end()) {
    if (lines.is_ready()) {
      wrong = answer_line(lines, answers, replies);
      if (!wrong) lines.pass();
    } else {
      if (const auto ended = print_part(world, std::exchange(replies, {}))) return *ended;
      unread = lines.read();
    }
  }
  answers.finish(replies);
  if (const auto ended = print_part(world, replies)) return *ended;
  if (unread) return fail(world, unread->message, unread->hint);
  if (!wrong) return done;
  const Positions positions(lines.line(), lines.number());
  report(
      world, {fault(*wrong, path)}, [&](const std::string&) { return &positions; }, options);
  return could_not;
}

}  // namespace obelus::cli
