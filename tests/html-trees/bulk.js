// One page with as many texts as one likes in every field of its YAML.

// A passage for each, and for each kind of annotation.
export function bulk_article(name, texts) {
  const passages = texts.flatMap((_, i) => [`Passage ${i} here.`.replace("P", "p"), `claim ${i} there.`, `Person${i} says.`]);
  return name.endsWith(".md") ? `# Ships\n\n${passages.join("\n\n")}\n`
    : `<!DOCTYPE html>\n<html lang="en"><head><title>Ships</title></head><body><article><h1>Ships</h1>${passages.map((each) => `<p>${each}</p>`).join("\n")}</article></body></html>\n`;
}

export function bulk(texts) {
  const people = {};
  const references = [];
  const annotations = [];
  texts.forEach((text, i) => {
    const name = { literal: text };
    references.push({ id: `r${i}`, type: text, title: text, "container-title": text, publisher: text, author: [name, { given: text, family: text }],
      editor: [name], volume: text, issue: text, page: text, edition: text, DOI: text, issued: 2024, accessed: 2025,
      URL: "https://a.example/", [`x-${text}`]: text, note: text });
    people[`p${i}`] = { name: text, also: [`Person${i}`], bio: text, "as-of": 2025, sources: [`r${i}`] };
    annotations.push({ id: `n${i}`, match: `passage ${i} here`, sources: [`r${i}`], note: text },
      { id: `d${i}`, match: `claim ${i} there`,
        disputed: { checked: "2025-02", positions: [{ by: text, says: text, sources: [`r${i}`] }, { by: text, value: "6 ships", says: text }] } },
      { id: `b${i}`, match: `Person${i}`, bio: `p${i}` });
  });
  return JSON.stringify({ obelus: 1, references, people, annotations });
}
