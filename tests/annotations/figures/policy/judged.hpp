#pragma once
// What the policy makes of a number in a sentence, as marked text: "It rained on [[5 May]]." -> "date".

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "obelus/figure.hpp"
#include "obelus/reader.hpp"
#include "support/marked.hpp"

namespace obelus::testing {

// The reason of the figure that is the marked text, or its verdict when there is none ("error"); when no
// figure is exactly that, what there is instead.
std::string judged(const Article& article, Span span, const FigurePolicy& policy = {});
std::string judged(const std::string& marked, const FigurePolicy& policy = {});
std::string judged_markdown(const std::string& markdown, const std::string& text,
                            const FigurePolicy& policy = {});

// Each marked text is judged to be what stands beside it. Plain pointers, as tests say thousands of them: a
// string of each takes the compiler a third of its time.
struct Case {
  const char* marked;
  const char* expected;
};
using Cases = std::initializer_list<Case>;

void expect_judged(Cases cases, const FigurePolicy& policy = {});
// … in a language, by its BCP 47 tag.
void expect_judged_in(const char* lang, Cases cases);

// Each marked text is a figure that needs a source, or at least is none of what is exempt.
void expect_figures(std::initializer_list<const char*> texts);

}  // namespace obelus::testing
