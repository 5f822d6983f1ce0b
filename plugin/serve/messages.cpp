#include "serve/messages.hpp"

#include <climits>
#include <cmath>
#include <nlohmann/json.hpp>

#include "obelus/rule.hpp"
#include "obelus/text.hpp"
#include "pipeline/article_names.hpp"
#include "pipeline/json_depth.hpp"
#include "pipeline/json_fault.hpp"
#include "pipeline/json_string.hpp"
#include "pipeline/paths.hpp"
#include "reports/words.hpp"

namespace obelus {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

std::string dump(const ordered_json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

Error bad(std::string message) { return {std::move(message), {}, "OB902", ""}; }

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Format guess(const std::string& path, std::string_view content) {
  if (!path.empty()) return format_by_name(path).value_or(Format::markdown);
  const std::size_t first = content.find_first_not_of(" \t\r\n\f");
  return first != std::string_view::npos && content[first] == '<' ? Format::html : Format::markdown;
}

ordered_json as_json(const Finding& finding, const ContentOf& content_of) {
  ordered_json object;
  object["rule"] = finding.rule;
  const Rule* rule = find_rule(finding.rule);
  object["name"] = rule == nullptr ? std::string_view() : rule->name;
  object["level"] = name_of(finding.level);
  object["message"] = finding.message;
  object["path"] = finding.place.path;
  if (const std::string* content = content_of(finding.place.path)) {
    const LineColumn at = LineIndex(*content).at(*content, finding.place.bytes.begin);
    object["line"] = at.line;
    object["column"] = at.column;
  }
  if (!finding.fix.empty()) object["fix"] = finding.fix;
  return object;
}

// A whole number past 64 bits, which the parser rounds: another id would come back.
bool is_rounded(const json& id) {
  constexpr double first = 0x1p63;
  return id.is_number_float() && std::abs(id.get<double>()) >= first;
}

bool is_format(const std::string& word) { return word.empty() || word == "markdown" || word == "html"; }

}  // namespace

std::string id_of(std::string_view line) {
  const json object = too_deep(line) ? json() : json::parse(line, nullptr, false);
  const auto id = object.is_object() ? object.find("id") : object.end();
  return id != object.end() && !is_rounded(*id) ? dump(*id) : "null";
}

Result<Request> read_request(std::string_view line, std::string& id) {
  id = "null";
  auto lifted = lift_text(line, "content");
  if (too_deep(lifted ? std::string_view(lifted->line) : line)) return bad(says_too_deep());
  json object = lifted ? json::parse(lifted->line, nullptr, false) : json(json::value_t::discarded);
  try {
    if (object.is_discarded()) object = json::parse(line);
  } catch (const json::exception& error) {
    return bad(says_why(error));
  }
  if (!object.is_object()) return bad("a request is an object with `id` and `content`");
  if (const auto found = object.find("id"); found != object.end()) {
    if (is_rounded(*found)) return bad("`id` is a number past 64 bits: write it as text");
    id = dump(*found);
  }
  auto content = object.find("content");
  if (content == object.end() || !content->is_string()) return bad("the text `content` is missing");
  auto& text = content->get_ref<std::string&>();
  if (lifted && text.empty()) text = std::move(lifted->text);
  for (const char* name : {"path", "from", "to"})
    if (const auto found = object.find(name);
        found != object.end() && !found->is_string() && !found->is_null())
      return bad(std::string("`") + name + "` must be text");
  const std::string from = text_at(object, "from");
  const std::string to = text_at(object, "to");
  if (!is_format(from)) return bad("`from` is markdown or html, not “" + from + "”");
  if (!is_format(to)) return bad("`to` is html or markdown, not “" + to + "”");
  Request request;
  request.id = id;
  const std::string path = text_at(object, "path");
  if (path.size() > PATH_MAX) return bad("`path` is longer than a path may be");
  request.page.path = paths::normal(path);
  request.page.content = std::move(text);
  request.from = from == "html"       ? Format::html
                 : from == "markdown" ? Format::markdown
                                      : guess(request.page.path, request.page.content);
  request.to = to == "markdown" ? Format::markdown : Format::html;
  if (request.from == Format::html && request.to == Format::markdown)
    return bad("HTML cannot become Markdown");
  return request;
}

std::string write_reply(const std::string& id, const PageReply& reply, const ContentOf& content_of) {
  if (!reply.faults.empty()) {
    ordered_json object;
    object["id"] = json::parse(id, nullptr, false);
    object["error"] = as_json(reply.faults.front(), content_of);
    return dump(object);
  }
  ordered_json findings = json::array();
  for (const Finding& each : reply.findings) findings.push_back(as_json(each, content_of));
  return "{\"id\":" + id + ",\"content\":" + json_string(reply.output) + ",\"findings\":" + dump(findings) +
         "}";
}

std::string write_error(const std::string& id, const std::string& message) {
  ordered_json object;
  object["id"] = json::parse(id, nullptr, false);
  object["error"]["message"] = message;
  return dump(object);
}

}  // namespace obelus
