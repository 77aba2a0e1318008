import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { checkSendingDomain } from "~/channels/email/sending-domain/check-sending-domain.server";
import { findSenderView } from "~/channels/email/sending-domain/find-sender-view.server";
import {
  checkSender,
  confirmSender,
  requestSenderCode,
} from "~/channels/email/sending-domain/prove-sender.server";
import { scheduleDomainChecks } from "~/channels/email/sending-domain/schedule-domain-checks.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { pool } from "~/database/db.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop } from "tests/kit/mail/add-shop";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { startNameServer, type NameServer } from "tests/kit/mail/start-name-server";
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

describe("the daily look into DNS", () => {
  const letDayPass = async () => {
    await pool.query("UPDATE sending_domains SET checked_at = now() - interval '1 day'");
    expect(await scheduleDomainChecks()).toBe(1);
    await runJobs();
  };

  test("ends the proof when the key stays away for three days, and says so; the key's return mends it", async () => {
    const { id } = team.shop;
    const host = await prove(id);
    expect(await scheduleDomainChecks()).toBe(0);
    const value = dns.txt.get(host) ?? [];
    dns.txt.delete(host);
    await letDayPass();
    await letDayPass();
    // Pressing the button is no day.
    await checkSender(id, ADMIN);
    await checkSender(id, ADMIN);
    expect(await findSenderView(id)).toMatchObject({ state: "verified", failedChecks: 2 });
    expect((await findOutgoingMail(id)).domainProblem).toEqual({
      domain: DOMAIN,
      state: "failing",
    });
    expect((await fromOf())?.address).toBe(ADDRESS);
    await letDayPass();
    expect((await findSenderView(id)).state).toBe("lapsed");
    expect((await findOutgoingMail(id)).domainProblem).toEqual({ domain: DOMAIN, state: "lapsed" });
    expect((await fromOf())?.address).toBe(team.shop.address);
    dns.txt.set(host, value);
    await letDayPass();
    expect(await findSenderView(id)).toMatchObject({ state: "verified", failedChecks: 0 });
    expect((await fromOf())?.address).toBe(ADDRESS);
  });

  test("finds a record that was entered, without anybody pressing a button", async () => {
    const { id } = team.shop;
    await saveEmailSettings(id, ADMIN, { fromAddress: ADDRESS });
    await checkSender(id, ADMIN);
    await enterKey(id);
    await letDayPass();
    expect((await findSenderView(id)).state).toBe("address");
  });

  // Last: a domain that did not answer is not asked again for some seconds.
  test("learns nothing from name servers that do not answer", async () => {
    const { id } = team.shop;
    await prove(id);
    dns.isSilent = true;
    await checkSendingDomain(id, { domain: DOMAIN, isScheduled: true });
    expect(await findSenderView(id)).toMatchObject({
      state: "verified",
      failedChecks: 0,
      records: [{ state: "unreachable" }, { state: "unreachable" }, { state: "unreachable" }],
    });
  }, 30_000);
});
