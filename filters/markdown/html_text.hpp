#pragma once
// Characters in HTML as cmark-gfm writes them.

#include <string>
#include <string_view>

namespace obelus::markdown {

// Text, or the value of an attribute in double quotes: & < > " as references.
void append_text(std::string& page, std::string_view text);

// An address in an attribute: percent-encoded where no address may hold the byte; & and ' as references.
void append_address(std::string& page, std::string_view url);

// Whether cmark-gfm's safe mode leaves an address out: its scheme acts, or reads files.
bool is_dangerous(std::string_view url);

}  // namespace obelus::markdown
