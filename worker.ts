import { readFileSync } from "node:fs";
import { startSmtpListener } from "./app/channels/email/start-smtp-listener.server";
import { pool } from "./app/db.server";
import { getEnvironment } from "./app/env.server";
import { startWorker } from "./app/jobs/start-worker.server";
import { logger } from "./app/logger.server";

// The worker process: jobs, the clock, and the SMTP door. Any number of them can run side by side.

function readCertificate() {
  const { INBOUND_SMTP_TLS_CERT: cert, INBOUND_SMTP_TLS_KEY: key } = getEnvironment();
  return cert && key ? { tls: { cert: readFileSync(cert), key: readFileSync(key) } } : {};
}

async function start(): Promise<void> {
  const worker = await startWorker();
  const smtp = await startSmtpListener(readCertificate());
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    // Mail first: what is refused now will be delivered again by its sender.
    await smtp?.stop();
    await worker.stop();
    await pool.end();
    process.exit(0);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
}

start().catch((error: unknown) => {
  logger.fatal({ err: error }, "the worker could not start");
  process.exit(1);
});
