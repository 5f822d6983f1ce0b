#include "pipeline/ignore.hpp"

#include <gtest/gtest.h>

#include <string>

namespace obelus {
namespace {

struct Sample {
  const char* lines;
  const char* path;  // a folder ends in "/"
  const char* says;  // as `git check-ignore` has it
};

std::string said(const Sample& sample) {
  IgnorePatterns patterns;
  patterns.add(sample.lines);
  std::string path = sample.path;
  const bool is_folder = path.ends_with('/');
  if (is_folder) path.pop_back();
  switch (patterns.says(path, is_folder)) {
    case IgnorePatterns::Says::out: return "out";
    case IgnorePatterns::Says::in: return "in";
    default: return "";
  }
}

TEST(IgnorePatterns, AreGitsOwn) {
  constexpr Sample samples[] = {
      {"public", "public/", "out"},
      {"public", "a/public", "out"},
      {"public", "republic", ""},
      {"public/", "a/public/", "out"},
      {"public/", "public", ""},
      {"/public", "public/", "out"},
      {"/public", "a/public/", ""},
      {"a/public", "a/public/", "out"},
      {"a/public", "b/a/public/", ""},
      {"*.md", "a/b.md", "out"},
      {"/*.md", "a/b.md", ""},
      {"a/*.md", "a/b/c.md", ""},
      {"**/built", "a/b/built/", "out"},
      {"**/built", "built/", "out"},
      {"a/**/b", "a/b", "out"},
      {"a/**/b", "a/x/y/b", "out"},
      {"a/**", "a/b/c", "out"},
      {"a/**", "a/", ""},
      {"a**b", "axxb", "out"},
      {"?.md", "a.md", "out"},
      {"[a-c].md", "b.md", "out"},
      {"[!a-c].md", "b.md", ""},
      {"[a.md", "[a.md", ""},
      {"{a,b}.md", "a.md", ""},
      {"{a,b}.md", "{a,b}.md", "out"},
      {"*.md\n!a.md", "a.md", "in"},
      {"!a.md\n*.md", "a.md", "out"},
      {"a.md\n!*.md\na.md", "a.md", "out"},
      {"a\n!a/", "a", "out"},
      {"a\n!a/", "a/", "in"},
      {"#a", "#a", ""},
      {"\\#a", "#a", "out"},
      {"\\!a", "!a", "out"},
      {"a  ", "a", "out"},
      {"a\\ ", "a ", "out"},
      {"a\r\nb\r\n", "a", "out"},
      {"\xEF\xBB\xBF"
       "a",
       "a", "out"},
      {"/", "a", ""},
      {"!", "a", ""},
      {"\n\n  \n", " ", ""},
      {"a\\", "a", ""},
  };
  for (const Sample& each : samples) EXPECT_EQ(said(each), each.says) << each.lines << " on " << each.path;
}

TEST(IgnorePatterns, OfMuchWorkAreLimited) {
  IgnorePatterns patterns;
  patterns.add(std::string(100'000, '*') + "\n");
  EXPECT_EQ(patterns.says("a", false), IgnorePatterns::Says::nothing);
  std::string stars;
  while (stars.size() < 4000) stars += "**/*a";
  patterns.add(stars + "b");
  std::string path;
  while (path.size() < 4000) path += "aaaa/a";
  EXPECT_EQ(patterns.says(path, false), IgnorePatterns::Says::nothing);
}

}  // namespace
}  // namespace obelus
