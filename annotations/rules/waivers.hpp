#pragma once
// The waivers of one article, of its YAML and of its own comments: where they hold, and what they waive.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "figures/coverage/passages.hpp"
#include "obelus/check.hpp"
#include "rules/directive.hpp"

namespace obelus::checks {

struct PlacedWaiver {
  Place place;                          // where it is written
  std::vector<std::string_view> rules;  // ids; none: all
  std::string reason;
  std::vector<Span> text;  // passages of the reading text where it holds
  std::vector<Span> bytes;
  std::vector<Span> fits;   // when several passages fit it equally well, so that it holds in none: these
  bool is_of_file = false;  // it holds in all of the article, and for its annotations
  bool is_shared = false;   // in a file that serves other articles too
  bool is_expired = false;
  std::string fault;  // why it waives nothing
  bool is_used = false;

  bool holds() const { return fault.empty() && !is_expired; }
  bool is_for(std::string_view rule) const;
};

class Waivers {
 public:
  Waivers(const Subject& subject, const CheckOptions& options);

  // Where figures need no source, the vague ones by OB102, all others by OB101; numbers are those of all().
  std::vector<WaivedPassage> for_figures() const;
  // Notes which of them stand for figures.
  void use(std::span<const Figure> figures, std::span<const Cover> covers);
  // Takes out the findings that are waived, and notes by which. Whether a figure is waived its cover says: of
  // one that a waiver holds only in part the finding stays, and says so.
  void take_out(std::vector<Finding>& findings);

  // Whether a finding of a rule at a place of the article would be waived; if so, that waiver counts as used.
  bool waives(std::string_view rule, const Place& place);

  const std::vector<PlacedWaiver>& all() const { return all_; }
  const std::vector<Place>& loose_ends() const { return loose_ends_; }  // an end that nothing began

 private:
  struct OfRule {
    passages::Passages passages;  // bytes of the article
    std::size_t of_file;          // a waiver that holds everywhere, or none
  };

  void add_yaml(const Subject& subject, const CheckOptions& options);
  void add_remarks(const Subject& subject, const CheckOptions& options);
  const OfRule& of_rule(std::string_view rule);
  PlacedWaiver* waiver_of(const Finding& finding);

  const std::string& path_;
  std::vector<PlacedWaiver> all_;
  std::vector<Place> loose_ends_;
  std::map<std::string_view, OfRule> by_rule_;
};

}  // namespace obelus::checks
