#include "lsp/editor/home.hpp"

#include "lsp/editor/insert.hpp"
#include "pipeline/paths.hpp"

namespace obelus::lsp {
namespace {

std::optional<Home> sidecar_of(const Workspace& workspace, const std::string& article) {
  const std::string stem(paths::stem(article));
  for (const char* end : {".obelus.yaml", ".obelus.yml"})
    if (workspace.files().kind(stem + end) == FileKind::regular)
      return Home{stem + end, false, workspace.files().document(stem + end)->text(), 0, "", ""};
  return std::nullopt;
}

std::optional<Home> front_matter_of(const std::string& path, const Article& article) {
  const FrontMatter& matter = article.front_matter;
  if (matter.kind != FrontMatterKind::yaml || matter.reading == nullptr ||
      matter.reading->document.root()["obelus"].kind != data::Kind::mapping)
    return std::nullopt;
  return Home{path,
              false,
              article.bytes.substr(matter.content.begin, matter.content.size()),
              matter.content.begin,
              "obelus",
              ""};
}

// A file of the project that has an annotation of this article and of no other.
std::optional<Home> site_file_of(const Workspace& workspace, const std::string& article,
                                 const Examined& made) {
  for (std::size_t i = 0; i < made.selected.set.annotations.size(); ++i) {
    const Annotation& each = made.selected.set.annotations[i];
    const std::string path = workspace.files().absolute(each.place.path.str());
    const bool is_of_it_alone = each.target.source.size() == 1 &&
                                each.target.source[0].value.find_first_of("*?[{") == std::string::npos;
    if (!is_of_it_alone || path == article || made.selected.matches[i].places.empty()) continue;
    return Home{path, false, workspace.files().document(path)->text(), 0, "", each.target.source[0].value};
  }
  return std::nullopt;
}

}  // namespace

Home home_of(Workspace& workspace, const std::string& article, const Examined& made) {
  if (auto home = sidecar_of(workspace, article)) return *home;
  if (auto home = front_matter_of(article, *made.article)) return *home;
  if (auto home = site_file_of(workspace, article, made)) return *home;
  return {std::string(paths::stem(article)) + ".obelus.yaml", true, "", 0, "", ""};
}

std::optional<FileEdit> put_entry(const Home& home, std::string_view key, std::string_view entry) {
  auto edit = insert_entry(home.yaml, key, entry, home.below);
  if (!edit) return std::nullopt;
  edit->at = {edit->at.begin + home.begin, edit->at.end + home.begin};
  return FileEdit{home.path, home.is_new, {std::move(*edit)}};
}

}  // namespace obelus::lsp
