#include "rules/rules.hpp"

namespace obelus::checks {

void lock_out_of_date(const Case& about, Report& report) {
  if (about.locked == nullptr) return;
  if (auto finding = lock_finding(*about.locked, about.article, about.path, about.set, about.matches))
    report.add(std::move(*finding));
}

}  // namespace obelus::checks
