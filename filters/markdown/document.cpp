#include <optional>
#include <utility>

#include "markdown/parsed.hpp"
#include "obelus/markdown_document.hpp"

namespace obelus {

struct MarkdownDocument::Parsed {
  markdown::Parsed parsed;
  MarkdownOptions options;
};

MarkdownDocument::MarkdownDocument(Article article, std::unique_ptr<Parsed> parsed)
    : article_(std::move(article)), parsed_(std::move(parsed)) {}
MarkdownDocument::MarkdownDocument(MarkdownDocument&&) noexcept = default;
MarkdownDocument& MarkdownDocument::operator=(MarkdownDocument&&) noexcept = default;
MarkdownDocument::~MarkdownDocument() = default;

Result<MarkdownDocument> MarkdownDocument::read(std::string bytes, const MarkdownOptions& options) {
  std::optional<markdown::Parsed> parsed;
  auto article = markdown::read(std::move(bytes), options, &parsed);
  if (!article) return article.error();
  return MarkdownDocument(std::move(*article), std::make_unique<Parsed>(Parsed{std::move(*parsed), options}));
}

Result<std::string> MarkdownDocument::render(const Marks& marks) && {
  parsed_->parsed.tree.resume();
  return markdown::render(parsed_->parsed, article_.bytes, marks, parsed_->options);
}

}  // namespace obelus
