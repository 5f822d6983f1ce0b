#include "w3c/targets.hpp"

#include <algorithm>

#include "w3c/json_ld.hpp"
#include "w3c/names.hpp"
#include "yaml/values.hpp"

namespace obelus::w3c {

using data::Kind;
using data::Node;

namespace {

bool is_of_quote(std::string_view key) { return key == "prefix" || key == "exact" || key == "suffix"; }

}  // namespace

bool Targets::add_to(Members& entry, const Node& target) {
  const Node* selector = selector_of(target["selector"]);
  if (selector == nullptr) {
    losses_.lose(target, "this target has no quotation, so nothing says what passage is meant");
    return false;
  }
  Members own;
  if (const Node* source = source_of(target)) own.emplace_back("source", source);
  own.emplace_back("selector", selector);
  if (target.has("obelus:within")) own.emplace_back("within", &target["obelus:within"]);
  const bool is_bare = own.size() == 1 && selector->members.size() == 1 && selector->has("exact");
  if (is_bare)
    entry.emplace_back("match", &(*selector)["exact"]);
  else
    entry.emplace_back("target", nodes_.mapping(own, target.at));
  for (const std::string_view key : {"occurrences", "fuzzy"})
    if (const Node& value = target["obelus:" + std::string(key)]; value.kind != Kind::missing)
      entry.emplace_back(key, &value);
  return true;
}

const Node* Targets::source_of(const Node& target) {
  if (target.has("obelus:source")) return &target["obelus:source"];
  if (sources_.size() < 2) return nullptr;
  const std::string glob = glob_of(address_of(target));
  if (glob.empty()) {
    losses_.pass_over(target, "this source is no path, so the annotation is looked for in every article");
    return nullptr;
  }
  return nodes_.list({nodes_.text(glob + ".*", target.at), nodes_.text(glob + "/index.*", target.at),
                      nodes_.text(glob + "/", target.at)},
                     target.at);
}

const Node* Targets::selector_of(const Node& selector) {
  std::vector<const Node*> kept;
  bool has_quote = false;
  for (const Node* each : each_of(selector))
    if (const Node* chain = chain_of(*each, has_quote)) kept.push_back(chain);
  if (!has_quote) return nullptr;
  return kept.size() == 1 ? kept.front() : nodes_.list(std::move(kept), selector.at);
}

// A selector and those that refine it, with the keys the loader knows; null when it is of another kind.
const Node* Targets::chain_of(const Node& first, bool& has_quote) {
  std::vector<const Node*> links;
  for (const Node* link = &first; link->kind == Kind::mapping; link = &(*link)["refinedBy"])
    if (is_known(*link)) links.push_back(link);
  if (links.empty()) return nullptr;
  const bool quotes =
      std::any_of(links.begin(), links.end(), [](const Node* link) { return link->has("exact"); });
  if (!quotes && !has_type(*links.front(), "TextPositionSelector")) return nullptr;
  has_quote = has_quote || quotes;
  const Node* made = nullptr;
  for (auto link = links.rbegin(); link != links.rend(); ++link) made = link_of(**link, made);
  return made;
}

bool Targets::is_known(const Node& link) {
  if (link.has("exact")) return true;
  for (const char* type : {"TextPositionSelector", "CssSelector"})
    if (has_type(link, type)) return true;
  if (has_type(link, "FragmentSelector") && yaml::is_id(link["value"].scalar)) return true;
  losses_.pass_over(link, "a selector of this kind is passed over");
  return false;
}

const Node* Targets::link_of(const Node& link, const Node* refined_by) {
  Members members;
  const bool is_quote = link.has("exact");
  if (!is_quote)
    for (const char* type : {"TextPositionSelector", "CssSelector", "FragmentSelector"})
      if (has_type(link, type)) members.emplace_back("type", nodes_.text(type, link.at));
  for (const std::string_view key : {"prefix", "exact", "suffix", "value", "start", "end"})
    if (const Node& value = link[key]; value.kind != Kind::missing && (is_quote == is_of_quote(key))) {
      const bool is_empty = value.kind == Kind::string && value.scalar.empty() && key != "exact";
      if (!is_empty) members.emplace_back(key, &value);
    }
  if (refined_by != nullptr) members.emplace_back("refinedBy", refined_by);
  return nodes_.mapping(members, link.at);
}

}  // namespace obelus::w3c
