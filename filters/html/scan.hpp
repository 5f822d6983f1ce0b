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
  front_matter,  // what a generator takes off the page before it reads on
  comment,       // whatever browsers make a comment or nothing of: `<?x>`, `</>`, `<!x>`
  doctype,
  cdata,     // in svg and math only
  unclosed,  // a tag that the page ends in: no part of the page
};

// Which attributes a tag has, as far as readers ask for them: one bit for each of these names, `others` for
// all others.
namespace told {
inline constexpr std::uint8_t id = 1U << 0;
inline constexpr std::uint8_t class_ = 1U << 1;
inline constexpr std::uint8_t role = 1U << 2;
inline constexpr std::uint8_t href = 1U << 3;
inline constexpr std::uint8_t lang = 1U << 4;
inline constexpr std::uint8_t data_obelus = 1U << 5;  // all that begin so
inline constexpr std::uint8_t others = 1U << 6;
}  // namespace told

// The bit of an attribute's name, in any case.
std::uint8_t told_by(std::string_view name);

struct Token {
  TokenKind kind = TokenKind::text;
  Tag tag = Tag::unknown;
  bool self_closing = false;
  std::uint8_t told = 0;
  Span bytes;
  Span name;                   // of tags
  std::size_t attributes = 0;  // how many, repetitions included
};

class Scanner {
 public:
  // Begins behind the first `head` bytes.
  explicit Scanner(std::string_view page, std::size_t head = 0) : page_(page), at_(head) {}

  // The next token, or nothing at the end. Tokens follow one another without gaps. `foreign` says that the
  // element at hand is of svg or math.
  std::optional<Token> next(bool foreign = false);

  // What follows the start tag of an element with trait::raw_text, up to its end tag; may be empty.
  Token raw_text(Tag tag, std::string_view name);

  // Whether every reader of HTML takes what was given so far for the same tokens (plain.hpp).
  bool is_plain() const { return is_plain_; }

 private:
  std::string_view text_of(const Token& token) const {
    return page_.substr(token.bytes.begin, token.bytes.size());
  }
  Token take(TokenKind kind, std::size_t end);
  Token take_odd(TokenKind kind, std::size_t end);
  Token text_from(std::size_t from);
  Token tag(bool is_end);
  Token markup_declaration(bool foreign);
  Token comment();
  Token bogus_comment();

  std::string_view page_;
  std::size_t at_ = 0;
  bool is_plain_ = true;
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
  bool is_plain() const { return is_plain_; }  // what next() gave, as in Scanner

 private:
  void skip_to_name();
  Span value();
  void skip_space();

  std::string_view page_;
  std::size_t at_;
  bool self_closing_ = false;
  bool is_plain_ = true;
};

}  // namespace obelus::html
