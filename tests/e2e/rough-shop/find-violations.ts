import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  passes: unknown[];
}

interface AxeWindow {
  axe: { run(context: { include: string[][] }, options: object): Promise<AxeResult> };
}

// What belongs to the whole page is the theme's: its language, title, landmarks and order of headings.
const OF_THE_THEME = ["region", "page-has-heading-one", "landmark-one-main", "heading-order"];

/**
 * What axe finds wrong with the elements that match `selector` and everything in them, shadow roots too: WCAG 2.2 A and AA,
 * and good practice. Fails when there is no such element, since nothing would be found wrong with it.
 */
export async function findViolations(page: Page, selector: string): Promise<string[]> {
  await waitForRest(page);
  return runAxe(page, selector, OF_THE_THEME);
}

/** The same of a whole document. */
export const findViolationsOf = (document: Frame): Promise<string[]> =>
  runAxe(document, "html", []);

// The small one: browsers read it anew in each document.
const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function runAxe(page: Page | Frame, selector: string, off: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(
    ({ selector, off }) => {
      const { axe } = window as unknown as AxeWindow;
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      return axe.run(
        { include: [[selector]] },
        {
          runOnly: { type: "tag", values: tags },
          rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
          resultTypes: ["violations"],
          // It would ask for style sheets again, which strict policies forbid.
          preload: false,
          // It is in no frame but this one, and would wait for an answer of the others.
          iframes: false,
        },
      );
    },
    { selector, off },
  );
  if (passes.length === 0) throw new Error(`axe looked at nothing of ${selector}`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} — ${failureSummary}`),
  );
}

/** What appears does so within 200 ms; colours in between are nobody's. */
async function waitForRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector("#doorbell-chat")?.shadowRoot;
    const moving = (root?.getAnimations() ?? []).filter(
      ({ effect, playState }) =>
        playState === "running" && effect?.getTiming().iterations !== Infinity,
    );
    return moving.length === 0;
  });
}
