import { mkdirSync } from "node:fs";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findSentOrder, type SentOrder } from "tests/tools/demo/find-shoppers-orders";
import { prepareShop } from "tests/tools/demo/prepare-shop";
import type { Stack } from "tests/tools/demo/start-stack";
import { startTestStack } from "tests/tools/demo/start-test-stack";
import { visitAdmin, type AdminVisit } from "./admin";
import { readMailedCode } from "./shopper";
import { closeBrowser } from "./start-browser";
import { DESKTOP, openChat, PHONE, signInToShop, visitShop, type ShopVisit } from "./storefront";

// What shoppers do in the shop, in a real browser: they help themselves, and reach a person who sees who they are.

const VISIBLE = { timeout: 20_000 };
const PICTURES = "tests/output/storefront";
let stack: Stack;
let visit: ShopVisit | undefined;
let admin: AdminVisit | undefined;

async function takePicture(name: string): Promise<void> {
  await visit?.page.waitForTimeout(300);
  await visit?.page.screenshot({ path: `${PICTURES}/${name}.png` });
}

async function findNumber(text: string): Promise<number> {
  const { rows } = await stack.database.query<{ number: number }>(
    `SELECT c.number FROM conversations c JOIN messages m ON m.shop_id = c.shop_id AND m.conversation_id = c.id
     WHERE m.text = $1 AND c.channel = 'chat'`,
    [text],
  );
  if (!rows[0]) throw new Error("there is no such conversation");
  return rows[0].number;
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  stack = await startTestStack();
  await prepareShop(stack);
});

afterAll(async () => {
  await closeBrowser();
  await stack?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") {
    const name = `failed ${task.suite?.name ?? ""} ${task.name}`.replaceAll(/\W+/g, "-");
    await takePicture(name);
    await admin?.page.screenshot({ path: `${PICTURES}/${name}-admin.png` });
  }
  await visit?.close();
  await admin?.close();
  visit = undefined;
  admin = undefined;
});

const SIZES = [
  ["1280 px", DESKTOP],
  ["390 px", PHONE],
] as const;

describe.each(SIZES)("a shop at %s", (sizeName, size) => {
  const picture = (name: string) => takePicture(`${name}-${sizeName.replace(" px", "")}`);
  const nth = size === DESKTOP ? 0 : 1;

  it("answers from the FAQ and asks nothing of us before the first click", async () => {
    visit = await visitShop(stack, "/", size);
    const question = visit.page.locator("details summary", {
      hasText: "Which size should I choose?",
    });
    await question.waitFor(VISIBLE);
    await question.click();
    await visit.page.getByText("take the larger one").waitFor(VISIBLE);
    await question.scrollIntoViewIfNeeded();
    await picture("faq");
    expect(visit.askedOfUs).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it("tells a guest where the order is, once the mailed code proves that it is theirs", async () => {
    const order = await findSentOrder(stack, nth);
    visit = await visitShop(stack, "/collections/all", size);
    const panel = await openChat(visit.page);
    await picture("welcome");
    await panel.getByRole("button", { name: "Where is my order?" }).click();
    await panel.getByLabel("Order number").fill(order.name);
    await panel.getByLabel("E-mail").fill(order.email);
    await panel.getByRole("button", { name: "Find order" }).click();
    await panel.getByLabel("Code from the e-mail").fill(await readMailedCode(stack, order.email));
    await panel.getByRole("button", { name: "Show my order" }).click();
    await panel.getByText(order.trackingNumber).first().waitFor(VISIBLE);
    expect(await panel.innerText()).toContain(order.name);
    // The button leads to the carrier: its address is not read out as well.
    await panel.getByRole("link", { name: "Track parcel" }).first().waitFor(VISIBLE);
    expect(await panel.innerText()).not.toContain("https://");
    await picture("guest-status");
    expect(visit.errors).toEqual([]);
  });

  it("tells a signed-in customer at once", async () => {
    const order = await findSentOrder(stack, nth + 2);
    visit = await visitShop(stack, "/", size);
    await signInToShop(stack, visit.page, order.email);
    const panel = await openChat(visit.page);
    await panel.getByRole("button", { name: "Where is my order?" }).click();
    await panel.getByText(order.trackingNumber).first().waitFor(VISIBLE);
    expect(await panel.innerText()).toContain(order.name);
    await picture("customer-status");
    expect(visit.errors).toEqual([]);
  });

  it("reaches a person, who sees the order, the cart and the page, and whose answer arrives by itself", async () => {
    const order = await findSentOrder(stack, nth + 4);
    await talkToPerson({ size, order, prefix: "", words: ENGLISH });
    await picture("answered");
    await sendPictures();
    await picture("pictures");
    await admin?.page.screenshot({ path: `${PICTURES}/agent-pictures-${size.width}.png` });
  });

  it("does the same in Persian, from right to left", async () => {
    const order = await findSentOrder(stack, nth + 6);
    const { panel } = await talkToPerson({ size, order, prefix: "/fa", words: PERSIAN });
    expect(await panel.getAttribute("dir")).toBe("rtl");
    const box = await panel.boundingBox();
    // The corner on the reading direction's end is the left one.
    if (size === DESKTOP) expect(box?.x).toBeLessThan(size.width / 2);
    await picture("answered-fa");
  });
});

/** Names of the pictures in `root` that are drawn, not only asked for. */
async function findDrawn(root: Locator, names: readonly string[]): Promise<string[]> {
  const drawn = names.map(async (name) => {
    const [image] = await root.getByRole("img", { name }).all();
    const width = await image?.evaluate((element) =>
      element instanceof HTMLImageElement ? element.naturalWidth : 0,
    );
    return width ? [name] : [];
  });
  return (await Promise.all(drawn)).flat();
}

/** The shopper of a running conversation sends a photo and a screenshot; both sides see them. */
async function sendPictures(): Promise<void> {
  if (!visit || !admin) throw new Error("nobody talks");
  const { page } = visit;
  const names = ["label.jpg", "label.png"];
  const files = [
    { name: "label.jpg", mimeType: "image/jpeg", buffer: await page.screenshot({ type: "jpeg" }) },
    { name: "label.png", mimeType: "image/png", buffer: await page.screenshot() },
  ];
  const panel = page.getByRole("dialog");
  await panel.locator("input[type=file]").setInputFiles(files);
  await panel.locator("button.send").click();
  await expect.poll(() => findDrawn(panel, names), VISIBLE).toEqual(names);
  const thread = admin.app.locator("body");
  await expect.poll(() => findDrawn(thread, names), VISIBLE).toEqual(names);
}

interface Words {
  whereIsMyOrder: string;
  askPerson: string;
  message: string;
  question: string;
  answer: string;
  seen: string;
}

const ENGLISH: Words = {
  whereIsMyOrder: "Where is my order?",
  askPerson: "Ask a person",
  message: "Your message",
  question: "Could a neighbour take it in?",
  answer: "Of course: we told the carrier.",
  seen: "Seen",
};

const PERSIAN: Words = {
  whereIsMyOrder: "سفارش من کجاست؟",
  askPerson: "گفت‌وگو با همکار ما",
  message: "پیام شما",
  question: "می‌شود همسایه‌ام بسته را تحویل بگیرد؟",
  answer: "بله، به پست اطلاع دادیم.",
  seen: "دیده شد",
};

interface Talk {
  size: { width: number; height: number };
  order: SentOrder;
  /** Of the shop's language: "/fa". */
  prefix: string;
  words: Words;
}

/** A customer with a full cart asks, gets the status, asks a person, and is answered in admin. */
async function talkToPerson({ size, order, prefix, words }: Talk) {
  visit = await visitShop(stack, "/", size);
  const { page } = visit;
  await signInToShop(stack, page, order.email);
  await page.goto(`${stack.storefrontUrl}${prefix}/collections/all`);
  await page.locator("main a[href*='/products/']").first().click();
  await page.locator("[data-product-form] button[type=submit]").click();
  await page.locator("[data-cart-status]:not(:empty)").waitFor(VISIBLE);
  const product = await page.locator("h1").innerText();
  const panel = await openChat(page);
  await panel.getByRole("button", { name: words.whereIsMyOrder }).first().click();
  await panel.getByText(order.trackingNumber).first().waitFor(VISIBLE);
  await panel.getByRole("button", { name: words.askPerson }).first().click();
  const question = `${words.question} ${size.width}`;
  await panel.getByRole("textbox", { name: words.message }).fill(question);
  await panel.locator("button.send").click();
  await panel.getByText(question).waitFor(VISIBLE);
  await expect.poll(() => findNumber(question).catch(() => 0)).toBeGreaterThan(0);

  admin = await visitAdmin(stack, `/app/inbox/${await findNumber(question)}`);
  const { app } = admin;
  await app.getByRole("article", { name: `Order ${order.name}` }).waitFor(VISIBLE);
  // The page they are on, and what is in their cart.
  await expect
    .poll(
      async () => (await app.getByRole("complementary").first().innerText()).split(product).length,
    )
    .toBeGreaterThan(2);
  await app.getByText("Online", { exact: false }).first().waitFor(VISIBLE);
  await app.getByRole("textbox", { name: /^Reply to/ }).fill(words.answer);
  await app.getByRole("button", { name: "Send", exact: true }).click();

  await panel.getByText(words.answer, { exact: true }).waitFor(VISIBLE);
  await panel.getByText(words.seen).first().waitFor(VISIBLE);
  await app.getByText(/^Seen/).first().waitFor(VISIBLE);
  await admin.page.screenshot({
    path: `${PICTURES}/agent${prefix.replace("/", "-")}-${size.width}.png`,
  });
  expect(visit.errors).toEqual([]);
  return { panel };
}
