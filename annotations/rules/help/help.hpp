#pragma once
// The pages of `obelus explain`. Every example is run by a test: where it is bad, it has a finding of its
// rule and of no other; where it is good, none.

#include "obelus/rule.hpp"

namespace obelus::help {

// What many examples show: an article, and the annotation that gives its figure a source.
inline constexpr ExampleFile ferry_article = {"post.md", "The ferry cost £97 million.\n"};
inline constexpr ExampleFile ferry_annotations = {"post.obelus.yaml",
                                                  "obelus: 1\n"
                                                  "references: [{id: audit, title: New vessels}]\n"
                                                  "annotations: [{match: £97 million, sources: [audit]}]\n"};
inline constexpr ExampleFile sourced_ferry[] = {ferry_article, ferry_annotations};

extern const RuleHelp unsourced_figure;
extern const RuleHelp vague_magnitude;
extern const RuleHelp citation_needed;
extern const RuleHelp coverage_below_minimum;

extern const RuleHelp orphan_annotation;
extern const RuleHelp ambiguous_match;
extern const RuleHelp drifted_match;
extern const RuleHelp stale_figure;
extern const RuleHelp protected_match;

extern const RuleHelp value_mismatch;
extern const RuleHelp inconsistent_figure;
extern const RuleHelp inconsistent_conversion;
extern const RuleHelp arithmetic;
extern const RuleHelp hedge_dropped;

extern const RuleHelp unknown_reference;
extern const RuleHelp duplicate_id;
extern const RuleHelp incomplete_reference;
extern const RuleHelp stale_reference;
extern const RuleHelp unsafe_url;
extern const RuleHelp unused_reference;
extern const RuleHelp relative_date;
extern const RuleHelp one_sided_dispute;
extern const RuleHelp disputed_as_fact;

extern const RuleHelp unused_waiver;
extern const RuleHelp waiver_without_reason;
extern const RuleHelp expired_waiver;
extern const RuleHelp stale_baseline_entry;
extern const RuleHelp lock_out_of_date;

extern const RuleHelp yaml_syntax;
extern const RuleHelp schema;
extern const RuleHelp unknown_key;
extern const RuleHelp invalid_utf8;
extern const RuleHelp unreadable;
extern const RuleHelp limit_exceeded;

// What is said of waiving faults.
inline constexpr std::string_view no_waiver =
    "Not at all: the job could not be done, and `obelus check` exits 2.\n";

}  // namespace obelus::help
