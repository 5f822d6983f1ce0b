#pragma once
// What an author writes in YAML, as values. Words are those of the W3C Web Annotation Data Model for
// where (https://www.w3.org/TR/annotation-model/) and of CSL for what is cited
// (https://docs.citationstyles.org/). Sets are made once and then only read; any thread may read them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/boxed.hpp"
#include "obelus/data.hpp"
#include "obelus/finding.hpp"

namespace obelus {

// A value and where it was written.
template <class T>
struct At {
  T value{};
  Place place;
};

// A date of the Gregorian calendar, of the precision that was given: month and day are 0 when absent.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  friend auto operator<=>(const Date&, const Date&) = default;
};

struct DateRange {
  Date from;
  std::optional<Date> to;
};

// A name as CSL has it: `literal`, or `given` and `family`.
struct Name {
  std::string literal;
  std::string given;
  std::string family;
};

// A cited work (a CSL item). Fields this program prints have members; `csl` is the whole item as a
// CSL-JSON object, unknown fields included.
struct Reference {
  std::string id;
  Place place;
  std::string type;
  std::string title;
  std::string container_title;
  std::string publisher;
  std::string url;
  std::string archive_location;
  std::string doi;
  std::string volume;
  std::string issue;
  std::string page;
  std::string edition;
  std::vector<Name> authors;
  std::vector<Name> editors;
  std::optional<DateRange> issued;
  std::optional<DateRange> accessed;
  std::string csl;
  // Nothing in it leads to a work yet: dates and the like alone, and placeholders ("TODO"). What cites
  // nothing else is no source (coverage.hpp).
  bool is_placeholder = false;
};

// Whether a text stands for one that is still to be written: empty, "…", "TODO", "TK: ask the author".
bool is_placeholder(std::string_view text);

// What a source says a figure is: one value, or a range. `text` is as written ("600e9 USD").
struct FigureValue {
  double low = 0;
  double high = 0;   // equal to low when it is one value
  std::string unit;  // ISO 4217, %, pp, an SI or customary code, or a counted noun; may be empty
  std::string text;
};

struct Person {
  std::string id;
  Place place;
  std::string name;
  std::vector<std::string> also;
  std::string bio;  // Markdown
  std::vector<std::pair<std::string, FigureValue>> facts;
  std::optional<Date> as_of;
  std::vector<At<std::string>> sources;  // ids of references
};

// The passage, and what stands before and after it: W3C TextQuoteSelector
// (https://www.w3.org/TR/annotation-model/#text-quote-selector).
struct QuoteSelector {
  std::string exact;
  std::string prefix;
  std::string suffix;
};

// Narrows where a selector is looked for: at most one is set. W3C says it with a CssSelector or
// FragmentSelector that the quotation refines
// (https://www.w3.org/TR/annotation-model/#refinement-of-selection).
struct Within {
  std::string heading;  // the section under the heading of this text
  std::string css;      // a simple selector; HTML only
  Place place;
};

enum class Occurrences : std::uint8_t { one, first, all, nth };

struct Target {
  std::vector<At<std::string>> source;  // globs of articles; empty: as the file's kind says
  QuoteSelector selector;
  Place place;  // of `exact`, or of what stands for it
  // W3C TextPositionSelector: where the passage was once, in code points of the reading text. A hint only.
  std::optional<Span> position;
  Boxed<Within> within;
  Occurrences occurrences = Occurrences::one;
  std::size_t nth = 0;  // from 1, with Occurrences::nth
  bool fuzzy = true;
};

struct Position {
  std::string by;  // who holds it
  std::optional<FigureValue> value;
  std::string says;  // Markdown
  std::vector<At<std::string>> sources;
  Place place;
};

enum class DisputeStatus : std::uint8_t { unresolved, resolved, withdrawn };

struct Dispute {
  DisputeStatus status = DisputeStatus::unresolved;
  std::optional<Date> checked;
  std::vector<Position> positions;  // at least two
};

// One annotation: where, and a body. Exactly one of dispute, bio, or sources/note makes the body.
struct Annotation {
  std::string id;  // given, or a hash of kind and selector: stable under edits elsewhere
  bool has_own_id = false;
  Place place;
  Target target;
  std::optional<FigureValue> figure;
  std::vector<At<std::string>> sources;
  std::string note;  // Markdown
  Boxed<Dispute> dispute;
  Boxed<At<std::string>> bio;  // id of a person
};

// Figures that need no source, and why.
struct Waiver {
  Target target;
  std::string reason;
  std::optional<Date> until;
  std::vector<std::string> rules;  // all when empty
  Place place;
};

// One file's worth, or several merged.
struct AnnotationSet {
  std::string lang;
  std::vector<Reference> references;
  std::vector<Person> people;
  std::vector<Annotation> annotations;
  std::vector<Waiver> waivers;

  // Without a search through all where `index` was called after the last change, as merge does.
  const Reference* find_reference(std::string_view id) const;
  const Person* find_person(std::string_view id) const;
  void index();

  struct Index {
    std::vector<std::uint32_t> references;  // places in the list, sorted by id
    std::vector<std::uint32_t> people;
  };
  Index by_id;
};

struct Loaded {
  AnnotationSet set;
  std::vector<Finding> faults;  // any fault: nothing may be written (rules OB301 to OB305, OB401, OB90x)
  // A `references: {file: PATH}` as written: the caller reads it and adds it with load_references.
  std::vector<At<std::string>> reference_files;
};

// Reads an annotation file. `path` is only for places. Faults are all that can be found in one go, in order
// of place. References between files are not checked here but by merge. Fails past `options.max_nodes`.
Loaded load_annotations(std::string_view yaml, std::string path, const data::Options& options = {});

// The `obelus:` mapping in an article's front matter; empty when it has none.
Loaded load_front_matter(const Article& article, std::string path);

// A CSL-JSON or CSL-YAML library.
Loaded load_references(std::string_view bytes, std::string path, const data::Options& options = {});

// Puts sets together, in order, and checks what needs all of them: ids given twice, sources and people
// that nobody defines.
Loaded merge(std::vector<AnnotationSet> sets);

}  // namespace obelus
