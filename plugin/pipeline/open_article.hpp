#pragma once
// An article between reading and writing: read_article and write_article (annotate.hpp) for those who need
// both. What was parsed is kept, so that HTML comes of it at the cost of one parse.

#include <string>
#include <variant>
#include <vector>

#include "obelus/annotate.hpp"
#include "obelus/html_document.hpp"
#include "obelus/markdown_document.hpp"

namespace obelus {

class OpenArticle {
 public:
  static Result<OpenArticle> read(std::string bytes, const AnnotateOptions& options);

  const Article& article() const;

  // With the options that it was read with. To be called once.
  Result<std::string> write(const Marks& marks, const AnnotateOptions& options,
                            std::vector<std::size_t>* left_out = nullptr);

 private:
  explicit OpenArticle(Article article) : content_(std::move(article)) {}
  explicit OpenArticle(MarkdownDocument document) : content_(std::move(document)) {}
  explicit OpenArticle(HtmlDocument document) : content_(std::move(document)) {}

  std::variant<Article, MarkdownDocument, HtmlDocument> content_;
};

}  // namespace obelus
