#pragma once
// The numbers that an article uses as names: 508, of "Section 508" further up; 10x, of a link to 10x.gsa.gov.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/figure.hpp"

namespace obelus::policy {

class Named {
 public:
  // `quantities` are those of the article.
  Named(const Article& article, std::span<const Quantity> quantities)
      : article_(article), quantities_(quantities) {}

  // `quantity` was part of a name.
  void note(const Quantity& quantity);

  // The like of it was part of one of the last names.
  bool knows(const Quantity& quantity) const;

  // One of the last names had another version of the same generation: 1.75, for 1.45.
  bool knows_version(double version) const;

  // `quantity` was supposed, and one of its kind, value and unit is spoken of as such from here on.
  void suppose(const Quantity& quantity);
  bool is_supposed(const Quantity& quantity) const;

  // The article is a recipe: three spoons of something or more.
  bool in_recipe() const;

  // The address of a site that the article links to has `token` in its name: a host's first label is it, or
  // is it with letters glued on.
  bool links_to(std::string_view token) const;

 private:
  static constexpr std::size_t most = 16;
  static constexpr std::size_t most_hosts = 32;

  struct Entry {
    double value = 0;
    QuantityKind kind = QuantityKind::count;
  };
  std::array<Entry, most> entries_{};
  std::size_t used_ = 0;
  struct Supposition {
    double low = 0;
    double high = 0;
    QuantityKind kind = QuantityKind::count;
    std::string unit;
  };
  std::vector<Supposition> supposed_;  // `most` at most
  void read_hosts() const;

  const Article& article_;
  std::span<const Quantity> quantities_;
  mutable std::optional<bool> in_recipe_;
  mutable bool hosts_known_ = false;
  mutable std::vector<std::string_view> hosts_;  // first labels that have digits
};

}  // namespace obelus::policy
