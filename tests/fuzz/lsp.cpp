// What an editor sends: the same messages whatever pieces the stream comes in, and of a session whatever is
// said in it, one answer a request, in JSON, with places that are none backwards. The first byte: a stream,
// or messages, one a line, where an empty line lets the server work.

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "fuzz.hpp"
#include "lsp/framing/frames.hpp"
#include "lsp/protocol/session.hpp"
#include "support/check_request.hpp"
#include "support/memory_files.hpp"

namespace {

using namespace obelus;

struct Cut {
  std::vector<std::string> messages;
  std::string error;
  bool is_between = false;

  friend bool operator==(const Cut&, const Cut&) = default;
};

Cut cut(std::string_view stream, std::size_t longest_piece) {
  lsp::Frames frames(4096);
  Cut result;
  do {
    const std::string_view piece = stream.substr(0, longest_piece);
    frames.feed(piece);
    stream.remove_prefix(piece.size());
    for (;;) {
      auto message = frames.next();
      if (!message) {
        result.error = message.error().message;
        return result;
      }
      if (!*message) break;
      result.messages.push_back(std::move(**message));
    }
  } while (!stream.empty());
  result.is_between = frames.is_between();
  return result;
}

void require_forward(const Json& range) {
  const auto at = [&](const char* end) {
    const Json& position = range.at(end);
    return std::pair(position.at("line").get<std::int64_t>(), position.at("character").get<std::int64_t>());
  };
  fuzz::require(at("start") <= at("end"), "no range runs backwards");
  fuzz::require(at("start") >= std::pair<std::int64_t, std::int64_t>(0, 0), "places count from 0");
}

// Every `range` anywhere in a message.
void require_forward_all(const Json& message) {
  std::vector<const Json*> open = {&message};
  while (!open.empty()) {
    const Json& each = *open.back();
    open.pop_back();
    if (each.is_object() && each.contains("start") && each.contains("end")) require_forward(each);
    if (each.is_structured())
      for (const Json& child : each) open.push_back(&child);
  }
}

class Conversation {
 public:
  Conversation()
      : files_({{"a.md", "Nvidia lost $600 billion.\n"},
                {"b.html", "<p>It is 40 km away, says Anna Mayer.</p>"},
                {"a.obelus.yaml",
                 "obelus: 1\nreferences:\n  - {id: wire, title: Chip shares}\nannotations:\n"
                 "  - {id: loss, match: $600 billion, sources: [wire]}\n"}}),
        session_(files_, testing::check_request(), true,
                 [this](const std::string& content) { take(content); }) {}

  void say(std::string_view content) {
    Json id;
    const auto read = lsp::read_message(content, id);
    const auto* message = std::get_if<lsp::Message>(&read);
    const bool is_refused = message == nullptr;
    const bool is_request = message != nullptr && message->is_request() && !message->method.empty() &&
                            message->method != "$/cancelRequest";
    if (is_refused || is_request) ++asked_[id.dump(-1, ' ', false, Json::error_handler_t::replace)];
    session_.receive(content);
  }

  void settle() {
    while (!session_.exit_status() && (session_.work() || session_.work_in_background())) {
    }
  }

  void end() {
    settle();
    if (!session_.exit_status()) fuzz::require(asked_ == answered_, "every request has its answer");
  }

 private:
  void take(const std::string& content) {
    const Json message = Json::parse(content, nullptr, false);
    fuzz::require(message.is_object() && message.value("jsonrpc", "") == "2.0", "what is sent is JSON-RPC");
    require_forward_all(message);
    if (message.contains("method")) return;
    fuzz::require(message.contains("result") != message.contains("error"), "it is a result or an error");
    const std::string id = message.at("id").dump(-1, ' ', false, Json::error_handler_t::replace);
    ++answered_[id];
    fuzz::require(answered_[id] <= asked_[id], "what was not asked is not answered");
  }

  testing::MemoryFiles files_;
  lsp::Session session_;
  std::map<std::string, int> asked_;
  std::map<std::string, int> answered_;
};

constexpr std::string_view hello =
    R"({"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"capabilities":{},"workspaceFolders":[{"uri":"file:///desk","name":"desk"}]}})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const auto input = fuzz::bytes_of(data + 2, size - 2);
  if ((data[0] & 1) == 0) {
    const Cut whole = cut(input, input.size() + 1);
    fuzz::require(whole == cut(input, 1 + data[1]), "pieces do not matter");
    std::string again;
    for (const std::string& each : whole.messages) again += lsp::frame(each);
    fuzz::require(cut(again, input.size() + 1).messages == whole.messages, "what is framed comes out again");
    return 0;
  }
  Conversation conversation;
  if ((data[0] & 2) != 0) conversation.say(hello);
  std::string_view rest = input;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end == 0)
      conversation.settle();
    else
      conversation.say(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  conversation.end();
  return 0;
}
