#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>

#include "obelus/baseline.hpp"
#include "obelus/rule.hpp"
#include "obelus/text.hpp"

namespace obelus {
namespace {

constexpr std::string_view version_line = "obelus.baseline 1";
constexpr std::string_view figure_sign = "…";  // between the words before and after it
constexpr std::size_t least_fields = 4;
constexpr std::size_t most_fields = 5;

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) switch (c) {
      case '\t': out += "\\t"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\\': out += "\\\\"; break;
      default: out += c;
    }
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    constexpr std::string_view codes = "tnr\\";
    const std::size_t code = i + 1 < text.size() ? codes.find(text[i + 1]) : codes.npos;
    if (code == codes.npos) return std::nullopt;
    out += "\t\n\r\\"[code];
    ++i;
  }
  return out;
}

Error damage(std::string message, Span where, std::string hint = {}) {
  if (hint.empty())
    hint = "restore the file from git, or write it again with `obelus check --write-baseline`";
  return {std::move(message), where, "OB905", std::move(hint)};
}

bool is_conflict(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>") ||
         line.starts_with("|||||||");
}

struct Field {
  std::string_view text;
  Span bytes;
};

// The fields of a line that begins at `begin`; one more than there may be, at most.
std::vector<Field> fields_of(std::string_view line, std::size_t begin) {
  std::vector<Field> fields;
  for (std::size_t at = 0; fields.size() <= most_fields;) {
    const std::size_t tab = std::min(line.find('\t', at), line.size());
    fields.push_back({line.substr(at, tab - at), {begin + at, begin + tab}});
    if (tab == line.size()) break;
    at = tab + 1;
  }
  return fields;
}

std::optional<std::pair<std::string, std::string>> sides_of(std::string_view text) {
  const std::size_t sign = text.find(figure_sign);
  if (sign == text.npos) return std::nullopt;
  std::string_view before = text.substr(0, sign);
  std::string_view after = text.substr(sign + figure_sign.size());
  if (before.ends_with(' ')) before.remove_suffix(1);
  if (after.starts_with(' ')) after.remove_prefix(1);
  return std::pair(std::string(before), std::string(after));
}

Result<KnownFinding> read_line(std::string_view line, Span where) {
  if (is_conflict(line))
    return damage("a merge conflict in the baseline is not resolved", where,
                  "keep the lines of both sides, then run `obelus check --prune-baseline`");
  if (const auto bad = first_invalid_utf8(line))
    return damage("this is not UTF-8", {where.begin + *bad, where.begin + *bad + 1});
  const std::vector<Field> fields = fields_of(line, where.begin);
  if (fields.size() < least_fields || fields.size() > most_fields)
    return damage("this is no line of a baseline: path, rule, subject and words, parted by tabs", where);
  for (const Field& field : fields)
    if (!unescaped(field.text))
      return damage("a backslash stands for \\t, \\n, \\r or \\\\ only", field.bytes);
  KnownFinding finding;
  finding.path = *unescaped(fields[0].text);
  if (finding.path.empty()) return damage("the path is missing", where);
  finding.rule = std::string(fields[1].text);
  if (find_rule(finding.rule) == nullptr)
    return damage(fmt::format("there is no rule `{}`", finding.rule), fields[1].bytes);
  if (!can_be_known(finding.rule))
    return damage(fmt::format("findings of {} are never muted", finding.rule), fields[1].bytes,
                  "remove the line");
  finding.landmark.subject = *unescaped(fields[2].text);
  const auto sides = sides_of(fields[3].text);
  if (!sides)
    return damage(fmt::format("“{}” must part the words before from the words behind", figure_sign),
                  fields[3].bytes);
  finding.landmark.before = sides->first;
  finding.landmark.after = sides->second;
  if (fields.size() == most_fields) {
    std::uint32_t number = 0;
    const char* end = fields[4].text.data() + fields[4].text.size();
    const auto [stop, error] = std::from_chars(fields[4].text.data(), end, number);
    if (error != std::errc{} || stop != end || number < 2)
      return damage("which of equal ones must be a number from 2", fields[4].bytes);
    finding.landmark.ordinal = number - 1;
  }
  return finding;
}

std::string line_of(const KnownFinding& finding) {
  std::string line;
  append_escaped(line, finding.path);
  line.append("\t").append(finding.rule).append("\t");
  append_escaped(line, finding.landmark.subject);
  line += '\t';
  const std::string& before = finding.landmark.before;
  const std::string& after = finding.landmark.after;
  line.append(before).append(before.empty() ? "" : " ").append(figure_sign);
  line.append(after.empty() ? "" : " ").append(after);
  if (finding.landmark.ordinal > 0)
    fmt::format_to(std::back_inserter(line), "\t{}", finding.landmark.ordinal + 1);
  return line;
}

}  // namespace

Result<std::vector<BaselineLine>> read_baseline(std::string_view bytes) {
  std::vector<BaselineLine> lines;
  std::unordered_set<std::string_view> seen;
  for (std::size_t at = 0, number = 0; at < bytes.size() || number == 0; ++number) {
    const std::size_t newline = std::min(bytes.find('\n', at), bytes.size());
    std::string_view line = bytes.substr(at, newline - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const Span where{at, at + line.size()};
    at = newline + 1;
    if (number == 0) {
      if (line == version_line) continue;
      if (line.starts_with("obelus.baseline "))
        return damage("the baseline has another format; this obelus reads format 1", where,
                      "use the obelus that wrote it, or write it again");
      return damage("this is no baseline: its first line must be `obelus.baseline 1`", where);
    }
    if (line.empty() || !seen.insert(line).second) continue;
    auto finding = read_line(line, where);
    if (!finding) return finding.error();
    lines.push_back({*std::move(finding), where});
  }
  return lines;
}

std::string write_baseline(std::span<const KnownFinding> findings) {
  std::vector<std::string> lines;
  lines.reserve(findings.size());
  for (const KnownFinding& finding : findings) lines.push_back(line_of(finding));
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string out(version_line);
  out += '\n';
  for (const std::string& line : lines) out.append(line).append("\n");
  return out;
}

}  // namespace obelus
