#include "html/scan.hpp"

#include <algorithm>

#include "html/ascii.hpp"
#include "html/plain.hpp"
#include "text/byte_set.hpp"

namespace obelus::html {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr ByteSet tag_name_ends(" \t\n\f\r/>");
constexpr ByteSet attribute_name_ends(" \t\n\f\r/>=");
constexpr ByteSet unquoted_ends(" \t\n\f\r>");

bool ends_tag_name(char c) { return tag_name_ends.has(c); }

std::size_t past(std::string_view page, char c, std::size_t from) {
  const std::size_t found = page.find(c, from);
  return found == npos ? page.size() : found + 1;
}

// The end of a comment whose text begins at `from`.
std::size_t comment_end(std::string_view page, std::size_t from) {
  const std::string_view rest = page.substr(from);
  if (rest.starts_with('>')) return from + 1;
  if (rest.starts_with("->")) return from + 2;
  for (std::size_t at = page.find("--", from); at != npos; at = page.find("--", at + 1)) {
    const std::string_view tail = page.substr(at + 2);
    if (tail.starts_with('>')) return at + 3;
    if (tail.starts_with("!>")) return at + 4;
  }
  return page.size();
}

// True when the tag that opens at `at` ("<" or "</" included in `opening`) has this name.
bool tag_at(std::string_view page, std::size_t at, std::string_view opening, std::string_view name) {
  const std::string_view rest = page.substr(at);
  if (rest.size() <= opening.size() + name.size() || !rest.starts_with(opening)) return false;
  return equal_ignoring_case(rest.substr(opening.size(), name.size()), name) &&
         ends_tag_name(rest[opening.size() + name.size()]);
}

std::size_t raw_text_end(std::string_view page, std::size_t from, std::string_view name) {
  for (std::size_t at = page.find('<', from); at != npos; at = page.find('<', at + 1))
    if (tag_at(page, at, "</", name)) return at;
  return page.size();
}

// Scripts hide their end tag in `<!-- <script> </script> -->`.
std::size_t script_end(std::string_view page, std::size_t from) {
  enum { plain, escaped, double_escaped } state = plain;
  for (std::size_t at = page.find('<', from); at != npos;) {
    if (page[at] == '-') {
      if (page.substr(at).starts_with("-->")) state = plain;
    } else if (state == plain && page.substr(at).starts_with("<!--")) {
      state = escaped;
      at += 1;  // its own dashes may close it: `<!-->`
    } else if (tag_at(page, at, "</", "script")) {
      if (state != double_escaped) return at;
      state = escaped;
    } else if (state == escaped && tag_at(page, at, "<", "script")) {
      state = double_escaped;
    }
    at = state == plain ? page.find('<', at + 1) : page.find_first_of("<-", at + 1);
  }
  return page.size();
}

}  // namespace

std::uint8_t told_by(std::string_view name) {
  const auto is = [&](std::string_view lower) { return equal_ignoring_case(name, lower); };
  switch (name.size()) {
    case 2: return is("id") ? told::id : told::others;
    case 4: return is("href") ? told::href : is("role") ? told::role : is("lang") ? told::lang : told::others;
    case 5: return is("class") ? told::class_ : told::others;
    default: return starts_with_ignoring_case(name, "data-obelus-") ? told::data_obelus : told::others;
  }
}

Token Scanner::take(TokenKind kind, std::size_t end) {
  Token token;
  token.kind = kind;
  token.bytes = {at_, end};
  at_ = end;
  return token;
}

Token Scanner::take_odd(TokenKind kind, std::size_t end) {
  is_plain_ = false;
  return take(kind, end);
}

std::optional<Token> Scanner::next(bool foreign) {
  if (at_ >= page_.size()) return std::nullopt;
  if (page_[at_] != '<') return text_from(at_);
  const char second = at_ + 1 < page_.size() ? page_[at_ + 1] : '\0';
  if (is_alpha(second)) return tag(false);
  if (second == '!') return markup_declaration(foreign);
  if (second == '?') return bogus_comment();
  is_plain_ = is_plain_ && second == '/';
  // At the end of a page "</" is text to a browser, but what were written behind it would not be.
  if (second == '/' && at_ + 2 == page_.size()) return take_odd(TokenKind::unclosed, page_.size());
  if (second == '/') return is_alpha(page_[at_ + 2]) ? tag(true) : bogus_comment();
  return text_from(at_ + 1);
}

// Text up to the next `<` that begins something else; `from` is where to look for it.
Token Scanner::text_from(std::size_t from) {
  for (std::size_t at = page_.find('<', from); at != npos; at = page_.find('<', at + 1)) {
    const std::string_view rest = page_.substr(at + 1);
    if (rest.empty()) break;
    const bool markup = is_alpha(rest[0]) || rest[0] == '!' || rest[0] == '?' || rest[0] == '/';
    if (markup) return take(TokenKind::text, at);
    is_plain_ = false;
  }
  return take(TokenKind::text, page_.size());
}

Token Scanner::tag(bool is_end) {
  const std::size_t name_begin = at_ + (is_end ? 2 : 1);
  const Span name{name_begin, std::min(tag_name_ends.find(page_, name_begin), page_.size())};
  const std::string_view spelt = page_.substr(name.begin, name.size());
  AttributeCursor cursor(page_, name.end);
  std::size_t attributes = 0;
  std::uint8_t told = 0;
  while (const auto attribute = cursor.next()) {
    ++attributes;
    told |= told_by(page_.substr(attribute->name.begin, attribute->name.size()));
  }
  if (!cursor.closed()) return take_odd(TokenKind::unclosed, page_.size());
  Token token = take(is_end ? TokenKind::end_tag : TokenKind::start_tag, cursor.end());
  token.name = name;
  token.tag = tag_of(spelt);
  token.self_closing = cursor.self_closing();
  token.attributes = attributes;
  token.told = told;
  const bool is_bare = attributes == 0 && !token.self_closing;
  is_plain_ = is_plain_ && cursor.is_plain() && (!is_end || is_bare) &&
              (token.tag != Tag::unknown || is_plain_name(spelt));
  return token;
}

Token Scanner::markup_declaration(bool foreign) {
  const std::string_view rest = page_.substr(at_ + 2);
  if (rest.starts_with("--")) {
    const Token comment = take(TokenKind::comment, comment_end(page_, at_ + 4));
    is_plain_ = is_plain_ && is_plain_comment(text_of(comment));
    return comment;
  }
  if (starts_with_ignoring_case(rest, "doctype")) {
    const Token doctype = take(TokenKind::doctype, past(page_, '>', at_));
    is_plain_ = is_plain_ && is_plain_doctype(text_of(doctype));
    return doctype;
  }
  if (!foreign || !rest.starts_with("[CDATA[")) return bogus_comment();
  const std::size_t end = page_.find("]]>", at_);
  return take_odd(TokenKind::cdata, end == npos ? page_.size() : end + 3);
}

Token Scanner::bogus_comment() {
  const Token comment = take(TokenKind::comment, past(page_, '>', at_));
  is_plain_ = is_plain_ && is_plain_instruction(text_of(comment));
  return comment;
}

Token Scanner::raw_text(Tag tag, std::string_view name) {
  std::size_t end = page_.size();
  if (tag == Tag::script)
    end = script_end(page_, at_);
  else if (tag != Tag::plaintext)
    end = raw_text_end(page_, at_, name);
  const Token content = take(TokenKind::raw_text, end);
  is_plain_ = is_plain_ && is_plain_raw_text(tag, text_of(content));
  return content;
}

void AttributeCursor::skip_space() {
  while (at_ < page_.size() && is_space(page_[at_])) ++at_;
}

void AttributeCursor::skip_to_name() {
  const std::size_t begin = at_;
  bool slash = false;
  for (; at_ < page_.size() && (is_space(page_[at_]) || page_[at_] == '/'); ++at_) {
    slash = slash || page_[at_] == '/';
    self_closing_ = page_[at_] == '/' && at_ + 1 < page_.size() && page_[at_ + 1] == '>';
  }
  const bool ends = at_ >= page_.size() || page_[at_] == '>';
  is_plain_ = is_plain_ && (ends ? slash == self_closing_ : at_ > begin && !slash);
}

std::optional<Attribute> AttributeCursor::next() {
  skip_to_name();
  if (at_ >= page_.size() || page_[at_] == '>') return std::nullopt;
  Attribute attribute;
  attribute.name.begin = at_;
  attribute.name.end = at_ = std::min(attribute_name_ends.find(page_, at_ + 1), page_.size());
  is_plain_ = is_plain_ && is_plain_name(page_.substr(attribute.name.begin, attribute.name.size()));
  skip_space();
  if (at_ < page_.size() && page_[at_] == '=') {
    ++at_;
    attribute.value = value();
  } else {
    at_ = attribute.name.end;
    attribute.value = {at_, at_};
  }
  return attribute;
}

Span AttributeCursor::value() {
  skip_space();
  if (at_ >= page_.size()) return {at_, at_};
  const char quote = page_[at_];
  const std::size_t begin = at_;
  if (quote == '"' || quote == '\'') {
    const std::size_t end = std::min(page_.find(quote, begin + 1), page_.size());
    at_ = std::min(end + 1, page_.size());
    return {begin + 1, end};
  }
  at_ = std::min(unquoted_ends.find(page_, begin), page_.size());
  is_plain_ = is_plain_ && is_plain_unquoted(page_.substr(begin, at_ - begin));
  return {begin, at_};
}

}  // namespace obelus::html
