// An article and its annotations, parted by a line `%%%%`, all the way to the page, as Markdown and as HTML.

#include "fuzz.hpp"
#include "obelus/match.hpp"
#include "obelus/notes.hpp"

namespace {

using namespace obelus;

void annotate(const Article& article, const AnnotationSet& set, const Matcher& matcher) {
  const auto matches = matcher.match(article);
  fuzz::require(matches.size() == matcher.size(), "one match a query");
  for (const auto& match : matches)
    for (const auto& place : match.places)
      fuzz::require(place.begin < place.end && place.end <= article.text.size(), "places lie within");
  match_findings(article, "fuzz", set, matches);
  const auto notes = make_notes(article, set, matches);
  if (article.format == Format::html) {
    const auto page = write_html(article, notes.marks);
    if (page) fuzz::require(strip_html(*page) == article.bytes, "what was put in comes out again");
  } else {
    const auto plain = render_html(article, {});
    const auto page = render_html(article, notes.marks);
    if (plain && page) fuzz::require(strip_html(*page) == *plain, "what was put in comes out again");
  }
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
