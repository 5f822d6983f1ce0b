#include "notes/citation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "notes/dates.hpp"
#include "notes/direction.hpp"

namespace obelus::notes {
namespace {

constexpr std::size_t names_in_full = 3;

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::string name_of(const Name& name) {
  if (!name.literal.empty()) return one_line(name.literal);
  return one_line(name.given + " " + name.family);
}

std::string short_name_of(const Name& name) {
  return one_line(!name.literal.empty() ? name.literal : !name.family.empty() ? name.family : name.given);
}

std::string two_names(const Language& language, std::string_view a, std::string_view b) {
  const std::pair<std::string_view, std::string_view> values[] = {{"a", a}, {"b", b}};
  return fill(language.two_names, values);
}

std::string join_names(const Language& language, const std::vector<Name>& names,
                       std::string (*write)(const Name&), std::size_t in_full) {
  if (names.empty()) return {};
  if (names.size() > in_full) return fill(language.many_names, "a", write(names.front()));
  std::string all = write(names.front());
  for (std::size_t i = 1; i < names.size(); ++i)
    all = i + 1 == names.size() ? two_names(language, all, write(names[i]))
                                : fmt::format("{}{}{}", all, language.comma, write(names[i]));
  return all;
}

// Puts parts together: pieces of a sentence with commas between them, sentences with full stops.
class Composer {
 public:
  explicit Composer(const Language& language) : language_(language) {}

  void add(Part part) {
    if (part.text.empty()) return;
    separate();
    parts_.push_back(std::move(part));
  }

  void add_quoted(Part part) {
    if (part.text.empty()) return;
    separate();
    const bool stopped = ends_sentence(part.text);
    part.open = language_.open_quote;
    part.close = language_.close_quote;
    parts_.push_back(std::move(part));
    stopped_ = stopped;
  }

  // Without the comma.
  void append(Part part) {
    if (!part.text.empty()) parts_.push_back(std::move(part));
  }

  void end_sentence() {
    if (in_sentence_) must_stop_ = true;
    in_sentence_ = false;
  }

  void add_bracketed(const std::vector<Parts>& pieces) {
    if (pieces.empty()) return;
    if (!parts_.empty()) append({PartKind::fixed, " "});
    append({PartKind::fixed, "("});
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (i > 0) append({PartKind::fixed, std::string(language_.semicolon)});
      for (const Part& part : pieces[i]) append(part);
    }
    append({PartKind::fixed, ")"});
    in_sentence_ = true;
  }

  Parts finish() && {
    if (!parts_.empty() && !is_stopped()) append({PartKind::fixed, trimmed(language_.full_stop)});
    return std::move(parts_);
  }

 private:
  static std::string trimmed(std::string_view text) {
    return std::string(text.substr(0, text.find_last_not_of(' ') + 1));
  }

  bool is_stopped() const { return stopped_ || ends_sentence(parts_.back().text); }

  void separate() {
    if (in_sentence_) append({PartKind::fixed, std::string(language_.comma)});
    if (must_stop_) append({PartKind::fixed, is_stopped() ? " " : std::string(language_.full_stop)});
    must_stop_ = false;
    stopped_ = false;
    in_sentence_ = true;
  }

  const Language& language_;
  Parts parts_;
  bool in_sentence_ = false;
  bool must_stop_ = false;
  bool stopped_ = false;
};

std::string doi_address(const std::string& doi) {
  for (const std::string_view prefix :
       {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/"})
    if (begins_with(doi, prefix)) return doi;
  return "https://doi.org/" + doi;
}

std::string safe(const std::string& address) { return is_safe_address(address) ? address : std::string(); }

std::string address_of(const Reference& reference) {
  if (!reference.url.empty()) return safe(reference.url);
  return reference.doi.empty() ? std::string() : safe(doi_address(reference.doi));
}

void add_who(Composer& composer, const Language& language, const Reference& reference) {
  if (!reference.authors.empty())
    composer.add({PartKind::text, join_names(language, reference.authors, name_of, names_in_full)});
  else if (!reference.editors.empty())
    composer.add({PartKind::text, fill(language.editors, "a",
                                       join_names(language, reference.editors, name_of, names_in_full))});
  composer.end_sentence();
}

void add_title(Composer& composer, const Reference& reference) {
  const std::string title = one_line(reference.title);
  if (reference.container_title.empty())
    composer.add({PartKind::title, title, address_of(reference)});
  else
    composer.add_quoted({PartKind::text, title, address_of(reference)});
  composer.end_sentence();
}

// "Nature 580 (7803)": a volume and a number follow the container without a comma.
void add_container(Composer& composer, const Reference& reference) {
  const bool has_title = !reference.title.empty();
  composer.add({PartKind::title, one_line(reference.container_title),
                has_title ? std::string() : address_of(reference)});
  std::string volume = one_line(reference.volume);
  const std::string issue = one_line(reference.issue);
  if (!issue.empty()) volume += volume.empty() ? issue : fmt::format(" ({})", issue);
  if (!reference.container_title.empty() && !volume.empty()) volume = fmt::format(" {}", volume);
  composer.append({PartKind::text, volume});
  composer.add({PartKind::text, one_line(reference.page)});
}

void add_when(Composer& composer, const Language& language, const Reference& reference) {
  composer.add({PartKind::text, one_line(reference.publisher)});
  const std::string edition = one_line(reference.edition);
  const bool is_number =
      std::all_of(edition.begin(), edition.end(), [](char c) { return c >= '0' && c <= '9'; });
  composer.add(
      {PartKind::text, is_number && !edition.empty() ? fill(language.edition, "n", edition) : edition});
  if (!reference.issued) return;
  const DateRange& issued = *reference.issued;
  composer.add(
      {PartKind::date, format_range(language, issued), {}, issued.to ? "" : machine_date(issued.from)});
}

void add_where(Composer& composer, const Reference& reference) {
  const bool is_named = !reference.title.empty() || !reference.container_title.empty();
  const std::string url = one_line(reference.url);
  if (!url.empty() && (!is_named || safe(reference.url).empty()))
    composer.add({PartKind::text, url, safe(reference.url)});
  if (reference.doi.empty() || reference.url.find(reference.doi) != std::string::npos) return;
  composer.add({PartKind::text, one_line(reference.doi), safe(doi_address(reference.doi))});
}

std::vector<Parts> copies_of(const Language& language, const Reference& reference) {
  std::vector<Parts> copies;
  if (reference.accessed) copies.push_back(dated(language, language.accessed, reference.accessed->from));
  if (reference.archive_location.empty()) return copies;
  const std::string& place = reference.archive_location;
  const bool is_link =
      (begins_with(place, "https://") || begins_with(place, "http://")) && is_safe_address(place);
  copies.push_back(is_link ? Parts{{PartKind::fixed, std::string(language.archived), place}}
                           : Parts{{PartKind::text, one_line(place)}});
  return copies;
}

}  // namespace

bool ends_sentence(std::string_view text) {
  static constexpr std::string_view stops[] = {".", "?", "!", "…", "。", "？", "！", "؟"};
  return std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) {
    return text.size() >= stop.size() && text.substr(text.size() - stop.size()) == stop;
  });
}

std::string_view status_label(const Language& language, DisputeStatus status) {
  switch (status) {
    case DisputeStatus::unresolved: break;
    case DisputeStatus::resolved: return language.resolved;
    case DisputeStatus::withdrawn: return language.withdrawn;
  }
  return language.unresolved;
}

bool is_safe_address(std::string_view address) {
  const bool is_clean = std::none_of(address.begin(), address.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\';
  });
  if (!is_clean || address.empty()) return false;
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || address.find_first_of("/?#") < colon) return true;
  std::string scheme(address.substr(0, colon));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

Parts dated(const Language& language, std::string_view label, const Date& date) {
  const std::string pattern = dated_label(language, label, date);
  const std::size_t at = pattern.find("{date}");
  Parts parts;
  if (at == std::string::npos) return {{PartKind::fixed, pattern}};
  if (at > 0) parts.push_back({PartKind::fixed, pattern.substr(0, at)});
  parts.push_back({PartKind::date, format_date(language, date), {}, machine_date(date)});
  if (const std::string rest = pattern.substr(at + 6); !rest.empty())
    parts.push_back({PartKind::fixed, rest});
  return parts;
}

Parts cite(const Language& language, const Reference& reference) {
  Composer composer(language);
  add_who(composer, language, reference);
  add_title(composer, reference);
  add_container(composer, reference);
  add_when(composer, language, reference);
  add_where(composer, reference);
  composer.add_bracketed(copies_of(language, reference));
  Parts parts = std::move(composer).finish();
  if (parts.empty()) parts.push_back({PartKind::text, one_line(reference.id)});
  return parts;
}

std::string cite_in_short(const Language& language, const Reference& reference) {
  std::string name = join_names(language, reference.authors, short_name_of, 2);
  if (name.empty()) name = join_names(language, reference.editors, short_name_of, 2);
  for (const std::string* other :
       {&reference.container_title, &reference.publisher, &reference.title, &reference.id})
    if (name.empty()) name = one_line(*other);
  if (!reference.issued) return name;
  return fmt::format("{} {}", name, format_date(language, {reference.issued->from.year, 0, 0}));
}

std::string quoted_title(const Language& language, const Reference& reference) {
  const std::string title = one_line(reference.title);
  if (title.empty()) return {};
  return fmt::format("{}{}{}", language.open_quote, title, language.close_quote);
}

}  // namespace obelus::notes
