#include "markdown/code_regions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "markdown/characters.hpp"

namespace obelus::markdown {
namespace {

constexpr auto npos = std::string_view::npos;

// What stands in them is no prose.
constexpr std::array<std::string_view, 13> names = {
    "highlight", "codeblock", "code",  "comment", "mermaid",    "math",      "katex",
    "chart",     "css",       "style", "script",  "stylesheet", "javascript"};

struct Tag {
  Span bytes;
  std::string_view name;
  bool closes;
};

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(at, end - at);
}

bool begins_line(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
}

class Regions {
 public:
  explicit Regions(std::string_view text) : text_(text) {}

  std::vector<Span> find() {
    for (std::size_t at = text_.find('{'); at != npos; at = text_.find('{', at)) {
      const auto end = end_of_comment(at);
      if (end) found_.push_back({at, *end});
      const auto tag = end ? std::nullopt : tag_at(at);
      if (tag) take(*tag);
      at = end ? *end : tag ? tag->bytes.end : at + 1;
    }
    return std::move(found_);
  }

 private:
  // The end of what opens at `at`; a kind of end that is not there any more is not looked for again.
  std::optional<std::size_t> end_behind(std::size_t at, std::string_view closing, bool& is_gone) const {
    const std::size_t end = is_gone ? npos : text_.find(closing, at);
    is_gone = end == npos;
    return is_gone ? std::nullopt : std::optional(end + closing.size());
  }

  std::optional<std::size_t> end_of_comment(std::size_t at) {
    const bool opens =
        text_.substr(at, 2) == "{#" && at + 2 < text_.size() && !is_alphanumeric(text_[at + 2]);
    if (!opens || !begins_line(text_, at)) return std::nullopt;  // {#id} names a place
    return end_behind(at + 2, "#}", no_comment_);
  }

  std::optional<Tag> tag_at(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    const bool is_liquid = rest.starts_with("{%");
    const bool is_hugo = rest.starts_with("{{<") || rest.starts_with("{{%");
    if (!is_liquid && !is_hugo) return std::nullopt;
    std::size_t begin = at + (is_liquid ? 2 : 3);
    while (begin < text_.size() && (is_blank(text_[begin]) || text_[begin] == '-')) ++begin;
    bool closes = is_hugo && begin < text_.size() && text_[begin] == '/';
    if (closes) begin = std::min(text_.find_first_not_of(" \t", begin + 1), text_.size());
    std::string_view name = word_at(text_, begin);
    if (is_liquid && name.starts_with("end") && name.size() > 3) {
      closes = true;
      name.remove_prefix(3);
    }
    if (std::find(names.begin(), names.end(), name) == names.end()) return std::nullopt;
    const auto end = is_liquid ? end_behind(begin, "%}", no_liquid_) : end_behind(begin, "}}", no_hugo_);
    if (!end) return std::nullopt;
    return Tag{{at, *end}, name, closes};
  }

  // An end belongs to the tag before it: one that was not ended, as in an example of it, has no region.
  void take(const Tag& tag) {
    if (!tag.closes) {
      if (begins_line(text_, tag.bytes.begin)) open_ = tag;
      return;
    }
    if (open_ && open_->name == tag.name) {
      while (!found_.empty() && found_.back().begin > open_->bytes.begin) found_.pop_back();
      found_.push_back({open_->bytes.begin, tag.bytes.end});
    }
    open_.reset();
  }

  std::string_view text_;
  bool no_comment_ = false;
  bool no_liquid_ = false;
  bool no_hugo_ = false;
  std::optional<Tag> open_;
  std::vector<Span> found_;
};

}  // namespace

std::vector<Span> code_regions(std::string_view text) { return Regions(text).find(); }

void put_in_place(const std::vector<Span>& regions, std::vector<Span>& templates) {
  std::vector<Span> all;
  auto next = templates.begin();
  for (const Span region : regions) {
    if (region.empty()) continue;
    for (; next != templates.end() && next->end <= region.begin; ++next) all.push_back(*next);
    while (next != templates.end() && next->begin < region.end) ++next;
    all.push_back(region);
  }
  all.insert(all.end(), next, templates.end());
  templates = std::move(all);
}

}  // namespace obelus::markdown
