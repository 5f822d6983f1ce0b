#pragma once
// Where the figures of articles come from: the sources they cite and the disputes they tell of. `check`
// gathers it article by article; its JSON carries it to `obelus report`.

#include <span>
#include <string>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/match.hpp"
#include "reports/json_text.hpp"

namespace obelus {

// A passage that cites a source.
struct Citation {
  Place place;             // in the article
  std::string annotation;  // its id
  std::string text;        // the passage
};

// A source that is cited. Dates are ISO 8601: "2024-12", "2024-01/2024-03".
struct CitedSource {
  std::string path;  // of the file that defines it
  std::string id;
  std::string title;
  std::string author;  // "Ada Byron, DeepSeek-AI"
  std::string container;
  std::string issued;
  std::string accessed;
  std::string url;
  std::string status;  // CSL's: "retracted"
  std::vector<Citation> cited;
};

struct HeldPosition {
  std::string by;
  std::string value;  // as written: "6e6 USD"; may be empty
  std::string says;   // Markdown; may be empty
  std::vector<std::string> sources;
};

struct DisputedPassage {
  std::string id;
  Place place;
  std::string text;
  std::string status;   // "unresolved"
  std::string checked;  // a date; may be empty
  std::vector<HeldPosition> positions;
};

struct Provenance {
  std::vector<CitedSource> sources;       // by path and id
  std::vector<DisputedPassage> disputes;  // by place and id
};

// Of one article: what the annotations cite that landed. `matches` has one Match an annotation, in order.
Provenance provenance_of(const Article& article, const std::string& path, const AnnotationSet& set,
                         std::span<const Match> matches);

// Puts those of several articles together; a source that several cite is one.
Provenance join(std::vector<Provenance> parts);

// As the members "sources" and "disputes" of a report (report.schema.json), and back. What is not of that
// shape is read as if it were not there.
Json sources_json(const Provenance& provenance);
Json disputes_json(const Provenance& provenance);
Provenance provenance_from(const Json& report);

}  // namespace obelus
