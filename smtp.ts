import { openSmtpDoor } from "./app/channels/email/door/open-smtp-door.server";
import { pool } from "./app/database/db.server";
import { logger } from "./app/logger.server";
import { markStopping } from "./app/operations/process-state";
import { startProbeServer } from "./app/operations/start-probe-server.server";

// The SMTP door as a process of its own (INBOUND_SMTP_ALONE=true keeps the workers from opening one): it can stand on a
// machine with port 25, and goes on answering while workers are replaced. Any number of them can run side by side.

async function start(): Promise<void> {
  const probes = await startProbeServer();
  const door = await openSmtpDoor();
  if (!door) throw new Error("INBOUND_SMTP_PORT is not set");
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    markStopping();
    await door.stop();
    probes?.stop();
    await pool.end();
    process.exit(0);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
}

start().catch((error: unknown) => {
  logger.fatal({ err: error }, "the SMTP door could not open");
  process.exit(1);
});
