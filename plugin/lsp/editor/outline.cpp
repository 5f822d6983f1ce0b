#include "lsp/editor/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lsp/editor/hover.hpp"
#include "lsp/editor/lookup.hpp"
#include "reports/visible.hpp"

namespace obelus::lsp {
namespace {

// Text for a line of an editor: short, nothing in it active.
std::string brief(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string line;
  std::size_t end = std::min(text.size(), most);
  while (end < text.size() && end > 0 && (text[end] & 0xC0) == 0x80) --end;
  bool space = false;
  for (const char c : text.substr(0, end)) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space && space && !line.empty()) line += ' ';
    space = is_space;
    if (!is_space) line += c;
  }
  return visible(line) + (end < text.size() ? "…" : "");
}

std::string name_or(std::string_view text, std::string_view otherwise) {
  std::string name = brief(text);
  return name.empty() ? std::string(otherwise) : name;
}

std::string_view body_of(const Annotation& annotation) {
  if (annotation.dispute) return "disputed";
  return annotation.bio ? "bio" : "";
}

std::string sources_of(const Annotation& annotation) {
  std::string list;
  for (const auto& each : annotation.sources) list += (list.empty() ? "" : ", ") + each.value;
  return list;
}

// --- articles

struct Section {
  Symbol symbol;
  std::size_t level;  // of its heading, 1 to 6
};

std::vector<Symbol> leaves_of(const Workspace& workspace, const std::string& path, const Examined& made) {
  std::vector<Symbol> leaves;
  const AnnotationSet& set = made.selected.set;
  for (const Passage& passage : workspace.known_articles().at(path).passages())
    for (const Span place : passage.places) {
      const Annotation& annotation = set.annotations[passage.number];
      std::string detail =
          annotation.dispute || annotation.bio ? std::string(body_of(annotation)) : sources_of(annotation);
      leaves.push_back({SymbolKind::passage,
                        name_or(std::string_view(made.article->bytes).substr(place.begin, place.size()),
                                passage.annotation),
                        std::move(detail),
                        place,
                        place,
                        {}});
    }
  for (std::size_t i = 0; i < made.figures.size(); ++i) {
    const Figure& figure = made.figures[i];
    if (figure.verdict != Verdict::error || made.checked.covers[i].kind != CoverKind::none) continue;
    const Span place = bytes_of(made, figure.text);
    leaves.push_back({SymbolKind::figure,
                      name_or(made.article->text_of(figure.text), "figure"),
                      "no source",
                      place,
                      place,
                      {}});
  }
  std::sort(leaves.begin(), leaves.end(), [](const Symbol& a, const Symbol& b) { return a.whole < b.whole; });
  return leaves;
}

std::vector<Section> sections_of(const Examined& made) {
  std::vector<Section> sections;
  for (const Block& block : made.article->blocks) {
    if (block.kind != BlockKind::heading) continue;
    const Span place = bytes_of(made, block.text);
    if (place.empty()) continue;
    sections.push_back({{SymbolKind::section,
                         name_or(made.article->text_of(block.text), "heading"),
                         "",
                         {place.begin, made.article->bytes.size()},
                         place,
                         {}},
                        block.level});
  }
  // A section ends where the next begins that is no part of it.
  std::array<std::size_t, 7> next;
  next.fill(made.article->bytes.size());
  for (std::size_t i = sections.size(); i-- > 0;) {
    const std::size_t level = std::clamp<std::size_t>(sections[i].level, 1, 6);
    sections[i].symbol.whole.end = *std::min_element(next.begin(), next.begin() + level + 1);
    next[level] = sections[i].symbol.whole.begin;
  }
  return sections;
}

// Puts leaves and sections, both in order, into the sections that hold them. At most six are open at a time.
std::vector<Symbol> nest(std::vector<Section> sections, std::vector<Symbol> leaves) {
  std::vector<Symbol> top;
  std::vector<Symbol> open;
  const auto close = [&] {
    Symbol done = std::move(open.back());
    open.pop_back();
    (open.empty() ? top : open.back().children).push_back(std::move(done));
  };
  const auto close_before = [&](std::size_t begin) {
    while (!open.empty() && open.back().whole.end <= begin) close();
  };
  auto leaf = leaves.begin();
  const auto add_leaves = [&](std::size_t end) {
    for (; leaf != leaves.end() && leaf->whole.begin < end; ++leaf) {
      close_before(leaf->whole.begin);
      if (!open.empty()) leaf->whole.end = std::min(leaf->whole.end, open.back().whole.end);
      leaf->selection = leaf->whole;
      (open.empty() ? top : open.back().children).push_back(std::move(*leaf));
    }
  };
  for (Section& section : sections) {
    add_leaves(section.symbol.whole.begin);
    close_before(section.symbol.whole.begin);
    open.push_back(std::move(section.symbol));
  }
  add_leaves(~std::size_t{0});
  while (!open.empty()) close();
  return top;
}

// --- YAML

std::string text_at(const data::Node& node, std::string_view key) { return std::string(node[key].scalar); }

Symbol symbol_of(SymbolKind kind, const data::Node& entry, std::string_view name, std::string_view detail) {
  return {kind, name_or(name, "—"), brief(detail), entry.at, entry.at, {}};
}

std::string quotation_of(const data::Node& entry) {
  if (entry.has("match")) return text_at(entry, "match");
  return text_at(entry["target"]["selector"], "exact");
}

std::vector<Symbol> symbols_of_yaml(const data::Node& root) {
  std::vector<Symbol> all;
  for (const data::Node* each : root["references"].items)
    all.push_back(symbol_of(SymbolKind::reference, *each, text_at(*each, "id"), text_at(*each, "title")));
  for (const data::Member& each : root["people"].members) {
    Symbol person =
        symbol_of(SymbolKind::person, *each.value, each.key->scalar, text_at(*each.value, "name"));
    person.whole = {each.key->at.begin, std::max(each.key->at.end, each.value->at.end)};
    person.selection = each.key->at;
    all.push_back(std::move(person));
  }
  for (const data::Node* each : root["annotations"].items) {
    const std::string id = text_at(*each, "id");
    const std::string quotation = quotation_of(*each);
    all.push_back(
        symbol_of(SymbolKind::annotation, *each, id.empty() ? quotation : id, id.empty() ? "" : quotation));
  }
  for (const data::Node* each : root["waive"].items)
    all.push_back(symbol_of(SymbolKind::waiver, *each, quotation_of(*each), text_at(*each, "reason")));
  return all;
}

std::string coverage_in_words(const Coverage& coverage) {
  if (coverage.figures == 0) return "no figures that need a source";
  std::string words = fmt::format("{} figure{}, {} sourced ({:.1f} %)", coverage.figures,
                                  coverage.figures == 1 ? "" : "s", coverage.sourced, coverage.percent());
  if (coverage.waived > 0) words += fmt::format(", {} waived", coverage.waived);
  if (coverage.unsourced() > 0) words += fmt::format(", {} without a source", coverage.unsourced());
  return words;
}

// Where annotations of a file landed: article and first place, by where the entry begins.
struct Landing {
  std::string article;
  Span bytes;
  std::size_t places = 0;
};

std::map<std::size_t, std::vector<Landing>> landings(Workspace& workspace, const std::string& file) {
  std::map<std::size_t, std::vector<Landing>> all;
  for (const std::string& article : workspace.articles_of(file)) {
    for (const Passage& passage : workspace.known_articles().at(article).passages())
      if (workspace.files().absolute(passage.entry.path) == file)
        all[passage.entry.bytes.begin].push_back({article, passage.places.front(), passage.places.size()});
  }
  return all;
}

std::string landed_in_words(const Workspace& workspace, const std::vector<Landing>& landed) {
  if (landed.empty()) return "lands nowhere";
  if (landed.size() > 1) return fmt::format("lands in {} articles", landed.size());
  const Landing& one = landed.front();
  const auto document = workspace.files().document(one.article);
  const Position at =
      document->position_at(std::min(one.bytes.begin, document->text().size()), Encoding::utf32);
  std::string words =
      fmt::format("{}:{}:{}", visible(shown(workspace.files(), one.article)), at.line + 1, at.character + 1);
  if (one.places > 1) words += fmt::format(" and {} more", one.places - 1);
  return words;
}

}  // namespace

std::vector<Symbol> symbols(Workspace& workspace, const std::string& path) {
  if (!workspace.is_article(path)) {
    const Tree tree = tree_of(workspace, path);
    return tree.root == nullptr ? std::vector<Symbol>() : symbols_of_yaml(*tree.root);
  }
  const auto made = workspace.examined(path);
  if (made == nullptr) return {};
  return nest(sections_of(*made), leaves_of(workspace, path, *made));
}

std::vector<Lens> lenses(Workspace& workspace, const std::string& path) {
  std::vector<Lens> all;
  if (workspace.is_article(path)) {
    const auto made = workspace.examined(path);
    if (made != nullptr) all.push_back({{0, 0}, coverage_in_words(made->checked.coverage)});
    return all;
  }
  const Tree tree = tree_of(workspace, path);
  if (tree.root == nullptr) return all;
  const auto& cited = workspace.citations();
  const std::string name = shown(workspace.files(), path);
  for (const data::Node* each : (*tree.root)["references"].items) {
    const auto found = cited.find({text_at(*each, "id"), name});
    all.push_back({each->at, in_words(found == cited.end() ? Citations{} : found->second)});
  }
  if (workspace.articles_of(path).empty()) return all;
  auto landed = landings(workspace, path);
  for (const data::Node* each : (*tree.root)["annotations"].items)
    all.push_back({each->at, landed_in_words(workspace, landed[each->at.begin])});
  return all;
}

std::vector<Hint> hints(Workspace& workspace, const std::string& path, Span bytes) {
  std::vector<Hint> all;
  if (!workspace.is_article(path)) return all;
  const auto made = workspace.examined(path);
  if (made == nullptr) return all;
  const AnnotationSet& set = made->selected.set;
  for (const Passage& passage : workspace.known_articles().at(path).passages()) {
    const Annotation& annotation = set.annotations[passage.number];
    std::string label(body_of(annotation));
    if (label.empty()) label = sources_of(annotation);
    if (label.empty()) label = "note";
    for (const Span place : passage.places)
      if (bytes.begin <= place.end && place.end <= bytes.end)
        all.push_back({place.end, "[" + label + "]", ""});
  }
  std::sort(all.begin(), all.end(), [](const Hint& a, const Hint& b) { return a.at < b.at; });
  return all;
}

}  // namespace obelus::lsp
