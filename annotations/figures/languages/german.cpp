#include "figures/languages/languages.hpp"

namespace obelus::figures {
namespace {

using enum Role;
using enum QuantityKind;

constexpr Term terms[] = {
    {conjunction, "and"},
};

constexpr lexicon::Table<3072, 4096> table(std::begin(terms), std::end(terms));

}  // namespace

constinit const Language german = {.tag = "de", .words = table, .decimal_comma = true};

}  // namespace obelus::figures
