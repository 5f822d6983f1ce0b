#include "build/article_annotations.hpp"

#include <iterator>
#include <utility>

#include "pipeline/annotate_matched.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

// A page of a finished site is locked as the article that it was made from.
const LockedArticle* locked_of(const std::string& path, const std::vector<std::string>& names,
                               const Files& files, const Project& project, const Site& site) {
  const LockedArticle* locked = site.locked(files.absolute(path));
  for (const std::string& name : names)
    if (locked == nullptr) locked = site.locked(paths::normal(paths::join(project.content_root, name)));
  return locked;
}

}  // namespace

bool says_nothing(const AnnotationSet& set) {
  return set.lang.empty() && set.annotations.empty() && set.references.empty() && set.people.empty() &&
         set.waivers.empty();
}

ArticleAnnotations annotations_for(const Article& article, const std::string& path, const Files& files,
                                   const Project& project, const Site& site, Sources& own,
                                   const LockedArticle* beside) {
  std::vector<std::string> names;
  std::set<std::string> seen = site.read();
  Gathered gathered = gather_own(files, project, article, path, seen, own, names);
  if (!gathered.faults.empty()) return {{{}, {}, {}, std::move(gathered.faults)}, {}};
  std::erase_if(gathered.sets, says_nothing);
  const LockedArticle* locked = beside;
  if (!path.empty() && site.has_lock()) locked = locked_of(path, names, files, project, site);
  return {site.select(article, std::move(gathered.sets), std::move(names), locked),
          std::move(gathered.findings)};
}

std::string stated_language(std::string_view given, const Article& article, const AnnotationSet& set,
                            const Project& project) {
  for (const std::string_view lang :
       {given, std::string_view(article.lang), std::string_view(set.lang), std::string_view(project.lang)})
    if (!lang.empty()) return std::string(lang);
  return {};
}

std::string language_of(std::string_view given, const Article& article, const AnnotationSet& set,
                        const Project& project) {
  std::string lang = stated_language(given, article, set, project);
  return lang.empty() ? "en" : lang;
}

PageReply annotate_page(PageRequest request, AnnotateOptions options, std::string_view lang,
                        const Files& files, const Project& project, const Site& site,
                        const LockedArticle* beside) {
  PageReply reply;
  const std::string shown = request.path.empty() ? "-" : request.path;
  if (options.from == Format::html) options.to = Format::html;
  auto open = OpenArticle::read(std::move(request.content), options);
  if (!open) {
    reply.faults.push_back(fault(open.error(), shown));
    return reply;
  }
  const Article& article = open->article();
  reply.sources.keep(shown, article.bytes);
  ArticleAnnotations selected =
      annotations_for(article, request.path, files, project, site, reply.sources, beside);
  reply.faults = std::move(selected.faults);
  if (!reply.faults.empty()) return reply;
  options.notes.lang = language_of(lang, article, selected.set, project);
  options.site_files = site.site_files();
  if (selected.locked != nullptr) options.lock = *selected.locked;
  auto annotated =
      annotate_matched(*open, shown, std::move(selected.set), std::move(selected.matches), options);
  if (!annotated) {
    reply.faults.push_back(fault(annotated.error(), shown));
    return reply;
  }
  reply.output = std::move(annotated->output);
  reply.findings = std::move(selected.findings);
  std::move(annotated->findings.begin(), annotated->findings.end(), std::back_inserter(reply.findings));
  return reply;
}

}  // namespace obelus
