import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { pruneLookups } from "~/storefront/order-lookup/prune-lookups.server";
import { startOrderLookup } from "~/storefront/order-lookup/start-order-lookup.server";
import { verifyOrderLookup } from "~/storefront/order-lookup/verify-order-lookup.server";
import { addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";
import { AINO, decodeText, type Ask } from "./order-lookup-kit";

let shop = 0;

let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await openMailbox();
});

afterAll(() => mailbox.stop());

beforeEach(async () => {
  await truncateAll();
  mailbox.reset();
  shop = await addMirroredShop("one.myshopify.com");
  await useMailServer(shop, mailbox.port);
  await addOrder(shop, { id: "501", name: "#1001", email: "Aino@Example.com" });
});

const start = (ask: Ask = {}, shopId = shop) =>
  startOrderLookup(shopId, {
    orderNumber: "#1001",
    email: AINO,
    locale: "en",
    client: "a",
    patience: { who: "a", way: "work", proof: null },
    ...ask,
  });

const mailedText = (index = -1) => decodeText(mailbox.mails.at(index)?.raw.toString("utf8") ?? "");

const mailedCode = () => /\b\d{6}\b/.exec(mailedText())?.[0] ?? "";

describe("guessing", () => {
  const tryEach = async (count: number, ask: (index: number) => Ask): Promise<string[]> => {
    const tries: string[] = [];
    for (let index = 0; index < count; index += 1)
      tries.push(await start(ask(index)).then(() => "ok", String));
    return tries;
  };
  const wrongOrder = (index: number) => ({ orderNumber: `#${3000 + index}` });

  it("keeps nobody out who has the right number and address, whatever others try with either", async () => {
    await tryEach(30, (index) => ({ ...wrongOrder(index), client: `${index}` }));
    await tryEach(30, (index) => ({ email: `guess${index}@example.com`, client: `${index}` }));
    const { lookupId } = await start({ client: "aino" });
    await runJobs();
    expect(mailbox.mails).toHaveLength(1);
    await expect(verifyOrderLookup(shop, { lookupId, code: mailedCode() })).resolves.toBeDefined();
  });

  it("ends at the client address's limit, and says the same whether there is such an order or not", async () => {
    for (const orderNumber of ["#1001", "#9999"]) {
      await pool.query("DELETE FROM rate_counters");
      const tries = await tryEach(21, () => ({ orderNumber }));
      expect(tries.filter((answer) => answer === "ok")).toHaveLength(20);
      expect(tries[20]).toContain("RATE_LIMITED");
    }
  });

  it("does not count what found its order, as the mailed code shows", async () => {
    for (let index = 0; index < 25; index += 1) {
      await pool.query("DELETE FROM rate_counters WHERE count >= 5");
      const { lookupId } = await start();
      await runJobs();
      const code = mailedCode();
      await verifyOrderLookup(shop, { lookupId, code, client: "a" });
    }
    const { rows } = await pool.query<{ count: number }>(
      "SELECT count FROM rate_counters ORDER BY count LIMIT 2",
    );
    expect(rows.map(({ count }) => count)).toEqual([0, 0]);
  });

  it("brings an address a few mails at most, and one client cannot use up them all", async () => {
    await tryEach(12, () => ({ client: "nosy" }));
    await runJobs();
    expect(mailbox.mails).toHaveLength(5);
    await start({ client: "aino" });
    await runJobs();
    expect(mailbox.mails).toHaveLength(6);
    await tryEach(20, (index) => ({ client: `other${index}` }));
    await runJobs();
    expect(mailbox.mails).toHaveLength(10);
  });

  it("asks for work, and refuses nobody, when all shoppers together miss too often", async () => {
    await start();
    await pool.query("UPDATE rate_counters SET count = 600 WHERE count = 1 AND key <> ''");
    const refused = await start({ client: "late" }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "RATE_LIMITED", puzzle: { bits: 15 } });
  });
});

describe("pruneLookups", () => {
  it("forgets what is over and keeps what is not", async () => {
    await start();
    await start({ orderNumber: "#1002" });
    await pool.query(
      "UPDATE order_lookups SET expires_at = now() - interval '2 hours' WHERE id = (SELECT min(id::text)::uuid FROM order_lookups)",
    );
    await pool.query(
      "UPDATE rate_counters SET window_end = now() - interval '1 second' WHERE key = (SELECT min(key) FROM rate_counters)",
    );
    const before = (await pool.query("SELECT 1 FROM rate_counters")).rowCount ?? 0;
    await pruneLookups();
    expect((await pool.query("SELECT 1 FROM order_lookups")).rowCount).toBe(1);
    expect((await pool.query("SELECT 1 FROM rate_counters")).rowCount).toBe(before - 1);
  });
});
