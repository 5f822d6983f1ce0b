#pragma once
// All of obelus, and its command line. A program that annotates an article of its own:
//
//   obelus::AnnotateOptions options;                                  // Markdown in, HTML out
//   auto article = obelus::read_article(bytes, options);
//   if (!article) return fail(article.error());
//   auto loaded = obelus::load_annotations(yaml, "post.obelus.yaml");
//   if (!loaded.faults.empty()) return fail(loaded.faults);
//   auto merged = obelus::merge({std::move(loaded.set)});             // more sets, if there are
//   if (!merged.faults.empty()) return fail(merged.faults);
//   auto result = obelus::annotate(*article, "post.md", merged.set, options);
//   if (!result) return fail(result.error());
//   use(result->output, result->findings);

#include "obelus/annotate.hpp"
#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/check.hpp"
#include "obelus/finding.hpp"
#include "obelus/lock_file.hpp"
#include "obelus/match.hpp"
#include "obelus/note_text.hpp"
#include "obelus/notes.hpp"
#include "obelus/reader.hpp"
#include "obelus/repair.hpp"
#include "obelus/rule.hpp"
#include "obelus/schema.hpp"
#include "obelus/writer.hpp"

namespace obelus {

// The program. Returns its exit status: 0 done, 1 findings, 2 could not do the job.
int run(int argc, char** argv);

}  // namespace obelus
