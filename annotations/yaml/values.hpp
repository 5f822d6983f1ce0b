#pragma once
// Texts that stand for something: dates, figures, ids, addresses, globs. Each function says what is wrong,
// or reads it.

#include <optional>
#include <string>
#include <string_view>

#include "obelus/annotation.hpp"

namespace obelus::yaml {

// A day that exists, or a month, or a year of four digits (EDTF level 0,
// https://www.loc.gov/standards/datetime/).
std::optional<Date> read_date(std::string_view text);

// A date, or FROM/TO; an end that is open ("..") is none. A final ~, ? or % (EDTF level 1) is passed over.
std::optional<DateRange> read_date_range(std::string_view text);

// NUMBER UNIT or LOW..HIGH UNIT; the unit may be missing.
std::optional<FigureValue> read_figure(std::string_view text);

// Letters, digits, `_`, `-`, `.`; 64 at most.
bool is_id(std::string_view text);

// A language tag's shape (BCP 47).
bool is_language(std::string_view text);

// What is wrong with an address that a reader may follow, or empty: http, https, mailto, a fragment or a
// relative reference, without spaces, control characters, backslashes, or a name and password.
std::string_view fault_of_url(std::string_view url);

// What is wrong with a glob, or empty.
std::string_view fault_of_glob(std::string_view glob);

}  // namespace obelus::yaml
