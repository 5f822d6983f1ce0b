#include "check/file_result.hpp"

#include <bit>
#include <nlohmann/json.hpp>

#include "check/pack.hpp"
#include "obelus/rule.hpp"

namespace obelus {
namespace {

// Most places are in the article itself, whose path is said once.
class Encoder {
 public:
  explicit Encoder(const std::string& path) : path_(path) {}

  void place(const Place& place) {
    const bool is_own = place.path == path_;
    out_.number(is_own ? 1 : 0);
    if (!is_own) out_.text(place.path);
    out_.number(place.bytes.begin).number(place.bytes.size());
  }

  void landmark(const Landmark& landmark) {
    out_.text(landmark.subject).text(landmark.before).text(landmark.after);
  }

  void finding(const Finding& finding) {
    out_.text(finding.rule).number(static_cast<std::uint64_t>(finding.level)).text(finding.message);
    place(finding.place);
    out_.text(finding.label).text(finding.fix).number(finding.related.size());
    landmark(finding.landmark);
    for (const RelatedPlace& each : finding.related) {
      place(each.place);
      out_.text(each.message);
    }
  }

  void figure(const CheckedFigure& figure) {
    place(figure.place);
    out_.text(figure.text).text(figure.kind).text(figure.value).text(figure.unit);
    out_.number(static_cast<std::uint64_t>(figure.status)).text(figure.by);
  }

  void claim(const Claim& claim) {
    out_.text(claim.key).text(claim.when).number(claim.narrowed.size());
    for (const std::string& each : claim.narrowed) out_.text(each);
    out_.number(std::bit_cast<std::uint64_t>(claim.least)).number(std::bit_cast<std::uint64_t>(claim.most));
    place(claim.place);
    out_.text(claim.text);
  }

  void waiver(const SharedWaiver& waiver) {
    place(waiver.place);
    out_.number(waiver.is_used ? 1 : 0);
  }

  Packer out_;

 private:
  const std::string& path_;
};

class Decoder {
 public:
  Decoder(std::string_view bytes, const std::string& path) : in_(bytes), path_(path) {}

  Place place() {
    Place place;
    place.path = in_.number() != 0 ? path_ : in_.text();
    place.bytes.begin = in_.number();
    place.bytes.end = place.bytes.begin + in_.number();
    return place;
  }

  Landmark landmark() {
    Landmark landmark;
    landmark.subject = in_.text();
    landmark.before = in_.text();
    landmark.after = in_.text();
    return landmark;
  }

  Finding finding() {
    Finding finding;
    const Rule* rule = find_rule(in_.text());
    finding.rule = rule == nullptr ? std::string_view() : rule->id;
    finding.level = static_cast<Level>(in_.number());
    finding.message = in_.text();
    finding.place = place();
    finding.label = in_.text();
    finding.fix = in_.text();
    finding.related.resize(in_.number());
    finding.landmark = landmark();
    for (RelatedPlace& each : finding.related) {
      each.place = place();
      each.message = in_.text();
    }
    return finding;
  }

  CheckedFigure figure() {
    CheckedFigure figure;
    figure.place = place();
    figure.text = in_.text();
    figure.kind = in_.text();
    figure.value = in_.text();
    figure.unit = in_.text();
    figure.status = static_cast<FigureStatus>(in_.number());
    figure.by = in_.text();
    return figure;
  }

  Claim claim() {
    Claim claim;
    claim.key = in_.text();
    claim.when = in_.text();
    claim.narrowed.resize(in_.number());
    for (std::string& each : claim.narrowed) each = in_.text();
    claim.least = std::bit_cast<double>(in_.number());
    claim.most = std::bit_cast<double>(in_.number());
    claim.place = place();
    claim.text = in_.text();
    return claim;
  }

  SharedWaiver waiver() {
    SharedWaiver waiver;
    waiver.place = place();
    waiver.is_used = in_.number() != 0;
    return waiver;
  }

  Unpacker in_;

 private:
  const std::string& path_;
};

}  // namespace

std::string encode(const FileResult& result) {
  Encoder encoder(result.file.path);
  Packer& out = encoder.out_;
  const Coverage& coverage = result.file.coverage;
  out.text(result.file.path).number(result.file.unreadable ? 1 : 0).number(result.has_faults ? 1 : 0);
  out.number(coverage.figures).number(coverage.sourced).number(coverage.waived).text(result.date);
  out.number(result.file.figures.size());
  for (const CheckedFigure& each : result.file.figures) encoder.figure(each);
  for (const Landmark& each : result.landmarks) encoder.landmark(each);
  out.number(result.findings.size());
  for (const Finding& each : result.findings) encoder.finding(each);
  out.number(result.names.size());
  for (const std::string& each : result.names) out.text(each);
  out.number(result.claims.size());
  for (const Claim& each : result.claims) encoder.claim(each);
  for (const Landmark& each : result.claim_landmarks) encoder.landmark(each);
  out.number(result.shared_waivers.size());
  for (const SharedWaiver& each : result.shared_waivers) encoder.waiver(each);
  out.number(result.cited.size());
  for (const std::string& each : result.cited) out.text(each);
  const Json provenance = {{"sources", sources_json(result.provenance)},
                           {"disputes", disputes_json(result.provenance)}};
  out.text(json_line(provenance));
  out.number(result.content ? 1 : 0).text(result.content.value_or(""));
  return out.take();
}

FileResult decode_file_result(std::string_view bytes) {
  FileResult result;
  Decoder decoder(bytes, result.file.path);
  Unpacker& in = decoder.in_;
  Coverage& coverage = result.file.coverage;
  result.file.path = in.text();
  result.file.unreadable = in.number() != 0;
  result.has_faults = in.number() != 0;
  coverage.figures = in.number();
  coverage.sourced = in.number();
  coverage.waived = in.number();
  result.date = in.text();
  result.file.figures.resize(in.number());
  for (CheckedFigure& each : result.file.figures) each = decoder.figure();
  result.landmarks.resize(result.file.figures.size());
  for (Landmark& each : result.landmarks) each = decoder.landmark();
  result.findings.resize(in.number());
  for (Finding& each : result.findings) each = decoder.finding();
  result.names.resize(in.number());
  for (std::string& each : result.names) each = in.text();
  result.claims.resize(in.number());
  for (Claim& each : result.claims) each = decoder.claim();
  result.claim_landmarks.resize(result.claims.size());
  for (Landmark& each : result.claim_landmarks) each = decoder.landmark();
  result.shared_waivers.resize(in.number());
  for (SharedWaiver& each : result.shared_waivers) each = decoder.waiver();
  result.cited.resize(in.number());
  for (std::string& each : result.cited) each = in.text();
  result.provenance = provenance_from(Json::parse(in.text(), nullptr, false));
  const bool has_content = in.number() != 0;
  std::string content = in.text();
  if (has_content) result.content = std::move(content);
  return result;
}

}  // namespace obelus
