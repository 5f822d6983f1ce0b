#pragma once
// What is written so plainly that every reader of HTML, old ones among them, takes it for the same. A page of
// nothing else need not be read by a second reader to know that its text is text (libxml.hpp). Each says
// false where it is not sure.

#include <string_view>

#include "html/tags.hpp"

namespace obelus::html {

// Of a tag or an attribute.
bool is_plain_name(std::string_view name);
bool is_plain_unquoted(std::string_view value);

// `<!--…-->`, `<!DOCTYPE …>`, `<?xml …?>` and what else a reader may hold to be such, whole.
bool is_plain_comment(std::string_view comment);
bool is_plain_doctype(std::string_view doctype);
bool is_plain_instruction(std::string_view instruction);

// What stands between the tags of an element with trait::raw_text.
bool is_plain_raw_text(Tag tag, std::string_view content);

// Whether a page, which must be UTF-8, holds characters of text alone, by themselves or by number.
bool has_plain_characters(std::string_view page);

}  // namespace obelus::html
