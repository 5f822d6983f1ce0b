#include "selector/context.hpp"

#include <algorithm>

#include "obelus/fold.hpp"

namespace obelus::selector {
namespace {

std::string_view without_last_space(std::string_view text) {
  if (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string_view without_first_space(std::string_view text) {
  if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

std::string folded_unless_empty(std::string_view text) { return text.empty() ? std::string() : fold(text); }

}  // namespace

Context::Context(std::string_view prefix_as_written, std::string_view suffix_as_written)
    : prefix(without_last_space(folded_unless_empty(prefix_as_written))),
      suffix(without_first_space(folded_unless_empty(suffix_as_written))) {
  // Where it was cut off far from the passage, white space says nothing.
  if (!prefix.empty() && prefix.front() == ' ') prefix.erase(0, 1);
  if (!suffix.empty() && suffix.back() == ' ') suffix.pop_back();
}

Agreement agreement(const Page& page, Span folded, const Context& context) {
  const auto before = without_last_space(page.text().substr(0, folded.begin));
  const auto after = without_first_space(page.text().substr(folded.end));
  Agreement found;
  found.before = static_cast<std::size_t>(
      std::mismatch(context.prefix.rbegin(), context.prefix.rend(), before.rbegin(), before.rend()).first -
      context.prefix.rbegin());
  found.after = static_cast<std::size_t>(
      std::mismatch(context.suffix.begin(), context.suffix.end(), after.begin(), after.end()).first -
      context.suffix.begin());
  found.whole_before = !context.prefix.empty() && found.before == context.prefix.size();
  found.whole_after = !context.suffix.empty() && found.after == context.suffix.size();
  return found;
}

double share(const Agreement& agreement, const Context& context) {
  const std::size_t given = context.prefix.size() + context.suffix.size();
  return given == 0 ? 1.0 : static_cast<double>(agreement.bytes()) / static_cast<double>(given);
}

}  // namespace obelus::selector
