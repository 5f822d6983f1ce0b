#pragma once
// The tables of this folder, one a language.

#include "notes/language.hpp"

namespace obelus::notes {

extern const Language arabic;
extern const Language german;
extern const Language english;
extern const Language american_english;
extern const Language spanish;
extern const Language french;
extern const Language italian;
extern const Language japanese;
extern const Language dutch;
extern const Language portuguese;
extern const Language european_portuguese;
extern const Language russian;
extern const Language chinese;
extern const Language traditional_chinese;

}  // namespace obelus::notes
