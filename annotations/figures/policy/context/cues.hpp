#pragma once
// Most sentences advise nothing and suppose nothing: told by their words, which is quicker than to read them.

#include <string_view>

#include "figures/policy/lexicon/lexicon.hpp"
#include "obelus/span.hpp"

namespace obelus::policy {

// One of the words of `sentence` is a cue; without one, Advice and Supposition have nothing to say of it.
bool has_cue(std::string_view text, Span sentence, const Lexicon& words);

}  // namespace obelus::policy
