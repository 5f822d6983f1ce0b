#include "build/cache.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace obelus {
namespace {

constexpr std::string_view magic = "obelus build cache 5\n";
constexpr std::size_t largest = 0xFFFFFFFF;

void put(std::string& out, const void* data, std::size_t size) {
  out.append(static_cast<const char*>(data), size);
}
template <class T>
void put(std::string& out, const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  put(out, &value, sizeof value);
}
void put_text(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

// Takes values off the front of bytes; once one is missing, all are.
class Taking {
 public:
  explicit Taking(std::string_view bytes) : rest_(bytes) {}

  template <class T>
  T take() {
    T value{};
    if (rest_.size() < sizeof value) return fail(), value;
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  std::string_view text() {
    const auto size = take<std::uint32_t>();
    if (rest_.size() < size) return fail(), std::string_view();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  void skip(std::size_t size) {
    if (rest_.size() < size) return fail();
    rest_.remove_prefix(size);
  }
  bool good() const { return good_; }
  std::size_t left() const { return rest_.size(); }

 private:
  void fail() {
    good_ = false;
    rest_ = {};
  }
  std::string_view rest_;
  bool good_ = true;
};

Remembered take_record(Taking& from) {
  Remembered record;
  record.fixed = from.take<Remembered::Fixed>();
  for (auto* text : {&record.path, &record.output, &record.seen, &record.messages, &record.errors})
    *text = from.text();
  return record;
}

}  // namespace

std::string encode(const Remembered& remembered) {
  std::string out;
  put(out, remembered.fixed);
  for (const auto text :
       {remembered.path, remembered.output, remembered.seen, remembered.messages, remembered.errors})
    put_text(out, text);
  return out;
}

std::optional<Remembered> decode(std::string_view bytes) {
  Taking from(bytes);
  const Remembered record = take_record(from);
  return from.good() ? std::optional(record) : std::nullopt;
}

std::string encode_seen(std::span<const Seen> seen, std::int64_t looked) {
  std::string out;
  for (const Seen& each : seen) {
    put_text(out, each.path);
    put(out, static_cast<std::uint8_t>(each.state.has_value()));
    put(out, each.state && is_racy(*each.state, looked) ? unlike_any : each.state.value_or(FileState{}));
  }
  return out;
}

std::vector<Seen> decode_seen(std::string_view bytes) {
  std::vector<Seen> seen;
  Taking from(bytes);
  while (from.good() && from.left() != 0) {
    Seen each;
    each.path = from.text();
    const bool there = from.take<std::uint8_t>() != 0;
    const auto state = from.take<FileState>();
    if (there) each.state = state;
    seen.push_back(std::move(each));
  }
  return seen;
}

std::string encode_named(std::span<const std::pair<std::size_t, NamedArticle>> named) {
  std::string out;
  for (const auto& [section, each] : named) {
    put_text(out, each.name);
    put_text(out, each.place.path.str());
    for (const std::size_t number : {section, each.place.bytes.begin, each.place.bytes.end, each.count})
      put(out, std::uint64_t{number});
  }
  return out;
}

std::vector<std::pair<std::size_t, NamedArticle>> decode_named(std::string_view bytes) {
  std::vector<std::pair<std::size_t, NamedArticle>> named;
  Taking from(bytes);
  FilePath path;  // of the last one: most are in one file
  while (from.good() && from.left() != 0) {
    NamedArticle each;
    each.name = from.text();
    if (const std::string_view text = from.text(); path != text) path = FilePath(std::string(text));
    const std::size_t section = from.take<std::uint64_t>();
    const std::size_t begin = from.take<std::uint64_t>();
    each.place = {path, {begin, from.take<std::uint64_t>()}};
    each.count = from.take<std::uint64_t>();
    named.emplace_back(section, std::move(each));
  }
  return named;
}

std::string Cache::before(const Head& head, const OfSite& of_site, std::string_view assets,
                          std::size_t count) {
  std::string out(magic);
  put(out, head);
  put_text(out, of_site.seen);
  put_text(out, of_site.named);
  put_text(out, assets);
  put(out, std::uint64_t{count});
  return out;
}

std::string Cache::behind(const Digest& all) {
  std::string out;
  put(out, all);
  return out;
}

std::optional<Cache> Cache::read(Bytes bytes) {
  Cache cache;
  cache.bytes_ = std::move(bytes);
  std::string_view all = cache.bytes_.view();
  if (!all.starts_with(magic) || all.size() < magic.size() + sizeof(Digest) || all.size() > largest)
    return std::nullopt;
  Digest told;
  std::memcpy(&told, all.data() + all.size() - sizeof told, sizeof told);
  all.remove_suffix(sizeof told);
  if (digest_of(all) != told) return std::nullopt;
  Taking from(all.substr(magic.size()));
  cache.head = from.take<Head>();
  cache.of_site.seen = from.text();
  cache.of_site.named = from.text();
  cache.assets = from.text();
  const auto count = from.take<std::uint64_t>();
  cache.begins_.reserve(std::min<std::size_t>(count, all.size() / sizeof(Remembered::Fixed)) + 1);
  for (std::uint64_t i = 0; i < count && from.good(); ++i) {
    cache.begins_.push_back(static_cast<std::uint32_t>(all.size() - from.left()));
    from.skip(sizeof(Remembered::Fixed));
    for (int text = 0; text < 5; ++text) from.text();
  }
  cache.begins_.push_back(static_cast<std::uint32_t>(all.size()));
  if (!from.good() || from.left() != 0) return std::nullopt;
  return cache;
}

std::optional<Cache> Cache::join(std::span<const Cache> parts) {
  std::vector<std::pair<std::string_view, std::string_view>> records;  // path, record
  std::string assets;
  for (const Cache& each : parts) {
    if (each.head != parts.front().head) return std::nullopt;
    assets += each.assets;
    for (std::size_t i = 0; i < each.size(); ++i) records.emplace_back(each.path_of(i), each.encoded(i));
  }
  std::sort(records.begin(), records.end());
  const std::string before = Cache::before(parts.back().head, parts.back().of_site, assets, records.size());
  RunningDigest digest;
  std::vector<std::string_view> all{before};
  for (const auto& [path, record] : records) all.push_back(record);
  for (const std::string_view each : all) digest.add(each);
  const std::string behind = Cache::behind(digest.digest());
  all.emplace_back(behind);
  Bytes bytes;
  for (const std::string_view each : all) bytes.size += each.size();
  auto data = std::make_unique_for_overwrite<char[]>(bytes.size);
  char* end = data.get();
  for (const std::string_view each : all) end = std::copy(each.begin(), each.end(), end);
  bytes.data = std::move(data);
  return read(std::move(bytes));
}

Remembered Cache::at(std::size_t number) const {
  Taking from(encoded(number));
  return take_record(from);
}

std::string_view Cache::encoded(std::size_t number) const {
  return bytes_.view().substr(begins_[number], begins_[number + 1] - begins_[number]);
}

std::string_view Cache::path_of(std::size_t number) const {
  Taking from(encoded(number).substr(sizeof(Remembered::Fixed)));
  return from.text();
}

std::optional<std::uint32_t> Cache::find(std::string_view path) {
  while (next_ < size() && path_of(next_) < path) ++next_;
  if (next_ == size() || path_of(next_) != path) return std::nullopt;
  return static_cast<std::uint32_t>(next_);
}

}  // namespace obelus
