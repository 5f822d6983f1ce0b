#pragma once
// What an annotation says: `body` of the W3C's model as sources, a note, a dispute or a bio.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "w3c/losses.hpp"
#include "w3c/names.hpp"
#include "w3c/nodes.hpp"

namespace obelus::w3c {

// The works that bodies cite, one for each address.
class References {
 public:
  explicit References(Nodes& nodes) : nodes_(nodes) {}

  void add(const data::Node& reference);
  // The id of the reference with this address, made if need be.
  std::string id_for(std::string_view address, const data::Node& body);
  const std::vector<const data::Node*>& all() const { return all_; }

 private:
  Nodes& nodes_;
  Ids ids_;
  std::map<std::string, std::string, std::less<>> by_address_;
  std::vector<const data::Node*> all_;
};

// The members of an entry; empty when the annotation says nothing that a note could.
Members members_of_bodies(const data::Node& annotation, Nodes& nodes, References& references, Losses& losses);

}  // namespace obelus::w3c
