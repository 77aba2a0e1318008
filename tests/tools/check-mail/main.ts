import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { startNameServer } from "tests/kit/mail/start-name-server";
import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import { findMails } from "./find-mails";
import type { MailSummary } from "./summarise";

// npm run check:mail -- FOLDER: sends every raw mail of a folder through the app's real SMTP door, lets the real
// worker make messages of them, and tells what became of each: whether it stands open, what is shown and hidden, its files.

const WAIT_LIMIT_MS = 10 * 60_000;

async function waitUntilProcessed(pool: {
  query(text: string): Promise<{ rows: { left: number }[] }>;
}): Promise<void> {
  const deadline = Date.now() + WAIT_LIMIT_MS;
  while (Date.now() < deadline) {
    const { rows } = await pool.query(
      "SELECT count(*)::int AS left FROM inbound_deliveries WHERE state = 'received'",
    );
    if (rows[0]?.left === 0) return;
    await new Promise((wake) => setTimeout(wake, 200));
  }
}

function printSummary(summary: MailSummary): void {
  const {
    parsed,
    failed,
    threaded,
    bounces,
    autoReplies,
    loops,
    senders,
    repeats,
    messages,
    conversations,
  } = summary;
  console.log(
    [
      "",
      `sent ${summary.sent} · stored ${summary.stored} (${repeats} byte for byte the same as another)`,
      `parsed ${parsed} · failed ${failed}, kept with the original to download`,
      `${messages} messages in ${conversations} conversations · threaded ${threaded}`,
      `senders: ${Object.entries(senders)
        .map(([verdict, count]) => `${count} ${verdict}`)
        .join(" · ")}`,
      `recognised: ${bounces} bounces · ${autoReplies} automatic replies and notifications · ${loops} loops`,
      `lost ${summary.lost} · crashed ${summary.crashed}`,
    ].join("\n"),
  );
}

async function checkFolder(folder: string, databaseUrl: string): Promise<boolean> {
  // Names of domains as the tests make them up, since recorded mails are checked without a network: a recorded signature
  // has no key any more, and is none.
  const nameServer = await startNameServer();
  Object.assign(process.env, createTestEnvironment(databaseUrl), {
    DNS_SERVERS: nameServer.address,
  });
  // Only now: these modules read the environment when they load.
  const { pool, prisma } = await import("~/database/db.server");
  const { startSmtpListener } = await import("~/channels/email/door/start-smtp-listener.server");
  const { startWorker } = await import("~/worker/start-worker.server");
  const { addShop } = await import("tests/kit/mail/add-shop");
  const { sendMails } = await import("./send-mails");
  const { summarise } = await import("./summarise");

  const { mails, skipped } = await findMails(folder);
  console.log(
    `${mails.length} mails below ${folder}; ${skipped} files that are notes and licences were left out.`,
  );
  const startedAt = performance.now();
  const shop = await addShop();
  const worker = await startWorker();
  const listener = await startSmtpListener({ host: "127.0.0.1", port: 0 });
  if (!listener) throw new Error("the SMTP door did not open");
  const sent = await sendMails(mails, listener.port, shop.address);
  await waitUntilProcessed(pool);
  const { summary, problems, lost, verdicts, outcomes } = await summarise(sent);
  await listener.stop();
  await worker.stop();
  await prisma.$disconnect();
  await pool.end();
  await nameServer.stop();

  for (const { name, outcome } of outcomes) console.log(`mail    ${name}: ${outcome}`);
  for (const { name, verdict } of verdicts) console.log(`sender  ${name}: ${verdict}`);
  for (const { name, problem } of problems) console.log(`failed  ${name}: ${problem}`);
  for (const { name, problem } of lost) console.log(`LOST    ${name}: ${problem}`);
  printSummary(summary);
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  console.log(JSON.stringify({ check: "mail", ...summary, skipped, seconds }));
  return mails.length > 0 && summary.lost === 0 && summary.crashed === 0;
}

async function main(): Promise<number> {
  const folder = process.argv[2];
  if (!folder || !existsSync(folder)) {
    console.error("Usage: npm run check:mail -- FOLDER (a folder of raw mails, or one file)");
    return 2;
  }
  const server = await startTestDatabaseServer();
  try {
    const databaseUrl = await cloneTestDatabase(server.url, "doorbell_check_mail");
    return (await checkFolder(resolve(folder), databaseUrl)) ? 0 : 1;
  } finally {
    await server.stop();
  }
}

process.exit(await main());
