import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { admitMail } from "~/channels/email/sender/admit-mail.server";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { pool } from "~/database/db.server";
import { newId } from "~/lib/new-id";
import { addShop } from "tests/kit/mail/add-shop";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
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

const letDayPass = () =>
  pool.query("UPDATE outbound_mails SET created_at = created_at - interval '24 hours'");

describe("a shop's quota of our mail server", () => {
  test("holds replies back with the reason, and lets them go when there is room: none is lost", async () => {
    setQuota(2);
    const conversationId = await team.receive();
    const ids = [];
    for (const text of ["one", "two", "three", "four"])
      ids.push(await team.reply(conversationId, text));
    expect(mailbox.mails).toHaveLength(2);
    const waiting = await team.delivery(ids[2] ?? "");
    expect(waiting).toMatchObject({ state: "queued", attempts: 0 });
    expect(waiting.errorMessage).toContain("Your shop has sent 2 mails");
    const { rows } = await pool.query<{ hours: number }>(
      `SELECT round(extract(epoch FROM next_attempt_at - now()) / 3600)::int AS hours FROM outbound_deliveries
       WHERE state = 'queued'`,
    );
    expect(rows).toEqual([{ hours: 24 }, { hours: 24 }]);
    expect((await findOutgoingMail(team.shop.id)).quota).toEqual({ used: 2, most: 2 });
    // However often it is looked at meanwhile, no attempt is used up.
    for (let count = 0; count < 15; count += 1) {
      await hurryJobs();
      await runJobs();
    }
    expect(await team.delivery(ids[3] ?? "")).toMatchObject({ state: "queued", attempts: 0 });
    await letDayPass();
    await hurryJobs();
    await runJobs();
    expect(mailbox.mails).toHaveLength(4);
    for (const id of ids)
      expect(await team.delivery(id)).toMatchObject({
        state: "sent",
        attempts: 1,
        errorMessage: null,
      });
  }, 60_000);

  test("counts a mail once, however often it is tried", async () => {
    setQuota(1);
    mailbox.behave({ code: 451, message: "4.3.2 Busy" }, { code: 451, message: "4.3.2 Busy" });
    const id = await team.reply(await team.receive());
    for (let count = 0; count < 2; count += 1) {
      await hurryJobs();
      await runJobs();
    }
    expect(await team.delivery(id)).toMatchObject({ state: "sent", attempts: 3 });
    expect((await findOutgoingMail(team.shop.id)).quota?.used).toBe(1);
  });

  test("is one for all processes, and each shop has its own", async () => {
    setQuota(3);
    const admit = (shopId: number) =>
      admitMail(shopId, { id: newId(), kind: "reply", recipient: "a@example.com" });
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => admit(team.shop.id)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    await admit((await addShop()).id);
  });

  test("cannot be used up by strangers who type addresses", async () => {
    setQuota(10);
    for (let count = 0; count < 3; count += 1)
      await team.dispatch(`victim${count}@example.com`, "code");
    await expect(team.dispatch("victim9@example.com", "code")).rejects.toMatchObject({
      code: "VENDOR_UNAVAILABLE",
    });
    await expect(team.dispatch("victim9@example.com", "notice")).rejects.toBeTruthy();
    await team.dispatch("aino@example.com", "answers");
  });

  test("does not count what leaves through the shop's own server", async () => {
    setQuota(1);
    await useMailServer(team.shop.id, mailbox.port);
    const conversationId = await team.receive();
    await team.reply(conversationId);
    await team.reply(conversationId);
    expect(mailbox.mails).toHaveLength(2);
    expect((await findOutgoingMail(team.shop.id)).quota).toBeNull();
  });
});

describe("a recipient", () => {
  test.each([
    "a@example.com, b@example.com",
    "a@example.com b@example.com",
    "A <a@example.com>",
    "a@example.com\r\nRCPT TO:<b@example.com>",
    "a@example.com>, <b@example.com",
    "group: a@example.com, b@example.com;",
    "",
  ])("is one address: %j is sent to nobody", async (recipient) => {
    await expect(team.dispatch(recipient)).rejects.toMatchObject({ code: "VENDOR_REJECTED" });
    expect(mailbox.mails).toHaveLength(0);
  });

  test("can have any name: it adds no header and no other recipient", async () => {
    const name = 'Aino", <b@example.com>, "\r\nBcc: c@example.com\r\n\r\nHello';
    await team.dispatch("aino@example.com", "answers", name);
    const { to, mail } = await team.lastMail();
    expect(to).toEqual(["aino@example.com"]);
    expect(mail.to).toMatchObject({ value: [{ address: "aino@example.com" }] });
    expect(mail.bcc).toBeUndefined();
    expect(mail.text?.trim()).toBe("Hello");
  });
});
