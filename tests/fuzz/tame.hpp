#pragma once
// What notes put into a page is tame: elements and attributes of a short list, well formed, no address that
// acts, no handler of events. Whatever YAML said is then text, or was refused.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "fuzz.hpp"
#include "obelus/writer.hpp"

namespace obelus::fuzz {

// Reads markup that obelus has made: it is stricter than HTML, so this need not be a reader of HTML.
class Tame {
 public:
  explicit Tame(std::string_view markup) : rest_(markup) {}

  void require_all() {
    while (!rest_.empty()) {
      const std::size_t tag = rest_.find('<');
      require(rest_.substr(0, tag).find('>') == std::string_view::npos, "text has no bare angle bracket");
      if (tag == std::string_view::npos) return;
      rest_.remove_prefix(tag + 1);
      require_tag();
    }
  }

 private:
  void require_tag() {
    const bool is_end = take('/');
    const std::string_view name = take_name();
    require(is_known(name), "only elements of a note are written");
    if (is_end) return require(take('>'), "an end tag ends");
    bool is_script = name == "script";
    bool is_data = false;
    while (take(' ')) {
      if (rest_.starts_with('/')) break;
      const auto [attribute, value] = take_attribute();
      is_data = is_data || (attribute == "type" && value == "application/ld+json");
    }
    take('/');
    require(take('>'), "a start tag ends");
    if (is_script) require_script(is_data);
  }

  void require_script(bool is_data) {
    constexpr std::string_view end = "</script>";
    const std::size_t content = rest_.find('<');
    require(content != std::string_view::npos && rest_.substr(content).starts_with(end), "a script ends");
    require(is_data || content == 0, "no script is inline");
    rest_.remove_prefix(content + end.size());
  }

  std::pair<std::string_view, std::string_view> take_attribute() {
    const std::string_view name = take_name();
    require(!name.empty() && !name.starts_with("on") && name != "style" && name != "srcdoc",
            "no attribute acts");
    if (!take('=')) return {name, {}};
    require(take('"'), "values are quoted");
    const std::size_t end = rest_.find('"');
    require(end != std::string_view::npos, "values end");
    const std::string_view value = rest_.substr(0, end);
    require(value.find_first_of("<>") == std::string_view::npos, "values are escaped");
    if (name == "href" || name == "src") require_address(value);
    rest_.remove_prefix(end + 1);
    return {name, value};
  }

  static void require_address(std::string_view value) {
    constexpr std::array<std::string_view, 3> schemes = {"http", "https", "mailto"};
    for (const char c : value) require(static_cast<unsigned char>(c) > 0x20, "addresses have no spaces");
    const std::string_view scheme = value.substr(0, value.find_first_of(":/?#&"));
    if (scheme.size() == value.size() || value[scheme.size()] != ':') return;
    require(std::any_of(schemes.begin(), schemes.end(),
                        [&](std::string_view each) { return is_word(scheme, each); }),
            "addresses have a scheme that is safe");
  }

  static bool is_word(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
  }

  static bool is_known(std::string_view name) {
    static constexpr std::array<std::string_view, 44> names = {
        "a",       "abbr",  "b",     "bdi", "blockquote", "br",     "cite",  "code",   "data",
        "dd",      "del",   "div",   "dl",  "dt",         "em",     "h1",    "h2",     "h3",
        "h4",      "h5",    "h6",    "hr",  "i",          "img",    "input", "li",     "link",
        "ol",      "p",     "pre",   "q",   "small",      "script", "span",  "strong", "sup",
        "section", "table", "tbody", "td",  "th",         "thead",  "time",  "tr"};
    return name == "ul" || std::find(names.begin(), names.end(), name) != names.end();
  }

  std::string_view take_name() {
    const auto is_of_name = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
    };
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_of_name);
    const std::string_view name = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(name.size());
    return name;
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view rest_;
};

inline void require_tame(std::string_view markup) { Tame(markup).require_all(); }

inline void require_tame(const Marks& marks) {
  for (const Mark& each : marks.passages) {
    require_tame(each.open);
    require_tame(each.open_more);
    require_tame(each.close);
    require_tame(each.reference);
  }
  for (const NoteList& each : marks.notes) {
    require_tame(each.open);
    require_tame(each.items);
    require_tame(each.after_list);
    require_tame(each.close);
  }
  require_tame(marks.head);
}

}  // namespace obelus::fuzz
