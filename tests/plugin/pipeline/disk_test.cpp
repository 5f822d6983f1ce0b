#include "pipeline/disk.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/corpus.hpp"

namespace obelus {
namespace {

namespace fs = std::filesystem;

class Disk : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "obelus-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ / name; }
  void put(const std::string& name, const std::string& content) const {
    std::ofstream(path(name), std::ios::binary) << content;
  }
  std::string get(const std::string& name) const { return testing::read_file(path(name)); }
  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
  std::unique_ptr<Files> files_ = *make_disk();
};

TEST_F(Disk, ReadsWhatIsThere) {
  put("a", std::string("x\0y\n", 4));
  const auto read = files_->read(path("a"), 4);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, std::string("x\0y\n", 4));
}

TEST_F(Disk, RefusesWhatIsTooLarge) {
  put("a", "12345");
  const auto read = files_->read(path("a"), 4);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().rule, "OB906");
}

TEST_F(Disk, RefusesWhatIsTooLargeUnread) {
  put("sparse", "");
  fs::resize_file(path("sparse"), std::uintmax_t{1} << 30);
  const auto read = files_->read(path("sparse"), 1 << 20);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().rule, "OB906");
  EXPECT_EQ(read.error().hint, "no setting raises this limit");
}

TEST_F(Disk, RefusesPipesDevicesAndFoldersWithoutWaiting) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  for (const std::string& each :
       {path("pipe"), std::string("/dev/zero"), folder_.string(), path("missing")}) {
    const auto read = files_->read(each, 100);
    ASSERT_FALSE(read) << each;
    EXPECT_NE(read.error().message.find(each), std::string::npos) << read.error().message;
  }
}

TEST_F(Disk, ReplacesAFileAndKeepsItsPermissions) {
  put("a", "old");
  ASSERT_EQ(::chmod(path("a").c_str(), 0640), 0);
  EXPECT_FALSE(files_->write(path("a"), "new"));
  EXPECT_EQ(get("a"), "new");
  EXPECT_EQ(fs::status(path("a")).permissions(), fs::perms(0640));
  EXPECT_EQ(count(), 1U);
}

TEST_F(Disk, NeverWritesThroughALink) {
  put("target", "safe");
  fs::create_symlink(path("target"), path("link"));
  EXPECT_TRUE(files_->write(path("link"), "new"));
  EXPECT_EQ(get("target"), "safe");
  EXPECT_TRUE(fs::is_symlink(path("link")));
  fs::create_symlink(path("nowhere"), path("dangling"));
  EXPECT_TRUE(files_->write(path("dangling"), "new"));
  EXPECT_FALSE(fs::exists(path("nowhere")));
  EXPECT_EQ(count(), 3U);
}

TEST_F(Disk, LeavesNothingBehindWhenItCannotWrite) {
  fs::create_directory(path("folder"));
  EXPECT_TRUE(files_->write(path("folder"), "new"));
  EXPECT_TRUE(files_->write(path("missing/a"), "new"));
  EXPECT_EQ(count(), 1U);
}

TEST_F(Disk, CreatesOnlyWhatIsNotThere) {
  put("a", "old");
  EXPECT_TRUE(files_->create(path("a"), "new"));
  EXPECT_EQ(get("a"), "old");
  EXPECT_FALSE(files_->create(path("b"), "new"));
  EXPECT_EQ(get("b"), "new");
  EXPECT_EQ(count(), 2U);
}

TEST_F(Disk, ListsInOrderWithoutFollowingLinks) {
  put("b", "");
  fs::create_directory(path("a"));
  fs::create_directory_symlink(path("a"), path("c"));
  const auto listed = files_->list(folder_.string());
  ASSERT_TRUE(listed);
  ASSERT_EQ(listed->size(), 3U);
  EXPECT_EQ((*listed)[0].kind, FileKind::folder);
  EXPECT_EQ((*listed)[1].kind, FileKind::regular);
  EXPECT_EQ((*listed)[2].kind, FileKind::link);
}

}  // namespace
}  // namespace obelus
