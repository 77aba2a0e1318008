import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { pool } from "~/database/db.server";
import { newId } from "~/lib/new-id";
import { addShop } from "tests/kit/mail/add-shop";
import { KIT_KEY_RECORD } from "tests/kit/mail/kit-key";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { signMail } from "tests/kit/mail/sign-mail";
import { startNameServer, type NameServer } from "tests/kit/mail/start-name-server";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { useSharedServer } from "tests/kit/mail/use-shared-server";
import { truncateAll } from "tests/kit/setup/test-database";
import { setQuota } from "./limits-kit";
import { SendingShop } from "./outgoing-shop";

let dns: NameServer;

let mailbox: Mailbox;

let team: SendingShop;

beforeAll(async () => {
  dns = await startNameServer({ isMakingUp: false });
  mailbox = await openMailbox();
  useSharedServer({ port: mailbox.port, dns });
});

afterAll(async () => {
  await mailbox.stop();
  await dns.stop();
});

beforeEach(async () => {
  await truncateAll();
  mailbox.reset();
  setQuota(1_000);
  team = new SendingShop(await addShop(), mailbox);
});

/** The recipients' mail system, and the feedback address of a provider on our list. */
const MAIL_SYSTEM = "MAILER-DAEMON@mx.example.com";

const FEEDBACK = "feedback@arf.mail.yahoo.com";

/** Domains whose owners sign what they send. */
const SIGNERS = [
  "mx.example.com",
  "example.com",
  "arf.mail.yahoo.com",
  "yahoo.com",
  "evil.example",
];

interface Report {
  from?: string;
  /** Feedback type of a complaint, status code of a bounce. */
  type?: string;
}

/** A bounce as mail servers send it (RFC 3464). */
const bounce = (id: string, { from = MAIL_SYSTEM, type: code = "5.1.1" }: Report = {}) =>
  [
    `From: ${from}`,
    "Subject: Undelivered Mail Returned to Sender",
    `Message-ID: <${newId()}@mx.example>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "It could not be delivered.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    "Final-Recipient: rfc822; somebody@example.com",
    "Action: failed",
    `Status: ${code}`,
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: <${id}@in.doorbell.test>`,
    "--b--",
    "",
  ].join("\r\n");

/** A complaint as mailbox providers report it (RFC 5965). */
const complaint = (id: string, { from = FEEDBACK, type = "abuse" }: Report = {}) =>
  [
    `From: ${from}`,
    "Subject: FW: Hello",
    `Message-ID: <${newId()}@mail.example>`,
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "This is an email abuse report.",
    "--b",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "User-Agent: Mail/1.0",
    "Version: 1",
    "--b",
    "Content-Type: message/rfc822",
    "",
    "From: Wool <x@in.doorbell.test>",
    "Subject: Hello",
    `Message-ID: <${id}@in.doorbell.test>`,
    "",
    "Hello",
    "--b--",
    "",
  ].join("\r\n");

const suppressed = async () => {
  const { rows } = await pool.query<{ address: string; reason: string }>(
    "SELECT address, reason FROM mail_suppressions WHERE shop_id = $1 ORDER BY address",
    [team.shop.id],
  );
  return rows.map(({ address, reason }) => `${address} ${reason}`);
};

/** So many people were mailed in the last days, without a word from any. */
const haveMailed = (recipients: number) =>
  pool.query(
    `INSERT INTO outbound_mails (shop_id, id, kind, recipient, created_at)
     SELECT $1, gen_random_uuid(), 'reply', 'shopper' || n || '@example.com', now() - interval '2 days'
     FROM generate_series(1, $2::int) AS n`,
    [team.shop.id, recipients],
  );

describe("what comes back", () => {
  beforeAll(() => {
    for (const domain of SIGNERS) dns.txt.set(`kit._domainkey.${domain}`, [KIT_KEY_RECORD]);
  });
  /** A report comes in, signed by the domain of its sender. */
  const report = async (raw: string) => team.post(await signMail(raw));

  test("stops a shop whose mail too many servers refuse; page and agent are told, its own server still sends", async () => {
    await haveMailed(60);
    for (let count = 0; count < 4; count += 1)
      await report(bounce(await team.dispatch(`gone${count}@example.com`)));
    expect((await findOutgoingMail(team.shop.id)).pause).toContain(
      "too many of its mails came back",
    );
    const conversationId = await team.receive();
    const id = await team.reply(conversationId);
    const failed = await team.delivery(id);
    expect(failed).toMatchObject({ state: "failed", attempts: 1 });
    expect(failed.errorMessage).toContain("no longer sends for this shop");
    // Nobody else is stopped.
    await new SendingShop(await addShop(), mailbox).dispatch("aino@example.com");
    await useMailServer(team.shop.id, mailbox.port);
    expect(await team.delivery(await team.reply(conversationId))).toMatchObject({ state: "sent" });
    expect((await findOutgoingMail(team.shop.id)).pause).toBeNull();
  }, 30_000);

  test("counts again from when an operator lifts the stop", async () => {
    await haveMailed(60);
    const ids = [];
    for (let count = 0; count < 5; count += 1)
      ids.push(await team.dispatch(`gone${count}@example.com`));
    for (const id of ids.slice(0, 4)) await report(bounce(id));
    await expect(team.dispatch("aino@example.com")).rejects.toMatchObject({
      code: "VENDOR_REJECTED",
    });
    // What an operator does to lift the stop.
    await pool.query(
      "UPDATE sending_states SET paused_at = NULL, pause_reason = NULL, counted_from = now() WHERE shop_id = $1",
      [team.shop.id],
    );
    await report(bounce(ids[4] ?? ""));
    await team.dispatch("aino@example.com");
  }, 30_000);

  test("is refused at once, too: a recipient that the server does not know", async () => {
    mailbox.behave({ rcpt: 550, message: "5.1.1 No such user" });
    await expect(team.dispatch("gone@example.com")).rejects.toMatchObject({
      code: "VENDOR_REJECTED",
    });
    expect(await suppressed()).toEqual(["gone@example.com bounced"]);
    mailbox.behave({ code: 550, message: "5.7.1 Content refused" });
    await expect(team.dispatch("aino@example.com")).rejects.toBeTruthy();
    expect(await suppressed()).toEqual(["gone@example.com bounced"]);
  });

  test("ends what is mailed there by itself, until a person of the shop writes there again", async () => {
    await team.post(bounce(await team.dispatch("aino@example.com")));
    await expect(team.dispatch("Aino@example.com", "answers")).rejects.toMatchObject({
      code: "VENDOR_REJECTED",
      userMessage: expect.stringContaining("came back") as string,
    });
    const conversationId = await team.receive();
    expect(await team.delivery(await team.reply(conversationId))).toMatchObject({ state: "sent" });
    await team.dispatch("aino@example.com", "answers");
  });

  test("a full mailbox or a late server is no reason to give an address up", async () => {
    await report(bounce(await team.dispatch("full@example.com"), { type: "5.2.2" }));
    await report(bounce(await team.dispatch("late@example.com"), { type: "4.4.7" }));
    expect(await suppressed()).toEqual([]);
  });

  test("may be a complaint: nothing more goes there by itself, and a few of them stop the shop", async () => {
    const ids = [];
    for (let count = 0; count < 3; count += 1)
      ids.push(await team.dispatch(`angry${count}@example.com`));
    await report(complaint(ids[0] ?? "", { type: "not-spam" }));
    expect(await suppressed()).toEqual([]);
    for (const id of ids.slice(0, 2)) await report(complaint(id));
    expect(await suppressed()).toEqual([
      "angry0@example.com complained",
      "angry1@example.com complained",
    ]);
    expect((await findOutgoingMail(team.shop.id)).pause).toBeNull();
    await report(complaint(ids[2] ?? ""));
    expect((await findOutgoingMail(team.shop.id)).pause).toContain("reported its mails as spam");
  });

  test("as a false report harms nobody but who sends it", async () => {
    await haveMailed(60);
    const mine = [];
    for (let count = 0; count < 10; count += 1)
      mine.push(await team.dispatch("mallory@evil.example"));
    for (const id of mine) {
      await report(complaint(id));
      await report(bounce(id, { from: "MAILER-DAEMON@evil.example" }));
    }
    for (let count = 0; count < 5; count += 1) await report(complaint(newId()));
    const other = new SendingShop(await addShop(), mailbox);
    const theirs = await other.dispatch("aino@example.com");
    await report(complaint(theirs));
    expect(await suppressed()).toEqual(["mallory@evil.example complained"]);
    expect((await findOutgoingMail(team.shop.id)).pause).toBeNull();
    await other.dispatch("aino@example.com");
  }, 60_000);

  test.each([
    ["a complaint that nobody signed", complaint, FEEDBACK, false],
    ["a complaint of their own domain's", complaint, "feedback@evil.example", true],
    ["a complaint of a provider's customer", complaint, "mallory@yahoo.com", true],
    ["a bounce that nobody signed", bounce, MAIL_SYSTEM, false],
    ["a bounce of another's mail system", bounce, "MAILER-DAEMON@evil.example", true],
    ["a bounce of the provider's customer", bounce, "mallory@example.com", true],
  ])(
    "cannot be made up by a stranger with many addresses to silence a shop: %s",
    async (_what, make, from, isSigned) => {
      await haveMailed(60);
      const ids = [];
      for (let count = 0; count < 8; count += 1)
        ids.push(await team.dispatch(`mallory${count}@example.com`));
      for (const id of ids) {
        const raw = make(id, { from });
        await (isSigned ? report(raw) : team.post(raw));
      }
      expect((await findOutgoingMail(team.shop.id)).pause).toBeNull();
      await team.dispatch("aino@example.com");
      // What they say of their own address is taken for granted.
      await expect(team.dispatch("mallory0@example.com")).rejects.toMatchObject({
        code: "VENDOR_REJECTED",
      });
    },
    60_000,
  );

  test("of codes to addresses that strangers typed stops nobody", async () => {
    await haveMailed(60);
    for (let count = 0; count < 8; count += 1) {
      mailbox.behave({ rcpt: 550, message: "5.1.1 No such user" });
      await expect(team.dispatch(`nobody${count}@example.com`, "code")).rejects.toBeTruthy();
    }
    expect((await findOutgoingMail(team.shop.id)).pause).toBeNull();
  });
});
