#include "notes/citation.hpp"
#include "notes/plan.hpp"

namespace obelus::notes {

void shorten_citations(Plan& plan, const Language& language) {
  for (ScopeNotes& scope : plan) {
    std::unordered_map<std::string, std::size_t> uses;
    for (const auto& [source, id] : scope.addresses) {
      std::string text = cite_in_short(language, *source);
      ++uses[text];
      scope.short_forms.emplace(source, std::move(text));
    }
    for (auto& [source, text] : scope.short_forms) {
      if (uses[text] < 2 || source->title.empty()) continue;
      text.append(language.comma).append(quoted_title(language, *source));
    }
  }
}

}  // namespace obelus::notes
