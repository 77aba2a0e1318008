import { openSmtpDoor } from "./app/channels/email/door/open-smtp-door.server";
import { pool } from "./app/database/db.server";
import { getEnvironment } from "./app/env.server";
import { logger } from "./app/logger.server";
import { markStopping } from "./app/operations/process-state";
import { requestReseal } from "./app/operations/request-reseal.server";
import { startProbeServer } from "./app/operations/start-probe-server.server";
import { endSendAttempts } from "./app/sending/attempt-send.server";
import { startWorker } from "./app/worker/start-worker.server";

// The worker process: jobs, the clock, and the SMTP door unless that is a process of its own (smtp.ts). Any number of
// them can run side by side.

/** What has not ended by then is left to the others: its jobs are freed, its mails' leases run out. */
const STOP_WITHIN_MS = 25_000;

async function start(): Promise<void> {
  const probes = await startProbeServer();
  const worker = await startWorker();
  // Should it fail, the clock does it before the next day.
  await requestReseal().catch((error: unknown) =>
    logger.warn({ err: error }, "could not ask for values to be sealed anew"),
  );
  const smtp = getEnvironment().INBOUND_SMTP_ALONE ? null : await openSmtpDoor();
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    markStopping();
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    // What is refused now will be delivered again by its sender; a job taken now would only be broken off.
    endSendAttempts();
    await Promise.all([smtp?.stop(), worker.stop()]);
    probes?.stop();
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
