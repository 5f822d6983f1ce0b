#include "cli/serve_upstream.hpp"

#include <fmt/format.h>

#include <climits>
#include <map>

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
  Pages(Knowledge& knowledge, World& world, bool is_quiet)
      : knowledge_(knowledge), world_(world), is_quiet_(is_quiet) {}

  std::optional<std::string> change(const std::string& address, const std::string& content) {
    if (address.size() > PATH_MAX) return std::nullopt;  // of no article
    if (knowledge_.is_stale()) {
      Sources read;
      tell("", knowledge_.read(read), read, nullptr);
    }
    const Project& project = knowledge_.project();
    const std::string page = page_by(project, page_of(address));
    const std::string path = shown(world_.files, paths::join(project.content_root, page));
    Knowledge::Answered answered = knowledge_.annotate({path, content}, Format::html, Format::html);
    const bool has_faults = !answered.reply.faults.empty();
    tell(page, has_faults ? answered.reply.faults : answered.reply.findings, answered.reply.sources,
         answered.shared);
    if (has_faults) return std::nullopt;
    return std::move(answered.reply.output);
  }

 private:
  // What was told of a page last is not told again.
  void tell(const std::string& page, std::vector<Finding> findings, const Sources& own,
            const Sources* shared) {
    constexpr std::size_t most_pages = 10'000;
    if (is_quiet_) std::erase_if(findings, [](const Finding& each) { return each.level != Level::error; });
    std::string text = pretty(findings, [&](const std::string& path) {
      const std::string* content = own.find(path);
      return content != nullptr || shared == nullptr ? content : shared->find(path);
    });
    if (told_.size() > most_pages) told_.clear();
    std::string& told = told_[page];
    if (text != told && !text.empty()) world_.err(text);
    told = std::move(text);
  }

  Knowledge& knowledge_;
  World& world_;
  const bool is_quiet_;
  std::map<std::string, std::string> told_;  // by page; "" is all of them
};

}  // namespace

int serve_upstream(const UpstreamRequest& request, Knowledge& knowledge, World& world) {
  auto upstream = http::parse_upstream(request.url);
  if (!upstream) return fail(world, upstream.error().message, upstream.error().hint);
  auto proxy = http::Proxy::open(request.port, std::move(*upstream));
  if (!proxy) return fail(world, proxy.error().message, proxy.error().hint);
  const int status = print(world, fmt::format("http://localhost:{}/\n", (*proxy)->port()));
  if (status != done) return status;
  Pages pages(knowledge, world, request.common.quiet);
  (*proxy)->run(
      [&](const std::string& path, const std::string& content) { return pages.change(path, content); },
      own_file);
  return done;
}

}  // namespace obelus::cli
