#pragma once
// Where an annotation stands: `target` of the W3C's model as `match`, or as `target` with the selectors that
// the loader knows.

#include <set>
#include <string_view>

#include "w3c/losses.hpp"
#include "w3c/nodes.hpp"

namespace obelus::w3c {

class Targets {
 public:
  Targets(Nodes& nodes, Losses& losses) : nodes_(nodes), losses_(losses) {}

  // Only where there are several sources does a target say which is its own.
  void add_source(std::string_view address) { sources_.insert(address); }

  // Adds what the entry of an annotation says of this target. False, and nothing added, when it is lost.
  bool add_to(Members& entry, const data::Node& target);

 private:
  const data::Node* source_of(const data::Node& target);
  const data::Node* selector_of(const data::Node& selector);
  const data::Node* chain_of(const data::Node& first, bool& has_quote);
  bool is_known(const data::Node& link);
  const data::Node* link_of(const data::Node& link, const data::Node* refined_by);

  Nodes& nodes_;
  Losses& losses_;
  std::set<std::string_view> sources_;
};

}  // namespace obelus::w3c
