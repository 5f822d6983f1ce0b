#pragma once
// HTML that is to be shown, whatever encoding it came in.

#include <string>
#include <string_view>

#include "obelus/result.hpp"

namespace obelus {

// The same markup in UTF-8, in the encoding that read_html (reader.hpp) would take it to be in, without a
// byte order mark; what means nothing in it is U+FFFD. Fails with OB904 on a charset that is not known. Any
// thread.
Result<std::string> html_in_utf8(std::string html);

}  // namespace obelus
