import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { prepareShop } from "tests/tools/demo/prepare-shop";
import type { Stack } from "tests/tools/demo/start-stack";
import { startTestStack } from "tests/tools/demo/start-test-stack";
import { visitAdmin, type AdminVisit } from "./admin";
import { findMisfits } from "./admin-pages/find-misfits";
import { lengthenWords, type LongWords } from "./admin-pages/lengthen-words";
import { SCREENS } from "./admin-pages/screens";
import { findViolationsOf } from "./rough-shop/find-violations";
import { closeBrowser } from "./start-browser";

// Every page of the admin with the longest words, in one browser page that is resized.

const SLOW = { timeout: 20_000 };
const PHONE = 390;
const DESKTOP = 1280;
/** Widths of the window. Beside admin's navigation the app has 240 less of the last two: 1040 and 1280. */
const WIDTHS = [360, PHONE, 768, DESKTOP, 1520];
const HEIGHT = 900;

let stack: Stack;
let words: LongWords;
let admin: AdminVisit;
const errors: string[] = [];

beforeAll(async () => {
  stack = await startTestStack();
  await prepareShop(stack);
  words = await lengthenWords(stack);
  admin = await visitAdmin(stack, "/app", { errors });
  // What slides would be measured on its way.
  await admin.page.emulateMedia({ reducedMotion: "reduce" });
  // A form that was changed is left on purpose.
  admin.page.on("dialog", (dialog) => void dialog.accept());
});

afterAll(async () => {
  await closeBrowser();
  await stack?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  await admin?.page.screenshot({
    path: `tests/output/${task.name.replaceAll(/\W+/g, "-")}.png`,
  });
});

async function openScreen(path: string, ready: string): Promise<Frame> {
  const { page } = admin;
  await page.setViewportSize({ width: DESKTOP, height: HEIGHT });
  await page.goto(`${stack.adminUrl}${path}`);
  const frame = await (await page.locator("main iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("admin shows no app");
  await frame.locator(ready).first().waitFor(SLOW);
  // The page is React's once the menu of admin has its entries.
  await page
    .locator("#app-nav a")
    .first()
    .waitFor({ state: "attached", ...SLOW });
  return frame;
}

/** Title, main part and heading: what somebody hears first of a page. */
const readDocument = (app: Frame) =>
  app.evaluate(() => ({
    title: document.title,
    mains: document.querySelectorAll("main").length,
    headings: [...document.querySelectorAll("h1")].filter((heading) => heading.checkVisibility())
      .length,
  }));

describe("a page of the admin fits, and can be used by everybody", () => {
  it.each(SCREENS)("$name", { timeout: 60_000 }, async ({ path, ready, act }) => {
    const app = await openScreen(path(words), ready);
    await act?.(app);
    const problems: string[] = [];
    for (const width of WIDTHS) {
      await admin.page.setViewportSize({ width, height: HEIGHT });
      // Two frames: one for the layout, one for what measures it.
      await app.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      const found = await findMisfits(app);
      if (width === PHONE || width === DESKTOP) found.push(...(await findViolationsOf(app)));
      problems.push(...found.map((problem) => `${width} px: ${problem}`));
    }
    expect(problems).toEqual([]);
    const { title, ...counts } = await readDocument(app);
    expect(title).toMatch(/^.+ · Doorbell$/);
    expect(counts).toEqual({ mains: 1, headings: 1 });
  });

  it("caused no error", () => expect(errors).toEqual([]));
});
