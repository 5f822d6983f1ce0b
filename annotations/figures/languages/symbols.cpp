// Symbols, the same in every language and told apart by case: m and M, mb and MB.

#include "figures/languages/languages.hpp"
#include "figures/languages/symbols/money.hpp"
#include "figures/languages/symbols/units.hpp"

namespace obelus::scan {
namespace {

constexpr lexicon::Table<512, 1024> table(symbol_rows::of_units, symbol_rows::of_money);

}  // namespace

constinit const Lexicon symbols = table;

}  // namespace obelus::scan
