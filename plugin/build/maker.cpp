#include "build/maker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "build/article_annotations.hpp"
#include "pipeline/annotate_matched.hpp"
#include "pipeline/page.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/too_large.hpp"
#include "reports/pretty.hpp"

namespace obelus {
namespace {

// "../" for each folder between a page and the root of the site.
std::string way_up(std::string_view page) {
  std::string up;
  for (auto n = std::count(page.begin(), page.end(), '/'); n > 0; --n) up += "../";
  return up;
}

bool is_relative(std::string_view href) {
  return !href.empty() && href.front() != '/' && href.find(':') == std::string_view::npos;
}

void add(Digester& digester, const Marks& marks) {
  for (const Mark& mark : marks.passages) {
    digester.add(mark.passage.begin).add(mark.passage.end);
    digester.add(mark.open).add(mark.open_more).add(mark.close).add(mark.reference);
  }
  for (const NoteList& list : marks.notes)
    digester.add(list.scope).add(list.open).add(list.items).add(list.after_list).add(list.close);
  digester.add(marks.head);
}

// Those that the folder did not hold when it was read: a build looks at them no more, and the next one knows
// of them from Entry::sidecars.
std::vector<std::string> missing_sidecars(const Entry& entry, std::string_view page) {
  std::vector<std::string> missing;
  const std::string_view stem = paths::stem(page);
  if ((entry.sidecars & 1U) == 0) missing.push_back(std::string(stem).append(".obelus.yaml"));
  if ((entry.sidecars & 2U) == 0) missing.push_back(std::string(stem).append(".obelus.yml"));
  return missing;
}

std::string wrapped(const Article& article, const std::string& path, const std::string& lang,
                    const std::string& head, const std::string& body) {
  const std::string title = title_of(article, paths::name(paths::stem(path)));
  return page({article.lang.empty() ? lang : article.lang, title, head, body});
}

}  // namespace

std::string_view words_for(Reason reason) {
  switch (reason) {
    case Reason::none: return "";
    case Reason::is_new: return "nothing is remembered of it";
    case Reason::settings: return "settings changed, or obelus itself";
    case Reason::output_gone: return "its output is gone";
    case Reason::output_changed: return "its output was changed by somebody else";
    case Reason::article: return "it changed";
    case Reason::annotations: return "its own annotations changed";
    case Reason::site: return "annotations of the site that land in it changed";
    case Reason::lock: return "obelus.lock changed";
  }
  return "";
}

std::string encode(const Made& made) {
  std::string bytes{static_cast<char>(made.outcome), static_cast<char>(made.reason)};
  return bytes += made.text;
}

Made decode_made(std::string_view bytes) {
  if (bytes.size() < 2) return {};
  return {static_cast<Made::Outcome>(bytes[0]), static_cast<Reason>(bytes[1]), std::string(bytes.substr(2))};
}

Maker::Maker(const Workshop& workshop)
    : shop_(workshop),
      output_(OutputFolder::open(workshop.request.output)),
      files_(workshop.disk, workshop.source, workshop.source_path),
      lock_files_(workshop.disk, workshop.source, workshop.source_path),
      locks_(lock_files_),
      site_positions_([&](const std::string& path) { return workshop.sources.find(path); }) {}

std::string Maker::make(const Task& task) {
  staged_.push_back(false);
  if (!output_) return encode(fail(task, {fault(output_.error(), shop_.request.output)}, {}));
  return encode(task.entry->kind == EntryKind::other ? make_copy(task) : make_page(task));
}

std::string Maker::print(const std::vector<Finding>& findings, const Sources& own) {
  if (findings.empty()) return {};
  PrettyOptions options;
  options.color = true;
  PositionsIn own_positions([&](const std::string& path) { return own.find(path); });
  const PositionsOf positions_of = [&](const std::string& path) {
    const Positions* known = own_positions.find(path);
    return known != nullptr ? known : site_positions_.find(path);
  };
  return pretty_at(findings, positions_of, options);
}

Made Maker::fail(const Task& task, const std::vector<Finding>& findings, const Sources& own) {
  return {Made::failed, task.reason, print(findings, own)};
}

AnnotateOptions& Maker::options_for(const Task& task) {
  const LoadedSection& of = section_of(task);
  const AnnotateOptions& given = of.section.options;
  if (options_of_ != &of) {
    options_ = given;
    options_.site_files = of.site->site_files();
    options_of_ = &of;
  }
  options_.from = task.entry->kind == EntryKind::html ? Format::html : Format::markdown;
  options_.to = options_.from == Format::html ? Format::html : given.to;
  options_.notes.lang = given.notes.lang;
  const std::string& assets = given.notes.assets_href;
  options_.notes.assets_href = is_relative(assets) ? way_up(task.output) + assets : assets;
  return options_;
}

const LockBeside* Maker::lock_for(const Task& task, Remembered& record) {
  const auto& [folder, state] = shop_.tree.locks[task.entry->lock];
  if (task.entry->lock == 0) return nullptr;
  const LockBeside& lock = locks_.of(paths::join(shop_.source_path, folder), state);
  lock_files_.take_seen();
  record.fixed.lock = is_racy(state, lock.looked) ? unlike_any : state;
  return &lock;
}

Made Maker::make_page(const Task& task) {
  const BuildRequest& request = shop_.request;
  const LoadedSection& of = section_of(task);
  const std::string relative(shop_.tree.path_of(*task.entry));
  const std::string path = paths::join(request.source, relative);
  Sources own;
  AnnotateOptions& options = options_for(task);

  Remembered record;
  const std::int64_t looked = clock_now();
  auto bytes = within_file_size(read_descriptor(shop_.source.open_file(relative), path,
                                                options.markdown.limits.file_size, record.fixed.source));
  if (!bytes) return fail(task, {fault(bytes.error(), path)}, own);
  record.path = relative;
  record.output = task.output;
  record.fixed.racy = is_racy(record.fixed.source, looked) ? 1 : 0;
  record.fixed.content = digest_of(*bytes);
  record.fixed.sidecars = task.entry->sidecars;
  const std::optional<Remembered> last = before(task);
  if (task.reason == Reason::article && record.fixed.content == last->fixed.content) {
    Remembered again = *last;
    again.fixed.source = record.fixed.source;
    again.fixed.racy = record.fixed.racy;
    return finish(task, again, std::nullopt);
  }
  const std::string original = shop_.in_place ? *bytes : std::string();

  auto open = OpenArticle::read(std::move(*bytes), options);
  if (!open) return fail(task, {fault(open.error(), path)}, own);
  const Article& article = open->article();

  const LockBeside* beside = lock_for(task, record);
  if (beside != nullptr && !beside->faults.empty()) return fail(task, beside->faults, beside->sources);
  files_.know_missing(missing_sidecars(*task.entry, files_.absolute(path)));
  ArticleAnnotations selected =
      annotations_for(article, path, files_, of.section.project, *of.site, own,
                      beside == nullptr ? nullptr : beside->find(paths::name(path)));
  const std::string encoded_seen = encode_seen(files_.take_seen(), looked);
  record.seen = encoded_seen;
  const auto refuse = [&](const std::vector<Finding>& faults) {
    own.keep(path, article.bytes);
    return fail(task, faults, own);
  };
  if (!selected.faults.empty()) return refuse(selected.faults);
  options.lock = selected.locked == nullptr ? std::nullopt : std::optional(*selected.locked);
  options.notes.lang = language_of(request.lang, article, selected.set, of.section.project);

  // What footnotes in Markdown have to say comes to light only as they are written.
  Digester written;
  std::vector<Finding> findings;
  std::optional<std::string> output;
  Marks marks;
  if (options.to == Format::markdown) {
    auto annotated =
        annotate_matched(*open, path, std::move(selected.set), std::move(selected.matches), options);
    if (!annotated) return refuse({fault(annotated.error(), path)});
    findings = std::move(annotated->findings);
    output = std::move(annotated->output);
    written.add(*output);
  } else {
    auto prepared = prepare(article, path, std::move(selected.set), std::move(selected.matches), options);
    if (!prepared) return refuse({fault(prepared.error(), path)});
    findings = std::move(prepared->findings);
    marks = std::move(prepared->notes.marks);
    add(written, marks);
  }
  std::move(selected.findings.begin(), selected.findings.end(), std::back_inserter(findings));
  written.add(options.notes.lang);
  record.fixed.written = written.digest();

  if (!findings.empty()) own.keep(path, article.bytes);
  const std::string messages = print(findings, own);
  const auto milder = std::erase_if(findings, [&](const Finding& each) {
    record.fixed.worst =
        std::max<std::uint64_t>(record.fixed.worst, static_cast<std::uint64_t>(each.level) + 1);
    return each.level != Level::error;
  });
  const std::string errors = milder == 0 ? messages : print(findings, own);
  record.messages = messages;
  record.errors = errors;

  const bool same = !is_certain(task.reason) && last && record.fixed.content == last->fixed.content &&
                    record.fixed.written == last->fixed.written;
  if (same) return finish(task, record, std::nullopt);
  if (!output) {
    auto rendered = open->write(marks, options);
    if (!rendered) return refuse({fault(rendered.error(), path)});
    output = std::move(*rendered);
  }
  const bool wraps = request.standalone && options.to == Format::html &&
                     (article.format == Format::markdown || !is_page(article.bytes));
  if (wraps) output = wrapped(article, relative, options.notes.lang, marks.head, *output);
  if (shop_.in_place && *output == original) return finish(task, record, std::nullopt);
  return finish(task, record, output);
}

Made Maker::make_copy(const Task& task) {
  const std::string relative(shop_.tree.path_of(*task.entry));
  const std::string path = paths::join(shop_.request.source, relative);
  const std::int64_t looked = clock_now();
  const int fd = shop_.source.open_file(relative);
  struct stat found {};
  if (fd < 0 || ::fstat(fd, &found) != 0) {
    const Error error = cannot_read(path);
    if (fd >= 0) ::close(fd);
    return fail(task, {fault(error, path)}, {});
  }
  Remembered record;
  record.path = relative;
  record.output = task.output;
  record.fixed.source = file_state(found);
  record.fixed.racy = is_racy(record.fixed.source, looked) ? 1 : 0;
  if (!is_certain(task.reason) && output_->equals(task.output, fd)) {
    ::close(fd);
    return finish(task, record, std::nullopt);
  }
  const auto error = output_->stage_copy(task.output, fd);
  ::close(fd);
  if (error) return fail(task, {fault(*error, paths::join(shop_.request.output, task.output))}, {});
  staged_.back() = true;
  return {Made::written, task.reason, encode(record)};
}

std::optional<Remembered> Maker::before(const Task& task) const {
  if (!task.before) return std::nullopt;
  return shop_.before->at(*task.before);
}

// Stages the output, if there is any to be written.
Made Maker::finish(const Task& task, Remembered& record, const std::optional<std::string>& output) {
  const std::optional<Remembered> last = before(task);
  record.fixed.output = shop_.in_place ? record.fixed.source : last ? last->fixed.output : FileState{};
  if (!output) return {Made::fresh, Reason::none, encode(record)};
  if (shop_.in_place) {
    record.fixed.content = digest_of(*output);
    record.fixed.racy = 0;  // a new file, nobody else's
  }
  if (auto error = output_->stage(task.output, *output))
    return fail(task, {fault(*error, paths::join(shop_.request.output, task.output))}, {});
  staged_.back() = true;
  const bool changed = !is_certain(task.reason) && record.fixed.content != last->fixed.content;
  return {Made::written, changed && !shop_.in_place ? Reason::article : task.reason, encode(record)};
}

void Maker::settle(std::vector<ItemResult>& results) {
  std::vector<Result<FileState>> placed;
  if (output_) placed = output_->commit();
  std::size_t next = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (!staged_[i]) continue;
    Made made = decode_made(results[i].bytes);
    const auto& place = placed[next++];
    if (!place) {
      made.outcome = Made::failed;
      made.text = print({fault(place.error(), shop_.request.output)}, {});
    } else if (auto record = decode(made.text)) {
      record->fixed.output = *place;
      if (shop_.in_place) record->fixed.source = *place;
      made.text = encode(*record);
    }
    results[i].bytes = encode(made);
  }
  staged_.clear();
}

}  // namespace obelus
