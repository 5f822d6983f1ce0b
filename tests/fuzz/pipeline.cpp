// An article and its annotations, parted by a line `%%%%`, all the way to the page, as Markdown and as HTML:
// what is written is tame and comes out again, the article with it.

#include "fuzz.hpp"
#include "obelus/match.hpp"
#include "obelus/notes.hpp"
#include "tame.hpp"

namespace {

using namespace obelus;

void require_insertions(const Article& article, const Marks& marks) {
  if (article.format == Format::html) {
    const auto page = write_html(article, marks);
    if (page) fuzz::require(strip_html(*page) == article.bytes, "what was put in comes out again");
  } else {
    const auto plain = render_html(article, {});
    const auto page = render_html(article, marks);
    if (plain && page) fuzz::require(strip_html(*page) == *plain, "what was put in comes out again");
  }
}

// Markdown with footnotes of ours, read again and freed of them.
void require_footnotes(const Article& article, const AnnotationSet& set, const std::vector<Match>& matches) {
  if (strip_footnotes(article) != article.bytes) return;
  NoteOptions options;
  options.to = Format::markdown;
  const auto written = write_markdown(article, make_notes(article, set, matches, options).marks);
  if (!written) return;
  const auto again = read_markdown(*written);
  if (again) fuzz::require(strip_footnotes(*again) == article.bytes, "footnotes come out again");
}

void annotate(const Article& article, const AnnotationSet& set, const Matcher& matcher) {
  const auto matches = matcher.match(article);
  fuzz::require(matches.size() == matcher.size(), "one match a query");
  for (const auto& match : matches)
    for (const auto& place : match.places)
      fuzz::require(place.begin < place.end && place.end <= article.text.size(), "places lie within");
  match_findings(article, "fuzz", set, matches);
  for (const Cards cards : {Cards::script, Cards::declarative}) {
    NoteOptions options;
    options.cards = cards;
    options.json_ld = cards == Cards::declarative;
    options.assets_href = "obelus/";
    const auto notes = make_notes(article, set, matches, options);
    fuzz::require_tame(notes.marks);
    require_insertions(article, notes.marks);
  }
  if (article.format == Format::markdown) require_footnotes(article, set, matches);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view parting = "\n%%%%\n";
  const auto bytes = fuzz::bytes_of(data, size);
  const auto at = bytes.find(parting);
  if (at == std::string::npos) return 0;
  const auto loaded =
      load_annotations(std::string_view(bytes).substr(at + parting.size()), "fuzz.obelus.yaml");
  if (!loaded.faults.empty()) return 0;

  std::vector<Query> queries;
  for (const auto& annotation : loaded.set.annotations) queries.push_back(query_for(annotation, loaded.set));
  const Matcher matcher(std::move(queries));
  const auto text = bytes.substr(0, at);
  if (const auto markdown = read_markdown(text)) annotate(*markdown, loaded.set, matcher);
  if (const auto html = read_html(strip_html(text))) annotate(*html, loaded.set, matcher);
  return 0;
}
