#pragma once
// What the preview answers, and what it tells the pages that are open.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/guard.hpp"
#include "http/server.hpp"
#include "preview/collection.hpp"
#include "preview/watch.hpp"

namespace obelus::preview {

class App {
 public:
  // All must outlive it.
  App(http::Server& server, const http::Guard& guard, Collection& collection);

  // Watches the folders, and answers until the server stops.
  void run();

  // One request; what changed before it is in the reply.
  http::Response answer(const http::Request& request);

 private:
  http::Response route(const http::Target& target);
  http::Response article_page(const std::string& name);
  http::Response index_page();
  http::Response frame(const std::string& name, bool is_plain);
  http::Response file(const std::string& name);
  http::Response state(const std::string& name);
  http::Response stub(const std::string& name, const std::string& key);
  http::Response asset(std::string_view name);
  http::Response events();
  void catch_up();
  void publish();
  bool watch_folders();
  void count();
  void beat();
  void tell(const std::string& bytes);

  http::Server& server_;
  const http::Guard& guard_;
  Collection& collection_;
  FolderWatch watch_;
  std::vector<std::shared_ptr<http::EventStream>> streams_;
  bool is_counting_ = false;
  std::size_t counted_ = 0;
};

}  // namespace obelus::preview
