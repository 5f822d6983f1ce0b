// The library may be called from several threads: cmark-gfm itself may not.

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "obelus/markdown_document.hpp"

namespace obelus {
namespace {

std::string article(std::size_t number) {
  std::string text = "# Number " + std::to_string(number) + "\n\n| a | b |\n|---|---|\n";
  for (std::size_t i = 0; i < 20 + number % 7; ++i) text += "| *c* | ~d~ &amp; &copy; |\n";
  return text + "\nIt cost **$" + std::to_string(number) +
         " million**, [as told](https://a.example).[^1]\n\n[^1]: So.\n";
}

std::optional<MarkdownDocument> read(std::size_t number) {
  auto document = MarkdownDocument::read(article(number));
  return document ? std::optional(std::move(*document)) : std::nullopt;
}

std::string rendered(std::optional<MarkdownDocument> document, std::size_t number) {
  const std::size_t at = document->article().text.find("$" + std::to_string(number));
  Marks marks;
  marks.passages.push_back({{at, at + 3}, "<i>", "<i>", "</i>", "<sup>1</sup>"});
  auto page = std::move(*document).render(marks);
  return page ? *page : page.error().message;
}

constexpr std::size_t count = 48;

TEST(MarkdownOnThreads, IsWhatItIsOnOne) {
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < count; ++i) expected.push_back(rendered(read(10 + i), 10 + i));
  EXPECT_NE(expected[0].find("<strong><i>$10</i>"), std::string::npos) << expected[0];

  std::vector<std::string> got(count);
  std::vector<std::thread> threads;
  for (std::size_t first = 0; first < 4; ++first)
    threads.emplace_back([&got, first] {
      for (std::size_t i = first; i < count; i += 4) got[i] = rendered(read(10 + i), 10 + i);
    });
  for (std::thread& each : threads) each.join();
  EXPECT_EQ(got, expected);
}

TEST(MarkdownOnThreads, IsReadOnOneAndRenderedOnAnother) {
  std::vector<std::optional<MarkdownDocument>> documents;
  for (std::size_t i = 0; i < count; ++i) documents.push_back(read(10 + i));  // many trees at a time
  std::vector<std::string> got(count);
  std::thread([&] {
    for (std::size_t i = count; i-- > 0;) got[i] = rendered(std::move(documents[i]), 10 + i);
  }).join();
  for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(got[i], rendered(read(10 + i), 10 + i));
}

}  // namespace
}  // namespace obelus
