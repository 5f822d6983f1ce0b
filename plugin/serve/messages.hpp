#pragma once
// What goes over the wire of `obelus serve`: one JSON object a line.
//
//   {"id":1,"path":"posts/a.md","from":"html","content":"…"}
//   {"id":1,"content":"…","findings":[{"rule":"OB201","name":"orphan-annotation","level":"error","message":"…",
//                                      "path":"…","line":3,"column":5}]}
//   {"id":1,"error":{"message":"…","path":"posts/a.obelus.yaml","line":3,"column":5}}
//
// `id` is anything but a number past 64 bits, and comes back as it is. `path` finds the article's own
// annotations; `from` is markdown or html, else what the path or the content looks like; `to` is html or
// markdown.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "build/article_annotations.hpp"

namespace obelus {

struct Request {
  std::string id = "null";  // as JSON
  PageRequest page;
  Format from = Format::markdown;
  Format to = Format::html;
};

// Fails on what is no such object; `id` is filled in as far as there is one.
Result<Request> read_request(std::string_view line, std::string& id);

// The `id` of a line, as JSON; "null" when there is none to be had.
std::string id_of(std::string_view line);

using ContentOf = std::function<const std::string*(const std::string& path)>;

// Answers, each without a line end.
std::string write_reply(const std::string& id, const PageReply& reply, const ContentOf& content_of);
std::string write_error(const std::string& id, const std::string& message);

}  // namespace obelus
