import type { Locator, Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import type { RoughShop } from "tests/e2e/rough-shop/start-rough-shop";
import { openWindow, type Visitor } from "tests/e2e/rough-shop/visitor";
import { findScripts } from "./find-scripts";

export const SLOW = { timeout: 40_000 };

/** The window of one test, in which nothing may run that a stranger wrote. */
export interface GuardedWindow {
  /** Opens it as somebody new, on `path` of the shop or on no page yet. */
  open(path?: string): Promise<Page>;
  /** Fails when something of a stranger's has run in it, or could. */
  expectHarmless(): Promise<void>;
}

/** For the tests of a describe block: looks at the window once more after each test, and closes it. */
export function guardWindow(find: () => RoughShop): GuardedWindow {
  let visitor: Visitor | undefined;
  afterEach(async () => {
    expect(visitor?.wrongs ?? []).toEqual([]);
    // Pictures may stand in articles; nothing else is ever loaded from strangers.
    expect((visitor?.foreign ?? []).filter((what) => !what.startsWith("image "))).toEqual([]);
    await visitor?.close();
    visitor = undefined;
  });
  return {
    async open(path) {
      visitor = await openWindow(find());
      const { page } = visitor;
      if (path !== undefined) await page.goto(`${find().stack.storefrontUrl}${path}`);
      return page;
    },
    async expectHarmless() {
      if (!visitor) throw new Error("no window is open");
      expect(await findScripts(visitor.page)).toEqual([]);
      expect(visitor.wrongs).toEqual([]);
    },
  };
}

// Blanks are laid out differently everywhere; what counts is that every character is there to be read.
const squeeze = (text: string): string => text.replaceAll(/\s+/g, "");

/** Fails unless each of `texts` is in `shown`, whatever the blanks are. */
export function expectTexts(shown: string, texts: readonly string[]): void {
  const squeezed = squeeze(shown);
  for (const text of texts) expect(squeezed).toContain(squeeze(text));
}

/** Fails unless each of `texts` is in what `place` holds, whatever the blanks are. */
export async function expectToHold(place: Locator, texts: readonly string[]): Promise<void> {
  expectTexts((await place.textContent(SLOW)) ?? "", texts);
}
