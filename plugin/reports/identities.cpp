#include "reports/identities.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "build/digest.hpp"

namespace obelus {
namespace {

std::string identity_of(const Finding& finding) {
  if (!finding.identity.empty()) return finding.identity;
  const Digest digest = Digester().add(finding.rule).add(finding.place.path).add(finding.message).digest();
  return fmt::format("{:016x}{:016x}", digest.high, digest.low);
}

}  // namespace

std::vector<std::string> identities_of(std::span<const Finding> findings) {
  std::vector<std::string> identities;
  std::map<std::string, std::size_t> times;
  std::set<std::string> taken;
  for (const Finding& each : findings) {
    const std::string identity = identity_of(each);
    std::string unique = identity;
    while (!taken.insert(unique).second) unique = fmt::format("{}-{}", identity, ++times[identity] + 1);
    identities.push_back(std::move(unique));
  }
  return identities;
}

}  // namespace obelus
