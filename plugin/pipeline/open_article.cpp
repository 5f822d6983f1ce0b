#include "pipeline/open_article.hpp"

#include <utility>

namespace obelus {

Result<OpenArticle> OpenArticle::read(std::string bytes, const AnnotateOptions& options) {
  if (options.from == Format::markdown && options.to == Format::html) {
    auto document = MarkdownDocument::read(std::move(bytes), options.markdown);
    if (!document) return document.error();
    if (!may_hold_footnotes(document->article())) return OpenArticle(std::move(*document));
    bytes = document->article().bytes;
  }
  if (options.from == Format::html) {
    auto document = HtmlDocument::read(strip_html(std::move(bytes)), options.html);
    if (!document) return document.error();
    return OpenArticle(std::move(*document));
  }
  auto article = read_article(std::move(bytes), options);
  if (!article) return article.error();
  return OpenArticle(std::move(*article));
}

const Article& OpenArticle::article() const {
  if (const auto* markdown = std::get_if<MarkdownDocument>(&content_)) return markdown->article();
  if (const auto* html = std::get_if<HtmlDocument>(&content_)) return html->article();
  return std::get<Article>(content_);
}

Result<std::string> OpenArticle::write(const Marks& marks, const AnnotateOptions& options,
                                       std::vector<std::size_t>* left_out) {
  if (auto* markdown = std::get_if<MarkdownDocument>(&content_)) return std::move(*markdown).render(marks);
  if (auto* html = std::get_if<HtmlDocument>(&content_)) return std::move(*html).write(marks);
  return write_article(article(), marks, options, left_out);
}

}  // namespace obelus
