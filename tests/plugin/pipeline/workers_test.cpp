#include "pipeline/workers.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <map>

namespace obelus {
namespace {

struct Outcome {
  std::map<std::size_t, std::string> done;
  std::map<std::size_t, std::string> died;
};

Outcome run(std::size_t count, std::size_t jobs, std::function<std::string(std::size_t)> work) {
  Outcome outcome;
  Workers workers;
  workers.jobs = jobs;
  workers.batch = 3;
  workers.work = std::move(work);
  workers.done = [&](std::size_t item, std::string bytes) {
    EXPECT_TRUE(outcome.done.emplace(item, std::move(bytes)).second) << item << " is told twice";
  };
  workers.died = [&](std::size_t item, const std::string& how) { outcome.died[item] = how; };
  EXPECT_FALSE(run_workers(count, workers));
  return outcome;
}

TEST(Workers, TellOfEveryItemOnce) {
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    const auto outcome = run(100, jobs, [](std::size_t item) { return std::string(item * 37, 'x'); });
    ASSERT_EQ(outcome.done.size(), 100U);
    for (const auto& [item, bytes] : outcome.done) EXPECT_EQ(bytes.size(), item * 37);
    EXPECT_TRUE(outcome.died.empty());
  }
}

TEST(Workers, LoseOnlyTheItemTheyDieOf) {
  const auto outcome = run(50, 2, [](std::size_t item) {
    if (item % 10 == 7) ::raise(SIGKILL);
    if (item == 20) ::_exit(3);
    return std::to_string(item);
  });
  EXPECT_EQ(outcome.done.size(), 44U);
  EXPECT_EQ(outcome.died.size(), 6U);
  EXPECT_EQ(outcome.died.at(7), "killed by signal 9");
  EXPECT_EQ(outcome.died.at(20), "it ended with status 3");
}

TEST(Workers, SettleBeforeTheyTell) {
  std::map<std::size_t, std::string> done;
  Workers workers;
  workers.jobs = 2;
  workers.batch = 4;
  workers.work = [](std::size_t) { return std::string("made"); };
  workers.settle = [](std::vector<ItemResult>& results) {
    for (ItemResult& each : results) each.bytes += " and settled";
  };
  workers.done = [&](std::size_t item, std::string bytes) { done[item] = std::move(bytes); };
  workers.died = [](std::size_t, const std::string&) {};
  EXPECT_FALSE(run_workers(9, workers));
  EXPECT_EQ(done.size(), 9U);
  for (const auto& [item, bytes] : done) EXPECT_EQ(bytes, "made and settled");
}

TEST(Workers, GiveUpWhenTheyKeepDyingBetweenItems) {
  Workers workers;
  workers.jobs = 2;
  workers.work = [](std::size_t) { return std::string(); };
  workers.settle = [](std::vector<ItemResult>&) { ::raise(SIGKILL); };
  workers.done = [](std::size_t, const std::string&) {};
  workers.died = [](std::size_t, const std::string&) {};
  EXPECT_TRUE(run_workers(5, workers));
}

TEST(Workers, HaveNothingToDoWithoutItems) {
  EXPECT_TRUE(run(0, 2, [](std::size_t) { return std::string(); }).done.empty());
}

}  // namespace
}  // namespace obelus
