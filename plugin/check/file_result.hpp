#pragma once
// What checking one article comes to, and the same as bytes: workers are processes of their own.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/check.hpp"
#include "reports/check_report.hpp"

namespace obelus {

struct FileResult {
  CheckedFile file;
  std::vector<Landmark> landmarks;  // of file.figures, in order
  std::vector<Finding> findings;    // at the levels that hold, without what is switched off; with landmarks
  bool has_faults = false;          // some of them say that the job could not be done
  std::vector<std::string> names;   // what globs may call the article
  std::vector<Claim> claims;
  std::vector<Landmark> claim_landmarks;  // of claims, in order
  std::string date;
  std::vector<SharedWaiver> shared_waivers;
  std::vector<std::string> cited;
  Provenance provenance;
  std::optional<std::string> content;  // that the places count in, where it is not what the file holds
};

std::string encode(FileResult result);
FileResult decode_file_result(std::string_view bytes);

}  // namespace obelus
