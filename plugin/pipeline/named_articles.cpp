#include "pipeline/named_articles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "obelus/closest.hpp"
#include "pipeline/page_paths.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

// Looks for suggestions a bounded number of times: all articles of a large site may have moved.
constexpr std::size_t most_suggestions = 100;

bool is_root_unknown(const Project& project) { return project.config_path.empty(); }

// Names of articles as `target.source` would have them, in the memory of `articles`.
std::vector<std::string_view> names_of(const std::vector<std::string>& articles, const Project& project) {
  std::vector<std::string_view> names;
  for (const std::string_view article : articles)
    for (const std::string* root : {&project.content_root, &project.folder})
      if (const auto name = paths::below(*root, std::string(article))) {
        names.push_back(article.substr(article.size() - name->size()));
        break;
      }
  return names;
}

bool ends_one(const std::vector<std::string>& articles, const std::string& name) {
  const std::string end = "/" + paths::normal(name);
  return std::any_of(articles.begin(), articles.end(),
                     [&](const std::string& each) { return each.ends_with(end); });
}

Finding finding_of(const NamedArticle& named, std::string_view nearest) {
  Finding finding;
  finding.rule = "OB201";
  finding.message = fmt::format("there is no article “{}”", named.name);
  if (named.count > 1) finding.message += fmt::format(", which is named {} times here", named.count);
  finding.place = named.place;
  if (nearest.empty())
    finding.fix = "write its path from the folder of `content_root` or of `obelus.yaml`, or a glob";
  else
    finding.label = fmt::format("did you mean `{}`?", nearest);
  return finding;
}

}  // namespace

bool is_plain_path(std::string_view glob) {
  return glob.find_first_of("*?[]{}\\!") == std::string_view::npos;
}

std::vector<NamedArticle> named_articles(const AnnotationSet& set) {
  std::vector<NamedArticle> named;
  std::unordered_map<std::string, std::size_t> known;  // file and name, to its number
  const auto add = [&](const Target& target) {
    for (const At<std::string>& source : target.source) {
      if (!is_plain_path(source.value) || source.value.starts_with('/')) continue;
      const auto [at, is_new] =
          known.try_emplace(source.place.path.str() + '\n' + source.value, named.size());
      if (is_new)
        named.push_back({source.value, source.place});
      else
        ++named[at->second].count;
    }
  };
  for (const Annotation& each : set.annotations) add(each.target);
  for (const Waiver& each : set.waivers) add(each.target);
  return named;
}

bool NamedArticles::has(const Project& project, std::string_view name) const {
  const std::string* roots[] = {&project.content_root, &project.folder};
  const auto is_below_one = [&](std::string_view path) {
    return std::any_of(std::begin(roots), std::end(roots), [&](const std::string* root) {
      return is_file_(paths::normal(paths::join(*root, path)));
    });
  };
  if (is_below_one(name)) return true;
  return std::any_of(project.page_paths.begin(), project.page_paths.end(), [&](const auto& each) {
    const auto article = article_of_page(each.first, each.second, paths::normal(name));
    return article && is_below_one(*article);
  });
}

void NamedArticles::look_for(const NamedArticle& named, const Project& project) {
  const auto at = std::pair(named.place.path.str(), named.place.bytes.begin);
  Sought& sought = sought_.try_emplace(at, Sought{named, &project}).first->second;
  sought.is_found = sought.is_found || has(project, named.name);
}

std::vector<NamedArticles::Missing> NamedArticles::missing(const List& articles) const {
  std::vector<Missing> missing;
  std::optional<std::vector<std::string>> known;
  for (const auto& [place, sought] : sought_) {
    if (sought.is_found) continue;
    if (!known) known = articles();
    if (is_root_unknown(*sought.project) && ends_one(*known, sought.named.name)) continue;
    std::string_view nearest;
    if (missing.size() < most_suggestions)
      nearest = closest(sought.named.name, names_of(*known, *sought.project));
    missing.push_back({finding_of(sought.named, nearest), sought.project});
  }
  return missing;
}

NamedArticles::IsFile is_file_of(const Files& files) {
  return [&files](const std::string& path) {
    const FileKind kind = files.kind(path);
    return kind == FileKind::regular || kind == FileKind::other;
  };
}

}  // namespace obelus
