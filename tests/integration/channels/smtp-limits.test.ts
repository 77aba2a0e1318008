import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { prisma } from "~/database/db.server";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { sendRaw } from "tests/kit/mail/send-raw";
import { truncateAll } from "tests/kit/setup/test-database";
import {
  beginMail,
  openSmtpClient,
  trickle,
  type SmtpClient,
} from "tests/tools/attack/inputs/slow-smtp";

let shop: TestShop;
let door: SmtpListener | undefined;
let clients: SmtpClient[] = [];

beforeEach(async () => {
  await truncateAll();
  shop = await addShop();
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await door?.stop();
  door = undefined;
});

async function open(limits: Parameters<typeof openDoor>[0] = {}): Promise<SmtpListener> {
  door = await openDoor(limits);
  return door;
}

async function enter({ port }: SmtpListener, from?: string): Promise<SmtpClient> {
  const client = await openSmtpClient(port, from);
  clients.push(client);
  return client;
}

const greeting = async (client: SmtpClient) => client.hears(/^\d{3} /m);
const countMails = () => prisma.inboundDelivery.count({ where: { shopId: shop.id } });
const ordinary = { raw: "Subject: Hi\r\n\r\nWhere is my order?", from: "aino@example.com" };

describe("connections", () => {
  test("one address has five; others find the door open, and it again once one is closed", async () => {
    const listener = await open();
    const held = await Promise.all([1, 2, 3, 4, 5].map(() => enter(listener)));
    for (const client of held) expect(await greeting(client)).toMatch(/^220 /);
    const sixth = await enter(listener);
    expect(await sixth.ends()).toMatch(/^421 4\.7\.0 Too many connections/);
    expect(await greeting(await enter(listener, "127.0.0.2"))).toMatch(/^220 /);
    held[0]?.close();
    await expect
      .poll(async () => greeting(await enter(listener)), { timeout: 20_000 })
      .toMatch(/^220 /);
  });

  test("many addresses that say nothing do not keep an ordinary mail out", async () => {
    const listener = await open();
    for (let last = 2; last <= 12; last += 1)
      for (let count = 0; count < 8; count += 1) await enter(listener, `127.0.0.${last}`);
    const { port } = listener;
    expect(await sendRaw({ ...ordinary, port, to: shop.address })).toMatch(/Stored as/);
  });
});

describe("time", () => {
  test("a client that trickles a command is sent away, however lively it looks", async () => {
    const listener = await open({ stepMs: 700 });
    const client = await enter(listener);
    await greeting(client);
    trickle(client, "N", 50);
    expect(await client.ends()).toMatch(/^421 .*too long/m);
  });

  test("a mail that trickles in is given up, and nothing of it is stored", async () => {
    const listener = await open({ graceMs: 500, bytesPerSecond: 2_000 });
    const client = await enter(listener);
    await beginMail(client, shop.address);
    client.send("Subject: slow\r\n\r\n");
    trickle(client, "x", 50);
    expect(await client.ends()).toMatch(/^421 .*too slowly/m);
    const { port } = listener;
    expect(await sendRaw({ ...ordinary, port, to: shop.address })).toMatch(/Stored as/);
    expect(await countMails()).toBe(1);
  });

  test("a session ends, whatever is done in it", async () => {
    const listener = await open({ sessionMs: 1_500 });
    const client = await enter(listener);
    await greeting(client);
    trickle(client, "NOOP\r\n", 100);
    expect(await client.ends()).toMatch(/^421 .*lasted too long/m);
  });
});

describe("commands", () => {
  test("more than a session may have end it", async () => {
    const listener = await open({ replies: 50 });
    const client = await enter(listener);
    await greeting(client);
    client.send("NOOP\r\n".repeat(5_000));
    const said = await client.ends();
    expect(said).toMatch(/^421 .*Too many commands/m);
    expect(said.match(/^250 /gm)?.length).toBeLessThanOrEqual(50);
  });

  test("guessing addresses ends it too", async () => {
    const listener = await open();
    const client = await enter(listener);
    await greeting(client);
    client.send("EHLO guess.example\r\nMAIL FROM:<mallory@example.com>\r\n");
    for (let guess = 0; guess < 30; guess += 1)
      client.send(`RCPT TO:<guess${guess}@in.doorbell.test>\r\n`);
    const said = await client.ends();
    expect(said).toMatch(/^421 .*Too many commands/m);
    expect(said.match(/^550 /gm)).toHaveLength(20);
  });

  test("a session with many mails is an ordinary one", async () => {
    const listener = await open();
    const client = await enter(listener);
    await greeting(client);
    client.send("EHLO relay.example\r\n");
    for (let mail = 1; mail <= 20; mail += 1) {
      client.send(`MAIL FROM:<a@example.com>\r\nRCPT TO:<${shop.address}>\r\nDATA\r\n`);
      await client.hears(new RegExp(`(?:354[^]*){${mail}}`));
      client.send(`Subject: ${mail}\r\n\r\nHello\r\n.\r\n`);
      await client.hears(new RegExp(`(?:Stored as[^]*){${mail}}`));
    }
    client.send("QUIT\r\n");
    expect(await client.ends()).toMatch(/^221 /m);
    expect(await countMails()).toBe(20);
  });
});
