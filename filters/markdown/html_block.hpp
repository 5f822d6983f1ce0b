#pragma once
// Blocks of raw HTML, read as HTML. cmark-gfm hands such a block on as it is; whoever renders it so shows its
// text to readers.
//
//   <table>
//   <tr><td>Cost</td><td>$5 million</td></tr>     two cells, each mapped to its bytes
//   </table>

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "html/tags.hpp"
#include "markdown/blocks.hpp"
#include "markdown/content_map.hpp"
#include "markdown/reading.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"

namespace obelus::markdown {

// Whether a reader sees text of it, perhaps: false for comments and for tags alone.
bool may_hold_text(std::string_view html);

// The elements that blocks of raw HTML have begun and not ended yet, as far as no paragraph may stand in
// them.
class OpenElements {
 public:
  void take(std::string_view html);
  bool admit_paragraph() const { return open_.empty(); }

 private:
  std::map<html::Tag, std::size_t> open_;
};

class HtmlBlockReader {
 public:
  // With pieces: for who renders the document with its HTML. The options must outlive this.
  HtmlBlockReader(const MarkdownOptions& options, bool with_pieces, Reading& reading);

  // Appends the blocks of `found`, whose content `map` maps to the source; its tables get numbers from
  // `table` on. Fails where a limit is passed; the place is a range of the source.
  std::optional<Error> read(const FoundBlock& found, const ContentMap& map, std::uint32_t& table);

 private:
  const HtmlOptions& options();
  void append_run(const Run& run, const ContentMap& map);
  void append_block(Block block, const FoundBlock& found, std::uint32_t table);

  const MarkdownOptions& markdown_options_;
  std::optional<HtmlOptions> options_;
  bool with_pieces_;
  Reading& reading_;
  std::size_t base_ = 0;  // where the text of the block at hand begins
};

}  // namespace obelus::markdown
