#pragma once
// What commands that work on articles share: options that mean the same everywhere, opening an article with
// all that belongs to it, and printing findings.

#include <optional>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/world.hpp"
#include "pipeline/discover.hpp"
#include "pipeline/project.hpp"
#include "pipeline/sources.hpp"
#include "reports/pretty.hpp"

namespace obelus::cli {

struct CommonOptions {
  ConfigChoice config;
  std::vector<std::string> annotations;
  std::string lang;
  std::string from = "auto";
  std::vector<std::string> extensions;
  bool smart = false;
  bool unsafe = false;
  std::string front_matter;
  bool quiet = false;
  std::string color = "auto";
};

void declare_common(App& app, CommonOptions& options);

// --no-ignore, of commands that search folders for articles.
void declare_search(App& app, CommonOptions& options);

// With --print-config, a command prints the settings that hold for its first article, or for the working
// folder, and does nothing else. Nothing is returned when that was not asked for; program.cpp asks.
std::optional<int> print_settings(World& world, const App& command);

// Puts what the command line says of Markdown over what the configuration says.
void apply_common(const CommonOptions& from, AnnotateOptions& to);

// --cards and --id-prefix, of commands that write notes; what is not given stays as it was configured.
struct NoteChoice {
  std::string cards;
  std::optional<std::string> id_prefix;
};
void declare_notes(App& app, NoteChoice& choice);
void apply_notes(const NoteChoice& from, NoteOptions& to);

// What an article is: as `from` (--from) says, else by its name; by its first bytes, when it is "-".
Format format_of(const std::string& path, std::string_view bytes, const std::string& from);

// An article and what belongs to it, ready to be matched.
struct Opened {
  std::string path;  // as shown: "-" for standard input
  Project project;
  AnnotateOptions options;  // configuration and command line together
  Article article;
  Annotations annotations;
  Sources sources;
  std::string lang;             // that something states; else empty
  std::vector<Finding> faults;  // any: nothing else is of use but `sources`
};

// Where the annotations of an opened article land, with its lock.
std::vector<Match> match(const Opened& opened);

// Why one of them, by its number, landed there or nowhere.
Explanation explain(const Opened& opened, std::size_t annotation);

// What to tell of these matches, and of the lock.
std::vector<Finding> match_findings(const Opened& opened, const std::vector<Match>& matches);

// The project of the working folder. Nothing where its configuration is faulty, which has been reported then.
std::optional<Project> project_here(World& world, const CommonOptions& options);

// `path` is a file or "-". Reads everything, writes nothing.
Opened open_article(const World& world, const std::string& path, const CommonOptions& options);

// Whether what is printed on standard output may have colours.
bool wants_color(const World& world, const CommonOptions& options);

// Prints findings on standard error.
void report(World& world, const std::vector<Finding>& findings, const Sources& sources,
            const CommonOptions& options);
void report(World& world, const std::vector<Finding>& findings, const PositionsOf& positions_of,
            const CommonOptions& options);

}  // namespace obelus::cli
