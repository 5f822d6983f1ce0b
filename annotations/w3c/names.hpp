#pragma once
// Names for what came with an address in place of one.

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace obelus::w3c {

// Letters, digits, `_`, `-` and `.` of the end of an address: "#loss" and "https://a.example/loss" are
// "loss".
std::string id_of(std::string_view address);

// An id that the loader gives by itself to annotations without one.
bool is_derived_id(std::string_view id);

// The path of an address with any extension, as a glob; empty when it has none that a glob could say.
std::string glob_of(std::string_view address);

// "example.org-report" for "https://www.example.org/a/report.html?x=1".
std::string reference_id_of(std::string_view address);

class Ids {
 public:
  void take(std::string_view id) { ++asked_[std::string(id)]; }
  // The id itself, or with the next number that makes it new; taken from then on.
  std::string distinct(const std::string& id);

 private:
  // How often each was asked for, so that the next free one is not looked for from 2 on.
  std::map<std::string, std::size_t, std::less<>> asked_;
};

}  // namespace obelus::w3c
