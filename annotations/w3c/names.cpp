#include "w3c/names.hpp"

#include <fmt/format.h>

#include "yaml/values.hpp"

namespace obelus::w3c {

std::string id_of(std::string_view address) {
  while (address.ends_with('/')) address.remove_suffix(1);
  const std::size_t cut = address.find_last_of("/#:");
  if (cut != address.npos) address.remove_prefix(cut + 1);
  std::string id;
  for (const char c : address.substr(0, 60)) {
    const bool is_fit = yaml::is_id(std::string_view(&c, 1));
    if (is_fit || (!id.empty() && id.back() != '-')) id += is_fit ? c : '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

bool is_derived_id(std::string_view id) {
  return id.size() >= 10 && id.starts_with("a-") &&
         id.substr(2, 8).find_first_not_of("0123456789abcdef") == id.npos &&
         (id.size() == 10 || id[10] == '-');
}

std::string glob_of(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != address.npos) {
    const std::size_t path = address.find('/', scheme + 3);
    address = path == address.npos ? "/" : address.substr(path);
  }
  std::string path(address.substr(0, address.find_first_of("?#")));
  if (path.empty() || path == "/" || path.find_first_of("*[]{}\\:") != path.npos ||
      path.find("..") != path.npos)
    return {};
  if (path.ends_with('/')) path.pop_back();
  const std::size_t name = path.rfind('/') + 1;
  if (const std::size_t dot = path.rfind('.'); dot != path.npos && dot > name) path.resize(dot);
  return path;
}

std::string reference_id_of(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  const std::size_t scheme = address.find("://");
  std::string_view host = scheme == address.npos ? "" : address.substr(scheme + 3);
  host = host.substr(0, host.find('/'));
  if (host.starts_with("www.")) host.remove_prefix(4);
  std::string last = id_of(address);
  if (const std::size_t dot = last.rfind('.'); dot != std::string::npos && dot > 0 && last != host)
    last.resize(dot);
  std::string name = id_of(host);
  if (last != host && !last.empty()) name.append(name.empty() ? "" : "-").append(last);
  if (name.size() > 56) name.resize(56);
  return name.empty() ? "source" : name;
}

std::string Ids::distinct(const std::string& id) {
  std::size_t& asked = asked_[id];
  ++asked;
  if (asked == 1) return id;
  for (std::size_t& n = asked;; ++n)
    if (std::string one = fmt::format("{}-{}", id, n); asked_.try_emplace(one, 1).second) return one;
}

}  // namespace obelus::w3c
