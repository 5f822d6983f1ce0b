#include "build/settings.hpp"

#include "build/program_id.hpp"

namespace obelus {
namespace {

void add_section(Digester& all, const BuildSection& section) {
  const AnnotateOptions& options = section.options;
  const MarkdownOptions& markdown = options.markdown;
  all.add(section.folder);
  for (const std::string& each : markdown.extensions) all.add(each);
  all.add(markdown.smart).add(markdown.unsafe).add(markdown.templates);
  all.add(static_cast<std::uint64_t>(markdown.front_matter));
  for (const Limits& limits : {markdown.limits, options.html.limits})
    for (const std::size_t limit : {limits.file_size, limits.output, limits.nesting, limits.table_cells,
                                    limits.attributes, limits.yaml_nodes})
      all.add(limit);
  for (const auto* selectors : {&options.html.scope, &options.html.exclude})
    for (const std::string& each : *selectors) all.add(each).add(selectors->size());
  all.add(options.max_matches).add(options.html.templates).add(static_cast<std::uint64_t>(options.to));
  all.add(static_cast<std::uint64_t>(options.notes.cards)).add(options.notes.id_prefix);
  all.add(options.notes.assets_href).add(options.notes.json_ld).add(options.notes.page_path);
  for (const auto& [name, label] : options.notes.labels) all.add(name).add(label);
  const Project& project = section.project;
  for (const auto& [page, article] : project.page_paths) all.add(page).add(article);
  all.add(project.content_root).add(project.folder).add(project.lang).add(project.config_path.empty());
}

}  // namespace

Digest settings_of(const BuildRequest& request, const std::vector<LoadedSection>& sections) {
  Digester all;
  all.add(OBELUS_VERSION).add(cmark_version()).add(libxml_version()).add(program_id());
  for (const LoadedSection& each : sections) add_section(all, each.section);
  return all.add(request.lang).add(request.standalone).digest();
}

}  // namespace obelus
