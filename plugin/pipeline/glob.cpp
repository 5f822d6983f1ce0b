#include "pipeline/glob.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "obelus/text.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

constexpr std::size_t most_alternatives = 64;
constexpr std::size_t none = std::string_view::npos;

bool has_wildcard(std::string_view glob) { return glob.find_first_of("*?[\\") != none; }

// The ] that closes the [ at `open`, or nothing. A ] right after [ or [! is one of the characters.
std::size_t class_end(std::string_view glob, std::size_t open) {
  std::size_t first = open + 1;
  if (first < glob.size() && (glob[first] == '!' || glob[first] == '^')) ++first;
  return glob.find(']', first + 1);
}

// Whether `point` is one of the characters between [ and ], both left out.
bool in_class(std::string_view inside, char32_t point) {
  const bool negated = inside.starts_with('!') || inside.starts_with('^');
  if (negated) inside.remove_prefix(1);
  bool found = false;
  for (std::size_t i = 0; i < inside.size();) {
    const CodePoint low = decode_utf8(inside, i);
    i += low.size;
    char32_t high = low.value;
    if (i + 1 < inside.size() && inside[i] == '-') {
      const CodePoint end = decode_utf8(inside, i + 1);
      high = end.value;
      i += 1U + end.size;
    }
    found = found || (low.value <= point && point <= high);
  }
  return found != negated;
}

// Matches a glob without braces. Two places to come back to are enough: the last `*`, which may take one
// more character of its part, and the last `**`, which may take one more part.
class Walk {
 public:
  Walk(std::string_view glob, std::string_view path) : glob_(glob), path_(path) {}

  bool matches() {
    for (;;) {
      if (at_ == path_.size() && rest_matches_nothing()) return true;
      if (step()) continue;
      if (!retry()) return false;
    }
  }

 private:
  struct Return {
    std::size_t glob;
    std::size_t path;
  };

  bool at_part_begin() const { return at_ == 0 || path_[at_ - 1] == '/'; }

  // `**` as a whole part: its length with the "/" behind it, or 0.
  std::size_t double_star() const {
    if (!glob_.substr(g_).starts_with("**") || (g_ != 0 && glob_[g_ - 1] != '/')) return 0;
    if (g_ + 2 == glob_.size()) return 2;
    return glob_[g_ + 2] == '/' ? 3 : 0;
  }

  bool rest_matches_nothing() const { return glob_.find_first_not_of('*', g_) == none; }

  bool step() {
    if (g_ == glob_.size()) return false;
    if (const std::size_t size = double_star(); size != 0) {
      if (size == 2) {  // "a/**" takes all that is left
        at_ = path_.size();
      } else {
        parts_ = Return{g_ + size, at_};
        star_.reset();
      }
      g_ += size;
      return true;
    }
    if (glob_[g_] == '*') {
      star_ = Return{++g_, at_};
      return true;
    }
    return at_ < path_.size() && one_character();
  }

  bool one_character() {
    const CodePoint point = decode_utf8(path_, at_);
    std::size_t next = g_ + 1;
    bool same = false;
    if (glob_[g_] == '?') {
      same = point.value != '/';
    } else if (glob_[g_] == '[') {
      const std::size_t end = class_end(glob_, g_);
      same = point.value != '/' && in_class(glob_.substr(g_ + 1, end - g_ - 1), point.value);
      next = end + 1;
    } else {
      const std::size_t literal = glob_[g_] == '\\' ? g_ + 1 : g_;
      if (glob_[literal] != path_[at_]) return false;
      g_ = literal + 1;
      ++at_;
      return true;
    }
    if (!same) return false;
    g_ = next;
    at_ += point.size;
    return true;
  }

  bool retry() {
    if (star_ && star_->path < path_.size() && path_[star_->path] != '/') {
      g_ = star_->glob;
      at_ = ++star_->path;
      return true;
    }
    if (!parts_) return false;
    const std::size_t slash = path_.find('/', parts_->path);
    if (slash == none) return false;
    star_.reset();
    g_ = parts_->glob;
    at_ = parts_->path = slash + 1;
    return true;
  }

  std::string_view glob_;
  std::string_view path_;
  std::size_t g_ = 0;
  std::size_t at_ = 0;
  std::optional<Return> star_;
  std::optional<Return> parts_;
};

struct Braces {
  std::size_t open;
  std::vector<std::size_t> commas;  // of this level
  std::size_t close;
};

Error bad(std::string message, std::size_t at, std::size_t size) {
  return {std::move(message), Span{at, std::min(at + 1, size)}, "", ""};
}

// Nothing when there are none.
Result<std::optional<Braces>> first_braces(std::string_view glob) {
  Braces braces{none, {}, none};
  std::size_t depth = 0;
  for (std::size_t i = 0; i < glob.size(); ++i) {
    const char c = glob[i];
    if (c == '\\' && ++i == glob.size()) return bad("a glob cannot end in a backslash", i - 1, glob.size());
    if (c == '[') {
      const std::size_t end = class_end(glob, i);
      if (end == none) return bad("this [ is never closed", i, glob.size());
      i = end;
    }
    if (c == '{' && depth++ == 0) braces.open = i;
    if (c == ',' && depth == 1) braces.commas.push_back(i);
    if (c == '}' && depth != 0 && --depth == 0) {
      braces.close = i;
      return std::optional(braces);
    }
  }
  if (depth != 0) return bad("this { is never closed", braces.open, glob.size());
  return std::optional<Braces>();
}

}  // namespace

Result<Glob> Glob::parse(std::string_view pattern) {
  Glob glob;
  std::vector<std::string> waiting{std::string(pattern)};
  while (!waiting.empty()) {
    const std::string next = std::move(waiting.back());
    waiting.pop_back();
    const auto braces = first_braces(next);
    if (!braces) return braces.error();
    if (!*braces) {
      std::string_view plain = next;
      while (plain.starts_with("./")) plain.remove_prefix(2);
      glob.alternatives_.emplace_back(plain);
    } else {
      std::size_t begin = (*braces)->open + 1;
      auto ends = (*braces)->commas;
      ends.push_back((*braces)->close);
      if (glob.alternatives_.size() + waiting.size() + ends.size() > most_alternatives)
        return bad("a glob may stand for at most 64 alternatives", 0, pattern.size());
      for (const std::size_t end : ends) {
        waiting.push_back(next.substr(0, (*braces)->open) + next.substr(begin, end - begin) +
                          next.substr((*braces)->close + 1));
        begin = end + 1;
      }
    }
  }
  return glob;
}

bool Glob::matches(std::string_view path) const {
  return std::any_of(alternatives_.begin(), alternatives_.end(),
                     [&](const std::string& glob) { return Walk(glob, path).matches(); });
}

std::vector<std::string> Glob::folders() const {
  std::vector<std::string> folders;
  for (const std::string& glob : alternatives_)
    folders.push_back(paths::parent(glob.substr(0, std::min(glob.find_first_of("*?[\\"), glob.size()))));
  std::sort(folders.begin(), folders.end());
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return folders;
}

bool Glob::is_literal() const { return alternatives_.size() == 1 && !has_wildcard(alternatives_.front()); }

}  // namespace obelus
