import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { newId } from "~/lib/new-id";
import { findAvailability } from "~/storefront/availability/find-availability.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;
// A Monday, 10:00 in Helsinki.
const OPEN = new Date("2026-11-23T08:00:00Z");
// What was measured is remembered for five minutes.
const LATER = new Date(OPEN.getTime() + 300_000);
const CLOSED = new Date("2026-11-21T08:00:00Z");

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  await pool.query("UPDATE shops SET time_zone = 'Europe/Helsinki' WHERE id = $1", [shop]);
});

interface ChatFacts {
  /** When the shopper wrote to a person. */
  askedAt: Date;
  minutes: number;
  channel?: string;
  /** A quick reply before. */
  selfService?: Date;
  /** When an agent took the conversation. */
  assignedAt?: Date;
}

async function addChat({ askedAt, minutes, channel = "chat", selfService, assignedAt }: ChatFacts) {
  const [contact, conversation] = [newId(), newId()];
  const repliedAt = new Date(askedAt.getTime() + minutes * 60_000);
  await pool.query("INSERT INTO contacts (shop_id, id, updated_at) VALUES ($1, $2, now())", [
    shop,
    contact,
  ]);
  await pool.query(
    `INSERT INTO conversations (shop_id, id, number, contact_id, channel, reply_token, last_activity_at, first_replied_at, created_at)
     VALUES ($1, $2, (SELECT count(*) + 1 FROM conversations WHERE shop_id = $1), $3, $4, $5, $6, $6, $7)`,
    [shop, conversation, contact, channel, conversation, repliedAt, selfService ?? askedAt],
  );
  const add = (kind: string, at: Date, staffId: string | null) =>
    pool.query(
      `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_staff_id, author_name, text, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, '', '', $7)`,
      [shop, newId(), conversation, channel, kind, staffId, at],
    );
  if (selfService) {
    await add("inbound", selfService, null);
    await add("outbound", selfService, null);
  }
  await add("inbound", askedAt, null);
  if (assignedAt)
    await pool.query(
      `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text, entry, created_at)
       VALUES ($1, $2, $3, $4, 'event', '', '', '{"type": "assigned", "from": null, "to": "77"}', $5)`,
      [shop, newId(), conversation, channel, assignedAt],
    );
  await add("outbound", repliedAt, "77");
}

async function addChats(count: number, facts: Omit<ChatFacts, "askedAt">) {
  for (let index = 0; index < count; index += 1)
    await addChat({ askedAt: new Date(OPEN.getTime() - (index + 1) * 86_400_000 * 0.9), ...facts });
}

const ask = (now: Date, locale = "en") => findAvailability(shop, { locale, now });

describe("findAvailability", () => {
  it("tells the time the shop set until enough was measured", async () => {
    await saveStorefrontSettings(shop, ADMIN, {
      hours: { isAlwaysOpen: true },
      replyTime: { mode: "measured", minutes: 30 },
    });
    await addChats(19, { minutes: 4 });
    expect(await ask(OPEN)).toEqual({
      isOpen: true,
      text: "We reply in about 30 minutes",
      replyMinutes: 30,
      opensAt: null,
      agentNames: [],
    });
    await addChats(1, { minutes: 4 });
    expect(await ask(LATER)).toMatchObject({
      text: "We reply in about 4 minutes",
      replyMinutes: 4,
    });
  });

  it("measures chats only, from what was written to a person, in opening hours", async () => {
    await saveStorefrontSettings(shop, ADMIN, { replyTime: { minutes: 30 } });
    await addChats(25, { minutes: 50, channel: "email" });
    expect(await ask(OPEN)).toMatchObject({ replyMinutes: 30 });
    // Asked on Friday at 16:55, answered on Monday at 9:05, after a quick reply in the morning: ten minutes.
    const askedAt = new Date("2026-11-20T14:55:00Z");
    for (let index = 0; index < 20; index += 1)
      await addChat({
        askedAt,
        minutes: 64 * 60 + 10,
        selfService: new Date("2026-11-20T08:00:00Z"),
      });
    expect(await ask(LATER)).toMatchObject({ text: "We reply in about 10 minutes" });
  });

  it("counts the whole wait of who was assigned, tagged or told of meanwhile", async () => {
    await saveStorefrontSettings(shop, ADMIN, { hours: { isAlwaysOpen: true } });
    const askedAt = new Date(OPEN.getTime() - 86_400_000);
    const assignedAt = new Date(askedAt.getTime() + 29 * 60_000);
    for (let index = 0; index < 20; index += 1) await addChat({ askedAt, minutes: 30, assignedAt });
    expect(await ask(OPEN)).toMatchObject({ replyMinutes: 30 });
  });

  it("keeps to the shop's own time where it is fixed", async () => {
    await saveStorefrontSettings(shop, ADMIN, {
      hours: { isAlwaysOpen: true },
      replyTime: { mode: "fixed", minutes: 120 },
    });
    await addChats(25, { minutes: 4 });
    expect(await ask(OPEN)).toMatchObject({ text: "We reply in about 2 hours", replyMinutes: 120 });
  });

  it("promises nothing before closing time that comes after it", async () => {
    await saveStorefrontSettings(shop, ADMIN, { replyTime: { mode: "fixed", minutes: 30 } });
    expect(await ask(new Date("2026-11-23T14:50:00Z"))).toMatchObject({
      text: "We reply in about 17 hours",
    });
  });

  it("promises nothing before the shop said when and how fast people answer", async () => {
    for (const moment of [OPEN, CLOSED])
      expect(await ask(moment)).toMatchObject({
        text: "We reply as soon as we can",
        replyMinutes: null,
        opensAt: null,
      });
  });

  it("names who is at work, unless the shop does not want it", async () => {
    await saveStorefrontSettings(shop, ADMIN, { hours: {} });
    await pool.query(
      `INSERT INTO staff_members (shop_id, id, first_name, last_name, email, last_seen_at)
       VALUES ($1, 1, 'Sara', 'Lind', 's@x.example', $2), ($1, 2, 'Ben', 'Aho', 'b@x.example', $2),
         ($1, 3, 'Old', 'Hand', 'o@x.example', $2::timestamptz - interval '1 day')`,
      [shop, OPEN],
    );
    expect(await ask(OPEN)).toMatchObject({
      agentNames: ["Ben", "Sara"],
      text: "Ben and Sara reply in about 1 hour",
    });
    await saveStorefrontSettings(shop, ADMIN, { chat: { agentsShown: false } });
    expect(await ask(OPEN)).toMatchObject({ agentNames: [], text: "We reply in about 1 hour" });
  });

  it("says when somebody is back, in the shopper's language", async () => {
    await saveStorefrontSettings(shop, ADMIN, { hours: {} });
    expect(await ask(CLOSED)).toMatchObject({
      isOpen: false,
      opensAt: "2026-11-23T07:00:00.000Z",
      replyMinutes: null,
      agentNames: [],
    });
    expect((await ask(CLOSED, "fi")).text).toBe(
      "Palaamme maanantaina klo 9.00; vastaamme sähköpostitse",
    );
    const abroad = await findAvailability(shop, {
      locale: "en",
      now: CLOSED,
      visitorTimeZone: "Asia/Tokyo",
    });
    expect(abroad.text).toContain("(Eastern European Time)");
  });

  it("goes by the zone of the hours where the shop set one", async () => {
    await saveStorefrontSettings(shop, ADMIN, { hours: { timeZone: "Asia/Tehran" } });
    expect((await ask(new Date("2026-11-23T05:29:00Z"))).isOpen).toBe(false);
    expect((await ask(new Date("2026-11-23T05:30:00Z"))).isOpen).toBe(true);
  });
});
