import { DEMO_SHOP, type Stack } from "./start-stack";

/** What a merchant sets up in the theme editor: the chat on every page, and the blocks where they belong. */
const THEME = {
  embeds: { chat: { enabled: true } },
  blocks: [
    { handle: "faq", template: "index" },
    { handle: "faq", template: "page.faq", section: "main" },
    { handle: "track", template: "page.track-order", section: "main" },
    { handle: "contact", template: "page.contact", section: "main" },
  ],
};

/** Turns the theme app extension on in the demo shop's theme. */
export async function openStorefront(stack: Stack): Promise<void> {
  const response = await fetch(`${stack.shopify.origin}/control/shops/${DEMO_SHOP}/theme`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(THEME),
  });
  if (!response.ok) throw new Error(`the theme: ${response.status} ${await response.text()}`);
}
