#pragma once
// The parts of an article that `within` allows.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"

namespace obelus::selector {

// Of one article, whose reference it keeps. Each scope is looked up once.
class Scopes {
 public:
  explicit Scopes(const Article& article) : article_(article) {}

  // Whether all of `text` lies in the scope.
  bool allow(const Within& within, Span text);

  // Why the scope is empty, as a sentence; empty when it is not.
  const std::string& fault(const Within& within) { return scope_of(within).fault; }

 private:
  struct Scope {
    std::vector<Span> parts;  // ascending, disjoint
    std::string fault;
  };

  const Scope& scope_of(const Within& within);
  Scope section(const std::string& heading) const;
  Scope elements(const std::string& selector) const;

  const Article& article_;
  std::map<std::pair<std::string, std::string>, Scope> known_;
};

}  // namespace obelus::selector
