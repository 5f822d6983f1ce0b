#include "lsp/protocol/answers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace obelus::lsp {
namespace {

// Numbers of the protocol's SymbolKind.
int number_of(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::section: return 15;     // String, as Markdown servers call headings
    case SymbolKind::passage: return 20;     // Key
    case SymbolKind::figure: return 16;      // Number
    case SymbolKind::reference: return 14;   // Constant
    case SymbolKind::person: return 5;       // Class
    case SymbolKind::annotation: return 20;  // Key
    case SymbolKind::waiver: return 24;      // Event
  }
  return 13;
}

// Numbers of the protocol's CompletionItemKind.
int number_of(CompletionKind kind) {
  switch (kind) {
    case CompletionKind::key: return 10;        // Property
    case CompletionKind::value: return 12;      // Value
    case CompletionKind::reference: return 18;  // Reference
    case CompletionKind::person: return 7;      // Class
    case CompletionKind::passage: return 1;     // Text
    case CompletionKind::rule: return 21;       // Constant
  }
  return 1;
}

Json markdown(const std::string& text) { return {{"kind", "markdown"}, {"value", text}}; }

Json json_of(const Symbol& symbol, const std::string& path, Places& places) {
  Json json = {{"name", symbol.name},
               {"kind", number_of(symbol.kind)},
               {"range", places.range(path, symbol.whole)},
               {"selectionRange", places.range(path, symbol.selection)}};
  if (!symbol.detail.empty()) json["detail"] = symbol.detail;
  return json;
}

Json edits_of(const FileEdit& file, Places& places) {
  Json edits = Json::array();
  for (const Edit& each : file.edits)
    edits.push_back({{"range", places.range(file.path, each.at)}, {"newText", each.text}});
  return edits;
}

bool makes_files(const Action& action) {
  return std::any_of(action.edits.begin(), action.edits.end(),
                     [](const FileEdit& each) { return each.is_new; });
}

}  // namespace

Json json_of(const Hover& hover, const std::string& path, Places& places) {
  return {{"contents", markdown(hover.markdown)}, {"range", places.range(path, hover.bytes)}};
}

Json json_of(const std::vector<Location>& locations, Places& places) {
  Json list = Json::array();
  for (const Location& each : locations) list.push_back(places.location(each.path, each.bytes));
  return list;
}

// Sections nest six deep at most.
Json json_of(const std::vector<Symbol>& symbols, const std::string& path, Places& places) {
  Json list = Json::array();
  for (const Symbol& each : symbols) {
    Json json = json_of(each, path, places);
    if (!each.children.empty()) json["children"] = json_of(each.children, path, places);
    list.push_back(std::move(json));
  }
  return list;
}

Json flat_json_of(const std::vector<Symbol>& symbols, const std::string& path, Places& places) {
  Json list = Json::array();
  for (const Symbol& each : symbols) {
    list.push_back({{"name", each.name},
                    {"kind", number_of(each.kind)},
                    {"location", places.location(path, each.selection)},
                    {"containerName", each.detail}});
    for (Json& child : flat_json_of(each.children, path, places)) list.push_back(std::move(child));
  }
  return list;
}

Json json_of(const std::vector<Lens>& lenses, const std::string& path, Places& places) {
  Json list = Json::array();
  for (const Lens& each : lenses)
    list.push_back({{"range", places.range(path, {each.at.begin, each.at.begin})},
                    {"command", {{"title", each.title}, {"command", ""}}}});
  return list;
}

Json json_of(const std::vector<Hint>& hints, const std::string& path, Places& places) {
  Json list = Json::array();
  for (const Hint& each : hints) {
    Json json = {{"position", places.range(path, {each.at, each.at})["start"]},
                 {"label", each.label},
                 {"paddingLeft", true}};
    if (!each.tooltip.empty()) json["tooltip"] = markdown(each.tooltip);
    list.push_back(std::move(json));
  }
  return list;
}

Json json_of(const std::vector<Completion>& completions, const std::string& path, Places& places) {
  Json items = Json::array();
  for (std::size_t i = 0; i < completions.size(); ++i) {
    const Completion& each = completions[i];
    Json item = {{"label", each.label},
                 {"kind", number_of(each.kind)},
                 {"sortText", fmt::format("{:04}", i)},
                 {"filterText", each.filter.empty() ? each.label : each.filter},
                 {"textEdit", {{"range", places.range(path, each.edit.at)}, {"newText", each.edit.text}}}};
    if (!each.detail.empty()) item["detail"] = each.detail;
    if (!each.documentation.empty()) item["documentation"] = markdown(each.documentation);
    items.push_back(std::move(item));
  }
  return {{"isIncomplete", true}, {"items", std::move(items)}};
}

Json workspace_edit(const std::vector<FileEdit>& edits, bool creates_files, Places& places) {
  if (!creates_files) {
    Json changes = Json::object();
    for (const FileEdit& each : edits) changes[places.uri(each.path)] = edits_of(each, places);
    return {{"changes", std::move(changes)}};
  }
  Json changes = Json::array();
  for (const FileEdit& each : edits) {
    const std::string uri = places.uri(each.path);
    if (each.is_new)
      changes.push_back({{"kind", "create"}, {"uri", uri}, {"options", {{"ignoreIfExists", true}}}});
    changes.push_back(
        {{"textDocument", {{"uri", uri}, {"version", nullptr}}}, {"edits", edits_of(each, places)}});
  }
  return {{"documentChanges", std::move(changes)}};
}

Json json_of(const std::vector<Action>& actions, const std::string& path, bool creates_files,
             const Json& only, Places& places) {
  const bool wants_fixes = !only.is_array() || std::any_of(only.begin(), only.end(), [](const Json& each) {
    return each.is_string() && std::string_view("quickfix").starts_with(each.get<std::string>());
  });
  Json list = Json::array();
  for (const Action& each : actions) {
    if (!wants_fixes || (makes_files(each) && !creates_files)) continue;
    Json json = {{"title", each.title},
                 {"kind", "quickfix"},
                 {"edit", workspace_edit(each.edits, makes_files(each), places)}};
    if (each.is_preferred) json["isPreferred"] = true;
    if (!each.rule.empty())
      json["diagnostics"] = Json::array({{{"range", places.range(path, each.finding)},
                                          {"source", "obelus"},
                                          {"code", each.rule},
                                          {"message", each.message}}});
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace obelus::lsp
