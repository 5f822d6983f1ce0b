// A test that is always skipped, to try the main that fails such tests.

#include <gtest/gtest.h>

TEST(Skipping, IsSkipped) { GTEST_SKIP() << "to see what comes of it"; }
