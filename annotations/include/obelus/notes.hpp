#pragma once
// Matches -> Marks: numbers, notes, back-links, cards. All markup that obelus adds to a page is made
// here, and all text from YAML is escaped on its way in. Same input, same bytes.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/match.hpp"
#include "obelus/writer.hpp"

namespace obelus {

enum class Cards : std::uint8_t { script, declarative, none };

struct NoteOptions {
  Format to = Format::html;  // html or markdown
  Cards cards = Cards::script;
  std::string lang;         // of labels and dates, BCP 47; empty: the article's, else the set's, else en
  std::string id_prefix;    // before every id, for pages that list several articles
  std::string assets_href;  // where stylesheet and script lie ("/obelus/"); empty: no links to them
  std::string page_path;    // the page's own path, before `#` in links within it: for a page whose
                            // <base> leads elsewhere
  std::vector<std::pair<std::string, std::string>> labels;  // replace those of the language, by name
  bool json_ld = false;                                     // schema.org data in the page
};

struct Notes {
  Marks marks;
  std::vector<std::size_t> annotations;  // of each of marks.passages: its place in the set
  std::vector<Finding> findings;
};

// `matches` are those of `set.annotations`, in order. What matched nothing gets nothing. Ids derive from
// the annotations' ids, never from numbers or positions, and avoid those the page has.
Notes make_notes(const Article& article, const AnnotationSet& set, std::span<const Match> matches,
                 const NoteOptions& options = {});

// The links to stylesheet and script that a page gets with its notes; empty without `assets_href`.
std::string head_links(const NoteOptions& options);

// One reference as a line of text, formatted: author, title, container, date, address.
std::string cite_html(const Reference& reference, std::string_view lang);
std::string cite_markdown(const Reference& reference, std::string_view lang);

// A figure as notes write it, in plain text: "$600 billion", "5–6%", "2,000 chips". What is not finite comes
// out as it was written.
std::string figure_text(const FigureValue& figure, std::string_view lang);

}  // namespace obelus
