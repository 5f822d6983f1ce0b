// What others take for a folder of pages: reads each file below IN, does the peer's work, writes it below
// OUT.
//
//   peer markdown IN OUT    cmark-gfm, with the extensions that obelus uses, and nothing else
//   peer html IN OUT        libxml2: parse, serialise
//   peer copy IN OUT        nothing: what reading and writing take

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

std::string markdown(const std::string& bytes) {
  constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES;
  cmark_parser* parser = cmark_parser_new(options);
  for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, bytes.data(), bytes.size());
  cmark_node* root = cmark_parser_finish(parser);
  char* page = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser));
  std::string out = page;
  std::free(page);
  cmark_node_free(root);
  cmark_parser_free(parser);
  return out;
}

std::string html(const std::string& bytes) {
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  htmlDocPtr document =
      htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options);
  if (document == nullptr) return bytes;
  xmlChar* page = nullptr;
  int size = 0;
  htmlDocDumpMemory(document, &page, &size);
  std::string out(reinterpret_cast<const char*>(page), static_cast<std::size_t>(size));
  xmlFree(page);
  xmlFreeDoc(document);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return std::fputs("usage: peer markdown|html|copy IN OUT\n", stderr), 2;
  const std::string_view work = argv[1];
  const fs::path in = argv[2];
  const fs::path out = argv[3];
  cmark_gfm_core_extensions_ensure_registered();
  for (const auto& entry : fs::recursive_directory_iterator(in)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::string bytes(static_cast<std::size_t>(entry.file_size()), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    fs::path target = out / fs::relative(entry.path(), in);
    if (work == "markdown") target.replace_extension(".html");
    fs::create_directories(target.parent_path());
    const std::string page = work == "markdown" ? markdown(bytes) : work == "html" ? html(bytes) : bytes;
    std::ofstream(target, std::ios::binary) << page;
  }
}
