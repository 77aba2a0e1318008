import { describe, it } from "vitest";
import type { RoughShop } from "tests/e2e/rough-shop/start-rough-shop";
import { panelOf } from "tests/e2e/rough-shop/visitor";
import { openChat } from "tests/e2e/storefront";
import { testHostileChat } from "./chat";
import { guardWindow, SLOW } from "./guarded-window";
import { testHostileHelp } from "./help";
import { testHostileMailsAndForms } from "./mails-and-forms";

/** What strangers and merchants write is read everywhere, and runs nowhere. */
export function testHostileInput(find: () => RoughShop): void {
  testHostileChat(find);
  testHostileMailsAndForms(find);
  testHostileHelp(find);

  describe("after all of it", () => {
    const { open } = guardWindow(find);

    it("the shop is usable", async () => {
      const page = await open("/pages/about");
      await openChat(page);
      await panelOf(page).getByText("Hello", { exact: false }).first().waitFor(SLOW);
    });
  });
}
