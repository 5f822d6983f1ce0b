#pragma once
// How far a waiver in the article reaches, by where it is written.
//
//   <!-- obelus-ignore OB101: why -->      before a block: all of it, be it a list, a table or a quotation
//   It cost <!-- obelus-ignore … --> $5.   in one: to the end of the next figure that it may be about
//
// Each question costs the same however long the article is, but for what the answer is the first to cross.

#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "obelus/check.hpp"
#include "rules/directive.hpp"

namespace obelus::checks {

class Reach {
 public:
  explicit Reach(const Subject& subject);

  // A passage of the reading text. Of a start it is all that follows: its end may come yet.
  Span of(const Remark& remark, const Directive& directive);

 private:
  using Structure = std::tuple<bool, std::uint32_t, std::uint8_t, std::uint8_t>;

  Span next_block(std::size_t offset);
  Span next_figure(std::size_t offset, const std::vector<std::string_view>& rules) const;

  const Article& article_;
  std::vector<Span> plain_;  // figures that need a source
  std::vector<Span> vague_;
  std::map<Structure, std::pair<std::size_t, std::size_t>> runs_;  // blocks, the last crossed of each kind
};

}  // namespace obelus::checks
