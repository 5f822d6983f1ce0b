#pragma once
// A folder that is written into and nowhere else. Every folder below it is opened by name from the one above
// it, no link is followed, so nothing that stands in it leads outside.
//
// Files take their places whole: each is written beside its target under another name, and a batch of them is
// made lasting by one syncfs before they are renamed (one fsync a file would take milliseconds each).

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/result.hpp"
#include "pipeline/file_state.hpp"

namespace obelus {

class OutputFolder {
 public:
  // `path` must be a folder; it may be reached by links.
  static Result<OutputFolder> open(const std::string& path);
  OutputFolder(OutputFolder&& other) noexcept;
  OutputFolder& operator=(OutputFolder&&) = delete;
  ~OutputFolder();  // leaves nothing behind of what was staged and not committed

  // Writes `content` under another name, ready to become the file at `relative`. The folders it needs are
  // made. What is there must be a regular file or nothing.
  std::optional<Error> stage(const std::string& relative, std::string_view content);

  // The same with content that comes in parts, one behind the other; the empty one ends it. When `next` fails
  // nothing is staged.
  using NextPart = std::function<Result<std::string_view>()>;
  std::optional<Error> stage(const std::string& relative, const NextPart& next);

  // The same with the content and the permissions of an open file.
  std::optional<Error> stage_copy(const std::string& relative, int source);

  // Whether the file at `relative` has the content of an open file, which is read from its beginning.
  bool equals(const std::string& relative, int source);

  // Puts all that was staged in its place, in order. For each: what it is now, or why it failed.
  std::vector<Result<FileState>> commit();

  // Takes a regular file away; true when it is gone.
  bool remove(const std::string& relative);

  // What stands at `relative` itself; a link is not followed. Nothing when there is nothing to be seen.
  std::optional<FileState> state(const std::string& relative);

  // The content of a regular file; nothing when it cannot be read.
  std::optional<std::string> read(const std::string& relative);

  int descriptor() const { return root_; }

 private:
  struct Staged {
    std::string relative;
    std::string folder;
    std::string name;
    std::string temporary;
  };

  explicit OutputFolder(std::string path, int root) : path_(std::move(path)), root_(root) {}
  int folder(const std::string& relative, bool make);
  Error failed(std::string_view what, const std::string& relative) const;
  Error refused(const std::string& relative, std::string_view why) const;
  // A file to write for `relative`, or -1 and why.
  int begin(const std::string& relative, Staged& staged, std::optional<Error>& error);
  std::optional<Error> end(int fd, std::optional<Error> error, Staged staged);
  Result<FileState> take_place(const Staged& staged);

  std::string path_;
  int root_ = -1;
  std::string open_path_;  // the folder that was opened last
  int open_ = -1;
  std::vector<Staged> staged_;
};

}  // namespace obelus
