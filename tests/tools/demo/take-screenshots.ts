import { mkdirSync } from "node:fs";
import { visitAdmin } from "tests/e2e/admin";
import { closeBrowser } from "tests/e2e/start-browser";
import { openChat, signInToShop, visitShop } from "tests/e2e/storefront";
import { findSentOrder } from "./find-shoppers-orders";
import { prepareShop } from "./prepare-shop";
import type { Stack } from "./start-stack";
import { startTestStack } from "./start-test-stack";

// npm run screenshots: the pictures of the README, taken from a fresh demo.

const FOLDER = "tests/tools/demo/screenshots";
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
/** Time for pictures and fonts to arrive after the page stands. */
const SETTLE_MS = 1_500;

const FIND_CONVERSATION = `SELECT c.number FROM conversations c
  JOIN order_links l ON l.shop_id = c.shop_id AND l.conversation_id = c.id AND l.state = 'attached'
  JOIN orders o ON o.shop_id = l.shop_id AND o.id = l.order_id
  JOIN fulfillments f ON f.shop_id = o.shop_id AND f.order_id = o.id
  WHERE c.subject = 'Missä tilaukseni on?' OR o.fulfillment_status = 'FULFILLED'
  ORDER BY c.subject = 'Missä tilaukseni on?' DESC, c.number LIMIT 1`;

async function takePicture(
  stack: Stack,
  picture: { name: string; path: string; size: typeof DESKTOP; ready: string },
): Promise<void> {
  const visit = await visitAdmin(stack, picture.path, { size: picture.size });
  await visit.app.locator(picture.ready).first().waitFor({ timeout: 30_000 });
  await visit.page.waitForTimeout(SETTLE_MS);
  await visit.page.screenshot({ path: `${FOLDER}/${picture.name}.png` });
  await visit.close();
}

/** The chat in the shop, answering a signed-in customer in Persian. */
async function takeChatPicture(stack: Stack): Promise<void> {
  const visit = await visitShop(stack, "/", DESKTOP);
  await signInToShop(stack, visit.page, (await findSentOrder(stack, 0)).email);
  await visit.page.goto(`${stack.storefrontUrl}/fa/collections/all`);
  await visit.page.locator("main a[href*='/products/']").first().click();
  const panel = await openChat(visit.page);
  await panel.locator(".chip").first().click();
  await panel.locator("a[href^='http']").first().waitFor({ timeout: 30_000 });
  await visit.page.waitForTimeout(SETTLE_MS);
  await visit.page.screenshot({ path: `${FOLDER}/chat-fa.png` });
  await visit.close();
}

async function takePictures(stack: Stack): Promise<void> {
  const { rows } = await stack.database.query<{ number: number }>(FIND_CONVERSATION);
  const conversation = `/app/inbox/${rows[0]?.number ?? 1}`;
  const thread = "[role=log] time";
  mkdirSync(FOLDER, { recursive: true });
  await takePicture(stack, { name: "inbox", path: conversation, size: DESKTOP, ready: thread });
  await takePicture(stack, { name: "phone", path: conversation, size: PHONE, ready: thread });
  await takePicture(stack, {
    name: "home",
    path: "/app",
    size: DESKTOP,
    ready: ".Polaris-ShadowBevel",
  });
  await takeChatPicture(stack);
}

const stack = await startTestStack();
try {
  await prepareShop(stack);
  await takePictures(stack);
  console.log(`Pictures are in ${FOLDER}.`);
} finally {
  await closeBrowser();
  await stack.stop();
}
