#pragma once
// `obelus serve --upstream`: a proxy in front of a generator's own preview server.

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/common.hpp"
#include "serve/knowledge.hpp"

namespace obelus::cli {

// Where pages find stylesheet and script; the proxy has them.
inline constexpr std::string_view upstream_assets = "/obelus/";

struct UpstreamRequest {
  std::string url;
  std::uint16_t port = 0;  // 0: a free one
  const CommonOptions& common;
};

// Until a signal ends it. `knowledge` has been read.
int serve_upstream(const UpstreamRequest& request, Knowledge& knowledge, World& world);

}  // namespace obelus::cli
