#pragma once
// Room for what is looked up while the notes of one page are made, which on most pages is no more than this:
// nothing is allocated for it.

#include <array>
#include <cstddef>
#include <memory_resource>

namespace obelus::notes {

// A base, so that it is there before the resource that hands it out.
struct PageRoom {
  std::array<std::byte, 8192> room;
};

class PageMemory : PageRoom, public std::pmr::monotonic_buffer_resource {
 public:
  PageMemory() : monotonic_buffer_resource(room.data(), room.size()) {}
};

}  // namespace obelus::notes
