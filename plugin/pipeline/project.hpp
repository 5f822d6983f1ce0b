#pragma once
// The project an article belongs to: its obelus.yaml and what that settles.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/config.hpp"
#include "obelus/annotate.hpp"
#include "obelus/figure.hpp"
#include "pipeline/files.hpp"
#include "pipeline/glob.hpp"
#include "pipeline/sources.hpp"

namespace obelus {

struct Project {
  std::string config_path;   // as shown; empty when there is no configuration
  std::string folder;        // absolute: where the configuration lies, else the working folder
  std::string content_root;  // absolute: what articles' paths and globs are relative to
  std::vector<At<std::string>> annotation_globs;  // of site files
  std::vector<Glob> content;                      // of articles
  bool chooses_content = false;                   // `content` is not the default
  std::vector<Glob> excluded;
  std::vector<std::pair<std::string, std::string>> page_paths;  // page <- article (page_paths.hpp)
  AnnotateOptions options;   // as configured; the command line may change them
  FigurePolicy figures;      // as configured, but for the language
  std::string lang;          // of labels, where neither article nor annotations say
  bool ships_assets = true;  // stylesheet and script are written beside a page
};

struct LoadedProject {
  Project project;
  Config config;  // as all files together say; what they extend is in it
  ConfigOrigins origins;
  std::vector<Finding> faults;  // any: nothing may be done
};

// Which configuration: the nearest, the one named, or none; and whether folders are searched for articles as
// if there were no ignore files (ignore.hpp) and nothing were hidden.
struct ConfigChoice {
  std::string path;
  bool none = false;
  bool with_ignored = false;
};

// The nearest obelus.yaml or .obelus.yaml from the folder of `article` (of the working folder, when empty)
// up to the repository's root, or up to the root of the file system outside of any.
std::optional<std::string> find_config(const Files& files, const std::string& article);

// Reads the configuration, and what it extends, and puts it over the defaults.
LoadedProject load_project(const Files& files, const std::string& article, const ConfigChoice& choice,
                           Sources& sources);

// An absolute path as it is shown: relative where it lies below the working folder.
std::string shown(const Files& files, const std::string& absolute);

}  // namespace obelus
