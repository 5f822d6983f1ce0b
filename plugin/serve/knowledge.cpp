#include "serve/knowledge.hpp"

#include <algorithm>

#include "pipeline/paths.hpp"
#include "pipeline/too_large.hpp"
#include "serve/messages.hpp"

namespace obelus {
namespace {

constexpr std::chrono::milliseconds time_between_looks(500);

}  // namespace

std::unique_ptr<Knowledge::State> Knowledge::load(const std::string& article) const {
  auto state = std::make_unique<State>();
  state->looked = std::chrono::steady_clock::now();
  LoadedProject loaded = load_project(files_, article, request_.config, state->sources);
  state->project = std::move(loaded.project);
  state->faults = std::move(loaded.faults);
  if (const std::string& config = state->project.config_path; !config.empty())
    state->seen.push_back({config, state_at(config)});
  if (!state->faults.empty()) return state;
  state->options = request_.options_of(state->project);
  state->site.emplace(files_, state->project, request_.annotations, state->sources);
  state->site->read_lock(files_, state->project, state->sources);
  state->faults = state->site->faults();
  state->listing = find_site_files(files_, state->project);
  for (const std::string& path : state->site->read()) state->seen.push_back({path, state_at(path)});
  return state;
}

bool Knowledge::has_changed(State& state) const {
  const auto now = std::chrono::steady_clock::now();
  if (request_.is_read_once || now - state.looked < time_between_looks) return false;
  state.looked = now;
  return find_site_files(files_, state.project) != state.listing ||
         std::any_of(state.seen.begin(), state.seen.end(),
                     [](const Seen& each) { return state_at(each.path) != each.state; });
}

std::vector<Finding> Knowledge::read(Sources& sources) {
  auto state = load("");
  sources = state->sources;
  if (!state->faults.empty()) return state->faults;
  whole_ = std::move(state);
  return {};
}

bool Knowledge::is_stale() { return has_changed(*whole_); }

const Knowledge::State& Knowledge::state_for(const std::string& article) {
  if (article.empty() || request_.config.none || !request_.config.path.empty()) return *whole_;
  const std::string config = config_of(article).value_or("");
  if (config == whole_->project.config_path) return *whole_;
  auto& state = others_[config];
  if (!state || has_changed(*state)) state = load(article);
  return *state;
}

const std::optional<std::string>& Knowledge::config_of(const std::string& article) {
  const auto now = std::chrono::steady_clock::now();
  if (!configs_ || (!request_.is_read_once && now - configs_looked_ >= time_between_looks)) {
    configs_.emplace(files_);
    configs_looked_ = now;
  }
  return configs_->nearest_to(article);
}

// The lock beside an article; null where there is none, or a configuration holds.
const LockBeside* Knowledge::lock_for(const std::string& article, const Project& project) {
  if (article.empty() || !project.config_path.empty()) return nullptr;
  const std::string folder = paths::parent(files_.absolute(article));
  const std::string path = lock_beside(folder);
  if (files_.kind(path) == FileKind::missing) return nullptr;
  return &locks_.of(folder, state_at(path).value_or(FileState{}));
}

Knowledge::Answered Knowledge::annotate(PageRequest page, Format from, Format to) {
  const State& state = state_for(page.path);
  Answered answered{{}, &state.sources};
  if (!state.faults.empty()) {
    answered.reply.faults = state.faults;
    return answered;
  }
  const LockBeside* beside = lock_for(page.path, state.project);
  if (beside != nullptr && !beside->faults.empty()) {
    answered.reply.faults = beside->faults;
    answered.reply.sources = beside->sources;
    return answered;
  }
  const LockedArticle* locked = beside == nullptr ? nullptr : beside->find(paths::name(page.path));
  AnnotateOptions options = state.options;
  options.from = from;
  options.to = to;
  answered.reply =
      annotate_page(std::move(page), options, request_.lang, files_, state.project, *state.site, locked);
  return answered;
}

std::string Knowledge::answer(std::string_view line) {
  std::string id;
  auto request = read_request(line, id);
  if (!request) return write_error(id, request.error().message);
  const Answered answered = annotate(std::move(request->page), request->from, request->to);
  return write_reply(id, answered.reply, [&](const std::string& path) {
    const std::string* content = answered.reply.sources.find(path);
    return content != nullptr ? content : answered.shared->find(path);
  });
}

std::size_t Knowledge::longest_line() const { return obelus::longest_line(whole_->options.markdown.limits); }

}  // namespace obelus
