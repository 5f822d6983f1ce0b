#include "config/config.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "config/keys.hpp"

namespace obelus {
namespace {

TEST(Config, HasTheDefaultsWhenTheFileIsEmpty) {
  const LoadedConfig loaded = load_config("", "obelus.yaml");
  EXPECT_TRUE(loaded.faults.empty());
  EXPECT_EQ(print_config(loaded.config), print_config(Config{}));
}

TEST(Config, ReadsBackWhatItPrints) {
  Config config;
  config.paths = {{"posts/{name}/index.html", "content/posts/{name}.md"}};
  config.max_age.bio = 365;
  config.rules = {{"OB304", {false, Level::error}}, {"OB306", {true, Level::error}}};
  config.min_coverage = MinCoverage{100, 90.5};
  config.overrides = {{{"archive/**"}, {{"OB101", {false, Level::warning}}}}};
  config.limits.output = {1000};
  config.output.assets_href = "/a \"quoted\" place/";
  const std::string printed = print_config(config);
  const LoadedConfig loaded = load_config(printed, "obelus.yaml");
  for (const Finding& fault : loaded.faults) ADD_FAILURE() << fault.message;
  EXPECT_EQ(print_config(loaded.config), printed);
  EXPECT_EQ(loaded.config.limits.output.bytes, 1000U);
  EXPECT_EQ(loaded.config.rules.size(), 2U);
  EXPECT_TRUE(loaded.config.rules[1].second.is_off);
}

TEST(Config, LaysAFileOverItsBase) {
  const Config base =
      load_config("lang: fr\nhtml: {scope: [main]}\nrules: {OB101: off, OB304: error}\n", "base.yaml").config;
  const LoadedConfig loaded =
      load_config("extends: base.yaml\nrules: {OB304: {severity: warning}}\nlimits: {file_size: 2 KiB}\n",
                  "o.yaml", base);
  ASSERT_TRUE(loaded.faults.empty());
  ASSERT_TRUE(loaded.extends);
  EXPECT_EQ(loaded.extends->value, "base.yaml");
  EXPECT_EQ(loaded.config.lang, "fr");
  EXPECT_EQ(html_options(loaded.config).scope, std::vector<std::string>{"main"});
  EXPECT_EQ(html_options(loaded.config).limits.file_size, 2048U);
  ASSERT_EQ(loaded.config.rules.size(), 2U);
  EXPECT_EQ(loaded.config.rules[1].second.severity, Level::warning);
}

TEST(Config, NamesWhatIsWrong) {
  struct Case {
    std::string yaml;
    std::string_view rule;
    std::string message;
    std::string hint;
  };
  const Case cases[] = {
      {"contents: []", "OB903", "unknown key `contents`", "did you mean `content`?"},
      {"htlm: {}", "OB903", "unknown key `htlm`", "did you mean `html`?"},
      {"html: {scopes: []}", "OB903", "unknown key `scopes`", "did you mean `scope`?"},
      {"html: []", "OB902", "`html` must be a mapping", ""},
      {"content: x", "OB902", "`content` must be a list", ""},
      {"content: [1]", "OB902", "a list of texts", ""},
      {"paths: {\"{a**}/{b**}.html\": \"{a}.md\"}", "OB902", "only one name", ""},
      {"lang: null", "OB902", "`lang` must be text", ""},
      {"markdown: {unsafe: yes}", "OB902", "true or false", ""},
      {"output: {cards: scripts}", "OB902", "script, declarative, none", "did you mean `script`?"},
      {"figures: {hedge_tolerance: 5}", "OB902", "5%", ""},
      {"figures: {min_count: -1}", "OB902", "a whole number", ""},
      {"min_coverage: {site: 101}", "OB902", "0 to 100", ""},
      {"limits: {file_size: 64MB}", "OB902", "64MiB", ""},
      {"limits: {file_size: 99999999999GiB}", "OB902", "64MiB", ""},
      {"rules: {OB1: off}", "OB903", "no rule's id", ""},
      {"rules: {OB101: loud}", "OB902", "off, info", ""},
      {"overrides: [{files: [a]}]", "OB902", "`rules`", ""},
      {"lang: en\nlang: fr", "OB901", "twice", ""},
      {"- a", "OB902", "must be a mapping", ""},
  };
  for (const Case& c : cases) {
    const LoadedConfig loaded = load_config(c.yaml, "obelus.yaml");
    ASSERT_EQ(loaded.faults.size(), 1U) << c.yaml;
    EXPECT_EQ(loaded.faults[0].rule, c.rule) << c.yaml;
    EXPECT_NE(loaded.faults[0].message.find(c.message), std::string::npos)
        << c.yaml << loaded.faults[0].message;
    EXPECT_NE(loaded.faults[0].label.find(c.hint), std::string::npos) << c.yaml;
  }
}

TEST(ConfigSchema, HasTheKeysThatAreRead) {
  const auto schema = nlohmann::json::parse(config_schema());
  std::size_t in_schema = 0;
  for (const auto& [name, one] : schema["properties"].items())
    in_schema += one.contains("properties") && name != "min_coverage" ? one["properties"].size() : 1;
  EXPECT_EQ(in_schema, config::keys().size());
  for (const config::Key& key : config::keys()) {
    const auto& properties = key.section.empty()
                                 ? schema["properties"]
                                 : schema["properties"][std::string(key.section)]["properties"];
    ASSERT_TRUE(properties.contains(std::string(key.name))) << key.section << "." << key.name;
    const auto& one = properties[std::string(key.name)];
    EXPECT_TRUE(one.contains("description") || one.contains("$ref")) << key.name;
    const std::vector<std::string_view> words(key.words.begin(), key.words.end());
    const auto& text = one.contains("items") ? one["items"] : one;
    EXPECT_EQ(text.value("enum", std::vector<std::string>()),
              std::vector<std::string>(words.begin(), words.end()))
        << key.name;
  }
}

}  // namespace
}  // namespace obelus
