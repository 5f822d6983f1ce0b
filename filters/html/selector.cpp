#include "html/selector.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "html/ascii.hpp"
#include "html/attributes.hpp"

namespace obelus::html {
namespace {

bool is_name(char c) {
  return is_alpha(c) || is_digit(c) || c == '-' || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string take_name(std::string_view& rest) {
  const auto* end = std::find_if_not(rest.begin(), rest.end(), is_name);
  std::string name(rest.begin(), end);
  rest.remove_prefix(name.size());
  return name;
}

// `[attr]` or `[attr=value]`, the value with or without quotation marks; false when it is neither.
bool take_brackets(std::string_view& rest, Condition& condition) {
  rest.remove_prefix(1);
  condition.attribute = take_name(rest);
  if (rest.starts_with('=')) {
    rest.remove_prefix(1);
    condition.test = Condition::Test::equal;
    const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
    const std::size_t end = quoted ? rest.find(rest[0], 1) : rest.find(']');
    if (end == std::string_view::npos) return false;
    condition.value = rest.substr(quoted ? 1 : 0, end - (quoted ? 1 : 0));
    rest.remove_prefix(end + (quoted ? 1 : 0));
  }
  if (condition.attribute.empty() || !rest.starts_with(']')) return false;
  rest.remove_prefix(1);
  return true;
}

bool take_condition(std::string_view& rest, Condition& condition) {
  if (rest[0] == '[') return take_brackets(rest, condition);
  if (rest[0] != '.' && rest[0] != '#') return false;
  condition.attribute = rest[0] == '.' ? "class" : "id";
  condition.test = rest[0] == '.' ? Condition::Test::word : Condition::Test::equal;
  rest.remove_prefix(1);
  condition.value = take_name(rest);
  return !condition.value.empty();
}

}  // namespace

SelectorList::SelectorList(const Tree& tree, std::span<const Selector> selectors)
    : tree_(tree), selectors_(selectors) {
  for (const Selector& each : selectors)
    if (each.element.empty())
      told_ |= each.told;
    else
      elements_[static_cast<std::size_t>(each.tag)] = true;
}

bool SelectorList::match(const Node& start) {
  if (!elements_[static_cast<std::size_t>(start.tag)] && (start.told & told_) == 0) return false;
  attributes_.clear();
  return std::any_of(selectors_.begin(), selectors_.end(),
                     [&](const Selector& each) { return matches(each, start); });
}

bool SelectorList::matches(const Selector& selector, const Node& start) {
  if ((start.told & selector.told) != selector.told) return false;
  if (!selector.element.empty() &&
      (selector.tag != start.tag || !equal_ignoring_case(name_of(tree_, start), selector.element)))
    return false;
  if (attributes_.empty() && selector.told != 0) {
    AttributeCursor cursor = attributes_of(tree_, start);
    while (const auto attribute = cursor.next()) attributes_.push_back(*attribute);
  }
  return std::all_of(selector.conditions.begin(), selector.conditions.end(),
                     [&](const Condition& each) { return holds(each); });
}

bool SelectorList::holds(const Condition& condition) const {
  const auto text = [&](Span span) { return tree_.page().substr(span.begin, span.size()); };
  const auto found = std::find_if(attributes_.begin(), attributes_.end(), [&](const Attribute& each) {
    return equal_ignoring_case(text(each.name), condition.attribute);
  });
  if (found == attributes_.end()) return false;
  const std::string_view value = text(found->value);
  switch (condition.test) {
    case Condition::Test::present: return true;
    case Condition::Test::equal: return value == condition.value;
    case Condition::Test::word: break;
  }
  return any_word(value, [&](std::string_view word) { return word == condition.value; });
}

Result<Selector> parse_selector(std::string_view text) {
  Selector selector;
  std::string_view rest = text;
  selector.element = take_name(rest);
  std::transform(selector.element.begin(), selector.element.end(), selector.element.begin(), ascii_lower);
  selector.tag = tag_of(selector.element);
  bool good = !text.empty();
  while (good && !rest.empty()) good = take_condition(rest, selector.conditions.emplace_back());
  for (const Condition& each : selector.conditions) selector.told |= told_by(each.attribute);
  if (good) return selector;
  return Error{fmt::format("“{}” is not a simple selector", text),
               std::nullopt,
               {},
               "element, .class, #id, [attribute], [attribute=value], or several of these without spaces"};
}

Result<std::vector<Selector>> parse_selectors(std::span<const std::string> texts) {
  std::vector<Selector> selectors;
  for (const std::string& text : texts) {
    auto selector = parse_selector(text);
    if (!selector) return selector.error();
    selectors.push_back(std::move(*selector));
  }
  return selectors;
}

}  // namespace obelus::html
