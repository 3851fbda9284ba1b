/** Runs axe-core over a whole page by its source, so that the page's own policy need not allow it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each fault as `rule: element`. `only` names tags or single rules of axe. */
export async function axePage(page: Page, only: readonly string[] = standard): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${source} })()`);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(only)}, resultTypes: ['violations'] })`,
  )) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
}
