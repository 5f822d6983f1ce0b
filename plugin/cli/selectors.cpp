#include "cli/selectors.hpp"

#include <vector>

#include "cli/json_lines.hpp"
#include "obelus/lock.hpp"
#include "obelus/match.hpp"
#include "obelus/reader.hpp"
#include "reports/positions.hpp"

namespace obelus::cli {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

// One line: what to look for, in what.
struct Request {
  json id;
  Format format = Format::plain;
  std::string text;
  std::string old_text;  // what the article was when it was locked; may be empty
  Query query;
  Span line;  // of the input
};

// Takes the text over from the line. False when it has none.
bool take_text(json& object, Request& request) {
  constexpr std::pair<const char*, Format> keys[] = {{"text", Format::plain},
                                                     {"new_text", Format::plain},
                                                     {"html", Format::html},
                                                     {"markdown", Format::markdown}};
  for (const auto& [key, format] : keys) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) continue;
    request.format = format;
    request.text = std::move(found->get_ref<std::string&>());
    return true;
  }
  return false;
}

Result<Request> read_request(json& object, Span at) {
  Request request;
  request.line = at;
  request.id = object.value("id", json());
  const auto selector = object.find("selector");
  if (selector == object.end() || !selector->is_object())
    return bad_line("the object `selector` is missing", at);
  request.query.exact = {text_at(*selector, "exact")};
  if (request.query.exact.front().empty()) return bad_line("`selector` has no text `exact`", at);
  request.query.prefix = text_at(*selector, "prefix");
  request.query.suffix = text_at(*selector, "suffix");
  request.old_text = text_at(object, "old_text");
  if (!take_text(object, request))
    return bad_line("one of `text`, `new_text`, `html`, `markdown` is missing", at);
  return request;
}

Result<std::vector<Request>> read_requests(std::string_view lines) {
  std::vector<Request> requests;
  const auto error = for_each_line(lines, "an object with a text and a selector",
                                   [&](json& object, Span at) -> std::optional<Error> {
                                     auto request = read_request(object, at);
                                     if (!request) return request.error();
                                     requests.push_back(std::move(*request));
                                     return std::nullopt;
                                   });
  if (error) return *error;
  return requests;
}

Result<Article> read(Format format, const std::string& text) {
  switch (format) {
    case Format::html: return read_html(text);
    case Format::markdown: return read_markdown(text);
    default: return read_plain(text);
  }
}

// The matches of queries in an article, with a lock made on the text it had before, if there is one.
Result<std::vector<Match>> match_with_past(const Request& request, const Article& article,
                                           const std::vector<Query>& queries) {
  const Matcher matcher(queries);
  if (request.old_text.empty()) return matcher.match(article);
  const auto old = read(request.format, request.old_text);
  if (!old) return old.error();
  const Lock lock = lock_of(*old, queries, matcher.match(*old));
  return matcher.match(article, &lock);
}

std::string answer(const Request& request, const Article& article, const Match& match, Offsets offsets,
                   const CodePoints& code_points) {
  ordered_json reply;
  reply["id"] = request.id;
  reply["status"] = name_of(match.status);
  reply["score"] = nullptr;
  reply["start"] = nullptr;
  reply["end"] = nullptr;
  reply["text"] = nullptr;
  const bool landed = match.status != MatchStatus::orphan && match.status != MatchStatus::ambiguous;
  if (landed && !match.places.empty()) {
    const Span place = match.places.front();
    const Span shown = offsets_of(article, place, offsets, code_points);
    reply["score"] = match.score;
    reply["start"] = shown.begin;
    reply["end"] = shown.end;
    reply["text"] = article.text_of(place);
  }
  reply["figures_changed"] = match.figures_changed;
  return line_of(reply);
}

bool same_text(const Request& a, const Request& b) {
  return a.format == b.format && a.text == b.text && a.old_text == b.old_text;
}

}  // namespace

Result<std::string> answer_selectors(std::string_view lines, Offsets offsets) {
  auto requests = read_requests(lines);
  if (!requests) return requests.error();
  std::string replies;
  for (auto first = requests->begin(); first != requests->end();) {
    const auto last =
        std::find_if(first, requests->end(), [&](const Request& each) { return !same_text(*first, each); });
    auto article = read(first->format, first->text);
    if (!article) {
      article.error().where = first->line;
      return article.error();
    }
    std::vector<Query> queries;
    for (auto each = first; each != last; ++each) queries.push_back(each->query);
    auto matches = match_with_past(*first, *article, queries);
    if (!matches) {
      matches.error().where = first->line;
      return matches.error();
    }
    const CodePoints code_points(article->text);
    for (const Match& match : *matches) replies += answer(*first++, *article, match, offsets, code_points);
  }
  return replies;
}

}  // namespace obelus::cli
