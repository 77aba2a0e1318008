import { expect } from "vitest";
import type { AdminVisit } from "./admin";

const SOON = { timeout: 20_000 };
const ROWS = "ul[aria-label=Conversations] a";

/** Where the list's conversations lead, from the top. */
export const linksOf = ({ app }: AdminVisit): Promise<(string | null)[]> =>
  app.locator(ROWS).evaluateAll((rows) => rows.map((row) => row.getAttribute("href")));

/** Where the list's marked conversation leads. */
export const currentLink = ({ app }: AdminVisit): Promise<string | null> =>
  app.locator(`${ROWS}[aria-current]`).getAttribute("href");

/** Writes a reply and closes with it, while another tab shows the same draft: it has to go there too. */
export async function sendAndCloseBesideAnotherTab(visit: AdminVisit, text: string): Promise<void> {
  await visit.app.getByRole("textbox", { name: /^Reply to/ }).fill(text);
  const other = await visit.page.context().newPage();
  try {
    await other.goto(visit.page.url());
    const box = other.frameLocator("main iframe").getByRole("textbox", { name: /^Reply to/ });
    await expect.poll(() => box.inputValue(), SOON).toBe(text);
    await visit.app.getByRole("button", { name: "Send and close" }).click();
    await expect.poll(() => box.inputValue(), SOON).toBe("");
  } finally {
    await other.close();
  }
}

/** Presses a key on the list's conversation at `from`; gives the index of the one that has the focus then. */
export async function pressInList({ app }: AdminVisit, from: number, key: string): Promise<number> {
  await app.locator(ROWS).nth(from).press(key);
  return app
    .locator(ROWS)
    .evaluateAll((rows) => rows.indexOf(document.activeElement as HTMLElement));
}
