#pragma once
// Chapters of the manual in Markdown, made of what the program itself goes by: the table of commands, the
// schema of annotations, the table of settings.

#include <string>

namespace obelus::cli {

struct DescribedProgram;

// Every command with its arguments and options; options that many commands have stand at the end, once.
std::string commands_reference(const DescribedProgram& program);

// Every key of the YAML that authors write, an object of the schema a section.
std::string annotations_reference(const DescribedProgram& program);

// Every key of obelus.yaml, with its default.
std::string configuration_reference(const DescribedProgram& program);

}  // namespace obelus::cli
