#pragma once
// The tokens of a page by the rules of HTML's tokeniser (WHATWG HTML, section 13.2.5): where tags, comments
// and text begin and end. It looks at every byte once, copies nothing and decodes nothing.
//
//   <p title="a>b">x<!--y--></p>   ->   start tag, text, comment, end tag

#include <cstdint>
#include <optional>
#include <string_view>

#include "html/tags.hpp"
#include "obelus/span.hpp"

namespace obelus::html {

enum class TokenKind : std::uint8_t {
  text,
  raw_text,  // the content of script, style, title and the like
  start_tag,
  end_tag,
  comment,  // whatever browsers make a comment or nothing of: `<?x>`, `</>`, `<!x>`
  doctype,
  cdata,     // in svg and math only
  unclosed,  // a tag that the page ends in: no part of the page
};

struct Token {
  TokenKind kind = TokenKind::text;
  Tag tag = Tag::unknown;
  bool self_closing = false;
  Span bytes;
  Span name;                   // of tags
  std::size_t attributes = 0;  // how many, repetitions included
};

class Scanner {
 public:
  explicit Scanner(std::string_view page) : page_(page) {}

  // The next token, or nothing at the end. Tokens follow one another without gaps. `foreign` says that the
  // element at hand is of svg or math.
  std::optional<Token> next(bool foreign = false);

  // What follows the start tag of an element with trait::raw_text, up to its end tag; may be empty.
  Token raw_text(Tag tag, std::string_view name);

 private:
  Token take(TokenKind kind, std::size_t end);
  Token text_from(std::size_t from);
  Token tag(bool is_end);
  Token markup_declaration(bool foreign);
  Token comment();
  Token bogus_comment();

  std::string_view page_;
  std::size_t at_ = 0;
};

// One attribute of a tag; `value` is without quotation marks, references in it not decoded.
struct Attribute {
  Span name;
  Span value;
};

// Steps over the attributes of a tag, whose bytes begin at `at` behind its name.
class AttributeCursor {
 public:
  AttributeCursor(std::string_view page, std::size_t at) : page_(page), at_(at) {}

  // The next attribute, or nothing when the tag ends there or the page does.
  std::optional<Attribute> next();

  bool closed() const { return at_ < page_.size(); }  // once next() gave nothing: the tag has its `>`
  std::size_t end() const { return at_ + 1; }         // and this is the byte behind it
  bool self_closing() const { return self_closing_; }

 private:
  Span value();
  void skip_space();

  std::string_view page_;
  std::size_t at_;
  bool self_closing_ = false;
};

}  // namespace obelus::html
