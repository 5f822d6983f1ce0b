#include "pipeline/stream.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support/sandbox.hpp"

namespace obelus {
namespace {

using testing::Sandbox;

TEST(Stream, GivesAFileInPieces) {
  const Sandbox folder;
  const std::string content = std::string(65536, 'a') + "b";
  folder.put("a", content);
  const auto stream = stream_file(folder.path("a"));
  ASSERT_TRUE(stream);
  EXPECT_EQ(*(*stream)(), content.substr(0, 65536));
  EXPECT_EQ(*(*stream)(), "b");
  EXPECT_EQ(*(*stream)(), "");
}

TEST(Stream, RefusesWhatIsNoFileWithoutWaiting) {
  const Sandbox folder;
  ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
  const std::pair<std::string, std::string> cases[] = {
      {folder.path("pipe"), "it is not a regular file"},
      {"/dev/zero", "it is not a regular file"},
      {folder.path(), "it is a folder"},
      {folder.path("gone"), "No such file or directory"},
      {std::string("a\0b", 3), "a path cannot hold NUL"},
  };
  for (const auto& [path, why] : cases) {
    const auto stream = stream_file(path);
    ASSERT_FALSE(stream) << path;
    EXPECT_EQ(stream.error().message, "cannot read " + path + ": " + why);
    EXPECT_EQ(stream.error().rule, "OB905");
  }
}

}  // namespace
}  // namespace obelus
