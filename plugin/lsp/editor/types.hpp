#pragma once
// What features answer, as plain values. Paths are absolute, places in bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "obelus/edit.hpp"
#include "obelus/span.hpp"

namespace obelus::lsp {

struct Location {
  std::string path;
  Span bytes;

  friend auto operator<=>(const Location&, const Location&) = default;
};

struct Hover {
  std::string markdown;
  Span bytes;  // what it is about
};

enum class SymbolKind : std::uint8_t { section, passage, figure, reference, person, annotation, waiver };

struct Symbol {
  SymbolKind kind = SymbolKind::section;
  std::string name;
  std::string detail;
  Span whole;
  Span selection;  // within `whole`
  std::vector<Symbol> children;
};

struct Lens {
  Span at;
  std::string title;
};

struct Hint {
  std::size_t at = 0;
  std::string label;
  std::string tooltip;  // Markdown
};

enum class CompletionKind : std::uint8_t { key, value, reference, person, passage, rule };

struct Completion {
  CompletionKind kind = CompletionKind::value;
  std::string label;
  std::string detail;
  std::string documentation;  // Markdown
  std::string filter;         // what typing is held against; the label when empty
  Edit edit;
};

// Changes to a file; `is_new`: it is to be made first.
struct FileEdit {
  std::string path;
  bool is_new = false;
  std::vector<Edit> edits;
};

struct Action {
  std::string title;
  std::string rule;     // of the finding it mends, or empty
  std::string message;  // and what it says
  Span finding;         // and where
  bool is_preferred = false;
  std::vector<FileEdit> edits;
};

}  // namespace obelus::lsp
