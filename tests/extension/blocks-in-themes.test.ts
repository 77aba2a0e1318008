import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { start, started } from "tests/extension/testing/panel-kit";
import { launchBrowser, openPage } from "./testing/open-page";

// How large the theme's blocks are drawn where a theme gives `rem` a meaning of its own.

// A browser on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const shop of started.splice(0)) shop.stop();
});

/** Dawn and the themes made from it count in tenths: 1.5 rem are 15 pixels. */
const DAWN = `html{font-size:62.5%} body{margin:0;font-size:1.5rem} @media (min-width:750px){body{font-size:1.6rem}}`;
const USUAL = `body{margin:0} @media (max-width:749px){body{font-size:15px}}`;

interface BlockSize {
  block: number;
  text: number;
  field: number;
}

/** Widths of the blocks and type sizes in them, in CSS pixels. */
async function measureBlocks(theme: string, width: number): Promise<BlockSize[]> {
  const shop = await start({ theme, blocks: ["track", "contact"] });
  const { page } = await openPage(browser, shop.url, { width });
  return page.evaluate(() => {
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    return [...document.querySelectorAll(".doorbell-block")].map((block) => ({
      block: block.getBoundingClientRect().width,
      text: sizeOf(block),
      field: Math.min(
        ...[...block.querySelectorAll(".doorbell-form__field :is(input,textarea)")].map(sizeOf),
      ),
    }));
  });
}

test.each([390, 1280])(
  "at %i px a theme with a small root draws them as others do",
  async (width) => {
    const usual = await measureBlocks(USUAL, width);
    expect(await measureBlocks(DAWN, width)).toEqual(usual);
    expect(usual).toHaveLength(2);
    // Phones zoom into fields with smaller text, and stay there.
    for (const { field } of usual) expect(field).toBeGreaterThanOrEqual(16);
  },
);
