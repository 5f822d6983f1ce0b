#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/article_annotations.hpp"
#include "capi/obelus.h"
#include "obelus/rule.hpp"
#include "obelus/text.hpp"
#include "pipeline/disk.hpp"
#include "reports/pretty.hpp"

namespace obelus::embedded {
extern const std::string_view obelus_css;
extern const std::string_view obelus_js;
}  // namespace obelus::embedded

namespace obelus::capi {
namespace {

// A finding with its place counted, so that nothing of the files need be kept.
struct Told {
  std::string rule;
  Level level;
  std::string message;
  std::string path;
  LineColumn at{0, 0};
  std::string fix;
  std::string_view name;  // of the table of rules, and ends in NUL
};
using Findings = std::vector<Told>;

Findings tell(std::vector<Finding> findings, const Sources& own, const Sources& shared) {
  sort_findings(findings);
  Findings all;
  for (Finding& each : findings) {
    Told told{std::string(each.rule), each.level, std::move(each.message), each.place.path, LineColumn{0, 0},
              std::move(each.fix),    {}};
    if (const Rule* rule = find_rule(each.rule)) told.name = rule->name;
    const std::string* content = own.find(told.path);
    if (content == nullptr) content = shared.find(told.path);
    if (content != nullptr) told.at = LineIndex(*content).at(*content, each.place.bytes.begin);
    all.push_back(std::move(told));
  }
  return all;
}

// Fills in as much of `finding` as the caller knows of.
obelus_status give(const Findings& findings, std::size_t index, obelus_finding* finding) {
  if (finding == nullptr || index >= findings.size()) return OBELUS_MISUSE;
  const std::size_t known = finding->size;
  if (known < sizeof(size_t) || known > 4096) return OBELUS_MISUSE;
  const Told& told = findings[index];
  const obelus_finding all{known,
                           told.rule.c_str(),
                           static_cast<obelus_level>(told.level),
                           told.message.c_str(),
                           told.path.c_str(),
                           told.at.line,
                           told.at.column,
                           told.fix.c_str(),
                           told.name.empty() ? "" : told.name.data()};
  std::memcpy(finding, &all, std::min(known, sizeof all));
  return OBELUS_OK;
}

// As much of the caller's options as it has, and nothing for the rest.
std::optional<obelus_options> read_options(const obelus_options* given) {
  obelus_options options{};
  if (given == nullptr) return options;
  if (given->size < sizeof(size_t) || given->size > 4096) return std::nullopt;
  std::memcpy(&options, given, std::min(given->size, sizeof options));
  return options;
}

// cmark-gfm is one for the whole process.
std::mutex& cmark() {
  static std::mutex mutex;
  return mutex;
}

// Nothing of C++ leaves the library.
template <class Work>
obelus_status guarded(Work work) noexcept {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return OBELUS_MEMORY;
  } catch (...) {
    return OBELUS_FAULT;
  }
}

}  // namespace
}  // namespace obelus::capi

struct obelus_project {
  std::unique_ptr<obelus::Files> files;
  obelus::Project project;
  obelus::AnnotateOptions options;
  std::string lang;
  obelus::Sources sources;
  std::optional<obelus::Site> site;
  obelus::capi::Findings findings;
  bool is_open = false;
};

struct obelus_result {
  std::string content;
  bool has_content = false;
  obelus::capi::Findings findings;
};

namespace obelus::capi {
namespace {

void open(const obelus_options& given, obelus_project& project) {
  auto disk = make_disk();
  if (!disk) {
    project.findings = tell({fault(disk.error(), ".")}, project.sources, {});
    return;
  }
  project.files = std::move(*disk);
  ConfigChoice choice;
  if (given.config != nullptr) choice.path = given.config;
  choice.none = given.no_config != 0;
  LoadedProject loaded = load_project(*project.files, "", choice, project.sources);
  project.project = std::move(loaded.project);
  if (loaded.faults.empty()) {
    project.options = project.project.options;
    project.options.markdown.unsafe = project.options.markdown.unsafe || given.unsafe != 0;
    if (given.id_prefix != nullptr) project.options.notes.id_prefix = given.id_prefix;
    if (given.assets_href != nullptr) project.options.notes.assets_href = given.assets_href;
    if (given.lang != nullptr) project.lang = given.lang;
    std::vector<std::string> annotations;
    for (const char* const* each = given.annotations; each != nullptr && *each != nullptr; ++each)
      annotations.emplace_back(*each);
    project.site.emplace(*project.files, project.project, annotations, project.sources);
    project.site->read_lock(*project.files, project.project, project.sources);
    loaded.faults = project.site->faults();
  }
  project.findings = tell(std::move(loaded.faults), project.sources, {});
  project.is_open = project.findings.empty();
}

}  // namespace
}  // namespace obelus::capi

extern "C" {

const char* obelus_version(void) { return OBELUS_VERSION; }

// Both are literals, so a NUL stands behind them.
const char* obelus_stylesheet(void) { return obelus::embedded::obelus_css.data(); }
const char* obelus_script(void) { return obelus::embedded::obelus_js.data(); }

obelus_status obelus_project_open(const obelus_options* options, obelus_project** project) {
  if (project == nullptr) return OBELUS_MISUSE;
  *project = nullptr;
  return obelus::capi::guarded([&] {
    const auto read = obelus::capi::read_options(options);
    if (!read) return OBELUS_MISUSE;
    auto opened = std::make_unique<obelus_project>();
    {
      const std::lock_guard lock(obelus::capi::cmark());
      obelus::capi::open(*read, *opened);
    }
    const bool good = opened->is_open;
    *project = opened.release();
    return good ? OBELUS_OK : OBELUS_FAULT;
  });
}

void obelus_project_free(obelus_project* project) { delete project; }

size_t obelus_project_finding_count(const obelus_project* project) {
  return project == nullptr ? 0 : project->findings.size();
}

obelus_status obelus_project_finding(const obelus_project* project, size_t index, obelus_finding* finding) {
  return project == nullptr ? OBELUS_MISUSE : obelus::capi::give(project->findings, index, finding);
}

obelus_status obelus_annotate(obelus_project* project, const char* path, obelus_format from, obelus_format to,
                              const char* content, size_t size, obelus_result** result) {
  if (result == nullptr) return OBELUS_MISUSE;
  *result = nullptr;
  const auto is_format = [](int format) { return format == OBELUS_MARKDOWN || format == OBELUS_HTML; };
  if (project == nullptr || !project->is_open || (content == nullptr && size != 0) || !is_format(from) ||
      !is_format(to) || (from == OBELUS_HTML && to == OBELUS_MARKDOWN))
    return OBELUS_MISUSE;
  return obelus::capi::guarded([&] {
    using obelus::Format;
    auto made = std::make_unique<obelus_result>();
    obelus::AnnotateOptions options = project->options;
    options.from = from == OBELUS_HTML ? Format::html : Format::markdown;
    options.to = to == OBELUS_HTML ? Format::html : Format::markdown;
    obelus::PageRequest request{path == nullptr ? "" : path,
                                content == nullptr ? "" : std::string(content, size)};
    obelus::PageReply reply;
    {
      const std::lock_guard lock(obelus::capi::cmark());
      reply = obelus::annotate_page(std::move(request), std::move(options), project->lang, *project->files,
                                    project->project, *project->site);
    }
    made->has_content = reply.faults.empty();
    made->content = std::move(reply.output);
    made->findings =
        obelus::capi::tell(made->has_content ? std::move(reply.findings) : std::move(reply.faults),
                           reply.sources, project->sources);
    const bool good = made->has_content;
    *result = made.release();
    return good ? OBELUS_OK : OBELUS_FAULT;
  });
}

void obelus_result_free(obelus_result* result) { delete result; }

const char* obelus_result_content(const obelus_result* result) {
  return result == nullptr || !result->has_content ? nullptr : result->content.c_str();
}

size_t obelus_result_size(const obelus_result* result) {
  return result == nullptr ? 0 : result->content.size();
}

size_t obelus_result_finding_count(const obelus_result* result) {
  return result == nullptr ? 0 : result->findings.size();
}

obelus_status obelus_result_finding(const obelus_result* result, size_t index, obelus_finding* finding) {
  return result == nullptr ? OBELUS_MISUSE : obelus::capi::give(result->findings, index, finding);
}

}  // extern "C"
