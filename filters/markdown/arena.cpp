#include "markdown/arena.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

namespace obelus::markdown {
namespace {

constexpr std::size_t alignment = alignof(std::max_align_t);
constexpr std::size_t chunk_size = std::size_t{256} << 10;
constexpr std::size_t large_size = std::size_t{32} << 10;
constexpr std::size_t small = SIZE_MAX;
constexpr std::size_t kept_chunks = 8;

// Stands before each piece.
struct alignas(alignment) Header {
  std::size_t size;         // usable
  std::size_t large_index;  // into large_, or `small`
};

Header* header_of(void* memory) { return std::launder(static_cast<Header*>(memory) - 1); }

// cmark-gfm cannot be told.
[[noreturn]] void end_without_memory() {
  if (const auto handler = std::get_new_handler()) handler();
  std::abort();
}

std::size_t round_up(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

}  // namespace

Arena::~Arena() {
  clear();
  for (std::byte* chunk : chunks_) std::free(chunk);
}

void* Arena::allocate(std::size_t size) {
  void* memory = allocate_unset(size);
  std::memset(memory, 0, size);
  return memory;
}

void* Arena::allocate_unset(std::size_t size) {
  return size < large_size ? allocate_small(round_up(size)) : allocate_large(size);
}

void* Arena::allocate_small(std::size_t size) {
  if (chunks_.empty() || used_ + sizeof(Header) + size > chunk_size) next_chunk();
  auto* header = new (chunks_[chunk_] + used_) Header{size, small};
  used_ += sizeof(Header) + size;
  return header + 1;
}

void Arena::next_chunk() {
  if (!chunks_.empty()) ++chunk_;
  used_ = 0;
  if (chunk_ < chunks_.size()) return;
  auto* chunk = static_cast<std::byte*>(std::malloc(chunk_size));
  if (chunk == nullptr) end_without_memory();
  chunks_.push_back(chunk);
}

void* Arena::allocate_large(std::size_t size) {
  void* memory = std::malloc(sizeof(Header) + size);
  if (memory == nullptr) end_without_memory();
  auto* header = new (memory) Header{size, large_.size()};
  large_.push_back(memory);
  return header + 1;
}

void* Arena::resize(void* memory, std::size_t size) {
  if (memory == nullptr) return allocate_unset(size);
  Header* header = header_of(memory);
  if (size <= header->size) return memory;
  if (header->large_index != small) {
    const std::size_t index = header->large_index;
    void* moved = std::realloc(header, sizeof(Header) + size);
    if (moved == nullptr) end_without_memory();
    header = static_cast<Header*>(moved);
    header->size = size;
    large_[index] = moved;
    return header + 1;
  }
  const bool is_last = static_cast<std::byte*>(memory) + header->size == chunks_[chunk_] + used_;
  const std::size_t more = round_up(size) - header->size;
  if (is_last && size < large_size && used_ + more <= chunk_size) {
    header->size += more;
    used_ += more;
    return memory;
  }
  void* moved = allocate_unset(size);
  std::memcpy(moved, memory, header->size);
  return moved;
}

void Arena::release(void* memory) {
  if (memory == nullptr) return;
  Header* header = header_of(memory);
  if (header->large_index == small) return;
  large_[header->large_index] = nullptr;
  std::free(header);
}

void Arena::clear() {
  for (void* memory : large_) std::free(memory);
  large_.clear();
  while (chunks_.size() > kept_chunks) {
    std::free(chunks_.back());
    chunks_.pop_back();
  }
  chunk_ = 0;
  used_ = 0;
}

}  // namespace obelus::markdown
