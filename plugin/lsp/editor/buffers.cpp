#include "lsp/editor/buffers.hpp"

#include "obelus/reader.hpp"
#include "pipeline/too_large.hpp"

namespace obelus::lsp {

Document* Buffers::find(const std::string& path) {
  const auto found = open_.find(path);
  return found == open_.end() ? nullptr : &found->second;
}

const Document* Buffers::find(const std::string& path) const {
  const auto found = open_.find(path);
  return found == open_.end() ? nullptr : &found->second;
}

std::shared_ptr<const Document> Buffers::document(const std::string& path) const {
  if (const Document* open = find(path)) return {std::shared_ptr<const Document>(), open};
  auto bytes = below().read(path, Limits{}.file_size);
  return std::make_shared<const Document>(bytes ? std::move(*bytes) : std::string());
}

std::string Buffers::note(const std::string& path) const {
  std::string full = absolute(path);
  if (noted_ != nullptr) noted_->insert(full);
  return full;
}

FileKind Buffers::kind(const std::string& path) const {
  return open_.contains(note(path)) ? FileKind::regular : below().kind(path);
}

Result<std::string> Buffers::read(const std::string& path, std::size_t limit) const {
  const auto found = open_.find(note(path));
  if (found == open_.end()) return below().read(path, limit);
  const std::string& text = found->second.text();
  if (text.size() > limit) return too_large(path, limit);
  return text;
}

Result<std::vector<FolderEntry>> Buffers::list(const std::string& folder) const {
  note(folder);
  return below().list(folder);
}

}  // namespace obelus::lsp
