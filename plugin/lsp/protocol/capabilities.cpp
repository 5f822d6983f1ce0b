#include "lsp/protocol/capabilities.hpp"

#include <algorithm>
#include <array>

#include "pipeline/article_names.hpp"
#include "pipeline/paths.hpp"

namespace obelus::lsp {
namespace {

bool is_true(const Json& object, std::string_view path) {
  const Json& found = deep_member(object, path);
  return found.is_boolean() && found.get<bool>();
}

bool has(const Json& list, std::string_view word) {
  return list.is_array() &&
         std::any_of(list.begin(), list.end(), [&](const Json& each) { return each == word; });
}

}  // namespace

Encoding choose_encoding(const Json& initialize) {
  const Json& offered = deep_member(initialize, "capabilities.general.positionEncodings");
  if (offered.is_array())
    for (const Json& each : offered)
      if (each.is_string())
        if (const auto known = encoding_of_name(each.get<std::string>())) return *known;
  return Encoding::utf16;
}

Abilities abilities_of(const Json& initialize) {
  const Json& can = member(initialize, "capabilities");
  Abilities abilities;
  abilities.diagnostics.has_related = is_true(can, "textDocument.publishDiagnostics.relatedInformation");
  abilities.diagnostics.has_tags = deep_member(can, "textDocument.publishDiagnostics.tagSupport").is_object();
  abilities.watches = is_true(can, "workspace.didChangeWatchedFiles.dynamicRegistration");
  abilities.creates_files = has(deep_member(can, "workspace.workspaceEdit.resourceOperations"), "create");
  abilities.has_hierarchy = is_true(can, "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport");
  abilities.refreshes_lenses = is_true(can, "workspace.codeLens.refreshSupport");
  abilities.refreshes_hints = is_true(can, "workspace.inlayHint.refreshSupport");
  return abilities;
}

std::vector<std::string> folders_of(const Json& initialize) {
  std::vector<std::string> folders;
  const auto add = [&](const std::string& uri) {
    if (auto path = path_of_uri(uri)) folders.push_back(std::move(*path));
  };
  const Json& given = member(initialize, "workspaceFolders");
  if (given.is_array())
    for (const Json& each : given) add(text_of(each, "uri"));
  else
    add(text_of(initialize, "rootUri"));
  return folders;
}

Json capabilities(Encoding encoding) {
  Json can = {{"positionEncoding", name_of(encoding)},
              {"textDocumentSync", {{"openClose", true}, {"change", 2}}},
              {"hoverProvider", true},
              {"definitionProvider", true},
              {"referencesProvider", true},
              {"documentSymbolProvider", true},
              {"codeLensProvider", {{"resolveProvider", false}}},
              {"inlayHintProvider", true},
              {"completionProvider", {{"triggerCharacters", {":", " ", "[", ",", "\"", "'"}}}},
              {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}},
              {"renameProvider", {{"prepareProvider", true}}},
              {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}}};
  return {{"capabilities", std::move(can)},
          {"serverInfo", {{"name", "obelus"}, {"version", OBELUS_VERSION}}}};
}

Json watched_files() {
  constexpr std::array globs = {"**/*.{md,markdown,mdx,html,htm,xhtml}", "**/*.{yaml,yml,json,jsonld}",
                                "**/obelus.lock"};
  Json watchers = Json::array();
  for (const char* each : globs) watchers.push_back({{"globPattern", each}});
  const Json registration = {{"id", "obelus-files"},
                             {"method", "workspace/didChangeWatchedFiles"},
                             {"registerOptions", {{"watchers", std::move(watchers)}}}};
  return {{"registrations", Json::array({registration})}};
}

bool is_article_of(const std::string& path, std::string_view language) {
  return language == "markdown" || language == "mdx" || language == "html" || format_by_name(path);
}

}  // namespace obelus::lsp
