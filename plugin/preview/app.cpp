#include "preview/app.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "preview/frame.hpp"
#include "preview/shell.hpp"
#include "reports/json_text.hpp"

namespace obelus::embedded {
extern const std::string_view obelus_css;
extern const std::string_view preview_css;
extern const std::string_view preview_frame_css;
extern const std::string_view preview_js;
extern const std::string_view preview_lists_js;
extern const std::string_view preview_live_js;
extern const std::string_view preview_morph_js;
extern const std::string_view preview_plain_css;
extern const std::string_view preview_worker_js;
}  // namespace obelus::embedded

namespace obelus::preview {
namespace {

using http::Response;

constexpr std::string_view html_type = "text/html; charset=utf-8";

// Nothing of the page comes from elsewhere, and no script but the one that was sent with it.
std::string page_policy(std::string_view nonce) {
  return fmt::format(
      "default-src 'none'; script-src 'nonce-{0}'; style-src 'nonce-{0}'; img-src data:; connect-src 'self'; "
      "worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      nonce);
}

// The article keeps its own styles, and nothing in it runs or leads out.
constexpr std::string_view frame_policy =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

Response page(std::string html, std::string policy) {
  return {200,
          {{"Content-Type", std::string(html_type)}, {"Content-Security-Policy", std::move(policy)}},
          std::move(html),
          nullptr};
}

Response not_found() { return http::plain(404, "There is no such page."); }

// The name behind a prefix of a path, or nothing.
std::optional<std::string> behind(std::string_view prefix, std::string_view path) {
  if (!path.starts_with(prefix)) return std::nullopt;
  return std::string(path.substr(prefix.size()));
}

}  // namespace

App::App(http::Server& server, const http::Guard& guard, Collection& collection)
    : server_(server), guard_(guard), collection_(collection) {}

void App::run() {
  watch_folders();
  if (watch_.descriptor() >= 0) server_.watch(watch_.descriptor(), [this] { catch_up(); });
  count();
  beat();
  server_.run([this](const http::Request& request) { return answer(request); });
}

Response App::answer(const http::Request& request) {
  if (!guard_.is_for_us(request)) return http::plain(403, "This address is not one of this preview's.");
  const auto target = http::parse_target(request.target);
  if (!target) return http::plain(400, "This is no address of a preview.");
  if (auto refusal = guard_.stop(request, *target)) return std::move(*refusal);
  catch_up();
  return route(*target);
}

Response App::route(const http::Target& target) {
  const std::string& path = target.path;
  if (path == "/") return collection_.has_index() ? index_page() : article_page(collection_.only());
  if (path == "/events") return events();
  if (path == "/state/") return state("");
  if (const auto name = behind("/assets/", path)) return asset(*name);
  if (const auto name = behind("/article/", path)) return article_page(*name);
  if (const auto name = behind("/site/", path)) return frame(*name, target.query.contains("plain"));
  if (const auto name = behind("/state/", path)) return state(*name);
  if (const auto name = behind("/stub/", path)) {
    const auto key = target.query.find("figure");
    return key == target.query.end() ? not_found() : stub(*name, key->second);
  }
  return not_found();
}

Response App::article_page(const std::string& name) {
  const View* view = name.empty() ? nullptr : collection_.view(name);
  if (view == nullptr) {
    const auto meant = collection_.article_at(name);
    if (!meant) return not_found();
    return {303, {{"Location", "/article/" + http::encode_path(*meant)}}, "", nullptr};
  }
  watch_folders();
  const std::string nonce = http::random_token();
  const std::string address = http::encode_path(name);
  return page(article_shell({name, address, nonce, collection_.has_index(), view->parts}),
              page_policy(nonce));
}

Response App::index_page() {
  const View* view = collection_.view("");
  if (view == nullptr) return not_found();
  const std::string nonce = http::random_token();
  return page(index_shell({"", "", nonce, true, view->parts}), page_policy(nonce));
}

Response App::frame(const std::string& name, bool is_plain) {
  const View* view = name.empty() ? nullptr : collection_.view(name);
  if (view == nullptr) return file(name);
  watch_folders();
  const auto article = view->parts.find("article");
  std::string html =
      article == view->parts.end() ? "<!DOCTYPE html><title>No article</title>" : article->second;
  // Without script the link below the lists asks for it; with script the page switches it on.
  if (const std::size_t off = html.find(plain_is_off); is_plain && off != std::string::npos)
    html.erase(off, plain_is_off.size());
  return page(std::move(html), std::string(frame_policy));
}

// What an article shows besides itself.
Response App::file(const std::string& name) {
  auto bytes = collection_.file(name);
  if (!bytes) return not_found();
  return {200,
          {{"Content-Type", std::string(Tree::type_of(name))},
           {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"}},
          std::move(*bytes),
          nullptr};
}

Response App::state(const std::string& name) {
  const View* view = collection_.view(name);
  if (view == nullptr) return not_found();
  Response response{200, {{"Content-Type", "application/json"}}, "", nullptr};
  response.body = fmt::format("{{\"view\":{},\"number\":{},\"parts\":{}}}", json_line(Json(name)),
                              view->number, parts_json(view->parts));
  return response;
}

Response App::stub(const std::string& name, const std::string& key) {
  const auto yaml = collection_.stub(name, key);
  return yaml ? Response{200, {{"Content-Type", "text/plain; charset=utf-8"}}, *yaml, nullptr} : not_found();
}

Response App::asset(std::string_view name) {
  struct Asset {
    std::string_view name, type, content;
  };
  constexpr std::string_view css = "text/css; charset=utf-8";
  constexpr std::string_view js = "text/javascript; charset=utf-8";
  const std::array<Asset, 9> assets = {{
      {"obelus.css", css, embedded::obelus_css},
      {"plain.css", css, embedded::preview_plain_css},
      {"preview.css", css, embedded::preview_css},
      {"frame.css", css, embedded::preview_frame_css},
      {"preview.js", js, embedded::preview_js},
      {"lists.js", js, embedded::preview_lists_js},
      {"live.js", js, embedded::preview_live_js},
      {"morph.js", js, embedded::preview_morph_js},
      {"worker.js", js, embedded::preview_worker_js},
  }};
  for (const Asset& each : assets)
    if (each.name == name)
      return {200,
              {{"Content-Type", std::string(each.type)},
               {"Content-Security-Policy", "default-src 'none'; connect-src 'self'"}},
              std::string(each.content),
              nullptr};
  return not_found();
}

Response App::events() {
  Response response{200, {{"Content-Type", "text/event-stream"}}, "", std::make_shared<http::EventStream>()};
  response.stream->send(std::make_shared<const std::string>("retry: 1000\n\n"));
  std::erase_if(streams_, [](const auto& each) { return !each->is_open(); });
  streams_.push_back(response.stream);
  return response;
}

void App::tell(const std::string& bytes) {
  std::erase_if(streams_, [](const auto& each) { return !each->is_open(); });
  const auto shared = std::make_shared<const std::string>(bytes);
  for (const auto& each : streams_) each->send(shared);
}

void App::catch_up() {
  bool lost = false;
  const auto changes = watch_.take(lost);
  for (const auto& each : changes) collection_.changed(each.path, each.is_tree);
  if (lost) collection_.all_changed();
  if (changes.empty() && !lost) return;
  publish();
  // What came into a new folder before it was watched has gone unseen.
  for (int depth = 0; watch_folders() && depth < 16; ++depth) {
    collection_.tree_changed();
    publish();
  }
  count();
}

// Tells the pages that are open what is new, and last which images, stylesheets and fonts are.
void App::publish() {
  collection_.refresh([this](const Update& each) {
    tell(fmt::format("data: {{\"view\":{},\"number\":{},\"parts\":{}}}\n\n", json_line(Json(each.name)),
                     each.number, patch_json(each.patch)));
  });
  for (const std::string& each : collection_.take_changed_files())
    tell(fmt::format("data: {{\"file\":{}}}\n\n", json_line(Json(http::encode_path(each)))));
}

// Whether some are new.
bool App::watch_folders() {
  bool is_new = false;
  for (const std::string& folder : collection_.folders()) is_new = watch_.add(folder) || is_new;
  return is_new;
}

// Figures of articles nobody has opened are counted one article after the other, between requests.
void App::count() {
  constexpr std::size_t at_once = 50;  // articles until the page of all of them is made anew
  if (is_counting_) return;
  is_counting_ = collection_.count_next();
  if (!is_counting_) return;
  server_.later([this] {
    is_counting_ = false;
    count();
    if (!is_counting_ || ++counted_ % at_once == 0) publish();
  });
}

// Proxies and browsers drop streams that say nothing, and a stream nobody reads is found out.
void App::beat() {
  server_.after(std::chrono::seconds(15), [this] {
    tell(":\n\n");
    beat();
  });
}

}  // namespace obelus::preview
