#pragma once
// cmark-gfm behind an owning handle. The library changes global tables while it parses, so parsing holds the
// one lock of the process. All that a tree takes up comes from an arena that ends with it: the library asks
// for memory without saying for which tree, so on each thread one tree is the current one, that made last or
// that resumed last. Only its nodes may be touched.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "markdown/arena.hpp"
#include "markdown/source.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"

namespace obelus::markdown {

// The node types that extensions add; cmark-gfm numbers them when it registers them.
struct ExtensionTypes {
  cmark_node_type table;
  cmark_node_type table_row;
  cmark_node_type table_cell;
  cmark_node_type strikethrough;
};

// A parsed document. Nodes and their literals are borrowed from it.
class Tree {
 public:
  // Fails on the name of an extension that is not linked.
  static Result<Tree> parse(std::string_view bytes, const MarkdownOptions& options);
  // The same; `source` has the lines of `bytes`.
  static Result<Tree> parse(std::string_view bytes, const Source& source, const MarkdownOptions& options);
  Tree(Tree&& other) noexcept;
  Tree& operator=(Tree&&) = delete;
  ~Tree();

  // Makes it the current tree of this thread, when another was made since.
  void resume() const;

  cmark_node* root() const { return root_; }
  const ExtensionTypes& types() const;

  // The document as HTML, with the options it was parsed with.
  std::string render() const;

  // A text node that belongs to no parent yet.
  cmark_node* new_text(const char* literal) const;

  // What the character reference `&name;` stands for, as the linked library has it; empty when unknown.
  std::string_view entity(std::string_view name) const;

 private:
  explicit Tree(int options);
  // The lock must be held.
  static Tree parse_with(std::string_view bytes, std::span<cmark_syntax_extension* const> extensions,
                         int options);

  std::unique_ptr<Arena> arena_;
  int options_;
  cmark_parser* parser_ = nullptr;
  cmark_node* root_ = nullptr;
};

// What a node of text, code or raw HTML holds; empty for others.
inline std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal != nullptr ? std::string_view(literal) : std::string_view();
}

}  // namespace obelus::markdown
