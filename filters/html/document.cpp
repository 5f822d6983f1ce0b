#include <optional>
#include <utility>

#include "html/open_page.hpp"
#include "obelus/html_document.hpp"

namespace obelus {

struct HtmlDocument::Content {
  Article article;
  std::optional<html::OpenPage> page;  // keeps a view of the article's bytes
  Limits limits;
};

HtmlDocument::HtmlDocument(std::unique_ptr<Content> content) : content_(std::move(content)) {}
HtmlDocument::HtmlDocument(HtmlDocument&&) noexcept = default;
HtmlDocument& HtmlDocument::operator=(HtmlDocument&&) noexcept = default;
HtmlDocument::~HtmlDocument() = default;

Result<HtmlDocument> HtmlDocument::read(std::string bytes, const HtmlOptions& options) {
  auto content = std::make_unique<Content>();
  content->limits = options.limits;
  std::string& kept = content->article.bytes;
  kept = std::move(bytes);
  auto page = html::open_page(kept, options);
  if (!page) return page.error();
  content->page.emplace(std::move(*page));
  // The bytes leave their place and come back to it, so that the page's view of them, short ones too, holds.
  Article article = html::article_of(*content->page, kept, options);
  article.bytes = std::move(kept);
  content->article = std::move(article);
  return HtmlDocument(std::move(content));
}

const Article& HtmlDocument::article() const { return content_->article; }

Result<std::string> HtmlDocument::write(const Marks& marks) && {
  const auto made = html::insertions_of(*content_->page, content_->article, marks, content_->limits);
  content_->page.reset();  // it may take more room than the output, which needs it no more
  if (!made) return made.error();
  return html::apply(content_->article.bytes, *made);
}

}  // namespace obelus
