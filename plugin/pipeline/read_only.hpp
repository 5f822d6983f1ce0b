#pragma once
// Files that show others in some other way, and through which nothing is written.

#include "pipeline/files.hpp"

namespace obelus {

class ReadOnlyFiles : public Files {
 public:
  // `below` must outlive it.
  explicit ReadOnlyFiles(const Files& below) : below_(below) {}

  std::optional<Error> write(const std::string& path, std::string_view) final { return refusal(path); }
  std::optional<Error> create(const std::string& path, std::string_view) final { return refusal(path); }
  std::optional<Error> make_folder(const std::string& path) final { return refusal(path); }
  std::string absolute(const std::string& path) const override { return below_.absolute(path); }

 protected:
  const Files& below() const { return below_; }

 private:
  static Error refusal(const std::string& path) {
    return {"will not write " + path + ": it is only to be read", {}, "OB905", ""};
  }

  const Files& below_;
};

}  // namespace obelus
