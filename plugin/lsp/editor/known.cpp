#include "lsp/editor/known.hpp"

#include <algorithm>

#include "pipeline/paths.hpp"
#include "pipeline/sources.hpp"

namespace obelus::lsp {

Known::Known(const Buffers& files, const CheckedProject& project, std::optional<Finding>& fault) {
  constexpr std::size_t longest = std::size_t{256} << 20;
  if (!project.config.baseline) return;
  const std::string path = files.absolute(paths::join(project.project.folder, *project.config.baseline));
  const auto bytes = files.read(path, longest);
  auto lines = bytes ? read_baseline(*bytes) : Result<std::vector<BaselineLine>>(bytes.error());
  if (!lines) {
    fault = obelus::fault(lines.error(), shown(files, path));
    return;
  }
  for (BaselineLine& line : *lines) {
    line.finding.path = files.absolute(paths::join(paths::parent(path), line.finding.path));
    by_file_[line.finding.path].push_back(std::move(line.finding));
  }
}

void Known::mute(const Examined* made, const Buffers& files, Board::Findings& findings) const {
  for (auto& [path, of_file] : findings) {
    const auto known = by_file_.find(path);
    if (known == by_file_.end() || of_file.empty()) continue;
    std::stable_sort(of_file.begin(), of_file.end(),
                     [](const Finding& a, const Finding& b) { return a.place.bytes < b.place.bytes; });
    const bool is_article = made != nullptr && files.absolute(made->path) == path;
    const auto document = files.document(path);
    const Landmarks landmarks =
        is_article ? Landmarks(*made->article, made->figures) : Landmarks(document->text());
    Ordinals ordinals;
    std::vector<KnownFinding> now;
    for (const Finding& each : of_file) {
      Landmark landmark = landmarks.of(each, each.place.path);
      ordinals.number(path, each.rule, landmark);
      now.push_back({path, std::string(each.rule), std::move(landmark)});
    }
    const Recognised recognised = recognise(known->second, now, [](const std::string&) { return false; });
    std::vector<Finding> left;
    for (std::size_t i = 0; i < of_file.size(); ++i)
      if (!recognised.known[i] || !can_be_known(of_file[i].rule)) left.push_back(std::move(of_file[i]));
    of_file = std::move(left);
  }
}

}  // namespace obelus::lsp
