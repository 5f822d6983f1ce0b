#pragma once
// Sentences by their words, as numbers that may be kept in files.

#include <cstdint>
#include <vector>

#include "obelus/span.hpp"
#include "selector/page.hpp"
#include "selector/stable_hash.hpp"

namespace obelus::selector {

// One hash for each sentence, of its folded words; of its folded text where it has none.
std::vector<std::uint64_t> hash_sentences(const Page& page, const std::vector<Span>& sentences);

}  // namespace obelus::selector
