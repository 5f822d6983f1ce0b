#pragma once
// What an editor asks: a table, one row a method.

#include <string_view>

#include "lsp/protocol/session.hpp"

namespace obelus::lsp {

Answer answer_request(Session& session, std::string_view method, const Json& params);

}  // namespace obelus::lsp
