#pragma once
// Findings that are known already: of a baseline, or of an earlier revision. What is known again is muted,
// whatever moved around it; what is new is not.
//
//   known   posts/chips.md  OB101  money 600000000000 USD  chip manufacturer losing nearly … # in market
//   value now     the same words, thirty lines further down, in posts/2024/chips.md     the same finding now
//   "nearly $700 billion", where it stood                                  a new one
//
// A finding is told by its rule, the figure it is about (kind, value, unit) and the nearest words on either
// side. Each known finding answers for one finding at most: there are no counts.

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/figure.hpp"
#include "obelus/finding.hpp"
#include "obelus/result.hpp"

namespace obelus {

// "5", "0.25", "5..6", "5.."; a value as landmarks and reports of figures spell it.
std::string value_text(const Quantity& quantity);

// Makes the landmarks of one file. Keeps references to what it is given. One thread at a time.
class Landmarks {
 public:
  // Of an article; `figures` are all of its figures, by place.
  Landmarks(const Article& article, std::span<const Figure> figures);
  // Of any other file, by its bytes: of YAML, for one.
  explicit Landmarks(std::string_view bytes) : bytes_(bytes) {}

  // Ordinals are left at 0. `path` is this file's, as findings spell it.
  Landmark of(const Finding& finding, std::string_view path) const;
  // As a finding at that figure alone has it.
  Landmark of(const Figure& figure) const;

 private:
  struct Text;
  std::optional<Text> text_at(Span bytes) const;
  const Figure* figure_in(Span text) const;
  void add_sides(Landmark& landmark, const Text& text) const;

  const Article* article_ = nullptr;
  std::span<const Figure> figures_;
  std::string_view bytes_;
};

// The ordinals of landmarks, in order of place.
class Ordinals {
 public:
  // Numbers the next one of `rule` in `path`.
  void number(std::string_view path, std::string_view rule, Landmark& landmark);

 private:
  std::unordered_map<std::string, std::uint32_t> seen_;
};

// 16 hexadecimal digits, of the rule and the landmark.
std::string identity_of(std::string_view rule, const Landmark& landmark);

// Makes identities unique in a report: what comes a second time gets ".2", and so on.
class Identities {
 public:
  std::string unique(std::string identity);

 private:
  std::unordered_map<std::string, std::size_t> seen_;
};

// Sets ordinals and identities of a run's findings. They must have their landmarks and stand in the order of
// the report: by path, place, rule.
void identify(std::span<Finding> findings);

// A finding as a baseline keeps it.
struct KnownFinding {
  std::string path;  // as of the file's folder, parted by "/"
  std::string rule;
  Landmark landmark;

  friend bool operator==(const KnownFinding&, const KnownFinding&) = default;
};

// Whether a baseline may hold findings of `rule`: not what stops the program, not what speaks of a baseline
// itself, and not a minimum, which would be none.
bool can_be_known(std::string_view rule);

struct Recognised {
  std::vector<std::optional<std::size_t>> known;  // one a finding now: which known one it is; none: it is new
  std::vector<std::size_t> gone;                  // known findings that nothing answers to, ascending
};

// Which of `now` are which of `known`. Those of equal identity in the same file first; then those of a file
// that was renamed, which is a path for which `is_missing` says true; then, in what is left, those of equal
// rule and subject whose words agree in the main. Paths of both must be spelt alike. The order of either
// changes nothing but which of equal ones is which. Any thread.
Recognised recognise(std::span<const KnownFinding> known, std::span<const KnownFinding> now,
                     const std::function<bool(const std::string& path)>& is_missing);

// A baseline as text: a line each, ordered, so that two branches merge by themselves. Fields are parted by
// tabs; the last, where it stands, counts equal ones from 2.
//
//   obelus.baseline 1
//   posts/chips.md  OB101  money 600000000000 USD  chip manufacturer losing nearly … # in market value
struct BaselineLine {
  KnownFinding finding;
  Span bytes;  // of the line in the file
};

// Reads the file. Fails, with the place, on what is no such line and on a conflict that was not resolved. A
// line that is there twice counts once. Line ends may be CRLF.
Result<std::vector<BaselineLine>> read_baseline(std::string_view bytes);

// The same bytes for the same findings, in whatever order.
std::string write_baseline(std::span<const KnownFinding> findings);

}  // namespace obelus
