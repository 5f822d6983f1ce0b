#include "html/scan.hpp"

#include <algorithm>

#include "html/ascii.hpp"

namespace obelus::html {
namespace {

constexpr auto npos = std::string_view::npos;

bool ends_tag_name(char c) { return is_space(c) || c == '/' || c == '>'; }

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

Token Scanner::take(TokenKind kind, std::size_t end) {
  Token token;
  token.kind = kind;
  token.bytes = {at_, end};
  at_ = end;
  return token;
}

std::optional<Token> Scanner::next(bool foreign) {
  if (at_ >= page_.size()) return std::nullopt;
  if (page_[at_] != '<') return text_from(at_);
  const char second = at_ + 1 < page_.size() ? page_[at_ + 1] : '\0';
  if (is_alpha(second)) return tag(false);
  if (second == '!') return markup_declaration(foreign);
  if (second == '?') return bogus_comment();
  // At the end of a page "</" is text to a browser, but what were written behind it would not be.
  if (second == '/' && at_ + 2 == page_.size()) return take(TokenKind::unclosed, page_.size());
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
  }
  return take(TokenKind::text, page_.size());
}

Token Scanner::tag(bool is_end) {
  const std::size_t name_begin = at_ + (is_end ? 2 : 1);
  const auto* name_end = std::find_if(page_.begin() + name_begin, page_.end(), ends_tag_name);
  const Span name{name_begin, static_cast<std::size_t>(name_end - page_.begin())};
  AttributeCursor cursor(page_, name.end);
  std::size_t attributes = 0;
  while (cursor.next()) ++attributes;
  if (!cursor.closed()) return take(TokenKind::unclosed, page_.size());
  Token token = take(is_end ? TokenKind::end_tag : TokenKind::start_tag, cursor.end());
  token.name = name;
  token.tag = tag_of(page_.substr(name.begin, name.size()));
  token.self_closing = cursor.self_closing();
  token.attributes = attributes;
  return token;
}

Token Scanner::markup_declaration(bool foreign) {
  const std::string_view rest = page_.substr(at_ + 2);
  if (rest.starts_with("--")) return take(TokenKind::comment, comment_end(page_, at_ + 4));
  if (starts_with_ignoring_case(rest, "doctype")) return take(TokenKind::doctype, past(page_, '>', at_));
  if (!foreign || !rest.starts_with("[CDATA[")) return bogus_comment();
  const std::size_t end = page_.find("]]>", at_);
  return take(TokenKind::cdata, end == npos ? page_.size() : end + 3);
}

Token Scanner::bogus_comment() { return take(TokenKind::comment, past(page_, '>', at_)); }

Token Scanner::raw_text(Tag tag, std::string_view name) {
  if (tag == Tag::plaintext) return take(TokenKind::raw_text, page_.size());
  if (tag == Tag::script) return take(TokenKind::raw_text, script_end(page_, at_));
  return take(TokenKind::raw_text, raw_text_end(page_, at_, name));
}

void AttributeCursor::skip_space() {
  while (at_ < page_.size() && is_space(page_[at_])) ++at_;
}

std::optional<Attribute> AttributeCursor::next() {
  for (; at_ < page_.size() && (is_space(page_[at_]) || page_[at_] == '/'); ++at_)
    self_closing_ = page_[at_] == '/' && at_ + 1 < page_.size() && page_[at_ + 1] == '>';
  if (at_ >= page_.size() || page_[at_] == '>') return std::nullopt;
  Attribute attribute;
  attribute.name.begin = at_++;
  while (at_ < page_.size() && !ends_tag_name(page_[at_]) && page_[at_] != '=') ++at_;
  attribute.name.end = at_;
  const std::size_t behind_name = at_;
  skip_space();
  if (at_ < page_.size() && page_[at_] == '=') {
    ++at_;
    attribute.value = value();
  } else {
    at_ = behind_name;
    attribute.value = {at_, at_};
  }
  return attribute;
}

Span AttributeCursor::value() {
  skip_space();
  if (at_ >= page_.size()) return {at_, at_};
  const char quote = page_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = at_ + 1;
    const std::size_t end = std::min(page_.find(quote, begin), page_.size());
    at_ = std::min(end + 1, page_.size());
    return {begin, end};
  }
  const std::size_t begin = at_;
  while (at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '>') ++at_;
  return {begin, at_};
}

}  // namespace obelus::html
