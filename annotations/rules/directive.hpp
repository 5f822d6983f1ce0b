#pragma once
// What an author writes into an article to waive findings:
//
//   <!-- obelus-ignore OB101, OB102: historic, see the archive until=2026-06-30 -->
//   <!-- obelus-ignore-start OB101: … --> … <!-- obelus-ignore-end -->, <!-- obelus-ignore-file OB101: … -->
//   <div data-obelus-ignore="OB101: …">

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"

namespace obelus::checks {

struct Directive {
  enum class Kind : std::uint8_t { next, start, end, file, element } kind = Kind::next;
  std::vector<std::string_view> rules;  // ids
  std::string reason;
  bool has_until = false;
  std::optional<Date> until;  // absent when it cannot be read, too
  std::string fault;          // why it waives nothing; empty when it is well formed
};

// What a remark says, or nothing when it does not speak of waivers.
std::optional<Directive> read_directive(const Remark& remark);

// Whether findings of a rule may be waived at all.
bool may_be_waived(std::string_view rule);

}  // namespace obelus::checks
