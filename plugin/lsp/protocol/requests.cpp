#include "lsp/protocol/requests.hpp"

#include <fmt/format.h>

namespace obelus::lsp {

Answer answer_request(Session&, std::string_view method, const Json&) {
  return Refusal{Code::method_not_found, fmt::format("no method is called {}", method)};
}

}  // namespace obelus::lsp
