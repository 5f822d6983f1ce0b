#include "lsp/editor/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lsp/editor/lookup.hpp"
#include "lsp/editor/passages.hpp"
#include "lsp/editor/yaml_cursor.hpp"
#include "obelus/notes.hpp"
#include "obelus/rule.hpp"
#include "pipeline/paths.hpp"
#include "reports/visible.hpp"

namespace obelus::lsp {
namespace {

constexpr std::size_t most = 300;

class Completing {
 public:
  Completing(Workspace& workspace, std::string path, std::string_view text, YamlCursor cursor)
      : workspace_(workspace), path_(std::move(path)), text_(text), cursor_(std::move(cursor)) {}

  std::vector<Completion> run() {
    const KeyPath& at = cursor_.path;
    const bool is_item = !at.empty() && at.back().empty();
    const std::string last = value_key();
    if (!cursor_.on_key || is_item) values(last);
    if (cursor_.on_key && cursor_.quote == 0) keys();
    if (found_.size() > most) found_.resize(most);
    return std::move(found_);
  }

 private:
  // The key whose value is typed, or an item of it.
  std::string value_key() const {
    for (auto each = cursor_.path.rbegin(); each != cursor_.path.rend(); ++each)
      if (!each->empty()) return *each;
    return "";
  }

  void add(CompletionKind kind, const std::string& text, std::string detail, std::string documentation = {}) {
    Completion item{kind, visible(text), std::move(detail), std::move(documentation), {}, {cursor_.word, {}}};
    if (kind == CompletionKind::key) {
      item.edit.text = text + ": ";
    } else {
      item.edit.text = kind == CompletionKind::passage || cursor_.quote != 0
                           ? data::spell(data::Language::yaml, text)
                           : text;
      // An editor may have put the second quotation mark there already.
      std::size_t& end = item.edit.at.end;
      if (cursor_.quote != 0 && end < text_.size() && text_[end] == cursor_.quote) ++end;
    }
    if (cursor_.quote != 0) item.filter = cursor_.quote + text;
    found_.push_back(std::move(item));
  }

  void keys() {
    if (cursor_.path == KeyPath{"rules"}) rule_ids(CompletionKind::key);  // of obelus.yaml
    for (const SchemaKey& each : Schema::for_file(path_).keys(cursor_.path))
      if (std::find(cursor_.taken.begin(), cursor_.taken.end(), each.name) == cursor_.taken.end())
        add(CompletionKind::key, each.name, "", each.description);
  }

  void values(const std::string& key) {
    if (key == "sources") return references();
    if (key == "bio" && cursor_.path.size() == 3) return people();
    if (key == "match" || key == "exact") return passages();
    if (key == "rules" && cursor_.path.front() == "waive") return rule_ids(CompletionKind::rule);
    for (const std::string& each : Schema::for_file(path_).words(cursor_.path))
      add(CompletionKind::value, each, "");
  }

  std::vector<std::shared_ptr<const Examined>> articles() {
    std::vector<std::shared_ptr<const Examined>> all;
    constexpr std::size_t most_articles = 4;
    for (const std::string& each : workspace_.articles_of(path_))
      if (auto made = workspace_.readable(each); made != nullptr && all.size() < most_articles)
        all.push_back(made);
    return all;
  }

  void references() {
    std::set<std::string> seen;
    const auto add_all = [&](const std::vector<Reference>& works) {
      for (const Reference& each : works)
        if (!each.id.empty() && seen.insert(each.id).second)
          add(CompletionKind::reference, each.id, visible(each.title), cite_markdown(each, "en"));
    };
    for (const auto& made : articles()) add_all(made->selected.set.references);
    for (const std::string& each : workspace_.articles_of(path_))
      if (const auto& site = workspace_.project_of(each)->site) {
        add_all(site->references());
        break;
      }
    define_in_file(IdKind::reference, CompletionKind::reference, seen);
  }

  void people() {
    std::set<std::string> seen;
    for (const auto& made : articles())
      for (const Person& each : made->selected.set.people)
        if (seen.insert(each.id).second) add(CompletionKind::person, each.id, visible(each.name));
    define_in_file(IdKind::person, CompletionKind::person, seen);
  }

  // What is defined in the file as it is now, as far as it can be read.
  void define_in_file(IdKind kind, CompletionKind as, std::set<std::string>& seen) {
    const Tree tree = tree_of(workspace_, path_);
    if (tree.root == nullptr) return;
    for (const IdUse& each : ids_in(*tree.root))
      if (each.is_definition && each.kind == kind && seen.insert(each.id).second) add(as, each.id, "");
  }

  void passages() {
    std::string_view typed = text_.substr(cursor_.word.begin, cursor_.word.size());
    if (cursor_.quote != 0 && !typed.empty()) typed.remove_prefix(1);
    for (const auto& made : articles())
      for (const std::string& each : quotable(*made, typed))
        add(CompletionKind::passage, each, std::string(paths::name(made->path)));
  }

  void rule_ids(CompletionKind kind) {
    for (const Rule& each : rules())
      if (!each.is_fault) add(kind, std::string(each.id), std::string(each.name), std::string(each.summary));
  }

  Workspace& workspace_;
  std::string path_;
  std::string_view text_;
  YamlCursor cursor_;
  std::vector<Completion> found_;
};

// Rules, behind `<!-- obelus-ignore ` in an article.
std::vector<Completion> complete_waiver(std::string_view text, std::size_t offset) {
  std::vector<Completion> found;
  constexpr std::size_t reach = 200;
  const std::size_t from = offset - std::min(offset, reach);
  const std::string_view before = text.substr(from, offset - from);
  const std::size_t open = before.rfind("<!--");
  if (open == std::string_view::npos || before.find("-->", open) != std::string_view::npos) return found;
  const std::string_view comment = before.substr(open);
  if (comment.find("obelus-ignore") == std::string_view::npos || comment.find(':') != std::string_view::npos)
    return found;
  const std::size_t word = before.find_last_of(" ,") + 1;
  for (const Rule& each : rules())
    if (!each.is_fault)
      found.push_back({CompletionKind::rule,
                       std::string(each.id),
                       std::string(each.name),
                       std::string(each.summary),
                       {},
                       {{from + word, offset}, std::string(each.id)}});
  return found;
}

}  // namespace

std::vector<Completion> complete(Workspace& workspace, const std::string& path, std::size_t offset) {
  const auto document = workspace.files().document(path);
  const std::string& text = document->text();
  if (!workspace.is_article(path) && !workspace.is_ours(path)) return {};
  if (!workspace.is_article(path)) return Completing(workspace, path, text, yaml_cursor(text, offset)).run();
  const auto made = workspace.examined(path);
  if (made == nullptr || offset > made->article->front_matter.content.end ||
      made->article->front_matter.kind != FrontMatterKind::yaml)
    return complete_waiver(text, offset);
  const std::size_t begin = made->article->front_matter.content.begin;
  if (offset < begin) return {};
  YamlCursor cursor = yaml_cursor(std::string_view(text).substr(begin), offset - begin);
  cursor.word = {cursor.word.begin + begin, cursor.word.end + begin};
  if (cursor.path.empty() || cursor.path.front() != "obelus") return {};
  cursor.path.erase(cursor.path.begin());
  return Completing(workspace, path, text, std::move(cursor)).run();
}

}  // namespace obelus::lsp
