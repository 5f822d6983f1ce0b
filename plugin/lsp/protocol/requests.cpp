#include "lsp/protocol/requests.hpp"

#include <fmt/format.h>

#include <array>

#include "lsp/editor/actions.hpp"
#include "lsp/editor/completion.hpp"
#include "lsp/editor/hover.hpp"
#include "lsp/editor/navigate.hpp"
#include "lsp/editor/outline.hpp"
#include "lsp/protocol/answers.hpp"

namespace obelus::lsp {
namespace {

// A place that a request is about.
struct At {
  std::string path;
  std::size_t offset = 0;
};

struct Asked {
  Session& session;
  const Json& params;

  Workspace& workspace() const { return session.workspace(); }
  std::string path() const {
    return path_of_uri(text_of(member(params, "textDocument"), "uri")).value_or("");
  }
  At at() const {
    At at{path(), 0};
    const auto document = workspace().files().document(at.path);
    at.offset =
        document->offset_at(position_of(member(params, "position")).value_or(Position{}), session.encoding());
    return at;
  }
  Span range() const {
    const auto document = workspace().files().document(path());
    return span_of(member(params, "range"), *document, session.encoding())
        .value_or(Span{0, document->text().size()});
  }
};

Answer answer_hover(const Asked& asked) {
  const At at = asked.at();
  Places places = asked.session.places();
  const auto found = hover(asked.workspace(), at.path, at.offset);
  return found ? json_of(*found, at.path, places) : Json();
}

Answer answer_definition(const Asked& asked) {
  const At at = asked.at();
  Places places = asked.session.places();
  return json_of(definition(asked.workspace(), at.path, at.offset), places);
}

Answer answer_references(const Asked& asked) {
  const At at = asked.at();
  const bool with_definition = deep_member(asked.params, "context.includeDeclaration") == true;
  const auto found = references(asked.workspace(), at.path, at.offset, with_definition);
  Places places = asked.session.places();
  return json_of(found, places);
}

Answer answer_symbols(const Asked& asked) {
  Places places = asked.session.places();
  const std::string path = asked.path();
  const auto found = symbols(asked.workspace(), path);
  return asked.session.abilities().has_hierarchy ? json_of(found, path, places)
                                                 : flat_json_of(found, path, places);
}

Answer answer_lenses(const Asked& asked) {
  Places places = asked.session.places();
  const std::string path = asked.path();
  return json_of(lenses(asked.workspace(), path), path, places);
}

Answer answer_hints(const Asked& asked) {
  Places places = asked.session.places();
  const std::string path = asked.path();
  return json_of(hints(asked.workspace(), path, asked.range()), path, places);
}

Answer answer_completion(const Asked& asked) {
  const At at = asked.at();
  const auto found = complete(asked.workspace(), at.path, at.offset);
  Places places = asked.session.places();
  return json_of(found, at.path, places);
}

Answer answer_actions(const Asked& asked) {
  const std::string path = asked.path();
  const auto found = actions(asked.workspace(), path, asked.range());
  Places places = asked.session.places();
  return json_of(found, path, asked.session.abilities().creates_files,
                 deep_member(asked.params, "context.only"), places);
}

Answer answer_prepare_rename(const Asked& asked) {
  const At at = asked.at();
  Places places = asked.session.places();
  const auto found = renameable(asked.workspace(), at.path, at.offset);
  return found ? places.range(at.path, *found) : Json();
}

Answer answer_rename(const Asked& asked) {
  const At at = asked.at();
  const auto edits = rename(asked.workspace(), at.path, at.offset, text_of(asked.params, "newName"));
  if (!edits) return Refusal{Code::request_failed, edits.error().message};
  Places places = asked.session.places();
  return workspace_edit(*edits, false, places);
}

struct Request {
  std::string_view method;
  Answer (*answer)(const Asked& asked);
};

constexpr std::array table = {
    Request{"textDocument/hover", answer_hover},
    Request{"textDocument/definition", answer_definition},
    Request{"textDocument/references", answer_references},
    Request{"textDocument/documentSymbol", answer_symbols},
    Request{"textDocument/codeLens", answer_lenses},
    Request{"textDocument/inlayHint", answer_hints},
    Request{"textDocument/completion", answer_completion},
    Request{"textDocument/codeAction", answer_actions},
    Request{"textDocument/prepareRename", answer_prepare_rename},
    Request{"textDocument/rename", answer_rename},
};

}  // namespace

Answer answer_request(Session& session, std::string_view method, const Json& params) {
  for (const Request& each : table)
    if (each.method == method) return each.answer({session, params});
  return Refusal{Code::method_not_found, fmt::format("no method is called {}", method)};
}

}  // namespace obelus::lsp
