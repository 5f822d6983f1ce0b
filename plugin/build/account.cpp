#include "build/account.hpp"

#include <algorithm>
#include <utility>

#include "build/maker.hpp"
#include "build/memory.hpp"
#include "pipeline/paths.hpp"
#include "reports/pretty.hpp"

namespace obelus {

Account::Account(const BuildRequest& request, const Plan& plan, const Tree& tree, const Cache* before,
                 BuildReport& report)
    : request_(request), plan_(plan), tree_(tree), before_(before), report_(report) {}

std::optional<Error> Account::settle(MadeRecords& made) {
  for (const Error& each : plan_.collisions) {
    PageReport page;
    page.failed = true;
    const std::vector<Finding> findings{fault(each, request_.source)};
    page.path = request_.source;
    page.messages = page.errors = pretty(findings, [](const std::string&) { return nullptr; }, {true, 80});
    report_.pages.push_back(std::move(page));
    ++report_.failed;
  }
  for (const std::uint32_t each : plan_.fresh) {
    ++report_.fresh;
    say(before_->at(each), "");
  }
  for (std::size_t i = 0; i < made.size(); ++i) {
    const auto bytes = made.get(i);
    if (!bytes) return bytes.error();
    const Made one = decode_made(*bytes);
    const std::string_view path = tree_.path_of(*plan_.tasks[i].entry);
    const auto record = one.outcome == Made::failed ? std::nullopt : decode(one.text);
    if (!record) {
      ++report_.failed;
      failed_.push_back(i);
      // A lock that cannot be read keeps all pages beside it from being made, and is told once.
      const std::string& told = told_.insert(one.text).second ? one.text : std::string();
      report_.pages.push_back({paths::join(request_.source, path), told, told, "", true, true});
      continue;
    }
    const bool is_copy = plan_.tasks[i].entry->kind == EntryKind::other;
    ++(one.outcome == Made::fresh ? report_.fresh : is_copy ? report_.copied : report_.built);
    say(*record, one.outcome == Made::written ? words_for(one.reason) : "");
  }
  std::stable_sort(report_.pages.begin(), report_.pages.end(),
                   [](const PageReport& a, const PageReport& b) { return a.path < b.path; });
  return std::nullopt;
}

void Account::say(const Remembered& record, std::string_view why) {
  if (record.messages.empty() && (why.empty() || !request_.explains)) return;
  PageReport page;
  page.path = paths::join(request_.source, record.path);
  page.messages = record.messages;
  page.errors = record.errors;
  page.why = why;
  page.has_error = record.fixed.worst == static_cast<std::uint64_t>(Level::error) + 1;
  report_.pages.push_back(std::move(page));
}

std::optional<Error> Account::remember(WorkFolder& work, const Cache::Head& head,
                                       const Cache::OfSite& of_site, std::string_view assets,
                                       MadeRecords& made) const {
  std::size_t fresh = 0;
  std::size_t item = 0;
  auto failed = failed_.begin();
  const auto next = [&]() -> Result<std::string_view> {
    for (; failed != failed_.end() && *failed == item; ++failed) ++item;
    const bool has_fresh = fresh < plan_.fresh.size();
    const bool has_made = item < made.size();
    if (!has_fresh && !has_made) return std::string_view();
    if (has_fresh &&
        (!has_made || before_->path_of(plan_.fresh[fresh]) < tree_.path_of(*plan_.tasks[item].entry)))
      return before_->encoded(plan_.fresh[fresh++]);
    const auto bytes = made.get(item++);
    if (!bytes) return bytes.error();
    return bytes->substr(2);
  };
  const std::size_t count = plan_.fresh.size() + made.size() - failed_.size();
  return obelus::remember(work, cache_name(request_.shard, request_.shards),
                          Cache::before(head, of_site, assets, count), next);
}

}  // namespace obelus
