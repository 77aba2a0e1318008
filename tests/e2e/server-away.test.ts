import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareShop } from "tests/tools/demo/prepare-shop";
import type { Stack } from "tests/tools/demo/start-stack";
import { startTestStack } from "tests/tools/demo/start-test-stack";
import { visitAdmin, type AdminVisit } from "./admin";
import { closeBrowser } from "./start-browser";

// The web process goes away for 20 seconds, as in a deploy that went wrong, while people are at work.

const SLOW = { timeout: 30_000 };
const AWAY_MS = 20_000;
const DRAFT = "Half a sentence";
const PAGES = [
  ["/app", "main h1"],
  ["/app/inbox/1?view=all", "[role=log] time"],
  ["/app/knowledge", "main h1"],
  ["/app/settings/sync", "main h1"],
] as const;

let stack: Stack;
const open: AdminVisit[] = [];

beforeAll(async () => {
  stack = await startTestStack();
  await prepareShop(stack);
});

afterAll(async () => {
  await closeBrowser();
  await stack?.stop();
});

it(
  "open pages stay, say that they reconnect, and follow again by themselves",
  { timeout: 180_000 },
  async () => {
    const errors: string[] = [];
    for (const [path, ready] of PAGES) {
      const visit = await visitAdmin(stack, path, { errors });
      await visit.app
        .locator(ready)
        .first()
        .waitFor({ state: "attached", ...SLOW });
      open.push(visit);
    }
    const [, inbox] = open;
    if (!inbox) throw new Error("no page is open");
    const box = inbox.app.getByRole("textbox", { name: /^Reply to/ });
    await box.fill(DRAFT);

    await stack.web.stop("SIGKILL");
    const awaySince = Date.now();
    for (const { app } of open) await app.getByText("Reconnecting…").waitFor(SLOW);
    // Somebody wants something of the server meanwhile.
    await inbox.app.getByRole("searchbox").fill("gift");
    await new Promise((resolve) => setTimeout(resolve, AWAY_MS - (Date.now() - awaySince)));
    for (const [index, [, ready]] of PAGES.entries())
      expect(await open[index]?.app.locator(ready).first().count()).toBe(1);
    expect(await box.inputValue()).toBe(DRAFT);

    await stack.restartWeb();
    for (const { app } of open)
      await app.getByText("Reconnecting…").waitFor({ state: "detached", ...SLOW });
    // What was asked for while nobody answered is there now.
    await inbox.app
      .getByRole("list", { name: "Conversations" })
      .getByText("A gift")
      .first()
      .waitFor(SLOW);
    await inbox.page.goto(`${stack.adminUrl}/app/inbox/1?view=all`);
    await expect.poll(() => box.inputValue(), SLOW).toBe(DRAFT);
    expect(errors).toEqual([]);
  },
);
