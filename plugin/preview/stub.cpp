#include "preview/stub.hpp"

#include "check/stubs.hpp"
#include "pipeline/paths.hpp"
#include "preview/items.hpp"

namespace obelus::preview {
namespace {

// For people: what may stand in the place of TODO.
std::string known_sources(const AnnotationSet& set) {
  constexpr std::size_t most = 12;
  std::string ids;
  for (std::size_t i = 0; i < set.references.size() && i < most; ++i)
    ids += (i == 0 ? "" : ", ") + set.references[i].id;
  if (set.references.size() > most) ids += ", …";
  return ids.empty() ? "" : "  # sources known here: " + ids + "\n";
}

}  // namespace

std::optional<std::string> stub_of(const Examined& examined, const Files& files, const std::string& key) {
  for (const Item& item : items_of(examined).marked) {
    if (item.key != key || item.state != State::unsourced) continue;
    const Span places[] = {examined.article->map.bytes_of(item.text).value_or(Span{})};
    std::string entries = stubs_for(*examined.article, examined.path, places, "");
    const std::string stem(paths::stem(examined.path));
    const bool has_file = files.kind(stem + ".obelus.yaml") != FileKind::missing ||
                          files.kind(stem + ".obelus.yml") != FileKind::missing;
    return has_file ? known_sources(examined.selected.set) + entries : stub_file(entries);
  }
  return std::nullopt;
}

}  // namespace obelus::preview
