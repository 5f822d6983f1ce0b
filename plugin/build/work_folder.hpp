#pragma once
// Where a build keeps what it remembers, and what keeps two builds of one output apart: the second waits.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/cache.hpp"
#include "build/output.hpp"
#include "obelus/result.hpp"

namespace obelus {

class WorkFolder {
 public:
  // The folder at `path`, made if need be, and told to git as not for it; its parent must be there. Calls
  // `waiting` once when another build has it, and waits for that to end.
  static Result<WorkFolder> open(const std::string& path, const std::function<void()>& waiting);
  WorkFolder(WorkFolder&& other) noexcept;
  WorkFolder& operator=(WorkFolder&&) = delete;
  ~WorkFolder();

  // Whether the last build began to write and never came to its end.
  bool was_interrupted();

  // Says that files are about to be written, and that all were.
  std::optional<Error> begin();
  void end();

  // Of all that is in the folder; none when it cannot be read.
  std::vector<std::string> names() const;
  // A file of the folder; nothing when it cannot be read.
  std::optional<Cache::Bytes> read_whole(const std::string& name);
  std::optional<Error> write(const std::string& name, std::string_view content);
  // The same in parts, as OutputFolder::stage has it.
  std::optional<Error> write(const std::string& name, const OutputFolder::NextPart& next);

  // A new file without a name, to write and read, gone when it is closed; -1 where there is none to be had.
  int open_nameless();

 private:
  std::optional<Error> commit();
  WorkFolder(OutputFolder folder, int lock) : folder_(std::move(folder)), lock_(lock) {}
  OutputFolder folder_;
  int lock_;
};

// Takes away files that a build which died had written and not put in their places.
void remove_leftovers(const std::string& output);

}  // namespace obelus
