#include "lsp/editor/yaml_actions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lsp/editor/insert.hpp"
#include "lsp/editor/lookup.hpp"
#include "obelus/repair.hpp"
#include "reports/visible.hpp"

namespace obelus::lsp {
namespace {

constexpr std::size_t most_candidates = 8;

std::string brief(std::string_view text) {
  constexpr std::size_t most = 50;
  std::size_t end = std::min(text.size(), most);
  while (end < text.size() && end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return visible(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

class Mending {
 public:
  Mending(Workspace& workspace, const std::string& path, Span bytes)
      : workspace_(workspace), path_(path), bytes_(bytes), tree_(tree_of(workspace, path)) {}

  std::vector<Action> run() {
    for (const Finding& each : workspace_.findings(path_)) {
      if (each.place.bytes.begin > bytes_.end || bytes_.begin > each.place.bytes.end) continue;
      finding_ = &each;
      mend_word();
      if (each.rule == "OB301" && each.message.starts_with("no reference")) define();
      if (each.rule == "OB306") take_out("references", "Take the reference out");
      if (each.rule == "OB501") take_out("waive", "Take the waiver out");
    }
    finding_ = nullptr;
    for (const Entry& entry : entries()) {
      finding_ = finding_of(entry);
      anchor(entry);
      dispute(entry);
    }
    return std::move(actions_);
  }

 private:
  std::vector<Entry> entries() {
    if (workspace_.is_article(path_)) {
      std::vector<Entry> entries;
      for (PassageAt& each : passages_at(workspace_, path_, bytes_.begin))
        entries.push_back(std::move(each.entry));
      return entries;
    }
    if (tree_.root == nullptr) return {};
    return entries_at(workspace_, path_, path_to(*tree_.root, bytes_.begin), 1);
  }

  // What is found about where an annotation lands.
  const Finding* finding_of(const Entry& entry) const {
    for (const Finding& each : entry.made->checked.findings)
      if (each.place == entry.annotation().target.place && each.rule.starts_with("OB2")) return &each;
    return nullptr;
  }

  void add(std::string title, const std::string& path, std::vector<Edit> edits, bool is_preferred) {
    Action action;
    action.title = std::move(title);
    if (finding_ != nullptr && workspace_.files().absolute(finding_->place.path) == path_) {
      action.rule = finding_->rule;
      action.message = finding_->message;
      action.finding = finding_->place.bytes;
    }
    action.is_preferred = is_preferred;
    action.edits.push_back({path, false, std::move(edits)});
    actions_.push_back(std::move(action));
  }

  // "did you mean `wire`?"
  void mend_word() {
    constexpr std::string_view asked = "did you mean `";
    for (const std::string* text : {&finding_->label, &finding_->fix}) {
      const std::size_t begin = text->find(asked);
      if (begin == std::string::npos) continue;
      const std::size_t end = text->find('`', begin + asked.size());
      if (end == std::string::npos) continue;
      const std::string word = text->substr(begin + asked.size(), end - begin - asked.size());
      add(fmt::format("Write {}", visible(word)), path_, {{finding_->place.bytes, word}}, true);
      return;
    }
  }

  // The address that is asked for keeps an empty reference from being taken for a source.
  void define() {
    if (workspace_.is_article(path_)) return;
    const std::string yaml = workspace_.files().document(path_)->text();
    const Span at = finding_->place.bytes;
    const std::string id = yaml.substr(at.begin, at.size());
    if (id == "TODO") return;
    auto edit = insert_entry(yaml, "references", fmt::format("{{id: {}, title: \"\", URL: \"\"}}", id));
    if (edit)
      add(fmt::format("Define {} as a source", visible(id)), path_, {std::move(*edit)}, actions_.empty());
  }

  void take_out(std::string_view key, const std::string& title) {
    if (tree_.root == nullptr || workspace_.is_article(path_)) return;
    const data::Node& list = (*tree_.root)[key];
    for (const data::Node* item : list.items) {
      if (item->at.begin != finding_->place.bytes.begin) continue;
      auto edit = remove_item(workspace_.files().document(path_)->text(), list, *item);
      if (edit) add(title, path_, {std::move(*edit)}, false);
    }
  }

  // Quotes the passage as the article has it, or tells it from its like.
  void anchor(const Entry& entry) {
    const Match& match = entry.match();
    const Annotation& annotation = entry.annotation();
    if (annotation.bio) return;
    if (match.status == MatchStatus::fuzzy || (match.figures_changed && !match.places.empty()))
      return quote(entry, match.places.front(), match.status == MatchStatus::fuzzy && !match.figures_changed);
    std::size_t count = 0;
    for (const Candidate& each : match.candidates) {
      if (count++ == most_candidates) return;
      if (match.status == MatchStatus::orphan) {
        quote(entry, each.text, false);
        continue;
      }
      if (each.telling_prefix.empty() && each.telling_suffix.empty()) continue;
      const bool by_prefix = !each.telling_prefix.empty();
      requote(entry, {annotation.target.selector.exact, each.telling_prefix, each.telling_suffix},
              fmt::format("Take the one {} “{}”", by_prefix ? "behind" : "before",
                          brief(by_prefix ? each.telling_prefix : each.telling_suffix)),
              false);
    }
  }

  void quote(const Entry& entry, Span passage, bool is_preferred) {
    auto selector = quote_again(*entry.made->article, entry.annotation(), passage);
    if (!selector) return;
    const std::string title = fmt::format("Quote “{}”", brief(selector->exact));
    requote(entry, std::move(*selector), title, is_preferred);
  }

  void requote(const Entry& entry, QuoteSelector selector, std::string title, bool is_preferred) {
    const Annotation& annotation = entry.annotation();
    const std::string file = workspace_.files().absolute(annotation.place.path);
    const Requote wanted[] = {{annotation.place, std::move(selector)}};
    Requoted requoted = file == entry.article
                            ? requote_front_matter(*entry.made->article, wanted)
                            : obelus::requote(workspace_.files().document(file)->text(), wanted);
    if (requoted.front()) add(std::move(title), file, std::move(*requoted.front()), is_preferred);
  }

  // What the source says becomes one of two positions, in its place; a note becomes what it says.
  void dispute(const Entry& entry) {
    const Annotation& annotation = entry.annotation();
    const std::string file = workspace_.files().absolute(annotation.place.path);
    const Tree tree = tree_of(workspace_, file);
    if (annotation.dispute || annotation.bio || annotation.sources.empty() || tree.root == nullptr ||
        file == entry.article)
      return;
    const TreePath path = path_to(*tree.root, annotation.place.bytes.begin);
    const data::Node* node = path.at(1);
    if (!path.begins("annotations") || node == nullptr) return;
    const std::string yaml = workspace_.files().document(file)->text();
    std::vector<Edit> edits;
    for (const data::Member& member : node->members)
      if (member.key->scalar == "sources")
        edits.push_back({{member.key->at.begin, content_end(yaml, *member.value)}, disputed(annotation)});
    if (!annotation.note.empty()) {
      auto edit = remove_member(yaml, *node, "note");
      if (!edit) return;
      edits.push_back(std::move(*edit));
    }
    if (!edits.empty() && edits.front().text.starts_with("disputed"))
      add(fmt::format("Mark “{}” as disputed", brief(annotation.target.selector.exact)), file,
          std::move(edits), false);
  }

  static std::string disputed(const Annotation& annotation) {
    std::string sources;
    for (const auto& each : annotation.sources)
      sources += (sources.empty() ? "" : ", ") + data::spell(data::Language::yaml, each.value);
    const std::string says =
        annotation.note.empty() ? "TODO" : data::spell(data::Language::yaml, annotation.note);
    return fmt::format(
        "disputed: {{positions: [{{by: TODO, says: {}, sources: [{}]}}, {{by: TODO, says: TODO}}]}}", says,
        sources);
  }

  Workspace& workspace_;
  const std::string& path_;
  Span bytes_;
  Tree tree_;
  const Finding* finding_ = nullptr;
  std::vector<Action> actions_;
};

}  // namespace

std::vector<Action> yaml_actions(Workspace& workspace, const std::string& path, Span bytes) {
  return Mending(workspace, path, bytes).run();
}

}  // namespace obelus::lsp
