#pragma once
// The text that looks most like a quotation which stands nowhere: a hint for people, never a match.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "obelus/match.hpp"
#include "selector/page.hpp"

namespace obelus::selector {

class Nearest {
 public:
  explicit Nearest(const Page& page) : page_(page) {}

  // The stretch of text that shares most words with the quotation, in about its length; nothing when
  // hardly any are shared, or when enough has been looked for in this page.
  std::optional<Candidate> to(std::string_view quotation);

 private:
  struct Entry {
    std::uint64_t hash;
    std::uint32_t word;
  };

  void make_index();

  const Page& page_;
  std::vector<Entry> index_;  // the words of the page by hash; made when first needed
  std::size_t asked_ = 0;
};

}  // namespace obelus::selector
