#include "pipeline/project.hpp"

#include "pipeline/paths.hpp"

namespace obelus {

LoadedProject load_project(const Files& files, const std::string&, const ConfigChoice&, Sources&) {
  LoadedProject loaded;
  Project& project = loaded.project;
  project.folder = project.content_root = files.absolute("");
  project.options.notes.assets_href = "obelus/";
  return loaded;
}

}  // namespace obelus
