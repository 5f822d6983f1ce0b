#include "http/gunzip.hpp"

#include <algorithm>
#include <array>
#include <boost/beast/zlib/inflate_stream.hpp>
#include <boost/crc.hpp>
#include <cstdint>

namespace obelus::http {
namespace {

namespace zlib = boost::beast::zlib;

constexpr std::size_t fixed_header = 10;
constexpr std::size_t trailer = 8;

enum Flag : std::uint8_t { header_crc = 2, extra = 4, name = 8, comment = 16, reserved = 0xE0 };

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t number = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

// The bytes behind the header, or nothing.
std::optional<std::string_view> behind_header(std::string_view bytes) {
  if (bytes.size() < fixed_header + trailer || !bytes.starts_with("\x1f\x8b\x08")) return std::nullopt;
  const auto flags = static_cast<std::uint8_t>(bytes[3]);
  if ((flags & reserved) != 0) return std::nullopt;
  std::size_t at = fixed_header;
  if ((flags & extra) != 0) at += 2 + little_endian(bytes.substr(at, 2));
  for (const Flag text : {name, comment})
    if ((flags & text) != 0 && at < bytes.size()) {
      const std::size_t end = bytes.find('\0', at);
      if (end == std::string_view::npos) return std::nullopt;
      at = end + 1;
    }
  if ((flags & header_crc) != 0) at += 2;
  if (at + trailer > bytes.size()) return std::nullopt;
  return bytes.substr(at);
}

}  // namespace

std::optional<std::string> gunzip(std::string_view bytes, std::size_t longest) {
  const auto body = behind_header(bytes);
  if (!body) return std::nullopt;
  zlib::inflate_stream inflate;
  zlib::z_params state;
  state.next_in = body->data();
  state.avail_in = body->size();  // the end is only seen with something behind it
  std::string content;
  std::array<char, 16384> piece{};
  boost::beast::error_code error;
  do {
    state.next_out = piece.data();
    state.avail_out = piece.size();
    inflate.write(state, zlib::Flush::none, error);
    content.append(piece.data(), piece.size() - state.avail_out);
    if (content.size() > longest) return std::nullopt;
  } while (!error && state.avail_out == 0);
  if (error != zlib::error::end_of_stream || state.avail_in != trailer) return std::nullopt;
  boost::crc_32_type sum;
  sum.process_bytes(content.data(), content.size());
  const std::string_view said = body->substr(body->size() - trailer);
  const bool is_whole = little_endian(said.substr(0, 4)) == sum.checksum() &&
                        little_endian(said.substr(4)) == static_cast<std::uint32_t>(content.size());
  return is_whole ? std::optional(std::move(content)) : std::nullopt;
}

}  // namespace obelus::http
