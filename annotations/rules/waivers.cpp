#include "rules/waivers.hpp"

#include <algorithm>

#include "rules/days.hpp"
#include "rules/reach.hpp"

namespace obelus::checks {
namespace {

constexpr std::size_t none = ~std::size_t{0};

bool has(const std::vector<std::string_view>& rules, std::string_view rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

bool is_expired(const Directive& directive, std::optional<Date> today) {
  if (!directive.has_until) return false;
  return !directive.until || (today && is_over(*directive.until, *today));
}

}  // namespace

bool PlacedWaiver::is_for(std::string_view rule) const { return rules.empty() || has(rules, rule); }

Waivers::Waivers(const Subject& subject, const CheckOptions& options) : path_(subject.path) {
  add_yaml(subject, options);
  add_remarks(subject, options);
  for (PlacedWaiver& waiver : all_)
    for (const Span text : waiver.text)
      if (const auto bytes = subject.article.map.bytes_of(text)) waiver.bytes.push_back(*bytes);
}

void Waivers::add_yaml(const Subject& subject, const CheckOptions& options) {
  const auto& shared = options.shared_files;
  for (std::size_t i = 0; i < subject.set.waivers.size(); ++i) {
    const Waiver& waiver = subject.set.waivers[i];
    PlacedWaiver placed;
    placed.place = waiver.place;
    placed.rules.assign(waiver.rules.begin(), waiver.rules.end());
    placed.reason = waiver.reason;
    placed.text = subject.waiver_matches[i].places;
    for (const Candidate& each : subject.waiver_matches[i].candidates)
      if (subject.waiver_matches[i].status == MatchStatus::ambiguous) placed.fits.push_back(each.text);
    placed.is_shared = std::binary_search(shared.begin(), shared.end(), waiver.place.path);
    placed.is_expired = waiver.until && options.today && is_over(*waiver.until, *options.today);
    all_.push_back(std::move(placed));
  }
}

void Waivers::add_remarks(const Subject& subject, const CheckOptions& options) {
  if (subject.article.remarks.empty()) return;
  Reach reach(subject);
  std::vector<std::size_t> open;  // starts without an end yet
  for (const Remark& remark : subject.article.remarks) {
    auto directive = read_directive(remark);
    if (!directive) continue;
    if (directive->kind == Directive::Kind::end) {
      if (open.empty()) {
        loose_ends_.push_back({path_, remark.bytes});
        continue;
      }
      all_[open.back()].text.front().end = remark.text.begin;
      open.pop_back();
      continue;
    }
    PlacedWaiver placed;
    placed.place = {path_, remark.bytes};
    placed.is_of_file = directive->kind == Directive::Kind::file;
    placed.is_expired = is_expired(*directive, options.today);
    placed.text = {reach.of(remark, *directive)};
    placed.rules = std::move(directive->rules);
    placed.reason = std::move(directive->reason);
    placed.fault = std::move(directive->fault);
    if (directive->kind == Directive::Kind::start) open.push_back(all_.size());
    all_.push_back(std::move(placed));
  }
}

std::vector<WaivedPassage> Waivers::for_figures() const {
  std::vector<WaivedPassage> waived;
  for (const bool is_for_vague : {false, true})
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (all_[i].holds() && all_[i].is_for(is_for_vague ? "OB102" : "OB101"))
        for (const Span text : all_[i].text) waived.push_back({text, i, is_for_vague});
  return waived;
}

void Waivers::use(std::span<const Figure> figures, std::span<const Cover> covers) {
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (covers[i].kind == CoverKind::waiver &&
        (figures[i].verdict == Verdict::error || figures[i].verdict == Verdict::warning))
      all_[covers[i].index].is_used = true;
}

const Waivers::OfRule& Waivers::of_rule(std::string_view rule) {
  const auto [found, is_new] = by_rule_.try_emplace(rule, OfRule{{}, none});
  if (!is_new) return found->second;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (!all_[i].holds() || !all_[i].is_for(rule)) continue;
    if (all_[i].is_of_file)
      found->second.of_file = i;
    else
      for (const Span bytes : all_[i].bytes) found->second.passages.add(bytes, i);
  }
  found->second.passages.sort();
  return found->second;
}

PlacedWaiver* Waivers::waiver_of(const Finding& finding) {
  if (!may_be_waived(finding.rule)) return nullptr;
  const OfRule& rule = of_rule(finding.rule);
  const auto waiver_at = [&](const Place& place) -> PlacedWaiver* {
    if (place.path != path_ || place.bytes.empty()) return nullptr;
    const auto index = rule.passages.touching(place.bytes);
    return index ? &all_[*index] : nullptr;
  };
  if (PlacedWaiver* found = waiver_at(finding.place)) return found;
  if (finding.place.path != path_)
    for (const RelatedPlace& each : finding.related)
      if (PlacedWaiver* found = waiver_at(each.place)) return found;
  return rule.of_file == none ? nullptr : &all_[rule.of_file];
}

bool Waivers::waives(std::string_view rule, const Place& place) {
  if (all_.empty()) return false;
  Finding finding;
  finding.rule = rule;
  finding.place = place;
  PlacedWaiver* waiver = waiver_of(finding);
  if (waiver != nullptr) waiver->is_used = true;
  return waiver != nullptr;
}

void Waivers::take_out(std::vector<Finding>& findings) {
  if (all_.empty()) return;
  std::erase_if(findings, [&](Finding& finding) {
    PlacedWaiver* waiver = waiver_of(finding);
    if (waiver == nullptr) return false;
    if (finding.rule == "OB101") {  // one that holds the number would have covered the figure
      finding.related.push_back({waiver->place, "this waiver holds only a part of the figure"});
      return false;
    }
    waiver->is_used = true;
    return true;
  });
}

}  // namespace obelus::checks
