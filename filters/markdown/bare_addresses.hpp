#pragma once
// The autolink extension makes links of addresses that stand in text by themselves. It has cmark-gfm stop at
// every `w` and `:` of a document, which is a third of the time of parsing, and few documents hold such an
// address: so a document is parsed without it first, and again where the text could hold one. What the
// extension goes by: `www.` and `://` in text outside of brackets, `@` in text that is in no link
// (cmark-gfm 0.29.0.gfm.13, extensions/autolink.c).

#include <cmark-gfm.h>

#include <string_view>

#include "markdown/source.hpp"
#include "obelus/reader.hpp"

namespace obelus::markdown {

class BareAddresses {
 public:
  // Of the document whose lines `source` has, which must outlive this.
  explicit BareAddresses(const Source& source);

  // Whether the document is parsed the same without the extension, unless `may_stand_in` says otherwise: not
  // where the extension, by parting text, decides what else is one piece.
  bool worth_a_try(const MarkdownOptions& options) const;

  // Whether text below `root`, parsed without the extension, could hold one.
  bool may_stand_in(cmark_node* root) const;

 private:
  // Whether all below `node`, which then is a block of text, is written without what they go by.
  bool is_free_of_them(cmark_node* node) const;
  bool may_hold(std::string_view text) const;

  const Source& source_;
  const Landmarks& landmarks_;
  bool likely_;
};

}  // namespace obelus::markdown
