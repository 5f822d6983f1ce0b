// YAML by yaml-cpp's events, which yaml_events makes a document of. Of the plainest documents yaml_lines
// gives the same events, sooner.

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <functional>
#include <istream>
#include <streambuf>
#include <string>

#include "data/encoding.hpp"
#include "data/yaml_events.hpp"
#include "data/yaml_lines.hpp"
#include "data/yaml_margin.hpp"
#include "data/yaml_scalar.hpp"

namespace obelus::data {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;  // yaml-cpp counts positions in an int

class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

// Gives the events of a document.
using Teller = std::function<void(YAML::EventHandler&)>;

Teller yaml_cpp(std::string_view text) {
  return [text](YAML::EventHandler& events) {
    ViewBuffer buffer(text);
    std::istream in(&buffer);
    YAML::Parser(in).HandleNextDocument(events);
  };
}

// True when the document was read to its end.
bool parse(const Teller& tell, YamlEvents& events, std::vector<Error>& faults) {
  try {
    tell(events);
    events.finish();
    return true;
  } catch (const Stop&) {  // noted where it was found
  } catch (const YAML::ParserException& exception) {
    faults.push_back(events.complaint(exception));
  }
  return false;
}

Reading read(std::string_view bytes, const Options& options, const TakeItem& take, bool margin_quotes) {
  Reading reading;
  if (bytes.size() > most_bytes) {
    reading.faults.push_back(Error{"more than 1 GiB of YAML", Span{0, 0}, "OB906", {}});
    return reading;
  }
  check_encoding(bytes, reading.faults);
  if (!reading.faults.empty()) return reading;
  const std::size_t begin = bom_size(bytes);
  YamlEvents events(bytes, begin, options, reading.faults, take, margin_quotes);
  const std::string_view text = bytes.substr(begin);
  if (is_yaml_lines(text)) {
    reading.complete =
        parse([&](YAML::EventHandler& handler) { tell_yaml_lines(text, handler); }, events, reading.faults);
  } else if (text.find('?') == text.npos && text.find("\n\t") == text.npos) {
    reading.complete = parse(yaml_cpp(text), events, reading.faults);
  } else {
    const std::string hidden = hide_what_misleads(text);
    reading.complete = parse(yaml_cpp(hidden), events, reading.faults);
  }
  reading.document = events.take_document();
  std::stable_sort(reading.faults.begin(), reading.faults.end(), [](const Error& a, const Error& b) {
    return a.where.value_or(Span{}) < b.where.value_or(Span{});
  });
  return reading;
}

}  // namespace

Reading read_yaml(std::string_view bytes, const Options& options, const TakeItem& take) {
  return read(bytes, options, take, false);
}

Reading read_yaml_with_margin_quotes(std::string_view bytes, const Options& options) {
  return read(bytes, options, {}, true);
}

}  // namespace obelus::data
