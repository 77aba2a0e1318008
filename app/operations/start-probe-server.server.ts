import { createServer } from "node:http";
import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";
import { answerProbe } from "./answer-probe.server";

interface ProbeServer {
  stop(): void;
}

/** Answers the probes on WORKER_PORT, for processes that serve nothing else over HTTP. Null when it is not set. */
export async function startProbeServer(): Promise<ProbeServer | null> {
  const { HOST, WORKER_PORT } = getEnvironment();
  if (WORKER_PORT === undefined) return null;
  const server = createServer((request, response) => {
    if (!answerProbe(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(WORKER_PORT, HOST, resolve);
  });
  server.on("error", (error) => logger.warn({ err: error }, "the probe server failed"));
  return {
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
