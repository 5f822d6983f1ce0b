// A text, what it was before, and a quotation with what stood round it, parted by lines `%%%%`: whatever they
// are, places are whole characters of the text, and a lock does no harm.

#include <vector>

#include "fuzz.hpp"
#include "obelus/character.hpp"
#include "obelus/lock.hpp"
#include "obelus/match.hpp"
#include "obelus/reader.hpp"
#include "obelus/text.hpp"

namespace {

using namespace obelus;

std::vector<std::string> parts_of(std::string_view bytes) {
  constexpr std::string_view parting = "\n%%%%\n";
  std::vector<std::string> parts;
  while (parts.size() < 4) {
    const auto at = bytes.find(parting);
    if (at == std::string_view::npos) break;
    parts.emplace_back(bytes.substr(0, at));
    bytes.remove_prefix(at + parting.size());
  }
  parts.emplace_back(bytes);
  return parts;
}

void require_sound(const Article& article, const Match& match) {
  fuzz::require(match.score >= 0 && match.score <= 1, "scores lie between 0 and 1");
  for (const Span place : match.places) {
    fuzz::require(place.begin < place.end && place.end <= article.text.size(), "places lie within");
    if (place.end < article.text.size())
      fuzz::require(!continues_character(decode_utf8(article.text, place.end).value),
                    "no character is cut from its marks");
  }
  for (const Candidate& candidate : match.candidates)
    fuzz::require(candidate.text.begin < candidate.text.end && candidate.text.end <= article.text.size(),
                  "candidates lie within");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto parts = parts_of(fuzz::bytes_of(data, size));
  parts.resize(5);
  if (first_invalid_utf8(parts[0])) return 0;
  const Article article = read_plain(parts[0]);
  const Article before = read_plain(parts[1]);
  Query query;
  query.exact = {parts[2]};
  query.prefix = parts[3];
  query.suffix = parts[4];
  const std::vector<Query> queries = {query};
  const Matcher matcher(queries);
  require_sound(article, matcher.match(article).front());
  const Lock lock = lock_of(before, queries, matcher.match(before));
  require_sound(article, matcher.match(article, &lock).front());
  matcher.explain(article, 0, &lock);
  return 0;
}
