// Numbers that tell of the page or of a file, not of the world.
//
//   the report (PDF, 38 pages, 1.8 MB) · download the file (11 MB) · 7 min read · network,³ or network,3 ·
//   32px gutters

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t longest_bracket = 80;  // characters on either side of the number

bool is_file_word(std::string_view word) {
  static constexpr std::string_view words[] = {"PDF", "pdf",  "DOC",  "doc",  "DOCX", "docx",  "XLS",
                                               "xls", "XLSX", "xlsx", "PPT",  "ppt",  "PPTX",  "pptx",
                                               "CSV", "csv",  "ZIP",  "zip",  "MP3",  "mp3",   "MP4",
                                               "mp4", "ePub", "EPUB", "epub", "Word", "Excel", "PowerPoint"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// The inside of the brackets round a number; empty when it stands in none.
std::string_view bracketed(const Site& site) {
  const Span block = site.block().text;
  std::size_t begin = site.quantity().text.begin;
  const std::size_t from = std::max(block.begin, begin - std::min(begin, longest_bracket));
  while (begin > from && std::string_view("([)]\n").find(site.text()[begin - 1]) == std::string_view::npos)
    --begin;
  if (begin == from || (site.text()[begin - 1] != '(' && site.text()[begin - 1] != '[')) return {};
  std::size_t end = site.quantity().text.end;
  const std::size_t to = std::min(block.end, end + longest_bracket);
  while (end < to && std::string_view("([)]\n").find(site.text()[end]) == std::string_view::npos) ++end;
  if (end == to || (site.text()[end] != ')' && site.text()[end] != ']')) return {};
  return site.text_of({begin, end});
}

bool names_file(std::string_view inside) {
  for (std::size_t at = 0; at < inside.size();) {
    std::size_t end = at;
    while (end < inside.size() && (is_letter(inside[end]) || is_digit(inside[end]))) ++end;
    if (is_file_word(inside.substr(at, end - at))) return true;
    at = std::max(end, at + 1);
  }
  return false;
}

bool is_file_size(const Quantity& quantity) {
  constexpr std::string_view units[] = {"B", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "kbit", "Mbit"};
  return quantity.kind == QuantityKind::measure &&
         std::find(std::begin(units), std::end(units), quantity.unit) != std::end(units);
}

bool counts_pages(const Site& site) {
  const std::string_view word = site.after(0).text;
  return site.bare() && (word == "pages" || word == "page" || word == "pp" || word == "pgs" ||
                         word == "slides" || word == "sheet" || word == "sheets" || word == "tabs");
}

// "Watch a video", "See the film", or an address right before the bracket: here one is referred to something
bool is_referred_to(const Site& site) {
  constexpr std::size_t farthest = 200;
  const std::size_t end = site.quantity().text.end;
  const std::size_t begin = std::max(site.sentence().begin, end - std::min(end, farthest));
  const std::string_view before = site.text_of({begin, site.quantity().text.begin});
  const std::string_view lead = before.substr(0, before.rfind(" ("));
  if (lead.substr(lead.rfind(' ') + 1).starts_with("http")) return true;
  if (begin != site.sentence().begin || lead.find(": ") != lead.npos) return false;
  const std::size_t space = std::min(before.find(' '), before.size());
  constexpr std::string_view verbs[] = {"Watch", "See", "Listen", "Hear", "View", "Play", "Download"};
  if (std::find(std::begin(verbs), std::end(verbs), before.substr(0, space)) == std::end(verbs)) return false;
  const Word object = word_after(site.text(), begin + space, site.block().text, site.words());
  return object.is(Sense::determiner) || object.capital() || object.text == "to";
}

// "the film", "https://…" stands before it: what has a running time; a race has another
bool is_of_recording(const Site& site) {
  constexpr std::string_view words[] = {
      "film",   "films",    "movie",     "video",   "clip",    "documentary",  "talk",  "lecture",
      "speech", "podcast",  "recording", "episode", "webinar", "presentation", "panel", "interview",
      "song",   "tutorial", "audio",     "trailer", "demo",    "https",        "http"};
  for (std::size_t i = 0; i < reach && site.before(i).exists(); ++i)
    if (std::find(std::begin(words), std::end(words), site.before(i).text) != std::end(words)) return true;
  return false;
}

// (1 hour, 8 minutes), (1972, 5 minutes, 28 seconds): the length of what is referred to, and nothing else
bool is_running_time(const Site& site) {
  const std::string_view unit = site.quantity().unit;
  if (unit != "minute" && unit != "second" && unit != "hour") return false;
  const std::string_view inside = bracketed(site);
  if (inside.find(',') == inside.npos || !is_referred_to(site) || !is_of_recording(site)) return false;
  for (std::size_t at = 0; at < inside.size();) {
    std::size_t end = at;
    while (end < inside.size() && is_letter(inside[end])) ++end;
    const std::string_view word = inside.substr(at, end - at);
    constexpr std::string_view units[] = {"hour", "hours", "minute", "minutes", "second", "seconds", "min"};
    if (!word.empty() && std::find(std::begin(units), std::end(units), word) == std::end(units)) return false;
    at = std::max(end, at + 1);
  }
  return true;
}

// a video of the talk (33 minutes)
bool is_length_of_recording(const Site& site) {
  const Quantity& quantity = site.quantity();
  if (quantity.unit != "minute") return false;
  constexpr std::string_view shown[] = {"video",    "clip",    "recording", "panel",
                                        "tutorial", "podcast", "webinar"};
  if (std::find(std::begin(shown), std::end(shown), site.after(0).text) != std::end(shown)) {
    constexpr std::string_view here[] = {"embedded", "below", "above"};
    if (site.before(0).text == "this") return true;
    for (std::size_t i = 1; i < reach && site.after(i).spaced(); ++i)
      if (std::find(std::begin(here), std::end(here), site.after(i).text) != std::end(here))
        return !site.after(i + 1 < reach ? i + 1 : i).is(Sense::determiner);
  }
  if (site.previous_char() != '(' || site.char_at(quantity.text.end) != ')' || quantity.is_range() ||
      !is_referred_to(site))
    return false;
  constexpr std::string_view spans[] = {"delay", "delays", "wait", "waits", "time", "times", "record"};
  if (std::find(std::begin(spans), std::end(spans), site.before(0).text) != std::end(spans)) return false;
  constexpr std::string_view words[] = {"video",   "podcast", "recording",   "webinar",
                                        "episode", "audio",   "presentation"};
  for (std::size_t i = 0; i < reach; ++i)
    if (std::find(std::begin(words), std::end(words), site.before(i).text) != std::end(words)) return true;
  return false;
}

bool is_recording(std::string_view word) {
  return is_one_of(word, {"video", "recording", "webinar", "podcast", "episode", "clip"});
}

// Watch the talk from here, this link starts it: the reader is led to a place; not "shots fell 4 seconds in"
bool leads_reader(const Site& site) {
  if (site.attributed()) return false;
  const Span sentence = site.sentence();
  const std::string_view told = site.text_of({sentence.begin, site.quantity().text.begin});
  bool leads = is_one_of(told.substr(0, told.find(' ')), {"Watch", "Skip", "Jump", "Listen"});
  if (told.find(" how ") != told.npos || told.find(": ") != told.npos) return false;
  for (std::size_t i = 0; i < reach && site.before(i).exists(); ++i) {
    if (is_past(site.before(i).text)) return false;
    leads = leads || is_one_of(site.before(i).text, {"link", "links", "skip", "jump"});
  }
  return leads;
}

// the link starts the video at the 39-minute mark, skip 7 minutes into the webinar: a place in it
bool is_place_within(const Site& site) {
  const Quantity& quantity = site.quantity();
  if (quantity.unit != "minute" && quantity.unit != "second") return false;
  if (site.after(0).text == "into")
    return site.after(1).is(Sense::determiner) && is_recording(site.after(2).text) &&
           site.char_at(site.after(2).end()) != '-' && leads_reader(site);
  if (site.after(0).text != "mark" || site.before(0).text != "the" || site.before(1).text != "at")
    return false;
  for (std::size_t i = 2; i < 5; ++i)
    if (is_recording(site.before(i).text)) return leads_reader(site);
  return false;
}

// Reading time: 4 minutes; nothing else in the block says whose or when
bool is_time_to_read(const Site& site) {
  const Word& name = site.before(0);
  if (site.quantity().unit != "minute" || !name.gap.starts_with(": ") ||
      site.quantity().text.end != site.block().text.end)
    return false;
  const auto begins = [&](const Word& word, std::string_view text) {
    return word.begin == site.block().text.begin && is_word(word.text, text);
  };
  return (name.text == "time" && (begins(site.before(1), "reading") || begins(site.before(1), "read"))) ||
         begins(name, "lesezeit") || (name.text == "lecture" && begins(site.before(2), "temps")) ||
         (name.text == "lectura" && begins(site.before(2), "tiempo"));
}

// "12 comments", and nothing more in the block
bool counts_answers(const Site& site) {
  const Word& what = site.after(0);
  return site.integer() && site.quantity().text.begin == site.block().text.begin && what.spaced() &&
         what.end() + 1 >= site.block().text.end &&
         is_one_of(what.text,
                   {"comment", "comments", "Comments", "like", "likes", "Likes", "replies", "Replies",
                    "reply", "responses", "Responses", "shares", "Shares", "views", "Views"});
}

// Posted in News | 3 Comments; not "Rule on wolves | 54 comments"
bool counts_comments(const Site& site) {
  if (!site.bare() || site.before(0).gap.find('|') == std::string_view::npos) return false;
  const std::string_view block = site.text_of(site.block().text);
  const bool posted =
      block.starts_with("Posted in ") || block.starts_with("Posted by ") || block.starts_with("Posted on ");
  return posted && site.integer() && is_word(site.after(0).text, "comments") &&
         site.after(0).end() == site.block().text.end;
}

// the video, a video course on oars: what the bracket behind `duration` tells of
bool ends_in_recording(const Site& site) {
  constexpr std::size_t farthest = 5;
  for (std::size_t i = 1; i < farthest && site.before(i - 1).exists(); ++i) {
    const std::string_view word = site.before(i).text;
    const bool course = is_one_of(word, {"course", "lesson"}) && is_recording(site.before(i + 1).text);
    if (course || (is_recording(word) && word != "episode"))
      return i == 1 || is_one_of(site.before(i - 1).text, {"on", "about"});
    if ((i > 1 && !site.before(i).spaced()) || is_past(word)) return false;
  }
  return false;
}

// a video course on it (duration: 62 minutes)
bool is_length_said(const Site& site) {
  const Word& name = site.before(0);
  return site.quantity().unit == "minute" && name.gap == ": " && is_word(name.text, "duration") &&
         site.char_before(name.begin) == '(' && site.char_at(site.quantity().text.end) == ')' &&
         ends_in_recording(site);
}

// "2 detailed updates available." and nothing more: what can be opened; not "12 beds available"
bool counts_below(const Site& site) {
  constexpr double most = 20;
  if (site.quantity().text.begin != site.block().text.begin || !site.plain() || site.quantity().low > most)
    return false;
  const std::size_t noun = site.after(0).text.starts_with("update") ? 0 : 1;
  return is_one_of(site.after(noun).text, {"update", "updates"}) &&
         site.after(noun + 1).text == "available" && !site.after(noun + 2).spaced();
}

// "1 of 18. A boy looks on": which picture of a gallery
bool is_place_in_gallery(const Site& site) {
  const std::size_t begin = site.block().text.begin;
  const auto ends = [&](std::size_t end) { return end == site.block().text.end || site.char_at(end) == '.'; };
  if (!site.plain()) return false;
  const Word& last = site.after(1);
  if (site.quantity().number.begin == begin)
    return site.after(0).is(Sense::of) && last.spaced() && last.number() && ends(last.end()) &&
           std::all_of(last.text.begin(), last.text.end(), is_digit);
  const Figure* first = site.previous();
  return first != nullptr && first->reason == "furniture" && first->text.begin == begin &&
         site.before(0).is(Sense::of) && site.before(1).begin == begin && ends(site.quantity().number.end);
}

// "1 of 26 Full Screen", "In pictures 29 show all": what a page says of its pictures
bool is_said_of_show(const Site& site) {
  if (!site.plain()) return false;
  const std::string_view behind = std::string_view(site.text()).substr(site.quantity().number.end, 16);
  if (behind.starts_with(" show all ") || behind.starts_with(" Full Screen")) return true;
  const Word& total = site.after(1);
  return site.after(0).is(Sense::of) && total.number() &&
         std::string_view(site.text()).substr(total.end(), 12) == " Full Screen";
}

// (25 Images), Gallery: the pier | 14 Photos: how long a show of pictures is
bool counts_pictures(const Site& site) {
  return site.plain() && is_one_of(site.after(0).text, {"Images", "Photos", "Pictures", "Slides"}) &&
         (site.previous_char() == '(' || site.before(0).gap.find('|') != std::string_view::npos) &&
         (!site.after(1).spaced());
}

}  // namespace

std::optional<Span> furniture(const Site& site) {
  const Quantity& quantity = site.quantity();
  if (!site.is_digits()) return std::nullopt;
  // 7 min read
  if (quantity.unit == "minute" && site.after(0).text == "read" &&
      !(site.after(1).spaced() && site.after(1).lower()))
    return Span{quantity.text.begin, site.after(0).end()};
  if (is_runtime(site) || is_length_of_recording(site) || is_running_time(site) || is_place_within(site) ||
      is_place_in_gallery(site) || counts_pictures(site) || is_said_of_show(site) || is_length_said(site) ||
      is_time_to_read(site) || counts_comments(site) || counts_answers(site) || counts_below(site))
    return quantity.text;
  constexpr double widest_page = 4096;  // pixels; what has more is a camera's picture
  const bool pixels = quantity.unit == "px" || (quantity.unit == "pixel" && quantity.high <= widest_page);
  if (pixels && quantity.kind == QuantityKind::measure) return quantity.text;
  const Word& by = site.after(0);  // 594 x 465 pixels
  if (site.bare() && by.text == "x" && by.spaced() && site.after(1).number() &&
      (site.after(2).text == "pixels" || site.after(2).text == "px"))
    return quantity.text;
  if (!is_file_size(quantity) && !counts_pages(site)) return std::nullopt;
  if (is_file_size(quantity) && site.after(0).spaced() && is_file_word(site.after(0).text))
    return quantity.text;  // 403 kB PDF
  const std::string_view inside = bracketed(site);
  if (inside.empty()) return std::nullopt;
  if (names_file(inside)) return quantity.text;
  const std::string_view before = site.before(0).text;
  const bool alone = inside.size() == quantity.text.size() && is_file_size(quantity);
  return alone && (before == "file" || before == "download" || is_file_word(before))
             ? std::optional(quantity.text)
             : std::nullopt;
}

}  // namespace obelus::policy
