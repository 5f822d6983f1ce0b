#pragma once
// What the editor says of itself, and what it is told of this server.

#include <string>
#include <vector>

#include "lsp/protocol/session.hpp"

namespace obelus::lsp {

// The first of the editor's that we know; UTF-16 where it says nothing.
Encoding choose_encoding(const Json& initialize);
Abilities abilities_of(const Json& initialize);
// The folders it has open, absolute.
std::vector<std::string> folders_of(const Json& initialize);

Json capabilities(Encoding encoding);
// The registration of the files that we want to hear of.
Json watched_files();

// Whether a document is an article, by what the editor calls it or by its name.
bool is_article_of(const std::string& path, std::string_view language);

}  // namespace obelus::lsp
