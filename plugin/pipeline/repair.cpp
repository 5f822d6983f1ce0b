#include "pipeline/repair.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "obelus/repair.hpp"
#include "obelus/w3c.hpp"
#include "pipeline/glob.hpp"
#include "pipeline/overlay.hpp"

namespace obelus {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;

bool is_drifted(const Match& match) {
  return match.status == MatchStatus::fuzzy && !match.figures_changed && !match.places.empty();
}

bool names_one_article(const Target& target) {
  if (target.source.size() != 1) return false;
  const auto glob = Glob::parse(target.source.front().value);
  return glob && glob->is_literal();
}

// One annotation on its way to being repaired.
struct Wanted {
  std::size_t annotation;
  Requote requote;
};

// A file with its changes, not proven yet.
struct Done {
  RepairedFile file;
  std::vector<Wanted> wanted;
};

class Repairing {
 public:
  Repairing(const Files& files, const Matched& matched, const RepairOptions& options, const MatchAgain& again)
      : files_(files), matched_(matched), options_(options), again_(again) {}

  Repairs run() {
    for (std::size_t i = 0; i < matched_.matches.size(); ++i)
      if (is_drifted(matched_.matches[i])) consider(i);
    prove_quotations();
    for (auto& [path, wanted] : by_file()) repair_file(path, std::move(wanted));
    prove_files();
    std::sort(repairs_.left.begin(), repairs_.left.end(),
              [](const Unrepaired& a, const Unrepaired& b) { return a.annotation < b.annotation; });
    return std::move(repairs_);
  }

 private:
  const Annotation& annotation(std::size_t i) const { return matched_.set.annotations[i]; }

  void leave(std::size_t i, std::string why) { repairs_.left.push_back({i, std::move(why)}); }

  void consider(std::size_t i) {
    const Match& match = matched_.matches[i];
    const auto& shared = options_.shared_files;
    if (std::binary_search(shared.begin(), shared.end(), annotation(i).place.path) &&
        !names_one_article(annotation(i).target))
      return leave(i, "its file serves other articles too, where the old wording may stand");
    const std::string_view text = matched_.article.text_of(match.places.front());
    for (const Span place : match.places)
      if (matched_.article.text_of(place) != text)
        return leave(i, "it matches passages of different wording");
    auto selector = quote_again(matched_.article, annotation(i), match.places.front());
    if (!selector) return leave(i, selector.error().message);
    wanted_.push_back({i, {annotation(i).place, std::move(*selector)}});
  }

  Query query_of(const Wanted& wanted) const {
    Annotation changed = annotation(wanted.annotation);
    changed.target.selector = wanted.requote.selector;
    return query_for(changed, matched_.set);
  }

  bool is_right(const Match& now, std::size_t i) const {
    return now.status == MatchStatus::exact && now.places == matched_.matches[i].places;
  }

  // Where the new wording stands more than once, what is round it tells which is meant.
  bool tell_apart(const Match& now, Span place, QuoteSelector& selector) const {
    constexpr std::size_t enough = 32;
    if (now.status != MatchStatus::ambiguous || !selector.prefix.empty() || !selector.suffix.empty())
      return false;
    selector = with_context(matched_.article, selector.exact, place, enough);
    return true;
  }

  std::vector<Match> match_wanted() const {
    std::vector<Query> queries;
    for (const Wanted& each : wanted_) queries.push_back(query_of(each));
    return Matcher(std::move(queries)).match(matched_.article);
  }

  void prove_quotations() {
    bool is_last = false;
    for (bool again = true; again; is_last = true) {
      again = false;
      const std::vector<Match> now = match_wanted();
      std::vector<Wanted> kept;
      for (std::size_t i = 0; i < wanted_.size(); ++i) {
        const std::size_t which = wanted_[i].annotation;
        const Span place = matched_.matches[which].places.front();
        if (is_right(now[i], which)) {
          kept.push_back(std::move(wanted_[i]));
        } else if (!is_last && tell_apart(now[i], place, wanted_[i].requote.selector)) {
          kept.push_back(std::move(wanted_[i]));
          again = true;
        } else {
          leave(which, "quoted as it is now, the passage could not be told from others");
        }
      }
      wanted_ = std::move(kept);
    }
  }

  std::map<std::string, std::vector<Wanted>> by_file() {
    std::map<std::string, std::vector<Wanted>> files;
    for (Wanted& each : wanted_) files[each.requote.entry.path].push_back(std::move(each));
    return files;
  }

  void leave_all(const std::vector<Wanted>& wanted, const std::string& why) {
    for (const Wanted& each : wanted) leave(each.annotation, why);
  }

  void repair_file(const std::string& path, std::vector<Wanted> wanted) {
    const bool in_article = path == options_.article || path == "-";
    if (path == "-") return leave_all(wanted, "it stands in standard input");
    auto bytes = files_.read(path, most_bytes);
    if (!bytes) {
      repairs_.fault = bytes.error();
      return leave_all(wanted, bytes.error().message);
    }
    if (in_article && *bytes != matched_.article.bytes)
      return leave_all(wanted, "the article in the file is another than the one matched");
    if (is_w3c(*bytes, path))
      return leave_all(wanted, "it stands in a W3C file, which another program wrote");
    if (!in_article && !load_annotations(*bytes, path).faults.empty())
      return leave_all(wanted, "it stands in another article's front matter: repair that article");
    const std::vector<Requote> requotes = requotes_of(wanted);
    const Requoted requoted =
        in_article ? requote_front_matter(matched_.article, requotes) : requote(*bytes, requotes);
    std::vector<Edit> edits;
    std::vector<Wanted> kept;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (!requoted[i]) {
        leave(wanted[i].annotation, requoted[i].error().message);
        continue;
      }
      edits.insert(edits.end(), requoted[i]->begin(), requoted[i]->end());
      kept.push_back(std::move(wanted[i]));
    }
    if (kept.empty()) return;
    RepairedFile file{path, std::move(*bytes), {}, kept.size()};
    file.after = apply_edits(file.before, std::move(edits));
    if (!in_article && !differs_only_in_passages(file.before, file.after, requotes_of(kept)))
      return leave_all(kept, "its YAML could not be changed without changing more");
    done_.push_back({std::move(file), std::move(kept)});
  }

  static std::vector<Requote> requotes_of(const std::vector<Wanted>& wanted) {
    std::vector<Requote> requotes;
    for (const Wanted& each : wanted) requotes.push_back(each.requote);
    return requotes;
  }

  // Files that do not prove good together may do so one by one.
  void prove_files() {
    const bool all = is_proven(done_);
    for (Done& each : done_)
      if (all || is_proven({&each, 1}))
        repairs_.files.push_back(std::move(each.file));
      else
        leave_all(each.wanted, "the repaired file did not match as it should");
  }

  // Reads and matches all anew with these files changed.
  bool is_proven(std::span<const Done> changed) {
    if (changed.empty()) return true;
    Overlay files(files_);
    for (const Done& each : changed) files.put(each.file.path, each.file.after);
    const auto now = again_(files);
    if (!now && now.error().rule == "OB905") repairs_.fault = now.error();
    return now && now->matches.size() == matched_.matches.size() &&
           now->article.text == matched_.article.text && has_same_front_matter(*now, changed) &&
           lands_as_before(*now, changed);
  }

  bool has_same_front_matter(const Matched& now, std::span<const Done> changed) const {
    return std::all_of(changed.begin(), changed.end(), [&](const Done& each) {
      return each.file.path != options_.article ||
             differs_only_in_passages(matched_.article, now.article, requotes_of(each.wanted));
    });
  }

  bool lands_as_before(const Matched& now, std::span<const Done> changed) const {
    std::vector<bool> repaired(matched_.matches.size());
    for (const Done& each : changed)
      for (const Wanted& one : each.wanted) repaired[one.annotation] = true;
    for (std::size_t i = 0; i < repaired.size(); ++i) {
      const Match& before = matched_.matches[i];
      const Match& after = now.matches[i];
      if (repaired[i] ? !is_right(after, i) : after.status != before.status || after.places != before.places)
        return false;
    }
    return true;
  }

  const Files& files_;
  const Matched& matched_;
  const RepairOptions& options_;
  const MatchAgain& again_;
  std::vector<Wanted> wanted_;
  std::vector<Done> done_;
  Repairs repairs_;
};

}  // namespace

Repairs repair(const Files& files, const Matched& matched, const RepairOptions& options,
               const MatchAgain& again) {
  return Repairing(files, matched, options, again).run();
}

std::optional<Error> write_repairs(Files& files, const Repairs& repairs) {
  if (repairs.fault) return repairs.fault;
  for (const RepairedFile& each : repairs.files) {
    const auto now = files.read(each.path, most_bytes);
    if (!now) return now.error();
    if (*now != each.before)
      return Error{each.path + " was changed while it was being repaired", {}, "", "run the command again"};
    if (auto error = files.write(each.path, each.after)) return error;
  }
  return std::nullopt;
}

}  // namespace obelus
