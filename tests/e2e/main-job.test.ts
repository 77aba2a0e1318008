import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findInstalledShop } from "tests/tools/demo/install-app";
import { findInboxAddress } from "tests/tools/demo/send-mails";
import { DEMO_SHOP, type Stack } from "tests/tools/demo/start-stack";
import { startTestStack } from "tests/tools/demo/start-test-stack";
import { waitUntil } from "tests/tools/demo/wait-until";
import { openConversation, rowOf, visitAdmin, type AdminVisit } from "./admin";
import { leaveEndedJob, waitUntilTriedAgain } from "./ended-job";
import { mailLetter, startPictureServer } from "./letter-with-picture";
import { currentLink, linksOf, pressInList, sendAndCloseBesideAnotherTab } from "./send-and-close";
import {
  act,
  answerMail,
  control,
  findOpenOrder,
  waitForImport,
  waitForReply,
  waitUntilDetached,
  type ShoppersOrder,
} from "./shopper";
import { closeBrowser } from "./start-browser";

// The main job in a real browser, from installing the app to the reply in the shopper's mailbox. The tests tell one
// story and run in order.

const VISIBLE = { timeout: 20_000 };
let stack: Stack;
let admin: AdminVisit;
let inbox: string;
let order: ShoppersOrder;
const errors: string[] = [];

/** The shopper sends a mail to the shop. */
async function write(from: ShoppersOrder, subject: string, text: string): Promise<void> {
  const sender = { name: from.customerName, address: from.email };
  await control(stack, "/mails", { from: sender, to: inbox, subject, text });
}

beforeAll(async () => {
  stack = await startTestStack();
});

afterAll(() => closeBrowser().then(() => stack?.stop()));

// A picture says at once what a failed wait was looking at.
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  const name = task.name.replaceAll(/\W+/g, "-");
  await admin?.page.screenshot({ path: `tests/output/${name}.png` });
});

describe("the main job", () => {
  it("installs when a merchant opens it, and copies the shop", async () => {
    await control(stack, "/install", { shop: DEMO_SHOP });
    admin = await visitAdmin(stack, "/app/settings/sync", { errors });
    const shopId = await waitUntil("the shop to be installed", () => findInstalledShop(stack));
    inbox = await findInboxAddress(stack, shopId);
    await waitForImport(stack, shopId);
    // Without a reload: the page hears of the progress.
    await admin.app.getByText("2,000", { exact: false }).first().waitFor(VISIBLE);
    order = await findOpenOrder(stack, 0);
  });

  it("shows a mail as a conversation with the right order and the reason for it, without a reload", async () => {
    await admin.page.goto(`${stack.adminUrl}/app/inbox`);
    await admin.app.getByRole("searchbox").waitFor(VISIBLE);
    await write(order, "Where is it?", `Hello,\n\nwhere is my order ${order.name}?\n\nThanks`);

    await openConversation(admin, "Where is it?");

    const card = admin.app.getByRole("article", { name: `Order ${order.name}` });
    await card.waitFor(VISIBLE);
    const reasons = await card.getByRole("list", { name: "Why this order is here" }).innerText();
    expect(reasons).toContain(order.name);
    expect(reasons).toContain(order.email);
    expect(await card.getByRole("list", { name: "Items" }).innerText()).toMatch(/in stock/i);
  });

  it("delivers the agent's reply into the shopper's thread and says so", async () => {
    const box = admin.app.getByRole("textbox", { name: /^Reply to/ });
    await box.fill("It leaves our warehouse tomorrow. – Saara");
    await admin.app.getByRole("button", { name: "Send", exact: true }).click();
    await admin.app.getByText(/^Sent/).first().waitFor(VISIBLE);

    const reply = await waitForReply(stack, order.email, "leaves our warehouse tomorrow");
    expect(reply.raw).toMatch(/^Subject: Re: Where is it\?/m);
    expect(reply.raw).toMatch(/^In-Reply-To: </m);
    expect(reply.raw).toMatch(/^References: </m);
    expect(reply.raw).toMatch(/Content-Type: text\/plain/);
    expect(reply.raw).toMatch(/Content-Type: text\/html/);
    // The box is empty again, the draft has been used up.
    expect(await box.inputValue()).toBe("");
  });

  it("adds the shopper's answer to the same conversation, without a reload", async () => {
    const reply = await waitForReply(stack, order.email, "leaves our warehouse tomorrow");
    await answerMail(stack, reply.id, "Lovely, I shall be at home.");
    await admin.app.getByRole("log").getByText("Lovely, I shall be at home.").waitFor(VISIBLE);
    const { rows } = await stack.database.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM conversations",
    );
    expect(rows[0]?.count).toBe(1);
  });

  it("shows a change of the order within moments of its happening at Shopify", async () => {
    const card = admin.app.getByRole("article", { name: `Order ${order.name}` });
    await card.getByText("Unfulfilled").first().waitFor(VISIBLE);
    await act(stack, "fulfillOrder", {
      orderId: Number(order.id),
      tracking: [
        {
          company: "Posti",
          number: "JJFI64900000123456",
          url: "https://posti.example.com/JJFI64900000123456",
        },
      ],
    });
    await card.getByText("JJFI64900000123456").first().waitFor(VISIBLE);
    await card.getByText("Fulfilled", { exact: true }).first().waitFor(VISIBLE);
  });

  it("lets an agent take an order off and put another one on", async () => {
    const card = admin.app.getByRole("article", { name: `Order ${order.name}` });
    await card.getByRole("button", { name: "Detach" }).click();
    await waitUntilDetached(stack, order);
    await card
      .getByRole("list", { name: "Why this order is here" })
      .waitFor({ state: "hidden", timeout: 20_000 });
  });

  it("keeps an internal note from the shopper", async () => {
    await admin.app.getByRole("tab", { name: "Note" }).click();
    await admin.app.getByRole("textbox", { name: /note/i }).fill("Regular customer, be generous.");
    await admin.app.getByRole("button", { name: /note/i }).last().click();
    await admin.app.getByRole("log").getByText("Regular customer, be generous.").waitFor(VISIBLE);
    const response = await fetch(`${stack.shopify.origin}/mailbox/messages.json`);
    expect(await response.text()).not.toContain("be generous");
  });

  it("shows a refused reply with its reason, and a way to try again", async () => {
    const bouncing = { ...order, email: "nobody-home@example.com", customerName: "Bo Unce" };
    await write(bouncing, "A question", "Do you have gift wrapping?");
    await openConversation(admin, "A question");
    await admin.app.getByRole("heading", { name: "A question" }).waitFor(VISIBLE);
    await admin.app.getByRole("textbox", { name: /^Reply to/ }).fill("We do.");
    await admin.app.getByRole("button", { name: "Send", exact: true }).click();
    await admin.app.getByRole("button", { name: /try again|retry|send again/i }).waitFor(VISIBLE);
  });

  it("shows pictures of a sender's server when the agent asks for them, and never before", async () => {
    const { asked, port: picturePort, close } = await startPictureServer();
    try {
      await mailLetter({ to: inbox, smtpPort: stack.inboundSmtpPort, picturePort });
      await openConversation(admin, "Our winter letter");
      const show = admin.app.getByRole("button", { name: /Show pictures/ });
      await show.waitFor(VISIBLE);
      expect(asked).toEqual([]);
      await show.click();
      const frame = admin.app.locator('iframe[src="/mail-frame.html"]').contentFrame();
      await frame.getByText("Look at this").waitFor(VISIBLE);
      const picture = frame.getByAltText("Mittens");
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBe(40);
      expect(asked).toEqual(["/mittens.svg"]);
      await admin.page.screenshot({ path: "tests/output/mail-pictures.png" });
    } finally {
      close();
    }
  });

  it("loses no mail when the worker is killed while mail comes in", async () => {
    await stack.worker.stop("SIGKILL");
    await expect(write(order, "While you were out", "Is anybody there?")).rejects.toThrow(
      /did not take/,
    );
    await stack.restartWorker();
    await write(order, "While you were out", "Is anybody there?");
    await rowOf(admin, "While you were out").waitFor(VISIBLE);
  });

  it("goes on to the next conversation when a reply closes one, and its draft is gone from another tab", async () => {
    await openConversation(admin, "While you were out");
    await admin.app.getByRole("heading", { name: "While you were out" }).waitFor(VISIBLE);
    const [, next] = await linksOf(admin);
    await sendAndCloseBesideAnotherTab(admin, "We are back.");
    await expect.poll(() => currentLink(admin), VISIBLE).toBe(next);
    await rowOf(admin, "While you were out").waitFor({ state: "detached", ...VISIBLE });
  });

  it("has arrow keys inside the list", async () => {
    expect(await pressInList(admin, 0, "ArrowDown")).toBe(1);
    expect(await pressInList(admin, 1, "Home")).toBe(0);
  });

  it("works on a phone: list, conversation and back, nothing wider than the screen", async () => {
    const phone = await visitAdmin(stack, "/app/inbox", {
      size: { width: 390, height: 844 },
      errors,
    });
    try {
      await openConversation(phone, "Where is it?");
      await phone.app.getByRole("log").getByText("Lovely, I shall be at home.").waitFor(VISIBLE);
      const overflow = await phone.app
        .locator("html")
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(overflow).toBe(0);
      // The page itself never scrolls sideways, so what is too wide would only be cut.
      const thread = await phone.app.getByRole("log").boundingBox();
      expect((thread?.x ?? 0) + (thread?.width ?? 0)).toBeLessThanOrEqual(390);
      await phone.app
        .getByRole("link", { name: /back|inbox/i })
        .first()
        .click();
      await rowOf(phone, "Where is it?").waitFor(VISIBLE);
    } finally {
      await phone.close();
    }
  });

  it("lets whose role only reads look at everything, and says why they change nothing", async () => {
    const user = "joel";
    const first = await visitAdmin(stack, "/app", { errors, user });
    await first.app.getByRole("heading", { name: "Doorbell" }).first().waitFor(VISIBLE);
    await first.close();
    await stack.database.query(
      "UPDATE staff_members SET role = 'read-only' WHERE first_name = 'Joel'",
    );
    const desk = await visitAdmin(stack, "/app/inbox", { errors, user });
    try {
      await openConversation(desk, "Where is it?");
      await desk.app.getByRole("log").getByText("Lovely, I shall be at home.").waitFor(VISIBLE);
      await desk.app
        .getByText("Your role does not let you reply to conversations.")
        .waitFor(VISIBLE);
      expect(await desk.app.getByRole("textbox", { name: /reply/i }).count()).toBe(0);
      expect(await desk.app.getByRole("button", { name: /^(Send|Close|Detach)$/ }).count()).toBe(0);
      await desk.page.goto(`${stack.adminUrl}/app/settings/hours?user=${user}`);
      await desk.app.getByText("Your role does not let you change settings.").waitFor(VISIBLE);
    } finally {
      await desk.close();
    }
  });

  it("shows what could not be done in the background, and tries it again at a click", async () => {
    await leaveEndedJob(stack);
    const page = await visitAdmin(stack, "/app/settings", { errors });
    try {
      await page.app.getByText("1 not done").waitFor(VISIBLE);
      await page.app.getByRole("link", { name: "Activity" }).click();
      await page.app.getByText("Shopify does not answer at the moment.").waitFor(VISIBLE);
      await page.app
        .getByRole("button", { name: "Try again: Bring your theme up to date" })
        .click();
      await page.app.getByText("Everything was done").waitFor(VISIBLE);
      await waitUntilTriedAgain(stack);
    } finally {
      await page.close();
    }
  });

  it("asks before changed settings are left, keeps them, and saves them", async () => {
    const desk = await visitAdmin(stack, "/app/settings/storage", { errors });
    try {
      const days = desk.app.getByLabel("Keep originals for");
      await days.selectOption("30", VISIBLE);
      const back = desk.app.getByRole("link", { name: "Settings" }).first();
      await back.click();
      await desk.page.getByRole("button", { name: "Stay" }).click();
      expect(await days.inputValue()).toBe("30");
      await desk.page.locator("#save-bar").getByRole("button", { name: "Save" }).click();
      await desk.page.getByText("Settings saved").waitFor(VISIBLE);
      await back.click();
      await desk.app.getByText("Activity").first().waitFor(VISIBLE);
    } finally {
      await desk.close();
    }
  });

  it("caused no error in any page", () => expect(errors).toEqual([]));
});
