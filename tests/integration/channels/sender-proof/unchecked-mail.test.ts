import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { pool, prisma } from "~/database/db.server";
import { addCustomer, addOrder } from "tests/kit/factories/mirror";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { postMail } from "tests/kit/mail/post-mail";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { signMail } from "tests/kit/mail/sign-mail";
import { truncateAll } from "tests/kit/setup/test-database";
import { AINO, type Mail } from "./forged-mail-kit";

let door: SmtpListener;

let shop: TestShop;

beforeAll(async () => {
  door = await openDoor();
});

afterAll(() => door.stop());

beforeEach(async () => {
  await truncateAll();
  shop = await addShop();
  await addCustomer(shop.id, { id: "1", email: AINO, name: "Aino Virtanen" });
  await addOrder(shop.id, { id: "1042", name: "#1042", customerId: "1", email: AINO });
  await pool.query(
    `INSERT INTO sync_states (shop_id, resource, phase, imported_at)
     SELECT $1, unnest(ARRAY['customers', 'orders']), 'live', now()`,
    [shop.id],
  );
});

/** A mail in Aino's name: from her own server unless `envelope` says who really sends it. */
async function mail({ from = AINO, envelope = from, to, id, text, headers = [] }: Mail = {}) {
  const recipient = to ?? shop.address;
  const lines = [`From: Aino Virtanen <${from}>`, `To: ${recipient}`, "Subject: Hello", ...headers];
  if (id) lines.push(`Message-ID: <${id}>`);
  const raw = `${lines.join("\r\n")}\r\n\r\n${text ?? "Where is my order #1042?"}\r\n`;
  await sendRaw({ port: door.port, from: envelope, to: recipient, raw });
  await runJobs();
}

async function conversations() {
  return prisma.conversation.findMany({
    where: { shopId: shop.id },
    orderBy: { number: "asc" },
    include: {
      contact: { include: { addresses: true } },
      orderLinks: true,
      messages: { orderBy: { sequence: "asc" } },
    },
  });
}

const stateOf = async () =>
  (await conversations()).map(({ orderLinks, contact }) => [
    contact.customerId?.toString() ?? null,
    ...orderLinks.map(({ state }) => state),
  ]);

describe("a mail that cannot be checked", () => {
  it("waits a moment for name servers, then comes in as a claim", async () => {
    await mail({ from: "aino@broken.example" });
    expect(await conversations()).toEqual([]);
    for (let attempt = 1; attempt < 3; attempt += 1) {
      await pool.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
      // The longest wait stands as it was.
      await pool.query(
        `UPDATE graphile_worker._private_jobs SET run_at = now() + interval '30 seconds' WHERE key LIKE 'inbound-%'`,
      );
      await runJobs();
    }
    const [only] = await conversations();
    expect(only?.messages[0]?.senderProof).toMatchObject({
      state: "unknown",
      reason: "dns-failed",
    });
  });

  it("keeps nobody else's mail waiting: it comes again behind its like alone, and one domain's mail in many queues", async () => {
    const queues = async () => {
      const { rows } = await pool.query<{ name: string }>(
        `SELECT q.queue_name AS name FROM graphile_worker._private_jobs j
         JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
         WHERE j.task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'channels.verify-inbound')`,
      );
      return rows.map(({ name }) => name);
    };
    await mail({ from: "aino@broken.example" });
    const again = await queues();
    expect(again).toHaveLength(1);
    const writers = Array.from({ length: 30 }, (_, index) => `w${index}@guarded.example`);
    for (const from of writers) {
      const raw = `From: <${from}>\r\nSubject: Hi\r\n\r\n#1042`;
      await sendRaw({ port: door.port, from, to: shop.address, raw });
    }
    const first = (await queues()).filter((name) => !again.includes(name));
    expect(first).toHaveLength(30);
    expect(new Set(first).size).toBeGreaterThan(12);
  });

  it("comes in after a minute even when nobody got to check it", async () => {
    const raw = `From: <${AINO}>\r\nSubject: Hi\r\n\r\n#1042`;
    await sendRaw({ port: door.port, to: shop.address, raw });
    await pool.query(
      "DELETE FROM graphile_worker._private_jobs WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'channels.verify-inbound')",
    );
    const { rows } = await pool.query<{ seconds: number }>(
      "SELECT extract(epoch FROM run_at - now())::int AS seconds FROM graphile_worker.jobs",
    );
    expect(rows[0]?.seconds).toBeLessThanOrEqual(60);
    await pool.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await runJobs();
    expect(await stateOf()).toEqual([[null, "offered"]]);
  });
});

it("a signed mail is proven through the HTTPS door, where the sender's server is not known", async () => {
  const raw = await signMail(`From: Aino <${AINO}>\r\nSubject: Hi\r\n\r\nOrder #1042?\r\n`);
  const headers = { "Content-Type": "message/rfc822" };
  await postMail({ body: raw, path: shop.address, headers });
  await runJobs();
  expect(await stateOf()).toEqual([["1", "attached"]]);
});
