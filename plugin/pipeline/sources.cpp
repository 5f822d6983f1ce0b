#include "pipeline/sources.hpp"

#include "obelus/rule.hpp"

namespace obelus {

const std::string& content_of(const Files& files, Sources& known, const std::string& path) {
  constexpr std::size_t longest = std::size_t{64} << 20;
  if (const std::string* content = known.find(path)) return *content;
  auto bytes = files.read(path, longest);
  return known.keep(path, bytes ? std::move(*bytes) : std::string());
}

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
