#pragma once
// An editor as a session sees it, with files in memory.

#include <map>
#include <string>
#include <vector>

#include "lsp/protocol/session.hpp"
#include "support/check_request.hpp"
#include "support/memory_files.hpp"

namespace obelus::lsp::testing {

using Contents = std::map<std::string, std::string>;

class Editor {
 public:
  explicit Editor(Contents contents = {}, Json capabilities = Json::object())
      : files(std::move(contents)),
        session_(files, obelus::testing::check_request(), true,
                 [this](const std::string& content) { take(Json::parse(content)); }) {
    if (capabilities.is_null()) return;  // not initialized
    initialized = ask("initialize", {{"capabilities", std::move(capabilities)},
                                     {"workspaceFolders", {{{"uri", "file:///desk"}, {"name", "desk"}}}}});
    tell("initialized", Json::object());
    settle();
  }

  void send(const std::string& content) { session_.receive(content); }
  void tell(const std::string& method, const Json& params) {
    send(Json({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}).dump());
  }
  // The result, or the error, of a request.
  Json ask(const std::string& method, const Json& params) {
    const int id = ++asked_;
    send(Json({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}).dump());
    while (session_.work()) {
    }
    return answers[Json(id).dump()];
  }
  // Works until there is nothing left to do.
  void settle() {
    while (session_.work() || session_.work_in_background()) {
    }
  }

  void open(const std::string& path, const std::string& text, const std::string& language = "markdown") {
    tell("textDocument/didOpen",
         {{"textDocument",
           {{"uri", uri(path)}, {"languageId", language}, {"version", ++version_}, {"text", text}}}});
    settle();
  }
  void open(const std::string& path) {
    open(path, files.content(path), path.ends_with("ml") ? "yaml" : "markdown");
  }
  void change(const std::string& path, const Json& changes) {
    tell("textDocument/didChange",
         {{"textDocument", {{"uri", uri(path)}, {"version", ++version_}}}, {"contentChanges", changes}});
    settle();
  }
  void replace(const std::string& path, const std::string& text) {
    change(path, Json::array({{{"text", text}}}));
  }

  // "2:5-2:10 OB101 no source for …", the first line of each, as last published; "-" when nothing was.
  std::vector<std::string> shown(const std::string& path) const {
    const auto found = published.find(uri(path));
    if (found == published.end()) return {"-"};
    std::vector<std::string> lines;
    for (const Json& each : found->second.at("diagnostics")) {
      const std::string message = each.at("message").get<std::string>();
      lines.push_back(range(each.at("range")) + " " + each.value("code", "") + " " +
                      message.substr(0, message.find('\n')));
    }
    return lines;
  }

  static std::string uri(const std::string& path) { return "file:///desk/" + path; }
  static std::string place(const Json& position) {
    return std::to_string(position.at("line").get<int>()) + ":" +
           std::to_string(position.at("character").get<int>());
  }
  static std::string range(const Json& range) {
    return place(range.at("start")) + "-" + place(range.at("end"));
  }
  static Json at(const std::string& path, int line, int character) {
    return {{"textDocument", {{"uri", uri(path)}}}, {"position", {{"line", line}, {"character", character}}}};
  }

  Session& session() { return session_; }

  obelus::testing::MemoryFiles files;
  Json initialized;
  std::map<std::string, Json> answers;    // by id: results, or errors
  std::map<std::string, Json> published;  // the last, by address
  std::vector<Json> requests;             // of the server
  std::size_t publications = 0;

 private:
  void take(const Json& message) {
    if (message.contains("method") && message.contains("id")) {
      requests.push_back(message);
    } else if (message.contains("method")) {
      ++publications;
      published[message.at("params").at("uri").get<std::string>()] = message.at("params");
    } else {
      answers[message.at("id").dump()] =
          message.contains("result") ? message.at("result") : message.at("error");
    }
  }

  Session session_;
  int asked_ = 0;
  int version_ = 0;
};

}  // namespace obelus::lsp::testing
