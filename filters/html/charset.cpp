#include "html/charset.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "html/ascii.hpp"
#include "html/attributes.hpp"
#include "html/tree.hpp"

namespace obelus::html {
namespace {

using Label = std::pair<std::string_view, std::string_view>;

// clang-format off
constexpr Label labels[] = {
    {"utf-8", "utf-8"}, {"utf8", "utf-8"}, {"unicode-1-1-utf-8", "utf-8"}, {"x-unicode20utf8", "utf-8"},
    // A page that can say so in ASCII is not in UTF-16; browsers take it for UTF-8.
    {"utf-16", "utf-8"}, {"utf-16le", "utf-8"}, {"utf-16be", "utf-8"}, {"unicode", "utf-8"}, {"ucs-2", "utf-8"},
    {"windows-1252", "windows-1252"}, {"cp1252", "windows-1252"}, {"x-cp1252", "windows-1252"},
    {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"}, {"iso88591", "windows-1252"},
    {"iso_8859-1", "windows-1252"}, {"iso_8859-1:1987", "windows-1252"}, {"iso-ir-100", "windows-1252"},
    {"latin1", "windows-1252"}, {"l1", "windows-1252"}, {"ascii", "windows-1252"}, {"us-ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"}, {"ibm819", "windows-1252"}, {"cp819", "windows-1252"},
    {"csisolatin1", "windows-1252"}, {"x-user-defined", "windows-1252"},
    {"windows-1250", "CP1250"}, {"cp1250", "CP1250"}, {"x-cp1250", "CP1250"},
    {"windows-1251", "CP1251"}, {"cp1251", "CP1251"}, {"x-cp1251", "CP1251"},
    {"windows-1253", "CP1253"}, {"cp1253", "CP1253"}, {"windows-1254", "CP1254"}, {"cp1254", "CP1254"},
    {"iso-8859-9", "CP1254"}, {"iso8859-9", "CP1254"}, {"latin5", "CP1254"}, {"l5", "CP1254"},
    {"windows-1255", "CP1255"}, {"cp1255", "CP1255"}, {"windows-1256", "CP1256"}, {"cp1256", "CP1256"},
    {"windows-1257", "CP1257"}, {"cp1257", "CP1257"}, {"windows-1258", "CP1258"}, {"cp1258", "CP1258"},
    {"windows-874", "CP874"}, {"iso-8859-11", "CP874"}, {"tis-620", "CP874"}, {"dos-874", "CP874"},
    {"iso-8859-2", "ISO-8859-2"}, {"iso8859-2", "ISO-8859-2"}, {"latin2", "ISO-8859-2"}, {"l2", "ISO-8859-2"},
    {"iso-8859-3", "ISO-8859-3"}, {"latin3", "ISO-8859-3"}, {"iso-8859-4", "ISO-8859-4"}, {"latin4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5"}, {"cyrillic", "ISO-8859-5"}, {"iso-8859-6", "ISO-8859-6"}, {"arabic", "ISO-8859-6"},
    {"iso-8859-7", "ISO-8859-7"}, {"greek", "ISO-8859-7"}, {"iso-8859-8", "ISO-8859-8"}, {"hebrew", "ISO-8859-8"},
    {"iso-8859-8-i", "ISO-8859-8"}, {"logical", "ISO-8859-8"}, {"iso-8859-10", "ISO-8859-10"}, {"latin6", "ISO-8859-10"},
    {"iso-8859-13", "ISO-8859-13"}, {"iso-8859-14", "ISO-8859-14"}, {"iso-8859-15", "ISO-8859-15"},
    {"iso8859-15", "ISO-8859-15"}, {"latin-9", "ISO-8859-15"}, {"latin9", "ISO-8859-15"}, {"l9", "ISO-8859-15"},
    {"iso-8859-16", "ISO-8859-16"}, {"koi8-r", "KOI8-R"}, {"koi8", "KOI8-R"}, {"koi", "KOI8-R"}, {"koi8-u", "KOI8-U"},
    {"koi8-ru", "KOI8-U"}, {"ibm866", "CP866"}, {"cp866", "CP866"}, {"866", "CP866"},
    {"macintosh", "MACINTOSH"}, {"mac", "MACINTOSH"}, {"x-mac-roman", "MACINTOSH"}, {"x-mac-cyrillic", "MAC-CYRILLIC"},
    {"gb2312", "GB18030"}, {"gbk", "GB18030"}, {"gb18030", "GB18030"}, {"x-gbk", "GB18030"}, {"chinese", "GB18030"},
    {"gb_2312-80", "GB18030"}, {"big5", "BIG5-HKSCS"}, {"big5-hkscs", "BIG5-HKSCS"}, {"x-x-big5", "BIG5-HKSCS"},
    {"euc-jp", "EUC-JP"}, {"x-euc-jp", "EUC-JP"}, {"shift_jis", "CP932"}, {"shift-jis", "CP932"}, {"sjis", "CP932"},
    {"x-sjis", "CP932"}, {"windows-31j", "CP932"}, {"ms_kanji", "CP932"},
    {"euc-kr", "CP949"}, {"ks_c_5601-1987", "CP949"}, {"windows-949", "CP949"}, {"korean", "CP949"},
};
// clang-format on

std::string_view encoding_of(std::string_view label) {
  while (!label.empty() && is_space(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_space(label.back())) label.remove_suffix(1);
  for (const auto& [known, encoding] : labels)
    if (equal_ignoring_case(known, label)) return encoding;
  return {};
}

// "text/html; charset=x" -> "x".
std::string_view charset_in(std::string_view content) {
  constexpr std::string_view wanted = "charset";
  for (std::size_t at = 0; at + wanted.size() < content.size(); ++at) {
    if (!equal_ignoring_case(content.substr(at, wanted.size()), wanted)) continue;
    std::string_view rest = content.substr(at + wanted.size());
    const auto skip_space = [&] {
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n\f\r"), rest.size()));
    };
    skip_space();
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    skip_space();
    const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
    if (quoted) return rest.substr(1, rest.substr(1).find(rest[0]));
    return rest.substr(0, rest.find_first_of(" \t\n\f\r;"));
  }
  return {};
}

std::string_view charset_of_meta(const Tree& tree, const Node& meta) {
  const std::string_view own = attribute(tree, meta, "charset");
  if (!own.empty()) return own;
  if (!equal_ignoring_case(attribute(tree, meta, "http-equiv"), "content-type")) return {};
  return charset_in(attribute(tree, meta, "content"));
}

}  // namespace

std::optional<Declared> declared_charset(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF")) return Declared{"utf-8", "utf-8", 3};
  if (bytes.starts_with("\xFF\xFE")) return Declared{"utf-16le", "utf-16le", 2};
  if (bytes.starts_with("\xFE\xFF")) return Declared{"utf-16be", "utf-16be", 2};
  if (bytes.size() >= 4 && bytes.starts_with("<\0"sv) && bytes[3] == '\0')
    return Declared{"utf-16le", "utf-16le", 0};
  if (bytes.size() >= 4 && bytes.starts_with("\0<\0"sv) && bytes[3] != '\0')
    return Declared{"utf-16be", "utf-16be", 0};
  const Tree head = read_tree_leniently(bytes.substr(0, 1024));
  for (const Node& node : head.nodes()) {
    if (!node.is_start() || node.tag != Tag::meta) continue;
    const std::string_view label = charset_of_meta(head, node);
    if (!label.empty()) return Declared{std::string(label), encoding_of(label), 0};
  }
  return std::nullopt;
}

}  // namespace obelus::html
