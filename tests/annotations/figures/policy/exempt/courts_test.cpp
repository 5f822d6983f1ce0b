#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Courts, ReportAVolumeAndAPage) {
  expect_judged({{"It was settled in [[381]] U.S. 479 for good.", "label"},
                 {"It was settled in 381 U.S. [[479]] for good.", "label"},
                 {"So held [[98]] S. Ct. 2733 (1978).", "label"},
                 {"So held 98 S. Ct. [[2733]] (1978).", "label"},
                 {"So held 12 F. Supp. 2d [[34]] too.", "label"}});
  expect_figures({"There were [[381]] U.S. troops.", "It lost [[381]] U.S. soldiers in 479 days."});
}

}  // namespace
}  // namespace obelus
