#include "check/file_result.hpp"

#include <bit>
#include <concepts>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "check/pack.hpp"
#include "obelus/rule.hpp"

namespace obelus {
namespace {

template <class T>
concept Counted = std::unsigned_integral<T> || std::is_enum_v<T>;

// What a result is made of is said once, below, for both ways: each of these passes over the values in order,
// and writes them or reads them into their places.
class Writing {
 public:
  static constexpr bool reads = false;

  template <Counted T>
  void operator()(T& value) {
    out.number(static_cast<std::uint64_t>(value));
  }
  void operator()(double& value) { out.number(std::bit_cast<std::uint64_t>(value)); }
  void operator()(std::string& text) { out.text(text); }
  void operator()(std::string_view& rule) { out.text(rule); }

  Packer out;
};

class Reading {
 public:
  static constexpr bool reads = true;

  explicit Reading(std::string_view bytes) : in(bytes) {}

  template <Counted T>
  void operator()(T& value) {
    value = static_cast<T>(in.number());
  }
  void operator()(double& value) { value = std::bit_cast<double>(in.number()); }
  void operator()(std::string& text) { text = in.text(); }
  void operator()(std::string_view& rule) {
    const Rule* row = find_rule(in.text());
    rule = row == nullptr ? std::string_view() : row->id;
  }

  Unpacker in;
};

template <class Flow>
class Passing {
 public:
  explicit Passing(Flow& flow) : flow_(flow) {}

  void pass(FileResult& result) {
    CheckedFile& file = result.file;
    flow_(file.path);
    own_ = file.path;
    all(file.unreadable, result.has_faults, file.coverage.figures, file.coverage.sourced,
        file.coverage.waived, result.date, file.figures);
    list(result.landmarks, file.figures.size());
    all(result.findings, result.names, result.claims);
    list(result.claim_landmarks, result.claims.size());
    all(result.shared_waivers, result.cited, result.provenance, result.content);
  }

 private:
  template <class... T>
  void all(T&... values) {
    (pass(values), ...);
  }

  template <class T>
  void pass(T& value) {
    flow_(value);
  }

  template <class T>
  void pass(std::vector<T>& values) {
    std::size_t size = values.size();
    flow_(size);
    list(values, size);
  }

  template <class T>
  void list(std::vector<T>& values, std::size_t size) {
    if (Flow::reads) values.resize(size);
    for (T& each : values) pass(each);
  }

  template <class T>
  void pass(std::optional<T>& value) {
    bool is_there = value.has_value();
    flow_(is_there);
    if (Flow::reads && is_there) value.emplace();
    if (is_there) pass(*value);
  }

  // Most places are in the article itself, whose path is said once.
  void pass(Place& place) {
    bool is_own = place.path == own_;
    std::string path = is_own ? "" : place.path.str();
    flow_(is_own);
    if (!is_own) flow_(path);
    if (Flow::reads) place.path = is_own ? own_ : FilePath(std::move(path));
    std::size_t size = place.bytes.size();
    all(place.bytes.begin, size);
    place.bytes.end = place.bytes.begin + size;
  }

  void pass(Landmark& landmark) { all(landmark.subject, landmark.before, landmark.after); }
  void pass(RelatedPlace& related) { all(related.place, related.message); }
  void pass(Finding& finding) {
    all(finding.rule, finding.level, finding.message, finding.place, finding.label, finding.fix,
        finding.related, finding.landmark);
  }
  void pass(CheckedFigure& figure) {
    all(figure.place, figure.text, figure.kind, figure.value, figure.unit, figure.status, figure.by);
  }
  void pass(Claim& claim) {
    all(claim.key, claim.when, claim.narrowed, claim.least, claim.most, claim.place, claim.text);
  }
  void pass(SharedWaiver& waiver) { all(waiver.place, waiver.is_used); }

  void pass(Provenance& provenance) {
    std::string text;
    if (!Flow::reads)
      text = json_line(Json{{"sources", sources_json(provenance)}, {"disputes", disputes_json(provenance)}});
    flow_(text);
    if (Flow::reads) provenance = provenance_from(Json::parse(text, nullptr, false));
  }

  Flow& flow_;
  FilePath own_;
};

}  // namespace

std::string encode(FileResult result) {
  Writing writing;
  Passing(writing).pass(result);
  return writing.out.take();
}

FileResult decode_file_result(std::string_view bytes) {
  FileResult result;
  Reading reading(bytes);
  Passing(reading).pass(result);
  return result;
}

}  // namespace obelus
