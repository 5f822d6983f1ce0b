#include "obelus/lock_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace obelus {
namespace {

constexpr std::string_view version_line = "obelus.lock 1";
constexpr std::size_t hash_digits = 16;

void append_escaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = std::min(text.find_first_of("\n\r\\"), text.size());
    out += text.substr(0, size);
    if (size == text.size()) return;
    out += text[size] == '\n' ? "\\n" : text[size] == '\r' ? "\\r" : "\\\\";
    text.remove_prefix(size + 1);
  }
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\\'), text.size());
    out += text.substr(0, size);
    text.remove_prefix(size);
    if (text.empty()) break;
    const char code = text.size() > 1 ? text[1] : '\0';
    if (code != 'n' && code != 'r' && code != '\\') return std::nullopt;
    out += code == 'n' ? '\n' : code == 'r' ? '\r' : '\\';
    text.remove_prefix(2);
  }
  return out;
}

// Takes a number off the front of `text`: all of its digits, to a sign that ends it.
template <class T>
bool take(std::string_view& text, T& value, int base) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc{}) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

bool take(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

bool take_hash(std::string_view& text, std::uint64_t& hash) {
  const std::size_t size = text.size();
  return take(text, hash, 16) && size - text.size() == hash_digits;
}

bool is_start(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

std::optional<LockEntry> read_entry(std::string_view line) {
  LockEntry entry;
  const std::size_t space = line.find(' ');
  if (space == line.npos || space == 0) return std::nullopt;
  entry.annotation = std::string(line.substr(0, space));
  line.remove_prefix(space + 1);
  std::size_t size = 0;
  if (!take_hash(line, entry.selector) || !take(line, ' ') || !take_hash(line, entry.sentence))
    return std::nullopt;
  if (line.starts_with('.') && (!take(line, '.') || !take(line, entry.ordinal, 10))) return std::nullopt;
  if (!take(line, ' ') || !take(line, entry.place.begin, 10) || !take(line, '+') || !take(line, size, 10) ||
      !take(line, ' '))
    return std::nullopt;
  auto text = unescaped(line);
  if (!text || entry.place.begin > text->size() || size > text->size() - entry.place.begin)
    return std::nullopt;
  entry.place.end = entry.place.begin + size;
  if (!is_start(*text, entry.place.begin) || !is_start(*text, entry.place.end)) return std::nullopt;
  entry.text = std::move(*text);
  return entry;
}

bool is_conflict(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>") ||
         line.starts_with("|||||||");
}

Error damage(std::string message, Span where, std::string hint = {}) {
  if (hint.empty())
    hint = "restore the file from git, or delete it and run `obelus lock` on articles that match";
  return {std::move(message), where, "OB905", std::move(hint)};
}

Error conflict(Span where) {
  return damage("a merge conflict in the lock is not resolved", where,
                "take either side, then run `obelus lock`");
}

struct Line {
  std::string_view text;
  Span at;
};

class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes) {}

  std::optional<Line> next() {
    if (next_ >= bytes_.size()) return std::nullopt;
    const std::size_t begin = next_;
    const std::size_t newline = std::min(bytes_.find('\n', begin), bytes_.size());
    next_ = newline + 1;
    std::size_t end = newline;
    if (end > begin && bytes_[end - 1] == '\r') --end;
    return Line{bytes_.substr(begin, end - begin), {begin, end}};
  }

 private:
  std::string_view bytes_;
  std::size_t next_ = 0;
};

std::optional<Error> check_version(const std::optional<Line>& line) {
  if (line && line->text == version_line) return std::nullopt;
  if (line && is_conflict(line->text)) return conflict(line->at);
  const Span at = line ? line->at : Span{};
  if (line && line->text.starts_with("obelus.lock "))
    return damage(fmt::format("the lock has format {}; this obelus reads format 1",
                              line->text.substr(version_line.find(' ') + 1)),
                  at, "use the obelus that wrote it, or delete it and run `obelus lock`");
  return damage("this is no lock: its first line must be `obelus.lock 1`", at);
}

bool is_heading(std::string_view line) {
  return line.size() > 2 && line.front() == '[' && line.back() == ']';
}

// One article's part, line by line.
class Part {
 public:
  bool keeps = true;  // what is added; else it is only looked at

  std::optional<Error> add(const Line& line) {
    if (line.text.starts_with("= ")) {
      std::string_view rest = line.text.substr(2);
      std::uint64_t hash = 0;
      if (!take_hash(rest, hash) || !rest.empty()) return damage("this is no hash of a sentence", line.at);
      if (keeps) article_.sentences.push_back(hash);
      return std::nullopt;
    }
    if (is_conflict(line.text)) return conflict(line.at);
    auto entry = read_entry(line.text);
    if (!entry) return damage("this is no entry of a lock", line.at);
    if (!ids_.insert(line.text.substr(0, entry->annotation.size())).second)
      return damage(fmt::format("the annotation `{}` is locked twice in this article", entry->annotation),
                    line.at, "keep one of the lines, then run `obelus lock`");
    if (keeps) article_.entries.push_back(std::move(*entry));
    return std::nullopt;
  }

  LockedArticle take() {
    const auto by_id = [](const LockEntry& a, const LockEntry& b) { return a.annotation < b.annotation; };
    if (!std::is_sorted(article_.entries.begin(), article_.entries.end(), by_id))
      std::sort(article_.entries.begin(), article_.entries.end(), by_id);
    ids_.clear();
    return std::exchange(article_, {});
  }

 private:
  LockedArticle article_;
  std::unordered_set<std::string_view> ids_;
};

std::string heading_of(std::string_view article) {
  std::string heading = "[";
  append_escaped(heading, article);
  return heading + ']';
}

// All of it; of other articles than `only` nothing is kept but their paths.
Result<LockFile> read_parts(std::string_view bytes, std::optional<std::string_view> only) {
  Lines lines(bytes);
  if (auto error = check_version(lines.next())) return *error;
  LockFile file;
  Part part;
  LockedArticle* article = nullptr;
  while (const auto line = lines.next()) {
    if (line->text.empty()) continue;
    if (is_heading(line->text)) {
      const auto path = unescaped(line->text.substr(1, line->text.size() - 2));
      if (!path) return damage("this is no article's path", line->at);
      if (article != nullptr) *article = part.take();
      const auto [place, is_new] = file.try_emplace(*path);
      if (!is_new)
        return damage(fmt::format("the article {} is locked twice", *path), line->at,
                      "remove one of the two parts, then run `obelus lock`");
      article = &place->second;
      part.keeps = !only || *only == *path;
    } else if (article == nullptr) {
      return is_conflict(line->text) ? conflict(line->at)
                                     : damage("no article is named above this line", line->at);
    } else if (auto error = part.add(*line)) {
      return *error;
    }
  }
  if (article != nullptr) *article = part.take();
  return file;
}

}  // namespace

Result<LockFile> read_lock(std::string_view bytes) { return read_parts(bytes, std::nullopt); }

Result<std::optional<LockedArticle>> read_lock_of(std::string_view bytes, std::string_view article) {
  auto file = read_parts(bytes, article);
  if (!file) return file.error();
  const auto found = file->find(article);
  return found == file->end() ? std::optional<LockedArticle>() : std::move(found->second);
}

std::string write_lock(const LockFile& file) {
  std::string out(version_line);
  out += '\n';
  const auto to = std::back_inserter(out);
  for (const auto& [path, article] : file) {
    if (article.entries.empty()) continue;
    out.append(heading_of(path)).append("\n");
    for (const LockEntry& entry : article.entries) {
      fmt::format_to(to, "{} {:016x} {:016x}", entry.annotation, entry.selector, entry.sentence);
      if (entry.ordinal > 0) fmt::format_to(to, ".{}", entry.ordinal);
      fmt::format_to(to, " {}+{} ", entry.place.begin, entry.place.size());
      append_escaped(out, entry.text);
      out += '\n';
    }
    for (const std::uint64_t hash : article.sentences) fmt::format_to(to, "= {:016x}\n", hash);
  }
  return out;
}

}  // namespace obelus
