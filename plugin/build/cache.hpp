#pragma once
// What a build remembers of the last one, one record a file, ordered by path. A cache is only ever a saving
// of work: without it, or with a damaged one, everything is built again.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "build/digest.hpp"
#include "build/fenced_files.hpp"
#include "obelus/finding.hpp"
#include "pipeline/file_state.hpp"
#include "pipeline/named_articles.hpp"

namespace obelus {

// One file as it was built last.
struct Remembered {
  // What of it has one size.
  struct Fixed {
    FileState source;
    FileState output;
    FileState lock;              // beside it, that it was made with; FileState{}: there was none
    Digest content;              // of the source
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
// Each with the number of the section whose annotations name it.
std::string encode_named(std::span<const std::pair<std::size_t, NamedArticle>> named);
std::vector<std::pair<std::size_t, NamedArticle>> decode_named(std::string_view bytes);

class Cache {
 public:
  // Bytes that stay where they are.
  struct Bytes {
    std::unique_ptr<const char[]> data;
    std::size_t size = 0;

    std::string_view view() const { return {data.get(), size}; }
  };

  struct Head {
    Digest settings;  // of all that decides what comes out but articles and annotations
    Digest listing;   // of the names of the site's files
    Digest site;      // of what the site's annotations were read from
    Digest lock;      // of the locks of its configurations

    friend bool operator==(const Head&, const Head&) = default;
  } head;
  // What else there is to know of the site's annotations without reading them.
  struct OfSite {
    std::string seen;   // their files (encode_seen)
    std::string named;  // articles that they name (encode_named)

    friend bool operator==(const OfSite&, const OfSite&) = default;
  } of_site;
  std::string assets;  // those that were written (encode_seen)

  // Takes the bytes of a cache over. Nothing when they are none, or damaged.
  static std::optional<Cache> read(Bytes bytes);
  // Those of parts of an output as one of all of it. Nothing where they were not built alike.
  static std::optional<Cache> join(std::span<const Cache> parts);

  // What stands before the records of a cache, which are encoded and in order, and what behind: the digest of
  // all that is before it.
  static std::string before(const Head& head, const OfSite& of_site, std::string_view assets,
                            std::size_t count);
  static std::string behind(const Digest& all);

  // Records are numbered from 0, in order of paths.
  std::size_t size() const { return begins_.size() - 1; }
  Remembered at(std::size_t number) const;
  std::string_view encoded(std::size_t number) const;
  std::string_view path_of(std::size_t number) const;

  // The number of a path's record, to be asked for in ascending order of paths.
  std::optional<std::uint32_t> find(std::string_view path);

 private:
  Bytes bytes_;
  std::vector<std::uint32_t> begins_;  // where records begin, and the last one ends
  std::size_t next_ = 0;
};

}  // namespace obelus
