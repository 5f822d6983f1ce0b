#pragma once
// What of somebody else's annotations has no place among ours.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "obelus/data.hpp"
#include "obelus/finding.hpp"

namespace obelus::w3c {

struct Losses {
  std::string path;
  std::vector<Finding> lost;         // annotations that cannot be taken over
  std::vector<Finding> passed_over;  // parts of some

  void lose(const data::Node& node, std::string message) { lost.push_back(of(node, std::move(message))); }
  void pass_over(const data::Node& node, std::string message) {
    passed_over.push_back(of(node, std::move(message)));
  }

 private:
  Finding of(const data::Node& node, std::string message) const {
    const Place place{path, {node.at.begin, std::min(node.at.begin + 1, node.at.end)}};
    return {"OB902", Level::warning, std::move(message), place, {}, {}, {}};
  }
};

}  // namespace obelus::w3c
