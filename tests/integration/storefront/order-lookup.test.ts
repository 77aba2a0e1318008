import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { startOrderLookup } from "~/storefront/order-lookup/start-order-lookup.server";
import { verifyOrderLookup } from "~/storefront/order-lookup/verify-order-lookup.server";
import { addCustomer, addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
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
