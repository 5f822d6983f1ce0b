#include "cli/serve_upstream.hpp"

#include <fmt/format.h>

#include "build/assets.hpp"
#include "http/proxy.hpp"
#include "pipeline/page_paths.hpp"
#include "pipeline/paths.hpp"
#include "reports/pretty.hpp"

namespace obelus::cli {
namespace {

// The file a finished site would have in the place of an address.
std::string page_of(const std::string& address) {
  std::string path = paths::normal(std::string_view(address).substr(1));
  if (address.ends_with('/')) return paths::join(path, "index.html");
  return paths::extension(path).empty() ? paths::join(path, "index.html") : path;
}

// The same below the folder that `paths` has finished pages in, where one of its patterns knows it there: a
// generator's own server knows nothing of "public/".
std::string page_by(const Project& project, const std::string& page) {
  for (const auto& [pattern, article] : project.page_paths) {
    const std::string folder = pattern.substr(0, pattern.find('/'));
    const std::string below = paths::join(folder, page);
    if (!article_of_page(pattern, article, page) && article_of_page(pattern, article, below)) return below;
  }
  return page;
}

std::optional<http::OwnFile> own_file(const std::string& path) {
  for (const Asset& each : assets())
    if (path == "/" + each.path)
      return http::OwnFile{
          path.ends_with(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
          std::string(each.content)};
  return std::nullopt;
}

class Pages {
 public:
  Pages(Knowledge& knowledge, World& world) : knowledge_(knowledge), world_(world) {}

  std::optional<std::string> change(const std::string& address, const std::string& content) {
    if (knowledge_.is_stale()) {
      Sources read;
      tell(knowledge_.read(read), read, nullptr);
    }
    const Project& project = knowledge_.project();
    const std::string page = page_by(project, page_of(address));
    const std::string path = shown(world_.files, paths::join(project.content_root, page));
    Knowledge::Answered answered = knowledge_.annotate({path, content}, Format::html, Format::html);
    tell(answered.reply.faults, answered.reply.sources, answered.shared);
    if (!answered.reply.faults.empty()) return std::nullopt;
    return std::move(answered.reply.output);
  }

 private:
  // What was told last is not told again with every page.
  void tell(const std::vector<Finding>& faults, const Sources& own, const Sources* shared) {
    const std::string text = pretty(faults, [&](const std::string& path) {
      const std::string* content = own.find(path);
      return content != nullptr || shared == nullptr ? content : shared->find(path);
    });
    if (text != told_ && !text.empty()) world_.err(text);
    told_ = text;
  }

  Knowledge& knowledge_;
  World& world_;
  std::string told_;
};

}  // namespace

int serve_upstream(const UpstreamRequest& request, Knowledge& knowledge, World& world) {
  auto upstream = http::parse_upstream(request.url);
  if (!upstream) return fail(world, upstream.error().message, upstream.error().hint);
  auto proxy = http::Proxy::open(request.port, std::move(*upstream));
  if (!proxy) return fail(world, proxy.error().message, proxy.error().hint);
  const int status = print(world, fmt::format("http://localhost:{}/\n", (*proxy)->port()));
  if (status != done) return status;
  Pages pages(knowledge, world);
  (*proxy)->run(
      [&](const std::string& path, const std::string& content) { return pages.change(path, content); },
      own_file);
  return done;
}

}  // namespace obelus::cli
