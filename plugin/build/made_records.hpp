#pragma once
// What became of each file of a build, in a file once it is much: a site of any size is built in little
// memory.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/result.hpp"

namespace obelus {

class MadeRecords {
 public:
  // For `count` records. `open` is asked once for a file to write and read that nobody else has; it gives -1
  // where there is none to be had, and then, or when it cannot be written, all stays in memory. As long as
  // they have no more than `in_memory` bytes no file is asked for.
  MadeRecords(std::size_t count, std::function<int()> open, std::size_t in_memory = std::size_t{1} << 20);
  MadeRecords(const MadeRecords&) = delete;
  MadeRecords& operator=(const MadeRecords&) = delete;
  ~MadeRecords();

  std::size_t size() const { return places_.size(); }

  // The last one put counts.
  void put(std::size_t number, std::string_view record);

  // Good until the next call; empty when it was never put. Fails when it cannot be read back. Quickest in the
  // order in which they were put.
  Result<std::string_view> get(std::size_t number);

 private:
  struct Place {
    std::uint64_t begin = 0;  // in the file, and what is not in it yet behind that
    std::uint32_t size = 0;
  };
  void spill();
  bool read(std::uint64_t begin, std::size_t size);

  std::vector<Place> places_;
  std::function<int()> open_;
  std::size_t in_memory_;
  int file_ = -1;
  std::uint64_t in_file_ = 0;
  std::string rest_;    // what is not in the file
  std::string window_;  // of the file
  std::uint64_t window_at_ = 0;
};

}  // namespace obelus
