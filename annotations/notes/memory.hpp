#pragma once
// Room for what is looked up while the notes of one page are made, which on most pages is no more than this:
// nothing is allocated for it.

#include <array>
#include <cstddef>
#include <memory_resource>

namespace obelus::notes {

class PageMemory : public std::pmr::monotonic_buffer_resource {
 public:
  PageMemory() : monotonic_buffer_resource(room_.data(), room_.size()) {}

 private:
  std::array<std::byte, 8192> room_;
};

}  // namespace obelus::notes
