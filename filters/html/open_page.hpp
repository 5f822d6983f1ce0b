#pragma once
// A page made ready for reading or writing: decoded, its tags told apart, its scopes found.

#include <memory>
#include <string_view>
#include <vector>

#include "html/page.hpp"
#include "html/selector.hpp"
#include "html/splice.hpp"
#include "html/tree.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"

namespace obelus::html {

// The nodes of an element's content, or of the whole page when there is no element.
struct ScopeNodes {
  std::uint32_t start = no_node;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct OpenPage {
  std::unique_ptr<Page> page;  // the tree keeps a view of its text
  FrontMatter front_matter;    // of what a generator has not yet made a page of
  Tree tree;                   // what is excluded is hidden
  std::vector<ScopeNodes> scopes;
  std::vector<std::uint32_t>
      excluded;  // start tags of excluded elements in the scopes, ascending, not nested

  // Where HTML begins, in the page.
  std::size_t head() const { return page->to_page(front_matter.whole.end); }
  // What the scope's element holds, in the page.
  Span content(const ScopeNodes& scope) const;
};

// Front matter in fences, of a page that a generator is yet to make; what begins with a brace is template
// code more often than JSON.
FrontMatter find_head(std::string_view bytes, const Page& page, const Limits& limits = {});

// Keeps a view of `bytes`. Fails with OB904 (encoding) or OB906 (limits), or on a selector that is none.
Result<OpenPage> open_page(std::string_view bytes, const HtmlOptions& options);

// read_html and write_html of a page that is open. `bytes` are those that it was opened with; the article
// comes without them. What is to be inserted goes into the article's bytes.
Article article_of(const OpenPage& page, std::string_view bytes, const HtmlOptions& options);
Result<std::vector<Insertion>> insertions_of(const OpenPage& page, const Article& html, const Marks& marks,
                                             const Limits& limits);

// The elements that a selector names and that stand in no other such element, nor in a template and the like.
std::vector<std::uint32_t> select(const Tree& tree, const std::vector<Selector>& any_of, std::size_t begin,
                                  std::size_t end);

}  // namespace obelus::html
