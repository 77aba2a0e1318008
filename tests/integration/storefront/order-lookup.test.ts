import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { pruneLookups } from "~/storefront/order-lookup/prune-lookups.server";
import { startOrderLookup } from "~/storefront/order-lookup/start-order-lookup.server";
import { verifyOrderLookup } from "~/storefront/order-lookup/verify-order-lookup.server";
import { addCustomer, addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;
let mailbox: Mailbox;
const AINO = "aino@example.com";

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

interface Ask {
  orderNumber?: string;
  email?: string;
  locale?: string;
  client?: string;
}

const start = (ask: Ask = {}, shopId = shop) =>
  startOrderLookup(shopId, {
    orderNumber: "#1001",
    email: AINO,
    locale: "en",
    client: "a",
    patience: { who: "a", way: "work", proof: null },
    ...ask,
  });

function decodeText(raw: string): string {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw)?.[0] ?? raw;
  const body = part.slice(part.indexOf("\r\n\r\n") + 4);
  if (/base64/i.test(part)) return Buffer.from(body, "base64").toString("utf8");
  return body.replace(/=\r\n/g, "");
}

const mailedText = (index = -1) => decodeText(mailbox.mails.at(index)?.raw.toString("utf8") ?? "");
const mailedCode = () => /\b\d{6}\b/.exec(mailedText())?.[0] ?? "";

describe("a guest's order lookup", () => {
  it("mails a code that opens the order once", async () => {
    const { lookupId, message } = await start();
    expect(message).toContain(AINO);
    expect(mailbox.mails).toHaveLength(0);
    await runJobs();
    expect(mailbox.mails).toMatchObject([{ to: [AINO], from: "help@wool.example" }]);
    expect(mailbox.mails[0]?.raw.toString()).toContain("Auto-Submitted: auto-generated");
    const code = mailedCode();
    expect(
      await verifyOrderLookup(shop, { lookupId, code: ` ${code.slice(0, 3)} ${code.slice(3)}` }),
    ).toEqual({
      orderId: "501",
      email: AINO,
    });
    await expect(verifyOrderLookup(shop, { lookupId, code })).rejects.toThrow("INVALID_INPUT");
  });

  it.each(["＃１００１", "۱۰۰۱", "order 1001", "1 001"])("understands %j", async (orderNumber) => {
    await start({ orderNumber, email: " AINO@example.com " });
    await runJobs();
    expect(mailbox.mails).toHaveLength(1);
  });

  it("finds an order by its customer's address too", async () => {
    await addCustomer(shop, { id: "7", email: "ben@example.com" });
    await addOrder(shop, { id: "502", name: "#1002", customerId: "7" });
    await start({ orderNumber: "1002", email: "ben@example.com" });
    await runJobs();
    expect(mailbox.mails).toHaveLength(1);
  });

  it("writes in the shopper's language and takes the code in its digits", async () => {
    const { lookupId, message } = await start({ locale: "fa" });
    expect(message).toMatch(/[\u0600-\u06ff]/);
    await runJobs();
    expect(mailedText()).toContain("کد شما");
    const code = mailedCode().replace(/\d/g, (digit) =>
      String.fromCodePoint(0x06f0 + Number(digit)),
    );
    await expect(verifyOrderLookup(shop, { lookupId, code })).resolves.toBeDefined();
  });

  it("answers the same, with the same work, for what does not exist", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    await addOrder(other, { id: "601", name: "#2001", email: AINO });
    const answers = [
      await start(),
      await start({ orderNumber: "#9999" }),
      await start({ email: "someone@example.com" }),
      await start({ orderNumber: "#2001" }),
    ];
    for (const answer of answers) expect(Object.keys(answer)).toEqual(["lookupId", "message"]);
    expect(answers[1]?.message).toBe(answers[0]?.message);
    const { rows } = await pool.query(
      "SELECT order_id, code_hash, attempts FROM order_lookups ORDER BY id",
    );
    expect(rows).toEqual(
      Array.from({ length: 4 }, () => ({ order_id: null, code_hash: null, attempts: 0 })),
    );
    const jobs = await pool.query(
      "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'storefront.send-lookup-code'",
    );
    expect(jobs.rowCount).toBe(4);
    await runJobs();
    expect(mailbox.mails).toHaveLength(1);
  });

  it("says the same for a wrong, used, expired and unknown code", async () => {
    const missing = await start({ orderNumber: "#9999" });
    const { lookupId } = await start();
    await runJobs();
    const code = mailedCode();
    const wrong = code === "000000" ? "000001" : "000000";
    const failures = [
      verifyOrderLookup(shop, { lookupId, code: wrong }),
      verifyOrderLookup(shop, { lookupId: missing.lookupId, code }),
      verifyOrderLookup(shop, { lookupId: crypto.randomUUID(), code }),
      verifyOrderLookup(shop, { lookupId: "' OR 1=1", code }),
      verifyOrderLookup(shop, { lookupId, code: "" }),
    ].map((attempt) => attempt.then(() => "open", String));
    const told = new Set(await Promise.all(failures));
    await pool.query("UPDATE order_lookups SET expires_at = now() - interval '1 second'");
    told.add(await verifyOrderLookup(shop, { lookupId, code }).then(() => "open", String));
    expect([...told]).toHaveLength(1);
    expect([...told][0]).toContain("INVALID_INPUT");
  });

  it("closes after five tries, even for the right code and however fast they come", async () => {
    const { lookupId } = await start();
    await runJobs();
    const code = mailedCode();
    const wrong = code === "000000" ? "000001" : "000000";
    await Promise.allSettled(
      Array.from({ length: 12 }, () => verifyOrderLookup(shop, { lookupId, code: wrong })),
    );
    await expect(verifyOrderLookup(shop, { lookupId, code })).rejects.toThrow("INVALID_INPUT");
  });

  it("opens once when the right code comes twice at the same moment", async () => {
    const { lookupId } = await start();
    await runJobs();
    const code = mailedCode();
    const results = await Promise.allSettled([
      verifyOrderLookup(shop, { lookupId, code }),
      verifyOrderLookup(shop, { lookupId, code }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is nothing in another shop", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    const { lookupId } = await start();
    await runJobs();
    await expect(verifyOrderLookup(other, { lookupId, code: mailedCode() })).rejects.toThrow(
      "INVALID_INPUT",
    );
  });

  it("keeps neither code nor number of tries guessable in the database", async () => {
    await start();
    await runJobs();
    const { rows } = await pool.query("SELECT * FROM order_lookups");
    const code = mailedCode();
    expect(JSON.stringify(rows)).not.toContain(code);
    const jobs = await pool.query("SELECT * FROM graphile_worker._private_jobs");
    expect(JSON.stringify(jobs.rows)).not.toContain(code);
  });

  it("mails again, the same code, when the server was busy", async () => {
    mailbox.behave({ code: 451, message: "4.3.0 later" });
    const { lookupId } = await start();
    await runJobs();
    expect(mailbox.mails).toHaveLength(0);
    await hurryJobs();
    await runJobs();
    expect(mailbox.mails).toHaveLength(1);
    await expect(verifyOrderLookup(shop, { lookupId, code: mailedCode() })).resolves.toBeDefined();
  });

  it("refuses what is no address or number, in the shopper's language", async () => {
    await expect(start({ email: "aino" })).rejects.toThrow("e-mail address like");
    await expect(start({ email: "aino@example.com\r\nBcc: x@example.com" })).rejects.toThrow(
      "INVALID_INPUT",
    );
    await expect(start({ orderNumber: "please", locale: "fi" })).rejects.toThrow("tilausnumero");
    expect((await pool.query("SELECT 1 FROM order_lookups")).rowCount).toBe(0);
  });
});

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
