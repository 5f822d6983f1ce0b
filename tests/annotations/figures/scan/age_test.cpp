#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Age, IsInYears) {
  expect_quantities({
      {"a [[40-year-old]] man", "age 40 year"},
      {"[[29 years old]]", "age 29 year"},
      {"[[3 years of age]]", "age 3 year"},
      {"aged [[40]]", "age 40 year"},
      {"in his [[40s]]", "age 40..49 year (glued)"},
      {"in her mid-[[30s]]", "age 30..39 year (glued)"},
      {"the [[1980s]]", "count 1980 (glued)"},
      {"[[87 yo]] man", "age 87 year"},
      {"[[400 million-year-old]] bedrock", "age 400000000 year"},
      {"[[ten months old]]", "age 10 month"},
  });
}

TEST(Age, MayBeARange) {
  testing::expect_quantities(
      {{"those aged [[30-39]]", "age 30..39 year"}, {"aged [[18 to 30]] now", "age 18..30 year"}});
}

}  // namespace
}  // namespace obelus
