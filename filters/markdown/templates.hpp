#pragma once
// Template code, attribute lists and maths between the words of a block. cmark-gfm takes them for text; to
// a reader they are something else, or nothing. Each becomes one U+FFFC, mapped to all of its bytes:
//
//   {{ … }}  {{{ … }}}  {{< … >}}  {{% … %}}  {% … %}  {# … #}  {: …}  and {#id} at a heading's end
//   {/* … */}  <Name with={…}>  import … from "…"  export …  and, in MDX, {…}
//   $$…$$  $`…`$  \\(…\\)  \\[…\\]  and, only where they clearly hold maths, $…$  \(…\)  \[…\]

#include <cstddef>
#include <string_view>
#include <vector>

#include "markdown/content_map.hpp"
#include "markdown/reading.hpp"
#include "obelus/span.hpp"

namespace obelus::markdown {

// False when there are none; quick.
bool may_hold_templates(std::string_view content);

// What tells which templates a block may have.
struct TemplatesOf {
  bool is_heading;
  bool is_paragraph;
  bool is_mdx;  // the whole article
};

// Their places in `content`, ascending and disjoint. None begins within `literals`: code, raw HTML.
std::vector<Span> find_templates(std::string_view content, const std::vector<Span>& literals,
                                 const TemplatesOf& block);

// Sizes of the parts of a Reading before a block was read.
struct BlockStart {
  std::size_t text;
  std::size_t runs;
  std::size_t inlines;
  std::size_t protected_text;
  std::size_t pieces;
};

// Makes opaque what stands at `templates` in the content of the block read last.
void make_opaque(const std::vector<Span>& templates, const ContentMap& map, const BlockStart& start,
                 Reading& reading);

}  // namespace obelus::markdown
