#include "figures/runs.hpp"

namespace obelus::runs {

template <class Set>
std::uint32_t members_one_by_one(std::string_view text, std::size_t at) {
  std::uint32_t found = 0;
  for (std::size_t i = 0; i < longest && at + i < text.size(); ++i)
    found |= std::uint32_t{Set::has(text[at + i])} << i;
  return found;
}

template <class Set>
std::size_t before_one_by_one(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  while (size < longest && size < at && Set::has(text[at - size - 1])) ++size;
  return size;
}

template std::uint32_t members_one_by_one<Letters>(std::string_view, std::size_t);
template std::uint32_t members_one_by_one<LettersAndDigits>(std::string_view, std::size_t);
template std::uint32_t members_one_by_one<Wide>(std::string_view, std::size_t);
template std::size_t before_one_by_one<Letters>(std::string_view, std::size_t);
template std::size_t before_one_by_one<LettersAndDigits>(std::string_view, std::size_t);

}  // namespace obelus::runs
