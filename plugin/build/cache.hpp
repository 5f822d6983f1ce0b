#pragma once
// What a build remembers of the last one, one record a file, ordered by path. A cache is only ever a saving
// of work: without it, or with a damaged one, everything is built again.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "build/digest.hpp"
#include "build/fenced_files.hpp"
#include "build/file_state.hpp"
#include "obelus/finding.hpp"

namespace obelus {

// One file as it was built last.
struct Remembered {
  // What of it has one size.
  struct Fixed {
    FileState source;
    FileState output;
    Digest content;              // of the source
    Digest annotations;          // of all files of annotations that belong to it alone
    Digest written;              // of what was put into it
    std::uint64_t sidecars = 0;  // as Entry::sidecars
    std::uint64_t racy = 0;      // its state may hide a change: the content must be looked at
    std::uint64_t worst = 0;     // level of its findings, plus 1; 0 without findings
  } fixed;
  std::string_view path;      // from the source folder
  std::string_view output;    // from the output folder
  std::string_view seen;      // other files that were looked at (encode_seen)
  std::string_view messages;  // its findings, printed
  std::string_view errors;    // those that are errors
};

std::string encode(const Remembered& remembered);
// Keeps views of `bytes`. Nothing when they are no record.
std::optional<Remembered> decode(std::string_view bytes);
// What was changed so lately that its state may hide another change is written so that it equals no state.
std::string encode_seen(std::span<const Seen> seen, std::int64_t looked);
std::vector<Seen> decode_seen(std::string_view bytes);

class Cache {
 public:
  struct Head {
    Digest settings;  // of all that decides what comes out but articles and annotations
    Digest listing;   // of the names of the site's files
    Digest site;      // of what the site's annotations were read from
  } head;
  std::string site_seen;  // those files (encode_seen)

  // Takes the bytes of a cache over. Nothing when they are none, or damaged.
  static std::optional<Cache> read(std::string bytes);

  // `records` are encoded, in order.
  static std::string write(const Head& head, std::string_view site_seen,
                           std::span<const std::string_view> records);

  // The record of a path, to be asked for in ascending order; null when there is none.
  const Remembered* find(std::string_view path);

  std::span<const Remembered> records() const { return records_; }
  // A record as it was written.
  std::string_view encoded(const Remembered& remembered) const;

 private:
  std::unique_ptr<const std::string> bytes_;  // stays where it is when the cache is moved
  std::vector<Remembered> records_;
  std::vector<std::uint32_t> begins_;  // where records begin in bytes_, and the last one ends
  std::size_t next_ = 0;
};

}  // namespace obelus
