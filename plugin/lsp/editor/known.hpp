#pragma once
// What a project's baseline holds is not told in the editor either (baseline.hpp).

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/examine.hpp"
#include "lsp/editor/board.hpp"
#include "lsp/editor/buffers.hpp"
#include "obelus/baseline.hpp"

namespace obelus::lsp {

class Known {
 public:
  // That of a project. Without one, or with one that cannot be read, it holds nothing; why is then in
  // `fault`.
  Known(const Buffers& files, const CheckedProject& project, std::optional<Finding>& fault);

  bool is_empty() const { return by_file_.empty(); }

  // Takes out what it holds of what an article's check found. `made` may be null.
  void mute(const Examined* made, const Buffers& files, Board::Findings& findings) const;

 private:
  std::map<std::string, std::vector<KnownFinding>> by_file_;  // by absolute path
};

}  // namespace obelus::lsp
