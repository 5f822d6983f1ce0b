#pragma once
// A policy's lists, looked up once: what becomes of each rule and each kind.

#include <array>
#include <cstdint>
#include <string_view>

#include "figures/policy/rules.hpp"

namespace obelus::policy {

enum class Wish : std::uint8_t { none, ignore, require, warn };

class Verdicts {
 public:
  explicit Verdicts(const FigurePolicy& policy);

  // Sets verdict and reason of a figure of which `rule` (an index, or `no_rule`) fired.
  void decide(Figure& figure, std::size_t rule) const;

  // The rule of a quantity that is none of what the rules with functions recognise, or no_rule.
  std::size_t rule_of(const Quantity& quantity, bool written_out) const;

  static constexpr std::size_t no_rule = ~std::size_t{0};

 private:
  static constexpr std::size_t most_rules = 64;
  static constexpr std::size_t most_kinds = 32;

  struct Wishes {
    std::array<Wish, most_rules> of_rules{};
    std::array<Wish, most_kinds> of_kinds{};
  };
  static Wishes wishes_of(const FigurePolicy& policy);

  const FigurePolicy& policy_;
  Wishes wishes_;
};

}  // namespace obelus::policy
