#include "build/made_records.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace obelus {
namespace {

constexpr std::size_t window_size = std::size_t{1} << 16;

bool write_at(int file, std::string_view bytes, std::uint64_t at) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    at += static_cast<std::size_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

MadeRecords::MadeRecords(std::size_t count, std::function<int()> open, std::size_t in_memory)
    : places_(count), open_(std::move(open)), in_memory_(in_memory) {}

MadeRecords::~MadeRecords() {
  if (file_ >= 0) ::close(file_);
}

void MadeRecords::put(std::size_t number, std::string_view record) {
  places_[number] = {in_file_ + rest_.size(), static_cast<std::uint32_t>(record.size())};
  rest_ += record;
  if (rest_.size() > in_memory_ && open_) spill();
}

void MadeRecords::spill() {
  if (file_ < 0) file_ = open_();
  if (file_ < 0 || !write_at(file_, rest_, in_file_)) {
    open_ = nullptr;
    return;
  }
  in_file_ += rest_.size();
  rest_.clear();
}

bool MadeRecords::read(std::uint64_t begin, std::size_t size) {
  if (begin >= window_at_ && begin + size <= window_at_ + window_.size()) return true;
  window_.resize(std::max(size, std::min<std::uint64_t>(window_size, in_file_ - begin)));
  window_at_ = begin;
  std::size_t have = 0;
  while (have < window_.size()) {
    const ssize_t got =
        ::pread(file_, window_.data() + have, window_.size() - have, static_cast<off_t>(begin + have));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    have += static_cast<std::size_t>(got);
  }
  window_.resize(have);
  return have >= size;
}

Result<std::string_view> MadeRecords::get(std::size_t number) {
  const auto [begin, size] = places_[number];
  if (begin >= in_file_) return std::string_view(rest_).substr(begin - in_file_, size);
  errno = 0;
  if (!read(begin, size)) {
    const std::string why =
        errno == 0 ? "its temporary file was cut short" : std::generic_category().message(errno);
    return Error{"cannot read back what was made: " + why, {}, "OB905", ""};
  }
  return std::string_view(window_).substr(begin - window_at_, size);
}

}  // namespace obelus
