// print_reports DIR: writes each report made by hand in each format, as DIR/REPORT.FORMAT.

#include <fstream>
#include <iostream>

#include "sample_report.hpp"

namespace obelus::testing {
namespace {

SampleReport empty_report() { return {}; }

SampleReport clean_report() {
  SampleReport sample;
  sample.file("a.md", "[[5 %]]").figure(0, FigureStatus::sourced, "footnote");
  return sample;
}

// What no article has: a fault without lines, a finding without a file, a file that could not be read.
SampleReport odd_report() {
  SampleReport sample;
  sample.file("dir with space/é𐐀.md", "x\r\n\ta𐐀e\u0301[[b\n]]c[[]]");
  sample.figure(0, FigureStatus::unsourced);
  sample.finding(0, "OB101", Level::error, "over two lines");
  sample.finding(1, "OB210", Level::info, "nothing marked");
  sample.finding(1, "OB901", Level::error, "no lines").place = {"gone.yaml", {7, 9}};
  sample.finding(1, "OB104", Level::error, "no file").place = {};
  sample.report.files.push_back({"unread.md", {}, {}, true});
  sample.report.muted = 3;
  return sample;
}

SampleReport big_report() {
  SampleReport sample;
  sample.file("a.md", "[[x]]");
  for (int i = 0; i < 250; ++i) {
    sample.figure(0, FigureStatus::unsourced);
    sample.finding(0, "OB101", Level::error, "one of many");
  }
  return sample;
}

}  // namespace
}  // namespace obelus::testing

int main(int argc, char** argv) {
  using namespace obelus::testing;
  if (argc != 2) return 2;
  const std::pair<const char*, SampleReport> reports[] = {
      {"empty", empty_report()}, {"clean", clean_report()},     {"small", small_report()},
      {"odd", odd_report()},     {"hostile", hostile_report()}, {"big", big_report()}};
  for (const auto& [name, report] : reports)
    for (const obelus::ReportFormat& format : obelus::report_formats()) {
      std::ofstream out(std::string(argv[1]) + "/" + name + "." + std::string(format.name), std::ios::binary);
      if (!(out << report.print(format.name))) return 1;
    }
  return 0;
}
