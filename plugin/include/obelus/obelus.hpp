#pragma once
// All of obelus, and its command line.

#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/match.hpp"
#include "obelus/notes.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"

namespace obelus {

// The program. Returns its exit status: 0 done, 1 findings, 2 could not do the job.
int run(int argc, char** argv);

}  // namespace obelus
