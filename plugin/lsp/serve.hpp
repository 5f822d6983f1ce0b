#pragma once
// The language server: its three rings put together.
//
//   framing/    bytes <-> messages
//   protocol/   messages <-> calls; knows no streams
//   editor/     calls on plain types; knows no messages
//
// framing includes neither of the others, editor neither, protocol only editor.

#include <string>

#include "lsp/protocol/session.hpp"
#include "obelus/result.hpp"

namespace obelus::lsp {

struct Served {
  int status = 0;     // the program's: 0 ended as agreed, 1 the editor went away, 2 what came was no protocol
  std::string error;  // why it is 2
};

// Serves one editor from one file descriptor to the other, to the end. SIGPIPE must be ignored.
Served serve(int in, int out, const Files& disk, CheckRequest request, bool scans);

}  // namespace obelus::lsp
