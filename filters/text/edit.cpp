#include "obelus/edit.hpp"

#include <algorithm>
#include <cassert>

namespace obelus {

std::string apply_edits(std::string_view bytes, std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.at < b.at; });
  std::string out;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    assert(done <= edit.at.begin && edit.at.end <= bytes.size());
    out.append(bytes.substr(done, edit.at.begin - done)).append(edit.text);
    done = edit.at.end;
  }
  return out.append(bytes.substr(done));
}

}  // namespace obelus
