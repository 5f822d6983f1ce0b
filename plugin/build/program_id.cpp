#include "build/program_id.hpp"

#include <elf.h>
#include <link.h>

#include <cstring>

namespace obelus {
namespace {

// Looks through the notes of one segment, each a header, a name and a description, padded to four bytes.
std::string build_id_in(const char* notes, std::size_t size) {
  constexpr auto padded = [](std::size_t n) { return (n + 3) & ~std::size_t{3}; };
  ElfW(Nhdr) note;
  while (size >= sizeof note) {
    std::memcpy(&note, notes, sizeof note);
    const std::size_t whole = sizeof note + padded(note.n_namesz) + padded(note.n_descsz);
    if (whole > size) break;
    if (note.n_type == NT_GNU_BUILD_ID) return {notes + sizeof note + padded(note.n_namesz), note.n_descsz};
    notes += whole;
    size -= whole;
  }
  return {};
}

int look(dl_phdr_info* object, std::size_t, void* found) {
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    auto id =
        build_id_in(reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr), segment.p_memsz);
    if (!id.empty()) *static_cast<std::string*>(found) = std::move(id);
  }
  return 1;  // the first object is the program
}

}  // namespace

std::string program_id() {
  std::string id;
  ::dl_iterate_phdr(look, &id);
  return id;
}

}  // namespace obelus
