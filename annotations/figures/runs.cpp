#include "figures/runs.hpp"

namespace obelus::runs {

template <class Set>
std::uint32_t members_one_by_one(std::string_view text, std::size_t at) {
  std::uint32_t found = 0;
  for (std::size_t i = 0; i < longest && at + i < text.size(); ++i)
    found |= std::uint32_t{Set::has(text[at + i])} << i;
  return found;
}

template std::uint32_t members_one_by_one<Letters>(std::string_view, std::size_t);
template std::uint32_t members_one_by_one<LettersAndDigits>(std::string_view, std::size_t);
template std::uint32_t members_one_by_one<Wide>(std::string_view, std::size_t);

}  // namespace obelus::runs
