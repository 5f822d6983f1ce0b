#include "build/site.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "obelus/annotate.hpp"
#include "pipeline/lock.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

void sort_once(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

std::size_t count(const std::vector<AnnotationSet>& sets) {
  std::size_t all = 0;
  for (const AnnotationSet& set : sets) all += set.annotations.size();
  return all;
}

Selected match_all(const Article& article, AnnotationSet set, const std::vector<std::string>& names,
                   const LockedArticle* locked) {
  Selected selected;
  add_glob_faults(set, selected.faults);
  std::erase_if(set.annotations, [&](const Annotation& each) { return !obelus::admits(each.target, names); });
  std::erase_if(set.waivers, [&](const Waiver& each) { return !obelus::admits(each.target, names); });
  selected.matches = match(article, set, locked);
  selected.set = std::move(set);
  return selected;
}

}  // namespace

// The site's annotations that an article has to do with, by number, ascending.
struct Site::Chosen {
  std::vector<std::uint32_t> targeted;  // to be matched yet
  std::vector<std::uint32_t> landed;
  std::vector<Match> matches;  // of `landed`
};

Site::Site(Site&&) noexcept = default;
Site::~Site() = default;

Site::Site(const Files& files, const Project& project, std::span<const std::string> given, Sources& sources) {
  Gathered found = gather_site(files, project, given, read_, sources);
  site_files_ = std::move(found.site_files);
  site_files_.insert(site_files_.end(), given.begin(), given.end());
  std::sort(site_files_.begin(), site_files_.end());
  site_files_.erase(std::unique(site_files_.begin(), site_files_.end()), site_files_.end());
  faults_ = std::move(found.faults);
  Loaded merged = merge(std::move(found.sets));
  set_ = std::move(merged.set);
  if (faults_.empty()) faults_ = std::move(merged.faults);
  add_glob_faults(set_, faults_);
  if (faults_.empty()) sort_out();
}

void Site::sort_out() {
  annotation_ids_ = ById<Annotation>(set_.annotations);
  references_ = ById<Reference>(set_.references);
  people_ = ById<Person>(set_.people);
  people_of_.resize(set_.annotations.size());
  std::vector<Query> queries;
  queries.reserve(set_.annotations.size());
  for (std::uint32_t i = 0; i < set_.annotations.size(); ++i) {
    Annotation& annotation = set_.annotations[i];
    annotation.has_own_id = true;  // it keeps its id whatever it is put together with
    if (annotation.bio) people_of_[i] = people_.find(annotation.bio->value);
    const auto& sources = annotation.target.source;
    const bool plain = !sources.empty() && std::all_of(sources.begin(), sources.end(), [](const auto& each) {
      return is_plain_path(each.value);
    });
    if (plain) {
      for (const auto& each : sources) {
        std::string_view name = each.value;
        while (name.starts_with("./")) name.remove_prefix(2);
        by_article_[name].push_back(i);
      }
      continue;
    }
    for (const auto& each : sources)
      if (auto glob = Glob::parse(each.value)) globs_[i].push_back(std::move(*glob));
    // Of names the longest counts, so names that an article does not admit must not be in its way.
    if (!sources.empty() && annotation.bio) {
      targeted_names_.push_back(i);
      continue;
    }
    shared_.push_back(i);
    Query query;
    if (annotation.bio) {
      AnnotationSet one;
      if (const auto person = people_of_[i]) one.people.push_back(set_.people[*person]);
      query = query_for(annotation, one);
    } else {
      query = query_for(annotation, set_);
    }
    queries.push_back(std::move(query));
  }
  if (!queries.empty()) matcher_.emplace(std::move(queries));
}

void Site::read_lock(const Files& files, const Project& project, Sources& sources) {
  if (project.config_path.empty()) return;
  lock_folder_ = project.folder;
  const std::string path = paths::join(project.folder, "obelus.lock");
  read_.insert(path);
  if (files.kind(path) == FileKind::missing) return;
  auto bytes = files.read(path, longest_lock);
  auto lock = bytes ? obelus::read_lock(*bytes) : Result<LockFile>(bytes.error());
  if (lock) {
    lock_ = std::move(*lock);
    return;
  }
  const std::string as_shown = shown(files, path);
  faults_.push_back(fault(lock.error(), as_shown));
  if (bytes) sources.keep(as_shown, std::move(*bytes));
}

const LockedArticle* Site::locked(std::string_view article) const {
  if (!has_lock()) return nullptr;
  const auto name = paths::below(lock_folder_, article);
  const auto found = name ? lock_.find(*name) : lock_.end();
  return found == lock_.end() ? nullptr : &found->second;
}

bool Site::admits(std::uint32_t annotation, const std::vector<std::string>& names) const {
  const auto globs = globs_.find(annotation);
  if (globs == globs_.end() || names.empty()) return true;
  return std::any_of(globs->second.begin(), globs->second.end(), [&](const Glob& glob) {
    return std::any_of(names.begin(), names.end(), [&](const auto& name) { return glob.matches(name); });
  });
}

// What the article had once and does not say any more, so that it is known for lost, or found in other words.
void Site::choose_locked(const LockedArticle& locked, const std::vector<std::string>& names,
                         Chosen& chosen) const {
  for (const LockEntry& entry : locked.entries) {
    const auto annotation = annotation_ids_.find(entry.annotation);
    if (!annotation || !admits(*annotation, names)) continue;
    if (!std::binary_search(chosen.landed.begin(), chosen.landed.end(), *annotation))
      chosen.targeted.push_back(*annotation);
  }
  sort_once(chosen.targeted);
}

Site::Chosen Site::choose(const Article& article, const std::vector<std::string>& names,
                          const LockedArticle* locked) const {
  Chosen chosen;
  if (!by_article_.empty())
    for (const std::string& name : names)
      if (const auto found = by_article_.find(name); found != by_article_.end())
        chosen.targeted.insert(chosen.targeted.end(), found->second.begin(), found->second.end());
  if (names.empty())
    for (const auto& [name, numbers] : by_article_)
      chosen.targeted.insert(chosen.targeted.end(), numbers.begin(), numbers.end());
  for (const std::uint32_t name : targeted_names_)
    if (admits(name, names)) chosen.targeted.push_back(name);
  sort_once(chosen.targeted);
  if (!matcher_) return chosen;
  for (Matcher::Landed& landed : matcher_->landed(article)) {
    const std::uint32_t annotation = shared_[landed.query];
    if (!admits(annotation, names)) continue;
    chosen.landed.push_back(annotation);
    chosen.matches.push_back(std::move(landed.match));
  }
  if (locked != nullptr) choose_locked(*locked, names, chosen);
  return chosen;
}

// The article's own sets and what was chosen, with the works and people they speak of; nothing when an id is
// defined on both sides.
std::optional<AnnotationSet> Site::join(const std::vector<AnnotationSet>& own, const Chosen& chosen) const {
  AnnotationSet from_site;
  from_site.lang = set_.lang;
  from_site.waivers = set_.waivers;
  std::vector<std::uint32_t> works;
  std::vector<std::uint32_t> persons;
  const auto cite = [&](const std::vector<At<std::string>>& ids) {
    for (const auto& id : ids)
      if (const auto found = references_.find(id.value)) works.push_back(*found);
  };
  const auto follow = [&](const Annotation& annotation, std::optional<std::uint32_t> person) {
    cite(annotation.sources);
    if (annotation.dispute)
      for (const Position& position : annotation.dispute->positions) cite(position.sources);
    if (person) persons.push_back(*person);
  };
  for (const AnnotationSet& set : own) {
    for (const auto& each : set.annotations)
      if (annotation_ids_.contains(each.id)) return std::nullopt;
    for (const auto& each : set.references)
      if (references_.contains(each.id)) return std::nullopt;
    for (const auto& each : set.people)
      if (people_.contains(each.id)) return std::nullopt;
    for (const auto& each : set.annotations)
      follow(each, each.bio ? people_.find(each.bio->value) : std::nullopt);
    for (const auto& each : set.people) cite(each.sources);
  }
  from_site.annotations.reserve(chosen.targeted.size() + chosen.landed.size());
  for (const auto* numbers : {&chosen.targeted, &chosen.landed})
    for (const std::uint32_t number : *numbers) {
      follow(set_.annotations[number], people_of_[number]);
      from_site.annotations.push_back(set_.annotations[number]);
    }
  sort_once(persons);
  from_site.people.reserve(persons.size());
  for (const std::uint32_t person : persons) {
    cite(set_.people[person].sources);
    from_site.people.push_back(set_.people[person]);
  }
  sort_once(works);
  for (const std::uint32_t work : works) from_site.references.push_back(set_.references[work]);
  return from_site;
}

Selected Site::select(const Article& article, std::vector<AnnotationSet> own, std::vector<std::string> names,
                      const LockedArticle* locked) const {
  Selected selected = select_by(article, std::move(own), names, locked);
  selected.locked = locked;
  selected.names = std::move(names);
  return selected;
}

Selected Site::select_by(const Article& article, std::vector<AnnotationSet> own,
                         const std::vector<std::string>& names, const LockedArticle* locked) const {
  Chosen chosen = choose(article, names, locked);
  auto from_site = join(own, chosen);
  const bool only_site = own.empty() && chosen.targeted.empty() && set_.waivers.empty() && locked == nullptr;
  if (from_site && only_site) return {std::move(*from_site), std::move(chosen.matches), {}, {}};
  if (from_site) {
    std::vector<AnnotationSet> sets = own;
    sets.push_back(std::move(*from_site));
    const std::size_t from_own = count(own);
    Loaded merged = merge(std::move(sets));
    const auto& annotations = merged.set.annotations;
    const bool collides =
        std::any_of(annotations.begin(), annotations.begin() + static_cast<std::ptrdiff_t>(from_own),
                    [&](const Annotation& each) { return annotation_ids_.contains(each.id); });
    if (merged.faults.empty() && !collides) return match_all(article, std::move(merged.set), names, locked);
  }
  own.push_back(set_);
  Loaded merged = merge(std::move(own));
  if (!merged.faults.empty()) return {{}, {}, {}, std::move(merged.faults)};
  return match_all(article, std::move(merged.set), names, locked);
}

}  // namespace obelus
