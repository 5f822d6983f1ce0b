#include "build/folders.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "pipeline/paths.hpp"

namespace obelus {
namespace {

Error refused(std::string message, std::string hint) {
  return {std::move(message), {}, "OB905", std::move(hint)};
}

std::string real(const Files& disk, const std::string& path) {
  std::error_code error;
  const auto found = std::filesystem::weakly_canonical(disk.absolute(path), error);
  return error ? disk.absolute(path) : paths::normal(found.generic_string());
}

}  // namespace

Result<BuildFolders> find_folders(const Files& disk, const std::string& source, const std::string& output) {
  BuildFolders folders{disk.absolute(source), real(disk, source), real(disk, output)};
  folders.is_in_place = folders.real_source == folders.real_output;
  const std::string shown = output.empty() ? "." : output;
  if (!folders.is_in_place && paths::below(folders.real_output, folders.real_source))
    return refused(fmt::format("{} lies in {}, which would be written into", source, shown),
                   "name another output, or the same folder to build in place");
  std::error_code error;
  std::filesystem::create_directories(shown, error);
  if (error) return refused(fmt::format("cannot make the folder {}: {}", shown, error.message()), "");
  return folders;
}

}  // namespace obelus
