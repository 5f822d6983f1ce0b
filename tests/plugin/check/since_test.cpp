// `check --since` in real repositories.

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "support/sandbox.hpp"

namespace obelus {
namespace {

using testing::Sandbox;

// A repository in a folder of its own.
class Repository {
 public:
  Repository() { git("init -q -b main ."); }

  void git(const std::string& arguments) const { git_in("repo", arguments); }
  void git_in(const std::string& folder, const std::string& arguments) const {
    std::filesystem::create_directories(box.path(folder));
    const std::string line = "cd '" + box.path(folder).string() +
                             "' && env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE "
                             "GIT_CONFIG_GLOBAL=/dev/null git -c user.name=n -c "
                             "user.email=e@example.org -c protocol.file.allow=always " +
                             arguments + " >/dev/null 2>&1";
    EXPECT_EQ(std::system(line.c_str()), 0) << arguments;
  }
  void commit() const {
    git("add -A");
    git("commit -q --allow-empty -m x");
  }
  void put(const std::string& name, const std::string& content) const { box.put("repo/" + name, content); }
  void remove(const std::string& name) const { std::filesystem::remove(box.path("repo/" + name)); }
  void rename(const std::string& from, const std::string& to) const {
    std::filesystem::create_directories(box.path("repo/" + to).parent_path());
    std::filesystem::rename(box.path("repo/" + from), box.path("repo/" + to));
  }

  Sandbox::Ran check(const std::string& arguments, const std::string& folder = "repo") const {
    return box.run("check " + arguments, "cd '" + folder + "' && env -u GIT_DIR -u GIT_WORK_TREE");
  }
  // What `check` finds: the first line of each finding.
  std::string found(const std::string& arguments, const std::string& folder = "repo") const {
    const Sandbox::Ran ran = check(arguments, folder);
    EXPECT_NE(ran.status, 2) << ran.out << ran.err;
    std::string lines;
    for (std::size_t at = 0; at < ran.out.size();) {
      const std::size_t end = ran.out.find('\n', at);
      const std::string line = ran.out.substr(at, end - at);
      if (line.find(" [OB") != std::string::npos && line.front() != ' ') lines += line + "\n";
      at = end + 1;
    }
    return lines;
  }

  Sandbox box;
};

const std::string ferry = "The ferry cost $5 million to build.\n\nIt carries 300 cars a day.\n";

TEST(Since, TellsOnlyWhatIsNew) {
  const Repository repository;
  repository.put("ferry.md", ferry);
  repository.put("bus.md", "A bus takes 40 minutes.\n");
  repository.commit();
  EXPECT_EQ(repository.found("--since HEAD"), "");
  repository.put("ferry.md", "# New\n\nIt carries\n300 cars a day.\n\nThe ferry cost $6 million to build.\n");
  EXPECT_EQ(repository.found("--since HEAD"),
            "ferry.md:6:16: error: no source for “$6 million” [OB101 unsourced-figure]\n");
  EXPECT_NE(repository.check("--since HEAD").out.find("2 findings known before"), std::string::npos);
  repository.commit();
  EXPECT_EQ(repository.found("--since HEAD"), "");
  EXPECT_EQ(repository.found("--since main~1"),
            "ferry.md:6:16: error: no source for “$6 million” [OB101 unsourced-figure]\n");
}

TEST(Since, FollowsRenamesAndChangesOfAnnotations) {
  const Repository repository;
  repository.put("ferry.md", ferry);
  repository.put("ferry.obelus.yaml",
                 "obelus: 1\nreferences: [{id: wire, title: Ships}]\n"
                 "annotations: [{match: cost $5 million, sources: [wire]}]\n");
  repository.commit();
  repository.rename("ferry.md", "2031/ships.md");
  EXPECT_EQ(repository.found("--since HEAD --select OB101"),
            "2031/ships.md:1:16: error: no source for “$5 million” [OB101 unsourced-figure]\n");
  EXPECT_EQ(repository.found("2031/ships.md --since HEAD --select OB101"),
            "2031/ships.md:1:16: error: no source for “$5 million” [OB101 unsourced-figure]\n");
}

TEST(Since, WorksInSubfoldersWorktreesAndWithTheConfigurationOfThen) {
  const Repository repository;
  repository.put("obelus.yaml", "rules: {OB102: off}\n");
  repository.put("posts/ferry.md", ferry + "\nMillions came.\n");
  repository.commit();
  repository.put("obelus.yaml", "content: ['**/*.md']\n");
  repository.put("posts/bus.md", "A bus takes 40 minutes.\n");
  const std::string fresh =
      "posts/bus.md:1:13: error: no source for “40 minutes” [OB101 unsourced-figure]\n"
      "posts/ferry.md:5:1: warning: “Millions” is vague, and nothing says who says so [OB102 "
      "vague-magnitude]\n";
  EXPECT_EQ(repository.found("--since HEAD"), fresh);
  EXPECT_EQ(repository.found("bus.md --since HEAD", "repo/posts"),
            "bus.md:1:13: error: no source for “40 minutes” [OB101 unsourced-figure]\n");
  repository.commit();
  repository.git("worktree add -q ../tree HEAD");
  EXPECT_EQ(repository.found("--since HEAD~1", "tree"), fresh);
  EXPECT_EQ(repository.found("--since HEAD", "tree"), "");
}

TEST(Since, LooksForTheRepositoryWhereTheArticlesAre) {
  const Repository repository;
  repository.put("posts/ferry.md", ferry);
  repository.commit();
  repository.put("posts/bus.md", "A bus takes 40 minutes.\n");
  EXPECT_EQ(repository.found("repo/posts --since HEAD", "."),
            "repo/posts/bus.md:1:13: error: no source for “40 minutes” [OB101 unsourced-figure]\n");
  EXPECT_EQ(repository.found("repo/posts/ferry.md --since HEAD", "."), "");
}

TEST(Since, ReadsFilesThroughLinksOfThen) {
  const Repository repository;
  repository.put("shared/facts.md", ferry);
  std::filesystem::create_symlink("shared/facts.md", repository.box.path("repo/linked.md"));
  std::filesystem::create_symlink("linked.md", repository.box.path("repo/again.md"));
  std::filesystem::create_symlink("round.md", repository.box.path("repo/round.md"));
  repository.commit();
  EXPECT_EQ(repository.found("linked.md again.md --since HEAD"), "");
}

TEST(Since, TreatsWhatWasNotThereAsNew) {
  const Repository repository;
  repository.commit();
  repository.put("bus.md", "A bus takes 40 minutes.\n");
  EXPECT_EQ(repository.found("--since HEAD"),
            "bus.md:1:13: error: no source for “40 minutes” [OB101 unsourced-figure]\n");
  EXPECT_EQ(repository.found("bus.md --since HEAD"),
            "bus.md:1:13: error: no source for “40 minutes” [OB101 unsourced-figure]\n");
}

TEST(Since, GoesWithABaseline) {
  const Repository repository;
  repository.put("a.md", "A bus takes 40 minutes.\n");
  repository.put("b.md", ferry);
  EXPECT_EQ(repository.check("a.md --write-baseline --baseline known").status, 0);
  repository.remove("a.md");
  repository.commit();
  repository.put("a.md", "A bus takes 40 minutes.\n");
  EXPECT_EQ(repository.found("--since HEAD --baseline known"), "");
  EXPECT_NE(repository.found("--since HEAD"), "");
}

TEST(Since, RefusesWhatIsNoRevision) {
  const Repository repository;
  repository.put("a.md", ferry);
  repository.commit();
  const std::map<std::string, std::string> table = {
      {"'--since=--output=x'", "`--output=x` is no revision"},
      {"'--since=-x'", "`-x` is no revision"},
      {"'--since=a b'", "`a b` is no revision"},
      {"--since nowhere", "there is no revision nowhere in this repository"},
      {"'--since=$(touch x)'", "`$(touch x)` is no revision"},
      {"'--since=HEAD:a.md'", "there is no revision HEAD:a.md in this repository"}};
  for (const auto& [option, message] : table) {
    const Sandbox::Ran ran = repository.check(option);
    EXPECT_EQ(ran.status, 2) << option;
    EXPECT_EQ(ran.err.substr(0, ran.err.find('\n')), "obelus: error: " + message);
  }
  EXPECT_FALSE(repository.box.has("repo/x"));
}

TEST(Since, SaysWhenThereIsNoRepository) {
  const Repository repository;
  repository.box.put("plain/a.md", ferry);
  const Sandbox::Ran ran = repository.check("--since HEAD", "plain");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "obelus: error: " + std::filesystem::canonical(repository.box.path("plain")).string() +
                         " is not in a git repository\n   fix: --since compares with a revision of one\n");
}

TEST(Since, SaysWhenThereIsNoGit) {
  const Repository repository;
  repository.put("a.md", ferry);
  const Sandbox::Ran ran = repository.box.run("check --since HEAD", "cd repo && PATH=/nonexistent");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err.substr(0, ran.err.find('\n')),
            "obelus: error: cannot run git: No such file or directory");
}

TEST(Since, NamesAShallowClone) {
  const Repository repository;
  repository.put("a.md", ferry);
  repository.commit();
  repository.commit();
  repository.git("clone -q --depth 1 'file://" + repository.box.path("repo").string() + "' ../shallow");
  EXPECT_EQ(repository.found("--since HEAD", "shallow"), "");
  const Sandbox::Ran ran = repository.check("--since HEAD~1", "shallow");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err,
            "obelus: error: there is no revision HEAD~1 in this clone, which is a shallow one\n"
            "   fix: fetch its history: `git fetch --unshallow`; for actions/checkout: `fetch-depth: 0`\n");
}

TEST(Since, EqualsTheDifferenceOfTwoRuns) {
  const Repository repository;
  const auto post = [](int number, const std::string& more) {
    const std::string n = std::to_string(number);
    return "# Post " + n + "\n\nThe ferry of " + n + " islands cost $" + n +
           " million to build.\n\nIt carries " + n + "00 cars a day.\n\n" + more + "\n";
  };
  for (int i = 2; i < 30; ++i)
    repository.put("posts/" + std::to_string(i) + ".md", post(i, "Thousands came."));
  repository.commit();
  EXPECT_EQ(repository.check("--write-baseline --baseline ../then").status, 0);
  for (int i = 2; i < 30; i += 3) {
    const std::string path = "posts/" + std::to_string(i) + ".md";
    if (i % 2 == 0)
      repository.put(path, post(i, "Thousands of guests came, and paid £" + std::to_string(i) + " each."));
    else
      repository.rename(path, "old/" + std::to_string(i) + ".md");
  }
  repository.put("posts/2.md", post(3, "Nobody came."));
  const std::string difference = repository.found("--baseline ../then --ignore OB504");
  EXPECT_EQ(repository.found("--since HEAD --ignore OB504"), difference);
  EXPECT_EQ(repository.found("--since HEAD --ignore OB504 --jobs 1"), difference);
  EXPECT_NE(difference.find("£8 each") == difference.npos ? difference.find("“£8”") : 0, difference.npos);
}

}  // namespace
}  // namespace obelus
