#include <algorithm>
#include <vector>

#include "http/proxy.hpp"

namespace obelus::http {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == text.npos) break;
    text.remove_prefix(begin);
    const std::string_view word = text.substr(0, text.find_first_of(" \t"));
    words.emplace_back(word);
    text.remove_prefix(word.size());
  }
  return words;
}

using Directive = std::vector<std::string>;

void admit_self(Directive& directive) {
  std::erase(directive, "'none'");
  if (std::find(directive.begin(), directive.end(), "'self'") == directive.end())
    directive.emplace_back("'self'");
}

}  // namespace

std::string policy_with_own_files(std::string_view policy) {
  std::vector<Directive> directives;
  while (!policy.empty()) {
    const std::string_view one = policy.substr(0, policy.find(';'));
    policy.remove_prefix(std::min(one.size() + 1, policy.size()));
    if (Directive words = words_of(one); !words.empty()) directives.push_back(std::move(words));
  }
  const auto find = [&](std::string_view name) -> Directive* {
    for (Directive& each : directives)
      if (each.front() == name) return &each;
    return nullptr;
  };
  for (const char* kind : {"script-src", "style-src"}) {
    Directive* elements = find(std::string(kind) + "-elem");
    Directive* all = find(kind);
    if (elements != nullptr) {
      admit_self(*elements);
    } else if (all != nullptr) {
      admit_self(*all);
    } else if (const Directive* other = find("default-src")) {
      Directive own = *other;
      own.front() = kind;
      admit_self(own);
      directives.push_back(std::move(own));
    }
  }
  std::string text;
  for (const Directive& directive : directives) {
    if (!text.empty()) text += "; ";
    for (std::size_t i = 0; i < directive.size(); ++i) text += (i == 0 ? "" : " ") + directive[i];
  }
  return text;
}

}  // namespace obelus::http
