#pragma once
// Annotations as others write them: the W3C Web Annotation Data Model in JSON-LD
// (https://www.w3.org/TR/annotation-model/), and references as CSL-JSON
// (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
//
// What the model has no word for (figures, who holds a position, people, waivers) stands under names that
// begin with `obelus:`, which other programs pass over. Read back, an exported set is the same set.

#include <string>
#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"

namespace obelus {

// Whether a file is W3C JSON-LD: by its name (.jsonld), or as JSON that names the W3C's context.
bool is_w3c(std::string_view bytes, std::string_view path);

// Reads an annotation, a list of them, a page or a collection with its items inside, as load_annotations
// reads YAML; that calls this for such files. Places are those of the JSON. An annotation that cannot be
// taken over is a fault (no quotation, nothing said, a page that is elsewhere); tags, and selectors beside a
// quotation, are passed over.
//   target      TextQuoteSelector, alone, in a list or refining other selectors. Where the file has targets
//   in
//               several sources, an address becomes `source`: its path with any extension.
//   body        text becomes `note`, whatever has an address becomes a reference and `sources`
Loaded load_w3c(std::string_view json_ld, std::string path, const data::Options& options = {});

// The same as YAML for an author to go on with. Here what is not taken over is a warning each; with a finding
// of level error `yaml` is empty.
struct Imported {
  std::string yaml;
  std::vector<Finding> findings;
};
Imported import_w3c(std::string_view json_ld, std::string path);

// An AnnotationPage. `source` is the address of the article, for targets that name none; may be relative.
std::string export_w3c(const AnnotationSet& set, const std::string& source);

// The cited works as a CSL-JSON list.
std::string export_csl(const AnnotationSet& set);

}  // namespace obelus
