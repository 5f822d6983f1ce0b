#pragma once
// JSON-RPC 2.0 (https://www.jsonrpc.org/specification) as the Language Server Protocol uses it.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "reports/json_text.hpp"

namespace obelus::lsp {

// Error codes of JSON-RPC and of the protocol.
enum class Code : std::int32_t {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  server_not_initialized = -32002,
  request_cancelled = -32800,
  request_failed = -32803,
};

// Why a request cannot be answered.
struct Refusal {
  Code code;
  std::string message;
};

struct Message {
  Json id;             // null: a notification
  std::string method;  // empty: the answer to a request of ours
  Json params;
  bool is_cancelled = false;

  bool is_request() const { return !id.is_null(); }
};

// What an endpoint answers a request.
using Answer = std::variant<Json, Refusal>;

// A message, or what to answer to what is none. `id` is that of the message as far as it has one.
std::variant<Message, Refusal> read_message(std::string_view content, Json& id);

std::string write_answer(const Json& id, const Answer& answer);
std::string write_notification(std::string_view method, Json params);
std::string write_request(int id, std::string_view method, Json params);

// A member of an object; null where there is none.
const Json& member(const Json& object, std::string_view name);
// The member as text; empty where it is none.
std::string text_of(const Json& object, std::string_view name);
// The member as a list; an empty one where it is none.
const Json& list_of(const Json& object, std::string_view name);
// The member as a number that counts something; nothing where it is none.
std::optional<std::size_t> count_of(const Json& object, std::string_view name);
// member(member(object, a), b) …: `path` is "a.b".
const Json& deep_member(const Json& object, std::string_view path);

}  // namespace obelus::lsp
