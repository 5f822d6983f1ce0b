#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capi/obelus.h"
#include "obelus/rule.hpp"
#include "obelus/text.hpp"
#include "pipeline/disk.hpp"
#include "reports/pretty.hpp"
#include "serve/knowledge.hpp"

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
  std::optional<obelus::Knowledge> knowledge;
  obelus::capi::Findings findings;
  bool is_open = false;
  std::mutex at_work;  // held while it annotates
};

struct obelus_result {
  std::string content;
  bool has_content = false;
  obelus::capi::Findings findings;
};

namespace obelus::capi {
namespace {

KnowledgeRequest request_of(const obelus_options& given) {
  const auto text = [](const char* given_text) {
    return given_text == nullptr ? std::nullopt : std::optional<std::string>(given_text);
  };
  KnowledgeRequest request;
  request.is_read_once = true;
  request.config.path = text(given.config).value_or("");
  request.config.none = given.no_config != 0;
  request.lang = text(given.lang).value_or("");
  for (const char* const* each = given.annotations; each != nullptr && *each != nullptr; ++each)
    request.annotations.emplace_back(*each);
  request.options_of = [unsafe = given.unsafe != 0, id_prefix = text(given.id_prefix),
                        assets_href = text(given.assets_href)](const Project& project) {
    AnnotateOptions options = project.options;
    options.markdown.unsafe = options.markdown.unsafe || unsafe;
    if (id_prefix) options.notes.id_prefix = *id_prefix;
    if (assets_href) options.notes.assets_href = *assets_href;
    return options;
  };
  return request;
}

void open(const obelus_options& given, obelus_project& project) {
  auto disk = make_disk();
  if (!disk) {
    project.findings = tell({fault(disk.error(), ".")}, {}, {});
    return;
  }
  project.files = std::move(*disk);
  project.knowledge.emplace(*project.files, request_of(given));
  Sources sources;
  auto faults = project.knowledge->read(sources);
  project.findings = tell(std::move(faults), sources, {});
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
    obelus::capi::open(*read, *opened);
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
    obelus::PageRequest request{path == nullptr ? "" : path,
                                content == nullptr ? "" : std::string(content, size)};
    {
      const std::lock_guard lock(project->at_work);
      auto [reply, shared] = project->knowledge->annotate(
          std::move(request), from == OBELUS_HTML ? Format::html : Format::markdown,
          to == OBELUS_HTML ? Format::html : Format::markdown);
      made->has_content = reply.faults.empty();
      made->content = std::move(reply.output);
      made->findings = obelus::capi::tell(
          made->has_content ? std::move(reply.findings) : std::move(reply.faults), reply.sources, *shared);
    }
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
