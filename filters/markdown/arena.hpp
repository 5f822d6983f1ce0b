#pragma once
// Memory that is given out piece by piece and taken back all at once. cmark-gfm spends a quarter of its
// time in malloc and free; with an arena it does not. One thread at a time.

#include <cstddef>
#include <vector>

namespace obelus::markdown {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();

  // Zeroed; aligned for any type. Never null: out of memory ends the process, as in cmark-gfm itself.
  void* allocate(std::size_t size);
  // Keeps the content, like std::realloc.
  void* resize(void* memory, std::size_t size);
  void release(void* memory);

  // Takes back all that was given out; keeps a few chunks for the next use.
  void clear();

 private:
  void* allocate_unset(std::size_t size);
  void* allocate_small(std::size_t size);
  void next_chunk();
  void* allocate_large(std::size_t size);

  std::vector<std::byte*> chunks_;  // each chunk_size bytes
  std::size_t chunk_ = 0;           // the one that pieces come from
  std::size_t used_ = 0;            // of that
  std::vector<void*> large_;        // pieces with memory of their own; null when released
};

}  // namespace obelus::markdown
