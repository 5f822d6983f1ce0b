#include "lsp/protocol/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "lsp/editor/rope.hpp"
#include "lsp/protocol/capabilities.hpp"
#include "lsp/protocol/requests.hpp"
#include "pipeline/paths.hpp"

namespace obelus::lsp {
namespace {

// One is made where it is; of more each may stand anywhere.
void change(Document& document, const Json& changes, Encoding encoding) {
  std::optional<Rope> many;
  for (const Json& each : changes) {
    if (!member(each, "text").is_string()) continue;
    const std::string text = text_of(each, "text");
    const Json& range = member(each, "range");
    const auto begin = position_of(member(range, "start"));
    const auto end = position_of(member(range, "end"));
    if (range.is_null()) {
      document = Document(text);
      many.reset();
    } else if (begin && end && changes.size() > 1) {
      if (!many) many.emplace(document.text());
      many->replace(*begin, *end, encoding, text);
    } else if (const auto at = span_of(range, document, encoding)) {
      document.replace(*at, text);
    }
  }
  if (many) document = Document(many->text());
}

}  // namespace

// What is told, not asked: one row each.
struct Session::Notification {
  std::string_view method;
  void (Session::*take)(const Json& params);
};

std::span<const Session::Notification> Session::notifications() {
  static constexpr std::array table = {
      Notification{"initialized", &Session::initialized},
      Notification{"textDocument/didOpen", &Session::did_open},
      Notification{"textDocument/didChange", &Session::did_change},
      Notification{"textDocument/didClose", &Session::did_close},
      Notification{"workspace/didChangeWorkspaceFolders", &Session::did_change_folders},
      Notification{"workspace/didChangeWatchedFiles", &Session::did_change_watched},
  };
  return table;
}

Session::Session(const Files& disk, CheckRequest request, bool scans, Send send)
    : request_(std::move(request)),
      scans_(scans),
      send_(std::move(send)),
      workspace_(std::make_unique<Workspace>(disk, request_)) {}

void Session::receive(std::string_view content) {
  Json id;
  auto read = read_message(content, id);
  if (const auto* refusal = std::get_if<Refusal>(&read)) return send_(write_answer(id, *refusal));
  Message& message = std::get<Message>(read);
  if (message.method.empty()) return;  // an answer to what we asked: nothing hangs on it
  if (message.method == "$/cancelRequest") return cancel(message.params);
  inbox_.push_back(std::move(message));
}

void Session::cancel(const Json& params) {
  const Json& id = member(params, "id");
  for (Message& each : inbox_)
    if (each.is_request() && each.id == id) each.is_cancelled = true;
}

bool Session::work() {
  if (!inbox_.empty()) {
    const Message message = std::move(inbox_.front());
    inbox_.pop_front();
    handle(message);
    return true;
  }
  if (phase_ != Phase::initialized) return false;
  if (workspace_->check_open()) return true;
  if (to_publish_.empty()) return false;
  publish();
  return true;
}

bool Session::work_in_background() {
  if (phase_ != Phase::initialized) return false;
  is_typing_ = false;
  if (workspace_->check_next() || workspace_->check_together()) {
    publish();
    return true;
  }
  refresh();
  return false;
}

// Lenses and hints of one file depend on others: once nothing changes any more, they are to be asked for
// anew.
void Session::refresh() {
  if (!std::exchange(has_changed_, false)) return;
  if (abilities_.refreshes_lenses)
    send_(write_request(++requests_sent_, "workspace/codeLens/refresh", nullptr));
  if (abilities_.refreshes_hints)
    send_(write_request(++requests_sent_, "workspace/inlayHint/refresh", nullptr));
}

void Session::handle(const Message& message) {
  if (message.is_request()) {
    const Answer given =
        message.is_cancelled ? Answer(Refusal{Code::request_cancelled, "cancelled"}) : answer(message);
    return send_(write_answer(message.id, given));
  }
  if (message.method == "exit") {
    exit_status_ = status_at_end();
    return;
  }
  if (phase_ != Phase::initialized) return;
  for (const Notification& each : notifications())
    if (each.method == message.method) (this->*each.take)(message.params);
}

Answer Session::answer(const Message& message) {
  if (message.method == "initialize") return initialize(message.params);
  if (phase_ == Phase::fresh) return Refusal{Code::server_not_initialized, "not initialized yet"};
  if (phase_ == Phase::shut_down) return Refusal{Code::invalid_request, "the session has been shut down"};
  if (message.method == "shutdown") {
    phase_ = Phase::shut_down;
    return Json();
  }
  return answer_request(*this, message.method, message.params);
}

Answer Session::initialize(const Json& params) {
  if (phase_ != Phase::fresh) return Refusal{Code::invalid_request, "initialized already"};
  phase_ = Phase::initialized;
  encoding_ = choose_encoding(params);
  abilities_ = abilities_of(params);
  folders_ = folders_of(params);
  if (text_of(member(params, "initializationOptions"), "diagnostics") == "open") scans_ = false;
  return capabilities(encoding_);
}

void Session::initialized(const Json&) {
  if (scans_)
    for (const std::string& each : folders_) workspace_->add_folder(each);
  if (abilities_.watches)
    send_(write_request(++requests_sent_, "client/registerCapability", watched_files()));
}

void Session::did_open(const Json& params) {
  const Json& document = member(params, "textDocument");
  const std::string uri = text_of(document, "uri");
  const auto path = path_of_uri(uri);
  if (!path) return;
  uris_[*path] = uri;
  versions_[*path] = static_cast<std::int64_t>(count_of(document, "version").value_or(0));
  workspace_->open(*path, text_of(document, "text"), is_article_of(*path, text_of(document, "languageId")));
  to_publish_.insert(*path);
}

void Session::did_change(const Json& params) {
  const Json& identifier = member(params, "textDocument");
  const auto path = path_of_uri(text_of(identifier, "uri"));
  Document* document = path ? workspace_->buffer(*path) : nullptr;
  if (document == nullptr) return;
  change(*document, list_of(params, "contentChanges"), encoding_);
  if (const auto version = count_of(identifier, "version"))
    versions_[*path] = static_cast<std::int64_t>(*version);
  workspace_->changed(*path);
  to_publish_.insert(*path);
  is_typing_ = true;
}

void Session::did_close(const Json& params) {
  const auto path = path_of_uri(text_of(member(params, "textDocument"), "uri"));
  if (!path || workspace_->buffer(*path) == nullptr) return;
  workspace_->close(*path);
  to_publish_.insert(*path);
  publish();
  uris_.erase(*path);
  versions_.erase(*path);
}

void Session::did_change_folders(const Json& params) {
  const Json& event = member(params, "event");
  for (const Json& each : list_of(event, "removed"))
    if (const auto path = path_of_uri(text_of(each, "uri"))) workspace_->remove_folder(*path);
  if (!scans_) return;
  for (const Json& each : list_of(event, "added"))
    if (const auto path = path_of_uri(text_of(each, "uri"))) workspace_->add_folder(*path);
}

void Session::did_change_watched(const Json& params) {
  std::vector<std::string> paths;
  for (const Json& each : list_of(params, "changes"))
    if (auto path = path_of_uri(text_of(each, "uri"))) paths.push_back(std::move(*path));
  workspace_->changed_on_disk(paths);
}

void Session::publish() {
  std::set<std::string> files = workspace_->take_changed();
  files.merge(to_publish_);
  to_publish_.clear();
  has_changed_ = true;
  for (const std::string& each : files) publish(each);
}

void Session::publish(const std::string& path) {
  const std::vector<Finding> findings = workspace_->findings(path);
  const auto version = versions_.find(path);
  const bool is_open = version != versions_.end();
  if (findings.empty() && !is_open && !published_.contains(path)) return;
  published_.erase(path);
  if (!findings.empty()) published_.insert(path);
  Places places = this->places();
  Json params = {{"uri", places.uri(path)}};
  if (is_open) params["version"] = version->second;
  params["diagnostics"] = diagnostics_of(path, findings, abilities_.diagnostics, places, workspace_->files());
  send_(write_notification("textDocument/publishDiagnostics", std::move(params)));
}

}  // namespace obelus::lsp
