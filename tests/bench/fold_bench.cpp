// How fast text folds: megabytes a second, for ASCII prose and for other scripts.

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include "obelus/fold.hpp"

namespace {

void measure(const char* name, std::string_view sample) {
  std::string text;
  while (text.size() < 1'000'000) text += sample;
  obelus::Folded folded;
  double best = 1e9;
  for (int round = 0; round < 20; ++round) {
    const auto start = std::chrono::steady_clock::now();
    folded.assign(text);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    best = std::min(best, time.count());
  }
  std::printf("%-12s %8.0f MB/s\n", name, static_cast<double>(text.size()) / best / 1e6);
}

}  // namespace

int main() {
  measure("ascii",
          "Shares of the chip maker fell by 17 per cent, its worst day since 2020, and nearly\n"
          "$600 billion of value (a record) went with them; others followed. \"It is well-known.\" ");
  measure("typeset",
          "Shares of the chip maker fell by 17\u00a0per cent \u2013 its worst day since 2020 \u2013 and "
          "\u201cnearly\n"
          "$600\u00a0billion\u201d of value (a record) went with them; others\u2026 ");
  measure("german",
          "Gr\u00f6\u00dfere Verluste f\u00fcr die B\u00f6rse: \u201eNoch nie\u201c fiel der Kurs so tief, "
          "\u00e4u\u00dferte der H\u00e4ndler. ");
  measure("russian",
          "\u0410\u043a\u0446\u0438\u0438 \u043a\u043e\u043c\u043f\u0430\u043d\u0438\u0438 "
          "\u0443\u043f\u0430\u043b\u0438 "
          "\u043d\u0430 17 \u043f\u0440\u043e\u0446\u0435\u043d\u0442\u043e\u0432. ");
  measure("chinese", "\u82af\u7247\u5236\u9020\u5546\u7684\u80a1\u4ef7\u4e0b\u8dcc\u4e8617%\u3002");
  measure("hindi", "\u0939\u093f\u0928\u094d\u0926\u0940 \u092d\u093e\u0937\u093e \u092e\u0947\u0902 ");
}
