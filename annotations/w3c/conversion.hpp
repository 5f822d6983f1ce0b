#pragma once
// From the W3C's model to ours: the JSON is read as a tree of values that know where they stand, and another
// tree is put together of them that looks as if it had been read from an annotation file. From there on the
// loader of such files does all: keys, types, addresses, ids.
//
//   {"type": "Annotation",                                 obelus: 1
//    "body": "https://example.org/report",                 references:
//    "target": {                                 ->          - {id: example.org-report, URL:
//    https://example.org/report, …}
//      "source": "posts/ferry.html",                       annotations:
//      "selector": {"type": "TextQuoteSelector",             - match: 12 per cent
//                   "exact": "12 per cent"}}}                  sources: [example.org-report]

#include <string>
#include <vector>

#include "w3c/bodies.hpp"
#include "w3c/losses.hpp"
#include "w3c/nodes.hpp"
#include "w3c/targets.hpp"

namespace obelus::w3c {

// What it makes lives as long as it does, and as the tree it was given.
class Conversion {
 public:
  Conversion(const data::Node& root, std::string path) : root_(root), losses_{std::move(path), {}, {}} {}

  // The root of an annotation file. To be called once.
  const data::Node* run();
  Losses& losses() { return losses_; }

 private:
  void collect();
  void add_parts(const data::Node& page, std::vector<const data::Node*>& waiting);
  void keep_own(const data::Node& node);
  void convert(const data::Node& annotation);
  const data::Node* file();

  const data::Node& root_;
  Losses losses_;
  Nodes nodes_;
  Targets targets_{nodes_, losses_};
  References references_{nodes_};
  Ids ids_;
  std::vector<const data::Node*> annotations_;
  std::vector<const data::Node*> entries_;
  const data::Node* lang_ = nullptr;
  const data::Node* people_ = nullptr;
  const data::Node* waive_ = nullptr;
};

}  // namespace obelus::w3c
