#include "pipeline/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "obelus/data.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

constexpr std::size_t none = std::string_view::npos;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char a, char b) { return a == lower(b); });
}

void skip_space(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
}

std::string one_line(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) result += c;
    if (space && !result.empty() && result.back() != ' ') result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

// The title of a head; keys are Hugo's too, which are the same in capitals.
const data::Node& title_in(const data::Node& root) {
  constexpr std::string_view name = "title";
  if (root.has(name)) return root[name];
  const auto found = std::find_if(root.members.begin(), root.members.end(), [&](const data::Member& each) {
    return each.key->scalar.size() == name.size() && begins_with(each.key->scalar, name);
  });
  return found == root.members.end() ? root[name] : *found->value;
}

}  // namespace

std::string title_of(const Article& article, std::string_view fallback) {
  if (article.front_matter.reading != nullptr) {
    const data::Node& title = title_in(article.front_matter.reading->document.root());
    const bool is_text = title.kind != data::Kind::missing && title.kind != data::Kind::sequence &&
                         title.kind != data::Kind::mapping && title.kind != data::Kind::null;
    if (is_text && !one_line(title.scalar).empty()) return one_line(title.scalar);
  }
  for (const Block& block : article.blocks)
    if (block.kind == BlockKind::heading) {
      std::string title = one_line(article.text_of(block.text));
      if (!title.empty()) return title;
    }
  return std::string(fallback);
}

std::string page(const PageParts& parts) {
  return fmt::format(
      "<!DOCTYPE html>\n"
      "<html class=\"obelus-page\" lang=\"{}\"{}>\n"
      "<head>\n"
      "<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n"
      "{}{}"
      "</head>\n"
      "<body>\n<main>\n<article>\n"
      "{}{}"
      "</article>\n</main>\n</body>\n</html>\n",
      escape_html(parts.lang), is_right_to_left(parts.lang) ? " dir=\"rtl\"" : "", escape_html(parts.title),
      parts.head, parts.head.empty() || parts.head.ends_with('\n') ? "" : "\n", parts.body,
      parts.body.empty() || parts.body.ends_with('\n') ? "" : "\n");
}

bool is_page(std::string_view html) {
  if (html.starts_with("\xFE\xFF") || html.starts_with("\xFF\xFE")) return true;  // UTF-16: not to be wrapped
  if (html.starts_with("\xEF\xBB\xBF")) html.remove_prefix(3);
  for (;;) {
    skip_space(html);
    const std::string_view end = html.starts_with("<!--") ? "-->" : html.starts_with("<?") ? ">" : "";
    if (end.empty()) break;
    const std::size_t at = html.find(end, 2);
    if (at == none) return false;
    html.remove_prefix(at + end.size());
  }
  return begins_with(html, "<!doctype") || begins_with(html, "<html") || begins_with(html, "<head") ||
         begins_with(html, "<body");
}

bool is_right_to_left(std::string_view lang) {
  static constexpr std::array<std::string_view, 12> languages = {"ar", "arc", "ckb", "dv", "fa", "he",
                                                                 "ps", "sd",  "syr", "ug", "ur", "yi"};
  std::string primary(lang.substr(0, lang.find('-')));
  std::transform(primary.begin(), primary.end(), primary.begin(), lower);
  return std::find(languages.begin(), languages.end(), primary) != languages.end();
}

}  // namespace obelus
