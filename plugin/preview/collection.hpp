#pragma once
// The articles of a preview, what is known of each, and the pages that are open: kept up to date with the
// files they are made of.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "check/examine.hpp"
#include "check/projects.hpp"
#include "preview/index.hpp"
#include "preview/patch.hpp"
#include "preview/tree.hpp"

namespace obelus::preview {

// What a page shows by now. `number` counts its states from 1; a page that has one and is told what changed
// since has the next.
struct View {
  std::string path;  // of the article, as shown; empty: the page of all articles
  std::uint64_t number = 0;
  Parts parts;
  bool is_stale = true;
  std::uint64_t used = 0;        // when it was last asked for, as a count
  std::optional<Examined> good;  // the last that had no faults
};

struct Update {
  std::string name;  // of the view
  std::uint64_t number = 0;
  Patch patch;
};

class Collection {
 public:
  // `path` is an article or a folder; all of it must outlive the collection.
  Collection(const Files& files, const CheckRequest& request, std::string path);

  // Looks which articles there are. Fails where there is no such path, or a configuration that says where
  // they are cannot be read.
  std::optional<Error> scan();

  bool has_index() const { return is_folder_; }
  std::size_t size() const { return articles_.size(); }
  // The article's name when it is one article: its path from the folder.
  std::string only() const { return articles_.empty() ? "" : articles_.begin()->first; }

  // The view of that name, made or brought up to date; empty is that of all articles. Null when there is no
  // such article. Good until the next call.
  const View* view(const std::string& name);

  // The article that a link to a page by that path, from the folder, means, by its name: itself, or what the
  // page is published from ("a.html" and "a/" from "a.md").
  std::optional<std::string> article_at(const std::string& path) const;

  // The YAML to fill in for a figure of an article, by the key of its row; nothing when it has no such row.
  std::optional<std::string> stub(const std::string& name, const std::string& key);

  // The bytes of an image, stylesheet or font that pages may show, by its path from the folder.
  std::optional<std::string> file(const std::string& name) const;
  // Those that came, changed or went since this was last asked.
  std::set<std::string> take_changed_files() { return std::exchange(changed_files_, {}); }

  // Takes note of a file or folder that has changed, by its absolute path; or that anything may have.
  void changed(const std::string& path, bool is_tree);
  void all_changed();
  // Or that there may be other articles.
  void tree_changed() { is_tree_stale_ = true; }

  // Brings the views that were ever asked for up to date, the latest first, and tells of each that changed
  // before the next is made.
  void refresh(const std::function<void(const Update&)>& tell);

  // Counts the figures of one more article; false when all are counted.
  bool count_next();

  // Absolute paths of the folders whose changes matter.
  std::set<std::string> folders() const;

 private:
  bool is_inside(const std::string& path) const;
  bool changes_tree(const std::string& path) const;
  void render(const std::string& name, View& view);
  void show_faults(View& view, const std::vector<Finding>& faults, const Sources& own) const;
  void count(const std::string& name, const Examined& examined);
  const CheckedProject& project_of(const std::string& path);
  void forget_shared();
  void drop_oldest();
  IndexEntry* entry(const std::string& name);

  const Files& files_;
  const CheckRequest& request_;
  std::string path_;
  std::string root_;  // absolute
  bool is_folder_ = false;
  std::map<std::string, IndexEntry> articles_;  // by path from the root
  Tree tree_;
  std::set<std::string> changed_files_;
  std::map<std::string, View> views_;
  std::uint64_t uses_ = 0;
  bool is_tree_stale_ = false;
  Sources shared_;  // of all articles
  std::unique_ptr<Projects> projects_;
  std::set<std::string> shared_read_;  // absolute
};

}  // namespace obelus::preview
