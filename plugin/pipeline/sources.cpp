#include "pipeline/sources.hpp"

#include "obelus/rule.hpp"

namespace obelus {

Finding fault(const Error& error, const Place& place) {
  const Rule* rule = find_rule(error.rule);
  Finding finding;
  finding.rule = rule == nullptr ? "" : rule->id;
  finding.message = error.message;
  finding.place = place;
  finding.fix = error.hint;
  return finding;
}

Finding fault(const Error& error, const std::string& path) {
  return fault(error, Place{path, error.where.value_or(Span{})});
}

}  // namespace obelus
