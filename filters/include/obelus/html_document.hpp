#pragma once
// HTML that is read and then written, at the cost of one parse: read_html and write_html (reader.hpp,
// writer.hpp) of one page for those who need both.

#include <memory>
#include <string>

#include "obelus/article.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"
#include "obelus/writer.hpp"

namespace obelus {

// Owns all it points to; may be moved to other threads, and is for one at a time.
class HtmlDocument {
 public:
  // As read_html.
  static Result<HtmlDocument> read(std::string bytes, const HtmlOptions& options = {});
  HtmlDocument(HtmlDocument&&) noexcept;
  HtmlDocument& operator=(HtmlDocument&&) noexcept;
  ~HtmlDocument();

  const Article& article() const;

  // As write_html with the options that it was read with. The article stays; a document is written once.
  Result<std::string> write(const Marks& marks) &&;

 private:
  struct Content;
  explicit HtmlDocument(std::unique_ptr<Content> content);

  std::unique_ptr<Content> content_;
};

}  // namespace obelus
