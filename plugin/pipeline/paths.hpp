#pragma once
// Arithmetic on paths as texts; looks at no file. Parts are parted by "/".

#include <optional>
#include <string>
#include <string_view>

namespace obelus::paths {

// `path` without empty parts, `.` and, where a part precedes it, `..`: "a//b/../c" is "a/c"; "." is "".
std::string normal(std::string_view path);

// `path` as seen from `folder`: itself when absolute or `folder` is empty.
std::string join(std::string_view folder, std::string_view path);

// All before the last "/": "" for a bare name, "/" for what stands in the root.
std::string parent(std::string_view path);

// All after the last "/".
std::string_view name(std::string_view path);

// The name's end from its last ".", lower case, or "": ".md" for "a/b.MD", "" for ".profile".
std::string extension(std::string_view path);

// The path without its extension: "a/post" for "a/post.md".
std::string_view stem(std::string_view path);

// `path` relative to `folder` when it lies below it; both absolute and normal.
std::optional<std::string> below(std::string_view folder, std::string_view path);

}  // namespace obelus::paths
