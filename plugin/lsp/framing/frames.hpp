#pragma once
// The outer ring: bytes <-> messages of the Language Server Protocol's base protocol
// (https://microsoft.github.io/language-server-protocol/, "Base Protocol"). Knows nothing of what is in them.
//
//   Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "obelus/result.hpp"

namespace obelus::lsp {

// Cuts a stream into messages. Fails for good on what is no header, on headers that pass `longest_head` and
// on a message that would pass `longest`: where the next one begins cannot be known then. Linear in the
// stream.
class Frames {
 public:
  static constexpr std::size_t longest_head = 8192;  // bytes, blank line included

  explicit Frames(std::size_t longest = std::size_t{256} << 20) : longest_(longest) {}

  void feed(std::string_view bytes) { buffer_.append(bytes); }

  // The next message's content; nothing when it has not come in whole.
  Result<std::optional<std::string>> next();

  // Bytes that have come in and were not given out.
  std::size_t size() const { return buffer_.size() - at_; }

  // Whether the stream ended between two messages.
  bool is_between() const { return at_ == buffer_.size() && !length_; }

 private:
  std::optional<Error> read_head();
  std::string_view left() const { return std::string_view(buffer_).substr(at_); }
  void drop(std::size_t bytes);

  std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;                 // what is before it has been given out
  std::size_t searched_ = 0;           // of what is left: no head ends before
  std::optional<std::size_t> length_;  // of the message whose head has been read
};

// A message ready to be sent.
std::string frame(std::string_view content);

}  // namespace obelus::lsp
