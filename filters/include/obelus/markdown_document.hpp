#pragma once
// Markdown that is read and then rendered, at the cost of one parse: read_markdown and render_html
// (reader.hpp, writer.hpp) of one article for those who need both.
//
//   auto document = obelus::MarkdownDocument::read(bytes);
//   if (!document) return fail(document.error());
//   obelus::Marks marks = …document->article()…
//   auto page = std::move(*document).render(marks);

#include <memory>
#include <string>

#include "obelus/article.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"
#include "obelus/writer.hpp"

namespace obelus {

// Owns all it points to; may be moved to other threads, and is for one at a time.
class MarkdownDocument {
 public:
  // As read_markdown.
  static Result<MarkdownDocument> read(std::string bytes, const MarkdownOptions& options = {});
  MarkdownDocument(MarkdownDocument&&) noexcept;
  MarkdownDocument& operator=(MarkdownDocument&&) noexcept;
  ~MarkdownDocument();

  const Article& article() const { return article_; }

  // As render_html with the options that it was read with. The document is of no use after; its article is.
  Result<std::string> render(const Marks& marks) &&;

 private:
  struct Parsed;
  MarkdownDocument(Article article, std::unique_ptr<Parsed> parsed);

  Article article_;
  std::unique_ptr<Parsed> parsed_;
};

// False when strip_footnotes (writer.hpp) would find nothing to take out. Quick.
bool may_hold_footnotes(const Article& markdown);

}  // namespace obelus
