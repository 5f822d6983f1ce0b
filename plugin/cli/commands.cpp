#include "cli/commands.hpp"

#include <array>

namespace obelus::cli {
namespace {

constexpr std::array table = {
    Command{"annotate", "Write an article with its annotations as notes", annotate_command},
    Command{"build", "Annotate a folder of Markdown, or a finished site", build_command},
    Command{"check", "Find figures without a source, and what else is wrong", check_command},
    Command{"preview", "Show articles with their notes and gaps, live in a browser", preview_command},
    Command{"serve", "Answer lines of JSON, for host plugins", serve_command},
    Command{"lsp", "Serve an editor: the Language Server Protocol on standard input", lsp_command},
    Command{"match", "Show where annotations land", match_command},
    Command{"report", "Make pages of where the figures of a site come from", report_command},
    Command{"merge", "Join reports of parts of a site", merge_command},
    Command{"figures", "Show the figures of articles, and which need a source", figures_command},
    Command{"lock", "Record what articles say where annotations match", lock_command},
    Command{"init", "Start a project: obelus.yaml, and annotations for an article", init_command},
    Command{"schema", "Print the JSON Schema of the YAML, for editors", schema_command},
    Command{"import", "Make YAML of W3C Web Annotations", import_command},
    Command{"export", "Print annotations as W3C JSON-LD, or references as CSL-JSON", export_command},
    Command{"assets", "Write the stylesheet and the script to a folder", assets_command},
    Command{"rules", "List the rules that findings name", rules_command},
    Command{"explain", "Explain a rule, with examples", explain_command},
};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace obelus::cli
