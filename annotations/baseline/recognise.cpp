#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "baseline/likeness.hpp"
#include "obelus/baseline.hpp"

namespace obelus {
namespace {

using Indices = std::vector<std::size_t>;

// A text that stands in more files than this says nothing of which file became which.
constexpr std::size_t most_renames = 16;
// Groups of more pairs than this are compared with their neighbours alone.
constexpr std::size_t most_pairs = 1 << 16;
constexpr std::size_t neighbours = 8;
// Words that must agree for a figure to be known again in another file.
constexpr int words_elsewhere = 3;

std::string key_of(std::string_view path, std::string_view rule, std::string_view subject) {
  std::string key(path);
  key.append("\t").append(rule).append("\t").append(subject);
  return key;
}

std::string name_of_file(const std::string& path) { return path.substr(path.rfind('/') + 1); }

struct Pair {
  int percent;
  std::size_t now;
  std::size_t known;
};

class Recognition {
 public:
  Recognition(std::span<const KnownFinding> known, std::span<const KnownFinding> now,
              const std::function<bool(const std::string&)>& is_missing)
      : known_(known), now_(now), taken_(known.size()), paths_(known.size()) {
    result_.known.resize(now.size());
    std::map<std::string, bool> missing;
    for (std::size_t k = 0; k < known.size(); ++k) {
      const auto [place, is_new] = missing.try_emplace(known[k].path, false);
      if (is_new) place->second = is_missing(known[k].path);
      if (place->second) missing_.insert(known[k].path);
      paths_[k] = known[k].path;
      known_ids_.push_back(identity_of(known[k].rule, known[k].landmark));
    }
    for (const KnownFinding& each : now) now_ids_.push_back(identity_of(each.rule, each.landmark));
  }

  Recognised run() && {
    pair_equal();
    follow_renames();
    pair_equal();
    pair_alike(false);
    pair_alike(true);
    for (std::size_t k = 0; k < known_.size(); ++k)
      if (!taken_[k]) result_.gone.push_back(k);
    return std::move(result_);
  }

 private:
  void take(std::size_t known, std::size_t now) {
    taken_[known] = true;
    result_.known[now] = known;
  }
  bool is_open(std::size_t now) const { return !result_.known[now]; }

  // Equal identities in one file.
  void pair_equal() {
    std::unordered_map<std::string, Indices> by_key;
    for (std::size_t k = known_.size(); k-- > 0;)
      if (!taken_[k]) by_key[key_of(paths_[k], known_ids_[k], "")].push_back(k);
    for (std::size_t n = 0; n < now_.size(); ++n) {
      if (!is_open(n)) continue;
      const auto found = by_key.find(key_of(now_[n].path, now_ids_[n], ""));
      if (found == by_key.end() || found->second.empty()) continue;
      take(found->second.back(), n);
      found->second.pop_back();
    }
  }

  // Which files that are missing became which, by how many equal findings they have.
  void follow_renames() {
    std::unordered_map<std::string, std::set<std::string>> files_of;
    for (std::size_t k = 0; k < known_.size(); ++k)
      if (!taken_[k] && missing_.contains(paths_[k])) files_of[known_ids_[k]].insert(paths_[k]);
    std::map<std::pair<std::string, std::string>, std::size_t> votes;
    for (std::size_t n = 0; n < now_.size(); ++n) {
      const auto found = is_open(n) ? files_of.find(now_ids_[n]) : files_of.end();
      if (found == files_of.end() || found->second.size() > most_renames) continue;
      for (const std::string& path : found->second) ++votes[{path, now_[n].path}];
    }
    using Vote = std::tuple<std::size_t, bool, std::string, std::string>;
    std::vector<Vote> order;
    for (const auto& [files, count] : votes)
      order.emplace_back(count, name_of_file(files.first) == name_of_file(files.second), files.first,
                         files.second);
    std::sort(order.begin(), order.end(), [](const Vote& a, const Vote& b) {
      return std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(a), std::get<3>(a)) <
             std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(b), std::get<3>(b));
    });
    std::map<std::string, std::string> becomes;
    std::set<std::string> used;
    for (const auto& [count, same_name, from, to] : order)
      if (!becomes.contains(from) && used.insert(to).second) becomes[from] = to;
    for (std::string& path : paths_)
      if (const auto found = becomes.find(path); found != becomes.end()) path = found->second;
  }

  // Of one rule and subject, those whose words agree, the best first: in one file, or anywhere.
  void pair_alike(bool anywhere) {
    std::map<std::string, std::pair<Indices, Indices>> groups;
    for (std::size_t k = 0; k < known_.size(); ++k)
      if (!taken_[k])
        groups[key_of(anywhere ? "" : paths_[k], known_[k].rule, known_[k].landmark.subject)].first.push_back(
            k);
    for (std::size_t n = 0; n < now_.size(); ++n) {
      if (!is_open(n)) continue;
      const auto found =
          groups.find(key_of(anywhere ? "" : now_[n].path, now_[n].rule, now_[n].landmark.subject));
      if (found != groups.end()) found->second.second.push_back(n);
    }
    for (auto& [key, group] : groups) {
      std::vector<Pair> pairs = pairs_of(group.first, group.second, anywhere);
      std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return std::tie(b.percent, a.now, a.known) < std::tie(a.percent, b.now, b.known);
      });
      for (const Pair& pair : pairs)
        if (!taken_[pair.known] && is_open(pair.now)) take(pair.known, pair.now);
    }
  }

  std::vector<Pair> pairs_of(Indices& known, Indices& now, bool anywhere) const {
    std::vector<Pair> pairs;
    const auto compare = [&](std::size_t k, std::size_t n) {
      const auto like = baseline::likeness(known_[k].landmark, now_[n].landmark);
      const bool enough = !anywhere || (like.words >= words_elsewhere &&
                                        (missing_.contains(known_[k].path) || like.percent == 100));
      if (enough && like.percent >= baseline::alike_percent) pairs.push_back({like.percent, n, k});
    };
    if (now.size() <= most_pairs / std::max<std::size_t>(known.size(), 1)) {
      for (const std::size_t n : now)
        for (const std::size_t k : known) compare(k, n);
      return pairs;
    }
    const auto by_words = [](std::span<const KnownFinding> all) {
      return [all](std::size_t a, std::size_t b) {
        const Landmark& x = all[a].landmark;
        const Landmark& y = all[b].landmark;
        return std::tie(x.before, x.after, x.ordinal, a) < std::tie(y.before, y.after, y.ordinal, b);
      };
    };
    std::sort(known.begin(), known.end(), by_words(known_));
    std::sort(now.begin(), now.end(), by_words(now_));
    for (const std::size_t n : now) {
      const Landmark& wanted = now_[n].landmark;
      const auto at = std::partition_point(known.begin(), known.end(), [&](std::size_t k) {
        const Landmark& each = known_[k].landmark;
        return std::tie(each.before, each.after, each.ordinal) <
               std::tie(wanted.before, wanted.after, wanted.ordinal);
      });
      const auto back = std::min<std::ptrdiff_t>(at - known.begin(), neighbours);
      const auto ahead = std::min<std::ptrdiff_t>(known.end() - at, neighbours);
      std::for_each(at - back, at + ahead, [&](std::size_t k) { compare(k, n); });
    }
    return pairs;
  }

  std::span<const KnownFinding> known_;
  std::span<const KnownFinding> now_;
  std::vector<bool> taken_;
  std::vector<std::string> paths_;  // of what is known, renames followed
  std::vector<std::string> known_ids_;
  std::vector<std::string> now_ids_;
  std::set<std::string> missing_;
  Recognised result_;
};

}  // namespace

Recognised recognise(std::span<const KnownFinding> known, std::span<const KnownFinding> now,
                     const std::function<bool(const std::string& path)>& is_missing) {
  return Recognition(known, now, is_missing).run();
}

}  // namespace obelus
