#pragma once
// The middle ring: one editor's session. Messages come in as text, in order, and are worked off one at a
// time; answers and diagnostics go out as text. Knows nothing of streams. One thread.
//
//   receive(…) receive(…) work() work() …
//
// What has come in is read before anything is worked on, so a request that was cancelled in the meantime is
// not begun, and a row of changes is looked at once.

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "lsp/editor/workspace.hpp"
#include "lsp/protocol/diagnostics.hpp"
#include "lsp/protocol/message.hpp"
#include "lsp/protocol/places.hpp"

namespace obelus::lsp {

using Send = std::function<void(const std::string& content)>;

// What the editor can do.
struct Abilities {
  DiagnosticOptions diagnostics;
  bool watches = false;        // files, when it is asked to
  bool creates_files = false;  // in an edit of the workspace
  bool has_hierarchy = false;  // of symbols
  bool refreshes_lenses = false;
  bool refreshes_hints = false;
};

class Session {
 public:
  // `disk` must outlive it. `scans` is false where only what is open is to be looked at.
  Session(const Files& disk, CheckRequest request, bool scans, Send send);

  void receive(std::string_view content);

  // Does the next thing that the editor waits for, and says whether there was one.
  bool work();
  // Looks at one more of the files that are not open, and says whether there was one.
  bool work_in_background();
  // Whether the last that came was typing, after which the background waits for a pause.
  bool is_typing() const { return is_typing_; }

  // Whether so much waits that no more should be read.
  bool is_full() const { return inbox_.size() > 1000; }

  // Once the session has been ended: the program's exit status.
  std::optional<int> exit_status() const { return exit_status_; }
  // The same where the editor went away without a word.
  int status_at_end() const { return phase_ == Phase::shut_down ? 0 : 1; }

  // For requests.
  Workspace& workspace() { return *workspace_; }
  Encoding encoding() const { return encoding_; }
  const Abilities& abilities() const { return abilities_; }
  Places places() const { return {workspace_->files(), uris_, encoding_}; }

 private:
  enum class Phase : std::uint8_t { fresh, initialized, shut_down };
  struct Notification;
  static std::span<const Notification> notifications();

  void handle(const Message& message);
  Answer answer(const Message& message);
  Answer initialize(const Json& params);
  void initialized(const Json& params);
  void cancel(const Json& params);
  void did_open(const Json& params);
  void did_change(const Json& params);
  void did_close(const Json& params);
  void did_change_folders(const Json& params);
  void did_change_watched(const Json& params);
  void refresh();
  void publish();
  void publish(const std::string& path);

  CheckRequest request_;
  bool scans_;
  Send send_;
  std::unique_ptr<Workspace> workspace_;
  std::deque<Message> inbox_;
  Phase phase_ = Phase::fresh;
  std::optional<int> exit_status_;
  Encoding encoding_ = Encoding::utf16;
  Abilities abilities_;
  std::vector<std::string> folders_;              // to be looked at once initialized
  std::map<std::string, std::string> uris_;       // of open files, as the editor spells them, by path
  std::map<std::string, std::int64_t> versions_;  // of open files
  std::set<std::string> to_publish_;              // whatever was found in them
  std::set<std::string> published_;               // with findings
  bool is_typing_ = false;
  bool has_changed_ = false;  // since lenses and hints were asked for
  int requests_sent_ = 0;
};

}  // namespace obelus::lsp
