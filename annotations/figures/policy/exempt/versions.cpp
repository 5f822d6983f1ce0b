// Versions of programs, standards and the like.
//
//   1.2.3, v2.0, 10.15.7-rc1 · a 2.0 release, any true 2.0

#include <algorithm>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_release(std::string_view word) {
  static constexpr std::string_view words[] = {"Version", "release",       "releases", "version", "versions",
                                               "launch",  "beta",          "alpha",    "update",  "upgrade",
                                               "spec",    "specification", "branch"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// 2.0, 3.11: two short numbers with a point between, and nothing that is counted
bool is_major_minor(const Site& site) {
  if (!site.bare() || site.quantity().is_range() || site.glued()) return false;
  const Pieces& pieces = site.pieces();
  return pieces.count == 2 && pieces[1].separator == '.' && pieces.tail.empty() && pieces[0].digits <= 2 &&
         pieces[1].digits <= (site.before(0).gap == " (" ? 3 : 2);
}

// "the design system 2.0": the word before is a noun, and none of those that are followed by what is measured
bool is_thing(const Word& word) {
  static constexpr std::string_view measured[] = {
      "average", "magnitude", "gpa",   "ratio", "score", "rating", "gain", "rate",
      "index",   "factor",    "hit",   "rose",  "fell",  "grew",   "lost", "gained",
      "reached", "scored",    "rated", "from",  "to",    "of",     "by",   "at"};
  const bool verbal = word.text.ends_with("ed") || word.text.ends_with("ing") || word.is(Sense::verb) ||
                      word.is(Sense::hedge) || word.is(Sense::joiner) || word.is(Sense::time_link);
  return !verbal && std::find(std::begin(measured), std::end(measured), word.text) == std::end(measured);
}

// any true 2.0: the next generation of what it is said of
bool is_generation(const Site& site) {
  const double value = site.quantity().low;
  if (!site.number().ends_with(".0") || !(value == 1 || value == 2 || value == 3)) return false;
  if (site.counts_plural()) return false;
  const Word& before = site.before(0);
  if (!before.spaced()) return false;
  if (before.is(Sense::determiner) || before.text == "since") return true;
  return before.lower() && !before.is(Sense::function) && is_thing(before);
}

// golang 1.17: a program or a language whose name is written small and is no other word
bool is_program(const Word& word) {
  static constexpr std::string_view names[] = {"golang",     "nodejs",  "nginx", "openssl", "postgres",
                                               "postgresql", "mysql",   "redis", "django",  "jdk",
                                               "php",        "glibc",   "npm",   "jquery",  "kubernetes",
                                               "linux",      "webpack", "cmake", "clang",   "gcc"};
  return word.spaced() && std::find(std::begin(names), std::end(names), word.text) != std::end(names);
}

// python 3.9, rails 6.1: other words too; not "the python 5.2", "rails 0.7 thicker"
bool is_program_by_place(const Site& site) {
  const Word& name = site.before(0);
  if (!name.spaced() || site.after(0).spaced() || site.quantity().low < 1) return false;
  return is_one_of(name.text, {"python", "ruby", "rails", "perl", "curl", "docker", "flask"}) &&
         is_one_of(site.before(1).text, {"to", "with", "using", "on", "requires", "needs", "install"});
}

// a database, a server, MySQL: what has versions
bool has_versions(const Word& word) {
  return is_program(word) ||
         is_one_of(word.text, {"database",  "databases", "server",   "servers",   "cluster", "clusters",
                               "framework", "plugin",    "firmware", "kernel",    "MySQL",   "PostgreSQL",
                               "Postgres",  "Python",    "Ruby",     "Rails",     "PHP",     "Drupal",
                               "WordPress", "Django",    "Linux",    "Kubernetes"});
}

// stemcell 3431.13: what programs run on, and is numbered as they are
bool is_artefact(const Site& site) {
  return !site.integer() && site.before(0).spaced() && site.bare() &&
         is_one_of(site.before(0).text, {"stemcell", "Stemcell", "stemcells", "buildpack", "Buildpack"});
}

bool upgrades(std::string_view word) {
  return word.starts_with("upgrad") || word.starts_with("Upgrad") || word.starts_with("migrat");
}

// to upgrade your database to 8.0, self-upgrade their MySQL to 8.0; not "upgraded its forecast to 2.9"
bool is_upgraded_to(const Site& site) {
  if (site.before(0).text != "to" ||
      (site.after(0).spaced() && site.after(0).lower() && site.counts_plural()))
    return false;
  if (!has_versions(site.before(1))) return false;
  for (std::size_t i = 2; i < reach && site.before(i).spaced(); ++i)
    if (upgrades(site.before(i).text)) return true;
  return false;
}

// from MySQL 5.7 to 8.0: what is upgraded, with both versions
bool is_range_of_versions(const Site& site) {
  if (!site.bare() || !site.quantity().is_range() || !site.before(0).capital() || !site.before(0).spaced())
    return false;
  const Pieces& pieces = site.pieces();
  const std::string_view number = site.number();
  const bool points = number.find('.') != number.npos && number.find('.') != number.rfind('.');
  if (!points || pieces.count > 4 || site.quantity().high > 99 || site.counts_plural()) return false;
  bool thing = has_versions(site.before(0));
  for (std::size_t i = 1; i < reach; ++i) {
    if (upgrades(site.before(i).text)) return thing;
    thing = thing || has_versions(site.before(i));
  }
  return false;
}

// Upgrade from 1.9 to 2.1; not "upgraded its forecast from", "upgraded from 1.9 to 2.1 points"
bool is_range_upgraded(const Site& site) {
  if (!site.quantity().is_range() || site.before(0).text != "from" || !upgrades(site.before(1).text))
    return false;
  const std::string_view number = site.number();
  return site.bare() && number.find('.') != number.npos && site.quantity().high < 100 &&
         !site.counts_plural();
}

// updated the default version from 18 to 20
bool is_change_of_version(const Site& site) {
  constexpr double highest = 100;
  if (!site.bare() || !site.quantity().is_range() || site.quantity().high > highest || site.counts_plural())
    return false;
  if (site.before(0).text != "from") return false;
  const std::string_view before = site.text_of({site.sentence().begin, site.quantity().text.begin});
  const std::size_t version = before.find(" version ");
  return version != before.npos && before.find(',') == before.npos &&
         (before.substr(0, version).find("pdated") != before.npos ||
          before.substr(0, version).find("pgraded") != before.npos);
}

// the latest version of Rust, 1.11; versions of cargo before 1.75
bool is_version_of(const Site& site) {
  const Word& last = site.before(0);
  const std::size_t name = last.text == "before" || last.text == "after" ? 1 : 0;
  if (name == 0 ? last.gap != ", " || !last.capital() : !last.spaced()) return false;
  return site.before(name + 1).is(Sense::of) &&
         is_one_of(site.before(name + 2).text,
                   {"version", "versions", "Version", "Versions", "release", "releases"});
}

// it graduated in 1.26: what happens to parts of a program, in one of its versions
bool is_stage_in(const Site& site) {
  const Word& in = site.before(0);
  return in.text == "in" && in.spaced() && site.pieces()[1].digits == 2 && !site.after(0).spaced() &&
         is_one_of(site.before(1).text,
                   {"graduated", "graduate", "graduates", "deprecated", "stabilized", "stabilised",
                    "backported", "alpha", "beta", "GA", "landed", "shipped"});
}

// a flaw was found in Mercurial before 4.9; not "struck Chile before 8.8"
bool is_bound(const Site& site) {
  const Word& link = site.before(0);
  const Word& name = site.before(1);
  if (link.text != "before" || !link.spaced() || !name.spaced() || site.after(0).spaced()) return false;
  if (has_versions(name)) return true;
  return name.capital() && site.before(2).text == "in" &&
         is_one_of(site.before(3).text,
                   {"found", "fixed", "discovered", "closed", "flaw", "bug", "hole", "vulnerability"});
}

// 1.234.567: a number in groups, but for what a version is said to be
bool is_grouped(const Site& site, const Pieces& pieces) {
  if (pieces.count < 3 || !pieces.parted_by('.') || !pieces.tail.empty() || site.glued()) return false;
  if (is_release(site.before(0).text)) return false;
  return pieces[0].value > 0 && pieces[0].digits <= 3 &&
         std::all_of(pieces.runs.begin() + 1, pieces.runs.begin() + pieces.count,
                     [](const Piece& run) { return run.digits == 3; });
}

// 3.0.9.rc1, 4.1.0-beta2: the numbers before the word
std::string_view without_stage(std::string_view text) {
  for (const std::string_view stage : {"rc", "beta", "alpha", "pre", "dev", "post"})
    if (text.size() < stage.size() + 2)
      continue;
    else if (const std::size_t at = text.rfind(stage); at != text.npos && at > 1 && !is_letter(text[at - 1]))
      return text.substr(0, is_digit(text[at - 1]) ? at : at - 1);
  return text;
}

// 1.2.3; no address on the net, no date, no number in groups
bool is_dotted(const Site& site, const Pieces& pieces) {
  const bool is_address = pieces.count == 4 && pieces.parted_by('.') &&
                          std::all_of(pieces.runs.begin(), pieces.runs.begin() + 4,
                                      [](const Piece& each) { return each.value < 256; });
  return !is_grouped(site, pieces) && !is_address && !could_be_year(pieces[2]);
}

}  // namespace

std::optional<Span> version(const Site& site) {
  if (!site.is_digits() || site.plain()) return std::nullopt;
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  if (text.size() > 1 && (text[0] == 'v' || text[0] == 'V') && is_digit(text[1])) return token;
  if (text.starts_with("v.") && text.size() > 2 && is_digit(text[2])) return token;  // v.0.2.1
  if (text.find('.') != text.rfind('.')) {                                           // two points at least
    const std::string_view numbers = without_stage(text);
    const Pieces pieces = numbers.size() < text.size() ? pieces_of(numbers) : site.pieces();
    if (pieces.count >= 3 && pieces[1].separator == '.' && pieces[2].separator == '.')
      return is_dotted(site, pieces) ? std::optional(token) : std::nullopt;
  }
  if (text.ends_with(".x") && is_digit(text[0])) return token;  // 3.10.x
  if (text[0] == 'p' && text.ends_with(".0") && (text.starts_with("post-") || text.starts_with("pre-")))
    return token;  // pre-1.0 Rust
  if (is_change_of_version(site) || is_range_upgraded(site)) return site.quantity().text;
  if (is_range_of_versions(site)) return Span{site.before(0).begin, site.quantity().text.end};
  if (is_artefact(site)) return token;
  if (!is_major_minor(site)) return std::nullopt;
  if ((is_version_of(site) || is_stage_in(site)) && !site.counts_plural()) return token;
  if (is_upgraded_to(site)) return token;
  const Word& now = site.before(0);  // the next major version (currently 8.0)
  const bool current = now.text == "currently" && now.gap == " " && site.before(1).text == "version" &&
                       is_one_of(site.before(2).text, {"major", "minor", "latest", "current", "stable"});
  if (current && site.char_before(now.begin) == '(') return token;
  if (is_program(site.before(0)) || is_program_by_place(site) || is_bound(site))
    return site.counts_plural() ? std::nullopt : std::optional(token);
  const bool stated = is_one_of(site.before(0).text, {"Version", "version"});
  if (site.before(0).gap == ": " && stated) return token;                             // API Version: 2.15
  const bool noted = site.before(0).text == "for" && site.before(1).text == "notes";  // release notes for 4.1
  const bool aside =
      site.before(0).gap == " (" && is_release(site.before(0).text);  // the latest version (1.420)
  const Word& v = site.before(0);                                     // v 1.1
  const bool marked = (v.text == "v" || v.text == "V") && v.spaced();
  const bool released =
      noted || aside || marked || (site.after(0).spaced() && is_release(site.after(0).text));
  return released || is_generation(site) ? std::optional(token) : std::nullopt;
}

}  // namespace obelus::policy
