#include "cli/selectors.hpp"

#include <algorithm>
#include <vector>

#include "cli/json_lines.hpp"
#include "obelus/lock.hpp"
#include "obelus/match.hpp"
#include "obelus/reader.hpp"
#include "pipeline/too_large.hpp"
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

Result<Article> read(Format format, const std::string& text, const Limits& limits) {
  MarkdownOptions markdown;
  HtmlOptions html;
  markdown.limits = html.limits = limits;
  switch (format) {
    case Format::html: return read_html(text, html);
    case Format::markdown: return read_markdown(text, markdown);
    default: return read_plain(text);
  }
}

std::string reply_to(const json& id, const Article& article, const Match& match, Offsets offsets,
                     const CodePoints& code_points) {
  ordered_json reply;
  reply["id"] = id;
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

}  // namespace

// Lines in a row with the same text, and the same text before that.
struct SelectorAnswers::Group {
  Request first;
  Article article;
  std::optional<Article> old;
  std::vector<json> ids = {};
  std::vector<Query> queries = {};
  std::size_t held = 0;  // bytes, about, of these

  bool is_of(const Request& request) const {
    return first.format == request.format && first.text == request.text && first.old_text == request.old_text;
  }

  void add(Request request, std::size_t line) {
    ids.push_back(std::move(request.id));
    queries.push_back(std::move(request.query));
    held += line - std::min(line, request.text.size() + request.old_text.size()) + 1024;
  }

  // With a lock made on the text there was before, if there was one.
  std::vector<Match> match() const {
    const Matcher matcher(queries);
    if (!old) return matcher.match(article);
    const Lock lock = lock_of(*old, queries, matcher.match(*old));
    return matcher.match(article, &lock);
  }

  void answer(Offsets offsets, std::string& replies) {
    const auto matches = match();
    const CodePoints code_points(article.text);
    for (std::size_t i = 0; i < matches.size(); ++i)
      replies += reply_to(ids[i], article, matches[i], offsets, code_points);
    ids.clear();
    queries.clear();
    held = 0;
  }
};

SelectorAnswers::SelectorAnswers(Offsets offsets, const Limits& limits)
    : offsets_(offsets), limits_(limits) {}

SelectorAnswers::~SelectorAnswers() = default;

std::optional<Error> SelectorAnswers::answer(json& object, Span line, std::string& replies) {
  auto request = read_request(object, line);
  if (!request) return request.error();
  if (group_ == nullptr || !group_->is_of(*request)) {
    finish(replies);
    auto article = read(request->format, request->text, limits_);
    if (!article) return Error{article.error().message, line, article.error().rule, article.error().hint};
    auto group = std::make_unique<Group>(Group{*request, std::move(*article), std::nullopt});
    if (!request->old_text.empty()) {
      auto old = read(request->format, request->old_text, limits_);
      if (!old) return Error{old.error().message, line, old.error().rule, old.error().hint};
      group->old = std::move(*old);
    }
    group_ = std::move(group);
  }
  group_->add(std::move(*request), line.size());
  if (group_->held > longest_line(limits_)) finish(replies);
  return std::nullopt;
}

void SelectorAnswers::finish(std::string& replies) {
  if (group_ != nullptr && !group_->queries.empty()) group_->answer(offsets_, replies);
}

}  // namespace obelus::cli
