// What an editor waits for: `lsp_bench OBELUS [ARTICLES]` runs the program as a language server and speaks
// with it through pipes, as editors do.
//
//   keystroke    a character typed into an article of 100 kB with 100 figures -> its diagnostics
//   hover …      answers in the same
//   first        the initialize request -> diagnostics of all articles of a folder that have findings

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

class Server {
 public:
  Server(const char* program, const std::string& folder) {
    int in[2];
    int out[2];
    if (::pipe(in) != 0 || ::pipe(out) != 0) std::abort();
    pid_ = ::fork();
    if (pid_ == 0) {
      ::dup2(in[0], STDIN_FILENO);
      ::dup2(out[1], STDOUT_FILENO);
      for (const int fd : {in[0], in[1], out[0], out[1]}) ::close(fd);
      ::execl(program, program, "lsp", nullptr);
      std::_Exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    to_ = in[1];
    from_ = out[0];
    request("initialize", {{"capabilities", Json::object()},
                           {"workspaceFolders", {{{"uri", "file://" + folder}, {"name", "bench"}}}}});
    notify("initialized", Json::object());
  }
  Server(const Server&) = delete;
  ~Server() {
    request("shutdown", nullptr);
    notify("exit", nullptr);
    ::close(to_);
    int status = 0;
    rusage usage{};
    ::wait4(pid_, &status, 0, &usage);
    std::printf("  the server: %ld ms of processor time, %ld MB\n",
                usage.ru_utime.tv_sec * 1000 + usage.ru_utime.tv_usec / 1000, usage.ru_maxrss / 1024);
    ::close(from_);
  }

  void notify(const char* method, Json params) { send({{"method", method}, {"params", std::move(params)}}); }
  Json request(const char* method, Json params) {
    const int id = ++id_;
    send({{"id", id}, {"method", method}, {"params", std::move(params)}});
    for (;;) {
      Json message = next();
      if (message.value("id", 0) == id && !message.contains("method")) return message;
    }
  }
  // The next diagnostics.
  Json diagnostics() {
    for (;;) {
      Json message = next();
      if (message.value("method", "") == "textDocument/publishDiagnostics") return message["params"];
    }
  }

 private:
  void send(Json message) {
    message["jsonrpc"] = "2.0";
    const std::string content = message.dump();
    const std::string framed = fmt::format("Content-Length: {}\r\n\r\n{}", content.size(), content);
    for (std::size_t at = 0; at < framed.size();) {
      const ssize_t written = ::write(to_, framed.data() + at, framed.size() - at);
      if (written <= 0) std::abort();
      at += static_cast<std::size_t>(written);
    }
  }
  Json next() {
    std::size_t head = 0;
    while ((head = buffer_.find("\r\n\r\n")) == std::string::npos) read();
    const std::size_t length = std::strtoul(buffer_.c_str() + buffer_.find(':') + 1, nullptr, 10);
    while (buffer_.size() < head + 4 + length) read();
    Json message = Json::parse(buffer_.substr(head + 4, length));
    buffer_.erase(0, head + 4 + length);
    return message;
  }
  void read() {
    char bytes[65536];
    const ssize_t got = ::read(from_, bytes, sizeof bytes);
    if (got <= 0) std::abort();
    buffer_.append(bytes, static_cast<std::size_t>(got));
  }

  pid_t pid_ = 0;
  int to_ = -1;
  int from_ = -1;
  int id_ = 0;
  std::string buffer_;
};

void report(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  std::printf("  %-12s p50 %6.2f ms   p95 %6.2f ms   max %6.2f ms\n", what, at(0.5), at(0.95), times.back());
}

struct Sample {
  std::string article;
  std::string yaml;
};

// A hundred paragraphs of a kilobyte, a figure in each; every other figure has a source.
Sample sample() {
  static const char* words[] = {"the",     "harbour", "was",   "closed", "after",   "storm",
                                "and",     "people",  "of",    "town",   "asked",   "whether",
                                "council", "had",     "known", "about",  "repairs", "that",
                                "were",    "never",   "made",  "before", "winter",  "came"};
  Sample sample;
  sample.yaml =
      "obelus: 1\nreferences:\n  - {id: audit, title: Harbour accounts, issued: 2024-05-01}\nannotations:\n";
  std::size_t word = 7;
  for (int i = 0; i < 100; ++i) {
    std::string paragraph;
    const auto add_words = [&](std::size_t until) {
      while (paragraph.size() < until)
        paragraph += fmt::format("{} ", words[(word = word * 31 + 17) % std::size(words)]);
    };
    add_words(480);
    const std::string figure = fmt::format("${}.{} million", 100 + i, i % 10);
    paragraph += fmt::format("spent {} on it and ", figure);
    add_words(1000);
    sample.article += paragraph + ".\n\n";
    if (i % 2 == 0)
      sample.yaml += fmt::format("  - {{id: a{}, match: spent {}, sources: [audit]}}\n", i, figure);
  }
  return sample;
}

Json position(std::size_t line, std::size_t character) { return {{"line", line}, {"character", character}}; }

void type_and_ask(const char* program) {
  const fs::path folder = fs::temp_directory_path() / fmt::format("obelus-lsp-bench-{}", ::getpid());
  fs::create_directories(folder);
  const Sample text = sample();
  std::ofstream(folder / "a.md") << text.article;
  std::ofstream(folder / "a.obelus.yaml") << text.yaml;
  const std::string uri = "file://" + (folder / "a.md").string();
  const std::string yaml_uri = "file://" + (folder / "a.obelus.yaml").string();
  {
    Server server(program, folder.string());
    std::printf("%zu bytes, %zu bytes of YAML\n", text.article.size(), text.yaml.size());
    server.notify("textDocument/didOpen",
                  {{"textDocument",
                    {{"uri", uri}, {"languageId", "markdown"}, {"version", 0}, {"text", text.article}}}});
    server.notify(
        "textDocument/didOpen",
        {{"textDocument", {{"uri", yaml_uri}, {"languageId", "yaml"}, {"version", 0}, {"text", text.yaml}}}});
    while (server.diagnostics()["uri"] != uri) {
    }
    int version = 0;
    const auto type = [&](const std::string& into, std::size_t line, std::size_t character,
                          const char* letter) {
      const auto start = Clock::now();
      server.notify("textDocument/didChange",
                    {{"textDocument", {{"uri", into}, {"version", ++version}}},
                     {"contentChanges",
                      {{{"range", {{"start", position(line, character)}, {"end", position(line, character)}}},
                        {"text", letter}}}}});
      for (;;) {
        const Json told = server.diagnostics();
        if (told["uri"] == into && told.value("version", 0) == version) break;
      }
      return ms_since(start);
    };
    std::vector<double> keys;
    for (int i = 0; i < 400; ++i)
      keys.push_back(type(uri, static_cast<std::size_t>(i * 37 % 100 * 2), 200, i % 6 == 5 ? " " : "x"));
    report("keystroke", keys);
    std::vector<double> yaml_keys;
    for (int i = 0; i < 200; ++i) yaml_keys.push_back(type(yaml_uri, 2, 36, "x"));
    report("in YAML", yaml_keys);
    for (const char* method :
         {"hover", "definition", "codeAction", "codeLens", "documentSymbol", "references"}) {
      std::vector<double> times;
      for (int i = 0; i < 200; ++i) {
        const std::size_t line = static_cast<std::size_t>(i * 37 % 100 * 2);
        const Json place = position(line, 495);
        const auto start = Clock::now();
        server.request((std::string("textDocument/") + method).c_str(),
                       {{"textDocument", {{"uri", uri}}},
                        {"position", place},
                        {"range", {{"start", place}, {"end", place}}}});
        times.push_back(ms_since(start));
      }
      report(method, times);
    }
  }
  fs::remove_all(folder);
}

void open_folder(const char* program, const std::string& articles) {
  std::size_t count = 0;
  for (const auto& each : fs::recursive_directory_iterator(articles))
    count += each.path().extension() == ".md" ? 1 : 0;
  const auto start = Clock::now();
  Server server(program, fs::canonical(articles).string());
  double last = 0;
  std::set<std::string> told;
  // The last that comes before an answer to what is asked now and then.
  for (;;) {
    const Json message = server.diagnostics();
    told.insert(message["uri"]);
    last = ms_since(start);
    if (told.size() == 1) std::printf("  first        %6.2f ms\n", last);
    if (message["uri"].get<std::string>().ends_with("zzz.md")) break;
  }
  std::printf("  all          %6.2f ms: %zu articles, %zu with findings\n", last, count, told.size() - 1);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: lsp_bench OBELUS [ARTICLES]\n");
    return 2;
  }
  type_and_ask(argv[1]);
  const std::string articles = argc > 2 ? argv[2] : OBELUS_DATA_DIR "/corpus/18f";
  if (!fs::exists(articles)) return 0;
  // A copy, with an article behind all others that tells when they have been looked at.
  const fs::path folder = fs::temp_directory_path() / fmt::format("obelus-lsp-bench-all-{}", ::getpid());
  fs::copy(articles, folder, fs::copy_options::recursive);
  std::ofstream(folder / "zzz.md") << "It is 40 km away.\n";
  open_folder(argv[1], folder.string());
  fs::remove_all(folder);
}
