#pragma once
// Words that messages are made of.

#include <string>
#include <string_view>

#include "obelus/check.hpp"

namespace obelus::checks {

// `text` on one line in quotation marks, cut to a length that fits a message.
std::string quoted(std::string_view text);

// "money, 600,000,000,000 USD"
std::string described(const Article& article, const Quantity& quantity);

// "5", "14.8": as many digits as a reader needs.
std::string shown_percent(double value);

}  // namespace obelus::checks
