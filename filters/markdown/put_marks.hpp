#pragma once
// Marks and notes, put into a rendering where located.hpp says the passages are.

#include <string>

#include "markdown/located.hpp"
#include "obelus/writer.hpp"

namespace obelus::markdown {

// Looks as at HTML only at the windows of marks that are not each by itself in running text. Notes go into
// a list of footnotes that is there with `look_for_list`, else to the end.
std::string put_marks(const Located& located, const Marks& marks, bool look_for_list);

}  // namespace obelus::markdown
