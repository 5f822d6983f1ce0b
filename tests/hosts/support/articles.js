// Some articles, each with a number of its own, as files and as requests of `obelus serve`.

export function put_articles(site, count) {
  for (let i = 0; i < count; i++) {
    site.put(`content/${i % 3}/a${i}.md`, `The ferry no. ${i} cost **£${i} million**.\n`);
    site.put(`content/${i % 3}/a${i}.obelus.yaml`, `obelus: 1\nannotations:\n  - {id: cost, match: £${i} million, note: Audit ${i}.}\n`);
  }
  // As the recipe says it.
  site.build("sh", ["-c", String.raw`find content -name '*.md' -exec jq -Rsc '{id: input_filename, path: input_filename, content: .}' {} \; >requests`]);
}

// Answers by their ids.
export function answers_of(text) {
  const all = text.trim().split("\n").map((line) => JSON.parse(line));
  return Object.fromEntries(all.map((each) => [each.id, each]).sort());
}
