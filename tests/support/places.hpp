#pragma once
// Where things lie on this machine. Only places.cpp is compiled with these paths, so every other object file
// is the same in every checkout, and a compiler cache serves them all.

#include <string>

namespace obelus::testing::places {

extern const std::string source;      // the project's folder
extern const std::string data;        // the data folder, unless the environment names another
extern const std::string tool;        // the program `obelus`
extern const std::string cmark_tool;  // the program `cmark-gfm`, or empty

}  // namespace obelus::testing::places
