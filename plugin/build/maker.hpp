#pragma once
// Makes one page or copy after another, in a worker process.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/build.hpp"
#include "build/cache.hpp"
#include "build/locks_beside.hpp"
#include "build/output.hpp"
#include "build/site.hpp"
#include "build/tree.hpp"
#include "pipeline/workers.hpp"
#include "reports/pretty.hpp"

namespace obelus {

// Why a file is to be made, in the order in which reasons are looked for.
enum class Reason : std::uint8_t {
  none,
  is_new,
  settings,        // options, configuration, another obelus
  output_gone,     //
  output_changed,  // by somebody else
  article,         // its bytes, if they did change
  annotations,     // its own, if they did change
  site,            // those of the site, if it has to do with them
  lock,            // what articles said once, if it has to do with that
};

// Whether the file is made whatever its content turns out to be.
constexpr bool is_certain(Reason reason) { return reason < Reason::article; }
std::string_view words_for(Reason reason);

// A file to be made.
struct Task {
  const Entry* entry = nullptr;
  std::string output;  // from the output folder
  Reason reason = Reason::is_new;
  std::optional<std::uint32_t> before;  // its record of the last build, by number
};

// What became of it.
struct Made {
  enum Outcome : std::uint8_t { failed, fresh, written } outcome = failed;
  Reason reason = Reason::none;
  std::string text;  // failed: the messages; else the record
};
std::string encode(const Made& made);
// What was never encoded failed, and has nothing to say.
Made decode_made(std::string_view bytes);

// A section, and the annotations that serve all of its articles.
struct LoadedSection {
  BuildSection section;
  std::vector<std::string> site_files = {};  // by name: those found, then those given
  std::optional<Site> site = {};
};

// All that workers share; it outlives them.
struct Workshop {
  const Files& disk;
  const BuildRequest& request;
  const SourceFolder& source;
  const std::vector<LoadedSection>& sections;  // by Entry::scope
  const Sources& sources;                      // of their sites
  const Tree& tree;
  const Cache* before;      // or null
  std::string source_path;  // absolute
  bool in_place = false;
};

class Maker {
 public:
  // Opens the output folder again, so that each worker has its own.
  explicit Maker(const Workshop& workshop);

  std::string make(const Task& task);

  // Puts in place what was made since the last call; `results` are those of make, in order.
  void settle(std::vector<ItemResult>& results);

 private:
  Made make_page(const Task& task);
  Made make_copy(const Task& task);
  // The lock beside the page, or null; `record` gets what is to be remembered of it.
  const LockBeside* lock_for(const Task& task, Remembered& record);
  std::optional<Remembered> before(const Task& task) const;
  Made finish(const Task& task, Remembered& record, const std::optional<std::string>& output);
  Made fail(const Task& task, const std::vector<Finding>& findings, const Sources& own);
  std::string print(const std::vector<Finding>& findings, const Sources& own);
  const LoadedSection& section_of(const Task& task) const { return shop_.sections[task.entry->scope]; }
  // Those of the task at hand, until the next one.
  AnnotateOptions& options_for(const Task& task);

  const Workshop& shop_;
  Result<OutputFolder> output_;
  FencedFiles files_;
  FencedFiles lock_files_;  // what is looked at of these is no page's own
  LocksBeside locks_;
  PositionsIn site_positions_;  // of the files that all pages share
  AnnotateOptions options_;
  const LoadedSection* options_of_ = nullptr;
  std::vector<bool> staged_;  // for each result since the last settle: whether a file waits for its place
};

}  // namespace obelus
