#pragma once
// The files as the editor has them: what is open as it stands there, the rest from the disk.

#include <map>
#include <memory>
#include <set>
#include <string>

#include "lsp/editor/document.hpp"
#include "pipeline/read_only.hpp"

namespace obelus::lsp {

class Buffers final : public ReadOnlyFiles {
 public:
  // `disk` must outlive it.
  explicit Buffers(const Files& disk) : ReadOnlyFiles(disk) {}

  // All paths here are absolute.
  void open(const std::string& path, std::string text) {
    open_.insert_or_assign(path, Document(std::move(text)));
  }
  void close(const std::string& path) { open_.erase(path); }
  // Null when it is not open.
  Document* find(const std::string& path);
  const Document* find(const std::string& path) const;
  const std::map<std::string, Document>& all() const { return open_; }

  // A file's text to find places in: the buffer, or what the disk has now; empty when there is none.
  std::shared_ptr<const Document> document(const std::string& path) const;

  // From now on, the absolute paths of all that is looked at go into `paths`; null: nowhere.
  void note_into(std::set<std::string>* paths) const { noted_ = paths; }

  FileKind kind(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<FolderEntry>> list(const std::string& folder) const override;

 private:
  std::string note(const std::string& path) const;

  std::map<std::string, Document> open_;  // by absolute path
  mutable std::set<std::string>* noted_ = nullptr;
};

}  // namespace obelus::lsp
