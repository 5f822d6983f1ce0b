// JSON by nlohmann's SAX events. They carry decoded values but no places, so a cursor walks the bytes with
// them; as the parser vouches for the syntax, finding where a token ends is easy.

#include <algorithm>
#include <nlohmann/json.hpp>

#include "data/encoding.hpp"
#include "data/tree.hpp"

namespace obelus::data {
namespace {

using json = nlohmann::json;

class Events : public nlohmann::json_sax<json> {
 public:
  Events(std::string_view bytes, const Options& options, std::vector<Error>& faults)
      : bytes_(bytes), at_(bom_size(bytes)), faults_(faults), tree_(options, faults) {}

  bool null() override { return literal(Kind::null); }
  bool boolean(bool) override { return literal(Kind::boolean); }
  bool number_integer(number_integer_t) override { return literal(Kind::integer); }
  bool number_unsigned(number_unsigned_t) override { return literal(Kind::integer); }
  bool number_float(number_float_t, const string_t&) override { return literal(Kind::real); }
  bool string(string_t& text) override { return quoted(text); }
  bool key(string_t& text) override { return quoted(text); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(Kind::mapping); }
  bool start_array(std::size_t) override { return open(Kind::sequence); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    const std::size_t at = std::min(std::max(position, std::size_t{1}) - 1, bytes_.size());
    const bool at_end = bytes_.find_first_not_of(" \t\r\n", at) == bytes_.npos;
    faults_.push_back(syntax_error({at, std::min(at + 1, bytes_.size())},
                                   at_end ? "the JSON ends too early" : "this is not JSON"));
    return false;
  }

  Document take_document() { return tree_.finish(at_); }

 private:
  // Begins the next token: past white space, commas and colons.
  std::size_t next() {
    at_ = std::min(bytes_.find_first_not_of(" \t\r\n,:", at_), bytes_.size());
    return at_;
  }

  bool literal(Kind kind) {
    const std::size_t begin = next();
    at_ = std::min(bytes_.find_first_of(" \t\r\n,]}", begin), bytes_.size());
    tree_.scalar(kind, {begin, at_}, bytes_.substr(begin, at_ - begin), true);
    return tree_.ok();
  }

  bool quoted(const std::string& text) {
    const std::size_t begin = next();
    std::size_t end = bytes_.find_first_of("\"\\", begin + 1);
    while (end < bytes_.size() && bytes_[end] == '\\') end = bytes_.find_first_of("\"\\", end + 2);
    at_ = std::min(end, bytes_.size() - 1) + 1;
    if (const std::string what = first_forbidden(text); !what.empty())
      faults_.push_back({what + " may not stand here", Span{begin, at_}, "OB904", {}});
    tree_.scalar(Kind::string, {begin, at_}, text, false);
    return tree_.ok();
  }

  bool open(Kind kind) {
    tree_.open(kind, next());
    ++at_;
    return tree_.ok();
  }

  bool close() {
    next();
    tree_.close(++at_);
    return true;
  }

  std::string_view bytes_;
  std::size_t at_;
  std::vector<Error>& faults_;
  Tree tree_;
};

}  // namespace

Reading read_json(std::string_view bytes, const Options& options) {
  Reading reading;
  check_encoding(bytes, reading.faults);
  if (!reading.faults.empty()) return reading;
  Events events(bytes, options, reading.faults);
  reading.complete = json::sax_parse(bytes.begin(), bytes.end(), &events);
  reading.document = events.take_document();
  return reading;
}

}  // namespace obelus::data
