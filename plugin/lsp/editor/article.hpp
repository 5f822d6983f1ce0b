#pragma once
// An article of the workspace, and what is remembered of it between two looks.
//
// While its YAML is being typed it has faults at most keystrokes. The article is then looked at with its
// annotations as they last were good, so that nothing flickers; of the YAML only the faults are told.

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/examine.hpp"
#include "check/file_result.hpp"
#include "lsp/editor/board.hpp"
#include "lsp/editor/buffers.hpp"
#include "pipeline/discover.hpp"

namespace obelus::lsp {

// A reference by its id and the file that defines it: other files may use the id for another.
struct CitedWork {
  std::string id;
  FilePath file;  // as shown

  friend auto operator<=>(const CitedWork&, const CitedWork&) = default;
};

// How often a work is cited, as far as articles have been looked at.
struct Citations {
  std::size_t passages = 0;
  std::size_t disputed = 0;  // of these
  std::size_t articles = 0;
};

// Where an annotation landed.
struct Passage {
  std::size_t number = 0;        // of the annotation in the set that was examined
  std::string annotation;        // its id
  Place entry;                   // in its file
  std::vector<CitedWork> works;  // all it cites, sorted, each once
  std::string person;            // of a bio
  bool is_disputed = false;
  std::vector<Span> places;  // bytes of the article
};

class WatchedArticle {
 public:
  explicit WatchedArticle(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }  // absolute

  // Looks at it as it is now. The project is to be free of faults.
  void look(const Buffers& files, const CheckRequest& request, const CheckedProject& project);
  // The same where the project cannot be used: nothing is known of the article.
  void forget();

  // Its own annotations are to be read again: something they are made of has changed.
  void reread() { own_.reset(); }
  // Lets go of what only an open article needs.
  void slim();

  // As it was when it was last looked at; null when nothing could be made of it, or of its annotations.
  std::shared_ptr<const Examined> examined() const { return is_bare_ ? nullptr : examined_; }
  // The same, without any annotations where nothing could be made of these.
  const std::shared_ptr<const Examined>& readable() const { return examined_; }
  const Board::Findings& findings() const { return findings_; }
  const std::vector<Passage>& passages() const { return passages_; }
  // For the rules that look at all articles.
  const FileResult& result() const { return result_; }
  // Files whose change makes what it knows out of date, beside the article itself and the project's.
  const std::set<std::string>& read() const { return read_; }
  bool is_known() const { return is_known_; }

 private:
  struct Own {
    std::string front_matter;  // and whatever else of the article they depend on
    Gathered gathered;
    std::vector<std::string> names;
  };

  void gather(const Buffers& files, const CheckedProject& project, const Article& article);
  void keep(Examined made, const std::vector<Finding>& faults, const Buffers& files);
  void fail(const std::vector<Finding>& faults, const Buffers& files);

  std::string path_;
  std::shared_ptr<const Own> own_;
  std::shared_ptr<const Own> good_;  // the last without faults
  std::set<std::string> read_;
  std::shared_ptr<const Examined> examined_;
  Board::Findings findings_;
  std::vector<Passage> passages_;
  FileResult result_;
  bool is_known_ = false;
  bool is_bare_ = false;  // `examined_` is without annotations
};

}  // namespace obelus::lsp
