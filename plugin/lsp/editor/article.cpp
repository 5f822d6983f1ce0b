#include "lsp/editor/article.hpp"

#include <algorithm>
#include <utility>

#include "build/article_annotations.hpp"
#include "obelus/annotate.hpp"
#include "pipeline/too_large.hpp"

namespace obelus::lsp {
namespace {

std::vector<CitedWork> cited_by(const Annotation& annotation, const AnnotationSet& set) {
  std::vector<CitedWork> cited;
  const auto cite = [&](const std::vector<At<std::string>>& sources) {
    for (const auto& each : sources)
      if (const Reference* work = set.find_reference(each.value))
        cited.push_back({work->id, work->place.path});
  };
  cite(annotation.sources);
  if (annotation.dispute)
    for (const obelus::Position& position : annotation.dispute->positions) cite(position.sources);
  if (annotation.bio)
    if (const Person* person = set.find_person(annotation.bio->value)) cite(person->sources);
  std::sort(cited.begin(), cited.end());
  cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
  return cited;
}

std::vector<Passage> passages_of(const Examined& made) {
  std::vector<Passage> passages;
  const AnnotationSet& set = made.selected.set;
  for (std::size_t i = 0; i < set.annotations.size(); ++i) {
    const Annotation& annotation = set.annotations[i];
    Passage passage{i,
                    annotation.id,
                    annotation.place,
                    cited_by(annotation, set),
                    annotation.bio ? annotation.bio->value : "",
                    annotation.dispute.has_value(),
                    {}};
    for (const Span text : made.selected.matches[i].places)
      if (const auto bytes = made.article->map.bytes_of(text)) passage.places.push_back(*bytes);
    if (!passage.places.empty()) passages.push_back(std::move(passage));
  }
  return passages;
}

// Places in what is read of such an article are not those of the file.
Finding written_by_us(const std::string& path) {
  Finding finding;
  finding.level = Level::info;
  finding.message = "this article holds notes that obelus wrote";
  finding.place = {path, {}};
  finding.fix = "edit the article it was made from, and the YAML";
  return finding;
}

// What annotations depend on in the article itself.
std::string head_of(const Article& article) {
  return article.bytes.substr(0, article.front_matter.whole.end) + '\n' + article.obelus_article;
}

}  // namespace

// Reads its own annotations, unless nothing they are made of has changed.
void WatchedArticle::gather(const Buffers& files, const CheckedProject& project, const Article& article) {
  std::string head = head_of(article);
  if (own_ != nullptr && own_->front_matter == head) return;
  auto own = std::make_shared<Own>();
  own->front_matter = std::move(head);
  read_.clear();
  files.note_into(&read_);
  Sources sources;
  std::set<std::string> seen = project.site->read();
  own->gathered = gather_own(files, project.project, article, shown(files, path_), seen, sources, own->names);
  files.note_into(nullptr);
  read_.erase(path_);
  std::erase_if(own->gathered.sets, says_nothing);
  own_ = std::move(own);
}

void WatchedArticle::look(const Buffers& files, const CheckRequest& request, const CheckedProject& project) {
  const std::string name = shown(files, path_);
  is_known_ = true;
  AnnotateOptions options = project.options;
  auto bytes = within_file_size(files.read(path_, options.markdown.limits.file_size));
  if (!bytes)
    return files.kind(path_) == FileKind::missing ? forget() : fail({fault(bytes.error(), name)}, files);
  options.from = request.format_of(path_, *bytes);
  const std::size_t size = bytes->size();
  auto article = read_article(std::move(*bytes), options);
  if (!article) return fail({fault(article.error(), name)}, files);
  if (article->bytes.size() != size) return fail({written_by_us(name)}, files);

  gather(files, project, *article);
  std::vector<Finding> faults = own_->gathered.faults;
  const auto examine_with = [&](const Own& own, Article with) {
    ReadArticle read{name, options, std::move(with), own.gathered.sets, own.names, own.gathered.findings};
    return examine(std::move(read), files, request, project);
  };
  if (faults.empty()) {
    Examined made = examine_with(*own_, std::move(*article));
    if (made.faults.empty()) {
      good_ = own_;
      return keep(std::move(made), {}, files);
    }
    faults = std::move(made.faults);
    article = std::move(*made.article);
  }
  if (good_) {
    Examined made = examine_with(*good_, *article);
    if (made.faults.empty()) return keep(std::move(made), faults, files);
  }
  fail(faults, files);
  Examined bare = examine_with({}, std::move(*article));
  if (bare.faults.empty()) examined_ = std::make_shared<const Examined>(std::move(bare));
  is_bare_ = true;
}

void WatchedArticle::keep(Examined made, const std::vector<Finding>& faults, const Buffers& files) {
  findings_.clear();
  is_bare_ = false;
  passages_ = passages_of(made);
  result_ = {};
  result_.file.path = made.path;
  result_.file.coverage = made.checked.coverage;
  result_.names = made.selected.names;
  result_.claims = made.checked.claims;
  result_.claim_landmarks.resize(result_.claims.size());
  result_.date = made.checked.date;
  result_.shared_waivers = made.checked.shared_waivers;
  result_.cited = made.checked.cited;
  findings_[path_];  // an article without findings is told so
  for (const Finding& each : made.checked.findings) {
    if (!faults.empty() && each.place.path != made.path) continue;
    std::vector<Finding>& of_file = findings_[files.absolute(each.place.path)];
    of_file.push_back(each);
    // Places in YAML with faults are those of the YAML as it last was good.
    if (!faults.empty())
      std::erase_if(of_file.back().related,
                    [&](const RelatedPlace& related) { return related.place.path != made.path; });
  }
  for (const Finding& each : faults) findings_[files.absolute(each.place.path)].push_back(each);
  examined_ = std::make_shared<const Examined>(std::move(made));
}

void WatchedArticle::fail(const std::vector<Finding>& faults, const Buffers& files) {
  forget();
  is_known_ = true;
  findings_[path_];
  for (const Finding& each : faults) findings_[files.absolute(each.place.path)].push_back(each);
}

void WatchedArticle::forget() {
  findings_.clear();
  passages_.clear();
  result_ = {};
  examined_.reset();
  is_known_ = false;
  is_bare_ = false;
}

void WatchedArticle::slim() {
  own_.reset();
  good_.reset();
  examined_.reset();
}

}  // namespace obelus::lsp
