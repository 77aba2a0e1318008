import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { findSenderView } from "~/channels/email/sending-domain/find-sender-view.server";
import {
  checkSender,
  confirmSender,
  requestSenderCode,
} from "~/channels/email/sending-domain/prove-sender.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { prisma } from "~/database/db.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop } from "tests/kit/mail/add-shop";
import { authenticateMail } from "tests/kit/mail/authenticate-mail";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { startNameServer, type NameServer } from "tests/kit/mail/start-name-server";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { useSharedServer } from "tests/kit/mail/use-shared-server";
import { truncateAll } from "tests/kit/setup/test-database";
import { SendingShop } from "./outgoing-shop";
import { ADDRESS, DOMAIN, recordOf } from "./sender-kit";

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
  dns.isSilent = false;
  for (const name of dns.txt.keys()) if (name.endsWith("wool.example")) dns.txt.delete(name);
  team = new SendingShop(await addShop(), mailbox);
});

/** Enters the key's record as a merchant does: by copying what the page shows. */
async function enterKey(shopId: number): Promise<string> {
  const { host, value } = await recordOf(shopId, "dkim");
  dns.txt.set(host, [value]);
  return host;
}

async function readCode(): Promise<string> {
  await runJobs();
  const { mail } = await team.lastMail();
  return /\b\d{6}\b/.exec(mail.text ?? "")?.[0] ?? "";
}

/** Proves ADDRESS for the shop, by all the steps. Gives the name of its key's record. */
async function prove(shopId: number): Promise<string> {
  await saveEmailSettings(shopId, ADMIN, { fromAddress: ADDRESS, fromName: "Wool care" });
  await checkSender(shopId, ADMIN);
  const host = await enterKey(shopId);
  await checkSender(shopId, ADMIN);
  await requestSenderCode(shopId, ADMIN);
  await confirmSender(shopId, ADMIN, await readCode());
  return host;
}

const fromOf = async () => {
  await team.reply(await team.receive());
  return (await team.lastMail()).mail.from?.value[0];
};

describe("a shop that has proven nothing", () => {
  test("writes from its address of ours under its own name, whatever it typed", async () => {
    await saveEmailSettings(team.shop.id, ADMIN, {
      fromAddress: "security@bigbank.example",
      fromName: "Big Bank Security",
    });
    const conversationId = await team.receive();
    await team.reply(conversationId);
    const { from, to, raw, mail } = await team.lastMail();
    expect(mail.from?.value).toEqual([{ name: "Wool & Co", address: team.shop.address }]);
    const { replyToken } = await prisma.conversation.findFirstOrThrow({
      where: { id: conversationId },
    });
    const thread = team.shop.address.replace("@", `+${replyToken}@`);
    expect(mail.replyTo?.value[0]?.address).toBe(thread);
    expect({ from, to }).toEqual({ from: thread, to: ["aino@example.com"] });
    expect(raw.toString()).not.toContain("bigbank");
    expect(await authenticateMail({ raw, from }, dns)).toEqual({
      signedBy: ["in.doorbell.test"],
      dmarc: "none",
    });
    expect((await findOutgoingMail(team.shop.id)).sender).toEqual({
      name: "Wool & Co",
      address: team.shop.address,
    });
  });

  test("cannot look like another by its name", async () => {
    await prisma.shop.update({
      where: { id: team.shop.id },
      data: { name: "\u202eBig Bank <security@bigbank.example>\r\nBcc: x@y.example via Bank" },
    });
    await team.reply(await team.receive());
    const { mail, to } = await team.lastMail();
    expect(mail.from?.value).toEqual([
      { name: "Big Bank security bigbank.example Bcc x y.example", address: team.shop.address },
    ]);
    expect(mail.bcc).toBeUndefined();
    expect(to).toEqual(["aino@example.com"]);
  });

  test("writes as it likes through its own server, which answers for it", async () => {
    await useMailServer(team.shop.id, mailbox.port);
    await team.reply(await team.receive());
    const { from, mail } = await team.lastMail();
    expect(mail.from?.value[0]?.address).toBe("help@wool.example");
    expect(from).toBe("help@wool.example");
    await expect(checkSender(team.shop.id, ADMIN)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("a shop that proves its address", () => {
  test("cannot read the code at a server of its own, named meanwhile", async () => {
    const { id } = team.shop;
    await saveEmailSettings(id, ADMIN, { fromAddress: ADDRESS, fromName: "Wool care" });
    await checkSender(id, ADMIN);
    await enterKey(id);
    await checkSender(id, ADMIN);
    await requestSenderCode(id, ADMIN);
    const theirs = await openMailbox();
    await useMailServer(id, theirs.port);
    await runJobs();
    await theirs.stop();
    expect(theirs.mails).toEqual([]);
    const { to, mail } = await team.lastMail();
    expect(to).toEqual([ADDRESS]);
    expect(mail.from?.value).toEqual([{ name: "Doorbell", address: team.shop.address }]);
  });

  test("sees what to enter, enters it, takes a code, and writes from there, signed as its domain", async () => {
    const { id } = team.shop;
    await saveEmailSettings(id, ADMIN, { fromAddress: ADDRESS, fromName: "Wool care" });
    expect(await findSenderView(id)).toMatchObject({ state: "dns", records: [] });
    dns.txt.set(DOMAIN, ["v=spf1 include:_spf.google.com -all", "verification=1"]);
    await checkSender(id, ADMIN);
    expect(await findSenderView(id)).toMatchObject({
      state: "dns",
      domain: DOMAIN,
      records: [
        { kind: "dkim", state: "missing" },
        {
          kind: "spf",
          state: "different",
          found: "v=spf1 include:_spf.google.com -all",
          value: "v=spf1 include:_spf.google.com include:in.doorbell.test -all",
        },
        { kind: "dmarc", host: "_dmarc.wool.example", state: "missing" },
      ],
    });
    // Before the domain is proven no code leaves: it would be a way to mail anybody.
    await expect(requestSenderCode(id, ADMIN)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(mailbox.mails).toHaveLength(0);

    await enterKey(id);
    dns.txt.set("_dmarc.wool.example", ["v=DMARC1; p=reject; adkim=s; aspf=s"]);
    await checkSender(id, ADMIN);
    expect(await findSenderView(id)).toMatchObject({
      state: "address",
      records: [{ state: "found" }, { state: "different" }, { state: "found" }],
    });
    expect((await fromOf())?.address).toBe(team.shop.address);

    await requestSenderCode(id, ADMIN);
    await runJobs();
    const code = await team.lastMail();
    expect(code.to).toEqual([ADDRESS]);
    expect(code.mail.from?.value).toEqual([{ name: "Doorbell", address: team.shop.address }]);
    expect(code.mail.headers.get("auto-submitted")).toBe("auto-generated");
    const right = await readCode();
    const wrong = right === "000000" ? "000001" : "000000";
    await expect(confirmSender(id, ADMIN, wrong)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect((await findSenderView(id)).isCodeSent).toBe(true);
    await confirmSender(id, ADMIN, right);
    await expect(confirmSender(id, ADMIN, right)).rejects.toMatchObject({ code: "INVALID_INPUT" });

    expect(await findSenderView(id)).toMatchObject({ state: "verified", isCodeSent: false });
    await team.reply(await team.receive());
    const { from, raw, mail } = await team.lastMail();
    expect(mail.from?.value).toEqual([{ name: "Wool care", address: ADDRESS }]);
    expect(from).toMatch(/@in\.doorbell\.test$/);
    expect(await authenticateMail({ raw, from }, dns)).toEqual({
      signedBy: [DOMAIN, "in.doorbell.test"],
      dmarc: "pass",
    });
  });

  test("has proven that address and no other of the domain", async () => {
    const { id } = team.shop;
    await prove(id);
    await saveEmailSettings(id, ADMIN, { fromAddress: `boss@${DOMAIN}` });
    expect((await findSenderView(id)).state).toBe("address");
    expect((await fromOf())?.address).toBe(team.shop.address);
    await saveEmailSettings(id, ADMIN, { fromAddress: ADDRESS });
    expect((await fromOf())?.address).toBe(ADDRESS);
  });

  test("proves nothing for another shop, which has a key and a record of its own", async () => {
    await prove(team.shop.id);
    const stranger = await addShop("Stranger");
    await saveEmailSettings(stranger.id, ADMIN, { fromAddress: ADDRESS });
    await checkSender(stranger.id, ADMIN);
    expect(await findSenderView(stranger.id)).toMatchObject({ state: "dns" });
    const [ours, theirs] = await Promise.all(
      [team.shop.id, stranger.id].map((shopId) => recordOf(shopId, "dkim")),
    );
    expect(theirs?.host).not.toBe(ours?.host);
    // Not even where somebody entered our key at their place.
    dns.txt.set(theirs?.host ?? "", [ours?.value ?? ""]);
    await checkSender(stranger.id, ADMIN);
    expect(await findSenderView(stranger.id)).toMatchObject({ state: "dns" });
  });

  test("cannot be guessed: five tries, and few codes a day", async () => {
    const { id } = team.shop;
    await saveEmailSettings(id, ADMIN, { fromAddress: ADDRESS });
    await checkSender(id, ADMIN);
    await enterKey(id);
    await checkSender(id, ADMIN);
    await requestSenderCode(id, ADMIN);
    const right = await readCode();
    const wrong = right === "000000" ? "000001" : "000000";
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => confirmSender(id, ADMIN, wrong)),
    );
    expect(tries.every(({ status }) => status === "rejected")).toBe(true);
    await expect(confirmSender(id, ADMIN, right)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    for (let count = 1; count < 5; count += 1) {
      await requestSenderCode(id, ADMIN);
      await runJobs();
    }
    await expect(requestSenderCode(id, ADMIN)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await runJobs();
    expect(mailbox.mails).toHaveLength(5);
    expect((await findSenderView(id)).state).toBe("address");
  });

  test("is told what cannot be proven", async () => {
    await saveEmailSettings(team.shop.id, ADMIN, { fromAddress: "wool@gmail.com" });
    expect((await findSenderView(team.shop.id)).state).toBe("free-mail");
    await expect(checkSender(team.shop.id, ADMIN)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await saveEmailSettings(team.shop.id, ADMIN, { fromAddress: "help@co.uk" });
    expect((await findSenderView(team.shop.id)).state).toBe("no-domain");
  });

  test("has a key that the database alone does not give away", async () => {
    await prove(team.shop.id);
    const row = await prisma.sendingDomain.findFirstOrThrow({ where: { shopId: team.shop.id } });
    expect(Buffer.from(row.privateKey).toString("latin1")).not.toContain("PRIVATE KEY");
    expect(JSON.stringify(await findSenderView(team.shop.id))).not.toContain("PRIVATE");
  });
});
