#pragma once
// The inner ring: what an editor has open and on the disk, and what obelus makes of it. Plain types, places
// in bytes, absolute paths; no JSON here. One thread (cmark-gfm is not safe in several).
//
//   didOpen, didChange   -> a buffer changes, and what depends on it is out of date
//   check_next           -> one article is looked at again: open ones first
//   take_changed         -> files whose findings may be others now
//
// What is asked about an article is answered from it as it is at that moment.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/projects.hpp"
#include "check/run.hpp"
#include "lsp/editor/article.hpp"
#include "lsp/editor/board.hpp"
#include "lsp/editor/buffers.hpp"
#include "lsp/editor/known.hpp"
#include "obelus/data.hpp"

namespace obelus::lsp {

// Whether a file is called as one of the annotations of the article beside it.
bool is_sidecar(const std::string& path);

class Workspace {
 public:
  // `disk` must outlive it. `request` says what the command line says; its paths are not used.
  Workspace(const Files& disk, CheckRequest request);

  // All articles of a folder are looked at, open or not.
  void add_folder(const std::string& folder);
  void remove_folder(const std::string& folder);

  void open(const std::string& path, std::string text, bool is_article);
  // Null when the file is not open. Tell `changed` afterwards.
  Document* buffer(const std::string& path) { return buffers_.find(path); }
  void changed(const std::string& path);
  void close(const std::string& path);
  // Files that came, went or changed on the disk.
  void changed_on_disk(const std::vector<std::string>& paths);

  // Looks at one article that is open or has an open file, if one is out of date; at any other; at what only
  // all of them together tell. Each says whether there was something to do.
  bool check_open();
  bool check_next();
  bool check_together();

  std::set<std::string> take_changed() { return board_.take_changed(); }
  std::vector<Finding> findings(const std::string& path) const { return board_.of(path); }

  const Buffers& files() const { return buffers_; }
  const CheckRequest& request() const { return request_; }
  bool is_article(const std::string& path) const { return articles_.contains(path); }
  // Whether a file of YAML is one that obelus reads, or looks like one: editors have others open, too.
  bool is_ours(const std::string& path) const;

  // The article looked at as it is now; null when there is none or nothing can be made of it.
  std::shared_ptr<const Examined> examined(const std::string& path);
  // The same; without its annotations where nothing can be made of these.
  std::shared_ptr<const Examined> readable(const std::string& path);
  const CheckedProject* project_of(const std::string& article);

  // All articles, by path, as they were when they were last looked at; `articles` looks at what is out of
  // date.
  const std::map<std::string, WatchedArticle>& known_articles() const { return articles_; }
  const std::map<std::string, WatchedArticle>& articles();
  // How often works are cited in them.
  const std::map<CitedWork, Citations>& citations();
  // A file as YAML; of one that is open it is kept until it changes.
  std::shared_ptr<const data::Reading> yaml(const std::string& path);
  // The articles that have their annotations from this file, or are it: by path.
  std::vector<std::string> articles_of(const std::string& path);
  // The files an article may have its annotations from: its own, the project's, and itself.
  std::vector<std::string> sources_of(const std::string& article);

 private:
  WatchedArticle& article(const std::string& path);
  void look(WatchedArticle& article);
  const Known& known_to(const CheckedProject& project);
  void link(const WatchedArticle& article, const std::set<std::string>& before);
  void make_stale(const std::string& path);
  void drop(const std::string& path);
  void touch(const std::string& path);
  void reload_projects();
  void find_article_of(const std::string& sidecar);
  bool is_in_view(const WatchedArticle& article) const;
  bool may_be_of_project(const std::string& path) const;
  std::vector<std::string> scan(const std::string& folder) const;

  Buffers buffers_;
  CheckRequest request_;
  Sources sources_;
  std::unique_ptr<Projects> projects_;
  std::unique_ptr<Projects> good_projects_;  // the last that had no faults
  std::map<const CheckedProject*, Known> known_;
  std::set<std::string> project_files_;  // looked at for `projects_`
  std::set<std::string> folders_;
  std::map<std::string, WatchedArticle> articles_;
  std::map<std::string, std::set<std::string>> dependents_;  // articles, by what they read
  std::set<std::string> stale_;
  std::set<std::string> urgent_;  // of these, those in view
  Board board_;
  std::optional<std::map<CitedWork, Citations>> citations_;  // until an article changes
  std::map<std::string, std::shared_ptr<const data::Reading>> readings_;
  bool is_gathered_ = true;  // what all articles together tell is known
};

}  // namespace obelus::lsp
