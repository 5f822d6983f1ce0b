#include "selector/scopes.hpp"

#include <algorithm>
#include <string_view>

#include "obelus/fold.hpp"
#include "obelus/reader.hpp"
#include "selector/pattern.hpp"

namespace obelus::selector {

bool Scopes::allow(const Within& within, Span text) {
  const auto& parts = scope_of(within).parts;
  const auto part =
      std::partition_point(parts.begin(), parts.end(), [&](Span each) { return each.end < text.end; });
  return part != parts.end() && part->contains(text);
}

const Scopes::Scope& Scopes::scope_of(const Within& within) {
  const auto [entry, is_new] = known_.try_emplace({within.heading, within.css});
  if (is_new) entry->second = within.css.empty() ? section(within.heading) : elements(within.css);
  return entry->second;
}

// From each heading of this text to the next that is not below it.
Scopes::Scope Scopes::section(const std::string& heading) const {
  Scope scope;
  const std::string wanted(trim(fold(heading)));
  const auto& blocks = article_.blocks;
  for (auto block = blocks.begin(); block != blocks.end() && !wanted.empty(); ++block) {
    if (block->kind != BlockKind::heading || trim(fold(article_.text_of(block->text))) != wanted) continue;
    if (!scope.parts.empty() && block->text.begin < scope.parts.back().end) continue;
    auto last = block + 1;
    while (last != blocks.end() && !(last->kind == BlockKind::heading && last->level <= block->level)) ++last;
    scope.parts.push_back({block->text.begin, (last - 1)->text.end});
  }
  if (scope.parts.empty()) scope.fault = "the article has no heading “" + heading + "”";
  return scope;
}

Scopes::Scope Scopes::elements(const std::string& selector) const {
  if (article_.format != Format::html) return {{}, "`css` is for HTML only; name a `heading`"};
  auto found = select_elements(article_, selector);
  if (!found) return {{}, found.error().message};
  if (found->empty()) return {{}, "no element of the page matches “" + selector + "”"};
  return {std::move(*found), ""};
}

}  // namespace obelus::selector
