#include "lsp/protocol/message.hpp"

#include <algorithm>

#include "pipeline/json_depth.hpp"

namespace obelus::lsp {
namespace {

const Json none;
const Json no_items = Json::array();

bool is_hex(std::string_view text, std::string_view digits, std::string_view second) {
  return text.size() >= 4 && (text[0] == 'd' || text[0] == 'D') &&
         second.find(text[1]) != std::string_view::npos && digits.find(text[2]) != std::string_view::npos &&
         digits.find(text[3]) != std::string_view::npos;
}

// Editors may send half of a surrogate pair, which is no Unicode: U+FFFD takes its place, and as much room.
std::string without_lone_surrogates(std::string_view content) {
  constexpr std::string_view hex = "0123456789abcdefABCDEF";
  std::string out;
  out.reserve(content.size());
  for (std::size_t at = 0; at < content.size(); ++at) {
    if (content[at] != '\\' || at + 1 == content.size()) {
      out += content[at];
      continue;
    }
    const std::string_view rest = content.substr(at + 1);
    const bool is_high = rest[0] == 'u' && is_hex(rest.substr(1), hex, "89abAB");
    const bool is_low = rest[0] == 'u' && is_hex(rest.substr(1), hex, "cdefCDEF");
    const std::string_view next = rest.substr(std::min<std::size_t>(5, rest.size()));
    const bool is_pair = is_high && next.starts_with("\\u") && is_hex(next.substr(2), hex, "cdefCDEF");
    if (is_pair) {
      out += content.substr(at, 12);
      at += 11;
    } else if (is_high || is_low) {
      out += "\\ufffd";
      at += 5;
    } else {
      out += content.substr(at, 2);
      ++at;
    }
  }
  return out;
}

Json parsed(std::string_view content) {
  Json json = Json::parse(content, nullptr, false);
  return json.is_discarded() ? Json::parse(without_lone_surrogates(content), nullptr, false) : json;
}

}  // namespace

const Json& member(const Json& object, std::string_view name) {
  if (!object.is_object()) return none;
  const auto found = object.find(std::string(name));
  return found == object.end() ? none : *found;
}

const Json& deep_member(const Json& object, std::string_view path) {
  const Json* at = &object;
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    at = &member(*at, path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return *at;
}

std::string text_of(const Json& object, std::string_view name) {
  const Json& found = member(object, name);
  return found.is_string() ? found.get<std::string>() : "";
}

const Json& list_of(const Json& object, std::string_view name) {
  const Json& found = member(object, name);
  return found.is_array() ? found : no_items;
}

std::optional<std::size_t> count_of(const Json& object, std::string_view name) {
  const Json& found = member(object, name);
  if (found.is_number_unsigned()) return found.get<std::size_t>();
  if (found.is_number_integer() && found.get<std::int64_t>() >= 0)
    return static_cast<std::size_t>(found.get<std::int64_t>());
  return std::nullopt;
}

std::variant<Message, Refusal> read_message(std::string_view content, Json& id) {
  if (too_deep(content)) return Refusal{Code::parse_error, says_too_deep()};
  const Json json = parsed(content);
  if (json.is_discarded()) return Refusal{Code::parse_error, "this is not JSON"};
  if (!json.is_object()) return Refusal{Code::invalid_request, "a message is an object"};
  const Json& given = member(json, "id");
  if (!given.is_null() && !given.is_string() && !given.is_number_integer())
    return Refusal{Code::invalid_request, "an id is a number or a text"};
  id = given;
  Message message;
  message.id = given;
  const Json& method = member(json, "method");
  if (method.is_string())
    message.method = method.get<std::string>();
  else if (!json.contains("result") && !json.contains("error"))
    return Refusal{Code::invalid_request, "a message has a method"};
  message.params = member(json, "params");
  return message;
}

std::string write_answer(const Json& id, const Answer& answer) {
  Json json = {{"jsonrpc", "2.0"}, {"id", id}};
  if (const auto* refusal = std::get_if<Refusal>(&answer))
    json["error"] = {{"code", static_cast<std::int32_t>(refusal->code)}, {"message", refusal->message}};
  else
    json["result"] = std::get<Json>(answer);
  return json_line(json);
}

std::string write_notification(std::string_view method, Json params) {
  return json_line({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

std::string write_request(int id, std::string_view method, Json params) {
  Json json = {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
  if (!params.is_null()) json["params"] = std::move(params);
  return json_line(json);
}

}  // namespace obelus::lsp
