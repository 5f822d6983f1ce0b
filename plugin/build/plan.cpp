#include "build/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "pipeline/paths.hpp"

namespace obelus {
namespace {

// Remembers the states it has looked up: many pages may look at the same files.
class States {
 public:
  bool are(std::string_view seen) {
    if (seen.empty()) return true;
    const auto all = decode_seen(seen);
    return std::all_of(all.begin(), all.end(), [this](const Seen& each) {
      const auto [known, is_new] = states_.try_emplace(each.path);
      if (is_new) known->second = state_at(each.path);
      return known->second == each.state;
    });
  }

 private:
  std::unordered_map<std::string, std::optional<FileState>> states_;
};

std::string output_of(std::string_view path, EntryKind kind, const PlanOptions& options) {
  if (kind != EntryKind::markdown || options.to_markdown) return std::string(path);
  return std::string(paths::stem(path)) + ".html";
}

bool is_article(EntryKind kind, const PlanOptions& options) {
  if (kind == EntryKind::html) return options.html;
  if (kind == EntryKind::mdx) return options.markdown && options.to_markdown;
  return kind == EntryKind::markdown && options.markdown && (!options.in_place || options.to_markdown);
}

// Finds sources that would become one output. Only files whose names differ in what follows a "." can, and
// those stand one behind the other.
class Collisions {
 public:
  Collisions(const Tree& tree, const PlanOptions& options) : tree_(tree), options_(options) {}

  void look_from(std::size_t number) {
    const auto& entries = tree_.entries;
    const std::string_view path = tree_.path_of(entries[number]);
    const std::string_view stem = paths::stem(path);
    std::string output;
    for (std::size_t i = number + 1; i < entries.size(); ++i) {
      const std::string_view other = tree_.path_of(entries[i]);
      const bool is_near = other.starts_with(stem) && other.substr(stem.size()).starts_with('.');
      if (!is_near) break;
      if (output.empty()) output = output_of(path, entries[number].kind, options_);
      if (output_of(other, entries[i].kind, options_) == output) add(path, other, output);
    }
  }

  std::vector<Error> errors;
  std::vector<std::string> outputs;

 private:
  void add(std::string_view one, std::string_view other, const std::string& output) {
    errors.push_back({fmt::format("{} and {} would both become {}", one, other, output),
                      {},
                      "OB905",
                      "rename one of them"});
    outputs.push_back(output);
  }

  const Tree& tree_;
  const PlanOptions& options_;
};

bool is_left_alone(const Entry& entry, const PlanOptions& options) {
  return options.in_place && (entry.kind == EntryKind::other || entry.is_link);
}

// Outputs of the last build that nothing becomes any more, and that are still as they were written.
std::vector<std::string> find_gone(const Cache& before, const std::vector<bool>& found,
                                   std::vector<std::string> outputs, OutputFolder& output) {
  std::sort(outputs.begin(), outputs.end());
  std::vector<std::string> gone;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (found[i]) continue;
    const Remembered old = before.at(i);
    const std::string path(old.output);
    if (!std::binary_search(outputs.begin(), outputs.end(), path) && output.state(path) == old.fixed.output)
      gone.push_back(path);
  }
  return gone;
}

}  // namespace

bool are_unchanged(std::string_view seen) { return States().are(seen); }

std::size_t shard_of(std::string_view path, std::size_t shards) {
  return static_cast<std::size_t>(digest_of(path).low % shards) + 1;
}

Plan make_plan(Tree& tree, const PlanOptions& options, Cache* before, const Same& same,
               OutputFolder& output) {
  Plan plan;
  Collisions collisions(tree, options);
  for (Entry& entry : tree.entries)
    if (!is_article(entry.kind, options)) entry.kind = EntryKind::other;
  if (!options.in_place && !options.to_markdown)
    for (std::size_t i = 0; i < tree.entries.size(); ++i) collisions.look_from(i);
  std::sort(collisions.outputs.begin(), collisions.outputs.end());

  States states;
  const auto reason_for = [&](const Task& task) {
    if (!task.before) return Reason::is_new;
    const Entry& entry = *task.entry;
    const Remembered old = before->at(*task.before);
    const bool is_page = entry.kind != EntryKind::other;
    if (old.output != task.output) return Reason::is_new;
    const bool was_page = old.fixed.content != Digest{};  // of a copy nothing is remembered
    if (is_page != was_page || (is_page && !same.settings)) return Reason::settings;
    if (!options.in_place) {
      const auto there = output.state(task.output);
      if (!there) return Reason::output_gone;
      if (*there != old.fixed.output) return Reason::output_changed;
    }
    if (is_page && (old.fixed.sidecars != entry.sidecars || !states.are(old.seen)))
      return Reason::annotations;
    if (is_page && !same.site) return Reason::site;
    const FileState& lock = tree.locks[entry.lock].state;
    if (is_page && (!same.lock || old.fixed.lock != lock || lock == unlike_any)) return Reason::lock;
    if (entry.state != old.fixed.source || old.fixed.racy != 0) return Reason::article;
    return Reason::none;
  };

  std::vector<bool> found(before == nullptr ? 0 : before->size());
  for (const Entry& entry : tree.entries) {
    const std::string_view path = tree.path_of(entry);
    if (is_left_alone(entry, options)) continue;
    if (options.shards > 1 && shard_of(path, options.shards) != options.shard) continue;
    Task task{&entry, output_of(path, entry.kind, options), Reason::none, {}};
    const auto& twice = collisions.outputs;
    if (std::binary_search(twice.begin(), twice.end(), task.output)) continue;
    if (before != nullptr) task.before = before->find(path);
    task.reason = reason_for(task);
    if (task.before && task.reason != Reason::is_new) found[*task.before] = true;
    if (task.reason == Reason::none)
      plan.fresh.push_back(*task.before);
    else
      plan.tasks.push_back(std::move(task));
  }
  if (before != nullptr && !options.in_place) {
    std::vector<std::string> outputs = collisions.outputs;
    for (const Task& task : plan.tasks) outputs.push_back(task.output);
    plan.gone = find_gone(*before, found, std::move(outputs), output);
  }
  plan.collisions = std::move(collisions.errors);
  return plan;
}

}  // namespace obelus
