// What loading annotations costs: a file of many entries, as a set, in time and memory.

#include <sys/resource.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>

#include "obelus/annotation.hpp"

namespace {

std::string make_references(std::size_t count) {
  std::string yaml = "references:\n";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    yaml +=
        "  - id: wire-" + n + "\n    type: article-newspaper\n    title: Chip shares fall for day " + n +
        "\n    container-title: Example Wire\n    issued: 2025-01-28\n    URL: https://example.org/markets/" +
        n + "\n";
  }
  return yaml;
}

// Some 270 bytes an entry.
std::string make_annotations(std::size_t count, std::size_t references) {
  std::string yaml = "annotations:\n";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  - id: loss-" + n +
            "\n    target:\n      selector:\n        prefix: \"the chip manufacturer, losing \"\n"
            "        exact: nearly $" +
            n + " billion in market value\n        suffix: ', and other shares fell'\n    figure: " + n +
            "e9 USD\n    sources: [wire-" + std::to_string(i % references) +
            "]\n    note: Market value, close to close, without dividends.\n";
  }
  return yaml;
}

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

// The argument, if there is one, is the number of annotations.
int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 50'000;
  const std::string yaml = "obelus: 1\n" + make_references(2'000) + make_annotations(count, 2'000);
  const double before = peak_megabytes();
  double start = seconds();
  obelus::Loaded loaded = obelus::load_annotations(yaml, "annotations/markets/2025.obelus.yaml");
  const double load = seconds() - start;
  start = seconds();
  std::vector<obelus::AnnotationSet> sets;
  sets.push_back(std::move(loaded.set));
  const obelus::Loaded merged = obelus::merge(std::move(sets));
  std::printf("%zu annotations, %.1f MB: load %.2f s, merge %.2f s, %.0f MB more at the most, %zu faults\n",
              merged.set.annotations.size(), static_cast<double>(yaml.size()) / 1e6, load, seconds() - start,
              peak_megabytes() - before, loaded.faults.size() + merged.faults.size());
}
