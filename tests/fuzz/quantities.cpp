// Quantities of any bytes in any language of ours: places, and the same answer twice. The first byte chooses
// the language.

#include <cmath>

#include "fuzz.hpp"
#include "obelus/quantity.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace obelus;
  static constexpr std::string_view languages[] = {"en", "de", "fr", "es", "xx"};
  if (size == 0) return 0;
  const std::string_view lang = languages[data[0] % std::size(languages)];
  const auto text = fuzz::bytes_of(data + 1, size - 1);
  const auto found = quantities(text, lang);
  std::size_t end = 0;
  for (const Quantity& quantity : found) {
    fuzz::require(quantity.text.begin >= end && quantity.text.end <= text.size(), "quantities ascend");
    fuzz::require(quantity.text.contains(quantity.number), "a number lies in its quantity");
    fuzz::require(!quantity.number.empty(), "a number is written");
    fuzz::require(quantity.noun.begin <= quantity.noun.end && quantity.noun.end <= text.size(),
                  "nouns lie within");
    fuzz::require(!std::isnan(quantity.low) && !std::isnan(quantity.high), "a value is a number");
    end = quantity.text.end;
  }
  fuzz::require(found == quantities(text, lang), "the same text, the same answer");
  return 0;
}
