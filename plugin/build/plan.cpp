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
  return kind == EntryKind::markdown && options.markdown && (!options.in_place || options.to_markdown);
}

// Leaves out all that goes where something else goes too.
void drop_collisions(const Tree& tree, Plan& plan) {
  std::unordered_map<std::string_view, const Task*> by_output;
  std::vector<std::string_view> twice;
  for (const Task& task : plan.tasks) {
    const auto [first, is_new] = by_output.emplace(task.output, &task);
    if (is_new) continue;
    plan.collisions.push_back(
        {fmt::format("{} and {} would both become {}", tree.path_of(*first->second->entry),
                     tree.path_of(*task.entry), task.output),
         {},
         "OB905",
         "rename one of them"});
    twice.push_back(task.output);
  }
  if (twice.empty()) return;
  std::vector<std::string> outputs(twice.begin(), twice.end());
  std::sort(outputs.begin(), outputs.end());
  plan.collided = outputs;
  std::erase_if(plan.tasks, [&](const Task& task) {
    return std::binary_search(outputs.begin(), outputs.end(), task.output);
  });
}

}  // namespace

bool are_unchanged(std::string_view seen) { return States().are(seen); }

std::size_t shard_of(std::string_view path, std::size_t shards) {
  return static_cast<std::size_t>(digest_of(path).low % shards) + 1;
}

Plan make_plan(Tree& tree, const PlanOptions& options, Cache* before, bool same_settings, bool same_site,
               OutputFolder& output) {
  Plan plan;
  for (Entry& entry : tree.entries) {
    if (!is_article(entry.kind, options)) entry.kind = EntryKind::other;
    const std::string_view path = tree.path_of(entry);
    if (options.in_place && (entry.kind == EntryKind::other || entry.is_link)) continue;
    Task task;
    task.entry = &entry;
    task.output = output_of(path, entry.kind, options);
    plan.tasks.push_back(std::move(task));
  }
  drop_collisions(tree, plan);
  if (options.shards > 1)
    std::erase_if(plan.tasks, [&](const Task& task) {
      return shard_of(tree.path_of(*task.entry), options.shards) != options.shard;
    });

  States states;
  const auto reason_of = [&](const Task& task) {
    const Remembered* old = task.before;
    if (old == nullptr || old->output != task.output) return Reason::is_new;
    const bool is_page = task.entry->kind != EntryKind::other;
    if (is_page && !same_settings) return Reason::settings;
    if (!options.in_place) {
      const auto there = output.state(task.output);
      if (!there) return Reason::output_gone;
      if (*there != old->fixed.output) return Reason::output_changed;
    }
    if (is_page && (old->fixed.sidecars != task.entry->sidecars || !states.are(old->seen)))
      return Reason::annotations;
    if (is_page && !same_site) return Reason::site;
    if (task.entry->state != old->fixed.source || old->fixed.racy != 0) return Reason::article;
    return Reason::none;
  };
  std::vector<Task> tasks;
  for (Task& task : plan.tasks) {
    task.before = before == nullptr ? nullptr : before->find(tree.path_of(*task.entry));
    task.reason = reason_of(task);
    if (task.reason == Reason::none)
      plan.fresh.push_back(task.before);
    else
      tasks.push_back(std::move(task));
  }
  if (before != nullptr && !options.in_place) {
    std::vector<std::string_view> outputs(plan.collided.begin(), plan.collided.end());
    for (const Task& task : tasks) outputs.push_back(task.output);
    for (const Remembered* each : plan.fresh) outputs.push_back(each->output);
    std::sort(outputs.begin(), outputs.end());
    for (const Remembered& each : before->records())
      if (!std::binary_search(outputs.begin(), outputs.end(), each.output) &&
          output.state(std::string(each.output)) == each.fixed.output)
        plan.gone.emplace_back(each.output);
  }
  plan.tasks = std::move(tasks);
  return plan;
}

}  // namespace obelus
