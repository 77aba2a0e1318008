import { callbackify } from "node:util";
import { simpleParser, type ParsedMail } from "mailparser";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startForTest, type TestStack } from "tests/stand-ins/shopify/http/testing/start-for-test";

interface ListedMail {
  id: string;
  direction: string;
  messageId: string;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  envelope: { from: string; to: string[] };
}

let stack: TestStack;
let inbound: SMTPServer;
const arrived: { mail: ParsedMail; to: string[] }[] = [];

beforeAll(async () => {
  inbound = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const keep = async () => {
        const mail = await simpleParser(stream);
        arrived.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) });
      };
      callbackify(keep)((error: Error | null) => done(error));
    },
  });
  const port = await new Promise<number>((resolve) => {
    const server = inbound.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  stack = await startForTest({ inboundSmtpPort: port });
});
afterAll(async () => {
  await stack.stop();
  await new Promise<void>((resolve) => inbound.close(resolve));
});
beforeEach(() => stack.control("DELETE", "/mailbox"));

async function send(mail: Parameters<ReturnType<typeof createTransport>["sendMail"]>[0]) {
  const transport = createTransport({ host: "127.0.0.1", port: stack.shopify.smtpPort });
  try {
    return await transport.sendMail({ from: "Demo <support@shop.test>", ...mail });
  } finally {
    transport.close();
  }
}

async function listed(to: string): Promise<ListedMail[]> {
  const response = await fetch(`${stack.shopify.origin}/mailbox/messages.json?to=${to}`);
  return ((await response.json()) as { messages: ListedMail[] }).messages;
}

describe("mailbox", () => {
  it("keeps mails by recipient, with text, HTML and headers", async () => {
    await send({
      to: "Aino <aino@example.com>",
      subject: "Tilauksesi",
      text: "Hei",
      html: "<b>Hei</b>",
    });
    await send({ to: "ben@example.com", subject: "Other", text: "Hello" });
    const [mail, ...others] = await listed("AINO@example.com");
    expect(others).toHaveLength(0);
    expect(mail).toMatchObject({
      subject: "Tilauksesi",
      text: "Hei",
      html: "<b>Hei</b>",
      envelope: { from: "support@shop.test", to: ["aino@example.com"] },
    });
    expect(mail?.headers.subject).toBe("Tilauksesi");
    const page = await (await fetch(`${stack.shopify.origin}/mailbox`)).text();
    expect(page).toContain("Aino");
    const raw = await fetch(`${stack.shopify.origin}/mailbox/messages/${mail?.id}/raw`);
    expect(await raw.text()).toContain("Subject: Tilauksesi");
  });

  it("does not know nobody-… and is busy for defer-…", async () => {
    await expect(send({ to: "nobody-1@example.com", text: "x" })).rejects.toMatchObject({
      responseCode: 550,
    });
    await expect(send({ to: "defer-1@example.com", text: "x" })).rejects.toMatchObject({
      responseCode: 451,
    });
  });

  it("never runs scripts of a mail", async () => {
    await send({
      to: "a@example.com",
      subject: "<script>x</script>",
      html: "<script>alert(1)</script>hi",
    });
    const [mail] = await listed("a@example.com");
    const page = await (await fetch(`${stack.shopify.origin}/mailbox/messages/${mail?.id}`)).text();
    expect(page).not.toContain("<script>x</script>");
    expect(page).toContain('sandbox="allow-same-origin');
    const body = await fetch(`${stack.shopify.origin}/mailbox/messages/${mail?.id}/html`);
    expect(body.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("sends the shopper's reply, threaded, to the address it should go to", async () => {
    await send({
      to: "Aino <aino@example.com>",
      replyTo: "inbox+abc@in.shop.test",
      subject: "Re: Order",
      text: "On its way",
      references: "<first@example.com>",
    });
    const [mail] = await listed("aino@example.com");
    const reply = await fetch(`${stack.shopify.origin}/mailbox/messages/${mail?.id}/reply`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "Kiitos!" }),
    });
    expect(reply.status).toBe(201);
    const last = arrived.at(-1);
    expect(last?.to).toEqual(["inbox+abc@in.shop.test"]);
    expect(last?.mail.from?.value[0]).toMatchObject({ name: "Aino", address: "aino@example.com" });
    expect(last?.mail).toMatchObject({ subject: "Re: Order", inReplyTo: mail?.messageId });
    expect(last?.mail.references).toEqual(["<first@example.com>", mail?.messageId]);
    expect(last?.mail.text).toMatch(/^Kiitos!\n\nOn .* wrote:\n> On its way/);
    const thread = await listed("aino@example.com");
    expect(thread.map(({ direction }) => direction).sort()).toEqual(["received", "sent"]);
    const page = await (await fetch(`${stack.shopify.origin}/mailbox/messages/${mail?.id}`)).text();
    expect(page.match(/<article/g)).toHaveLength(2);
  });

  it("writes a shopper's first mail", async () => {
    await stack.control("POST", "/mails", {
      from: { name: "山田 太郎", address: "taro@example.com" },
      to: "inbox@in.shop.test",
      subject: "返品したい",
      text: "注文 #1001 です",
    });
    expect(arrived.at(-1)?.mail).toMatchObject({
      subject: "返品したい",
      text: "注文 #1001 です",
    });
    const response = await fetch(`${stack.shopify.origin}/mailbox/messages`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({
        from: "Zoë O'Brien <zoe@example.com>",
        to: "inbox@in.shop.test",
        subject: "Hi",
        text: "Hello",
      }),
    });
    expect(response.status).toBe(303);
    expect(arrived.at(-1)?.mail.from?.value[0]).toMatchObject({ name: "Zoë O'Brien" });
  });
});
