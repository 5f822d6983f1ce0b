import axe from "axe-core";

// What axe finds wrong with a page, outside of what is excluded. Of what it finds right it tells no more than it must,
// and nothing is opened beside the page, as @axe-core/playwright would.
export async function violations(page, exclude = []) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((exclude) => window.axe.run({ exclude }, { resultTypes: ["violations"] }), exclude);
  return found.violations;
}
