import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { openChat, PHONE } from "tests/e2e/storefront";
import type { RoughShop } from "./start-rough-shop";
import { answer, findConversation } from "./team";
import { panelOf, visit, type Visitor } from "./visitor";
import { say } from "./words";

const SLOW = { timeout: 30_000 };

interface Focus {
  /** Whether the focus is in the chat's open panel. */
  isInPanel: boolean;
  tag: string;
  label: string;
}

/** Where the keyboard is, through shadow roots. */
function findFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return {
      isInPanel: Boolean(active?.closest("[role=dialog]")),
      tag: active?.localName ?? "",
      label: active?.getAttribute("aria-label") ?? active?.textContent?.trim() ?? "",
    };
  });
}

/** Presses `key` until the focus is where it is wanted; fails when it never comes there. */
async function pressUntil(
  page: Page,
  key: string,
  isThere: (focus: Focus) => boolean,
): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press(key);
    const focus = await findFocus(page);
    if (isThere(focus)) return;
    passed.push(`${focus.tag} ${focus.label.slice(0, 20)}`);
  }
  throw new Error(`${key} never came there, but to: ${passed.join(" | ")}`);
}

/** Everything can be done without a pointer, and nobody has to see it to know what happened. */
export function testKeyboard(find: () => RoughShop): void {
  let visitor: Visitor | undefined;
  afterEach(async () => {
    expect(visitor?.wrongs ?? []).toEqual([]);
    await visitor?.close();
    visitor = undefined;
  });

  it("opens the chat, asks, writes, hears the answer, and Escape gives the launcher back", async () => {
    const { stack } = find();
    visitor = await visit(find(), "/collections/all");
    const { page } = visitor;
    await page.locator("#doorbell-chat .launcher").waitFor(SLOW);
    await pressUntil(page, "Tab", ({ label }) => label === "Chat with us");
    await page.keyboard.press("Enter");
    const panel = panelOf(page);
    await panel.locator(".composer textarea").waitFor(SLOW);
    await expect.poll(async () => (await findFocus(page)).isInPanel).toBe(true);

    await pressUntil(page, "Tab", ({ label }) => label === "Returns");
    await page.keyboard.press("Enter");
    await panel.locator(".card.source").first().waitFor(SLOW);
    await pressUntil(page, "Tab", ({ label }) => label === say("message_label", "en"));
    await page.keyboard.type("Only by keyboard");
    await page.keyboard.press("Enter");
    const number = await findConversation(stack, "Only by keyboard");

    const live = panel.locator("[aria-live=polite]").last();
    const before = await live.innerText();
    await answer(stack, number, { text: "Heard by screen readers" });
    await expect.poll(() => live.innerText(), SLOW).toContain("Heard by screen readers");
    expect(before).not.toContain("Heard by screen readers");

    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    expect((await findFocus(page)).label).toBe("Chat with us");
    await page.keyboard.press(" ");
    await panel.waitFor(SLOW);
  });

  it("keeps the focus in the panel where it covers the whole screen", async () => {
    visitor = await visit(find(), "/collections/all", { size: PHONE });
    const { page } = visitor;
    await openChat(page);
    const places = new Set<string>();
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let press = 0; press < 15; press += 1) {
        await page.keyboard.press(key);
        const { isInPanel, label, tag } = await findFocus(page);
        expect(isInPanel, `${key} ${press}: ${tag} ${label}`).toBe(true);
        places.add(`${tag} ${label}`);
      }
    }
    expect(places.size).toBeGreaterThan(4);
    await page.keyboard.press("Escape");
    await panelOf(page).waitFor({ state: "hidden" });
  });

  it("opens answers of the FAQ", async () => {
    visitor = await visit(find(), "/pages/faq");
    const { page } = visitor;
    const question = page.locator("details", { hasText: "Which size should I choose?" });
    await pressUntil(page, "Tab", ({ label }) => label.includes("Which size should I choose?"));
    await page.keyboard.press("Enter");
    await question.getByText("take the larger one").waitFor(SLOW);
    await page.keyboard.press(" ");
    await question.getByText("take the larger one").waitFor({ state: "hidden" });
  });

  describe("for those who asked for less motion", () => {
    it("nothing of ours moves", async () => {
      const { stack } = find();
      visitor = await visit(find(), "/pages/faq", { reducedMotion: "reduce" });
      const { page } = visitor;
      const panel = await openChat(page);
      expect(await findMotion(page)).toEqual([]);
      await panel.locator(".composer textarea").fill("Please keep still");
      await panel.locator("button.send").click();
      await answer(stack, await findConversation(stack, "Please keep still"), { text: "We do." });
      await panel.getByText("We do.", { exact: true }).waitFor(SLOW);
      expect(await findMotion(page)).toEqual([]);
    });

    it("but for others it does: the test would see it", async () => {
      visitor = await visit(find(), "/pages/faq");
      await openChat(visitor.page);
      expect(await findMotion(visitor.page)).not.toEqual([]);
    });
  });
}

/** Elements of ours that would move or fade. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("#doorbell-chat")?.shadowRoot;
    const ours = [
      ...(root?.querySelectorAll("*") ?? []),
      ...document.querySelectorAll(".doorbell-block, .doorbell-block *"),
    ];
    const moves = ours.filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const isInstant = transitionDuration
        .split(",")
        .every((time) => Number.parseFloat(time) === 0);
      return !isInstant || animationName !== "none" || scrollBehavior === "smooth";
    });
    return moves.map(({ localName, className }) => `${localName}.${String(className)}`);
  });
}
