import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";
import { checkReadiness } from "./check-readiness.server";
import { collectMetrics, METRICS_CONTENT_TYPE } from "./collect-metrics.server";

interface Answer {
  status: number;
  type: string;
  body: string;
}

const text = (status: number, body: string): Answer => ({ status, type: "text/plain", body });

async function answerReadiness(): Promise<Answer> {
  const readiness = await checkReadiness();
  const status = readiness.status === "ok" ? 200 : 503;
  return { status, type: "application/json", body: JSON.stringify(readiness) };
}

function isAllowed(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(`Bearer ${token}`)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function answerMetrics(request: IncomingMessage): Promise<Answer> {
  const { METRICS_TOKEN } = getEnvironment();
  // Without a token nobody is meant to look: as if there were nothing.
  if (METRICS_TOKEN === undefined) return text(404, "Not found");
  if (!isAllowed(request.headers.authorization, METRICS_TOKEN)) return text(401, "Not allowed");
  return { status: 200, type: METRICS_CONTENT_TYPE, body: await collectMetrics() };
}

/** What load balancers and monitors ask of every process, web or worker. */
const PROBES: Record<string, (request: IncomingMessage) => Promise<Answer>> = {
  /** The process answers; says nothing of what it depends on. */
  "/livez": async () => text(200, "ok"),
  "/readyz": answerReadiness,
  /** Its name in earlier releases. */
  "/healthcheck": answerReadiness,
  "/metrics": answerMetrics,
};

function send(response: ServerResponse, { status, type, body }: Answer): void {
  const headers = { "Content-Type": type, "Cache-Control": "no-store" };
  response.writeHead(status, headers).end(response.req.method === "HEAD" ? undefined : body);
}

/** Answers a request to one of the probes, past the router. False when it is to anything else. */
export function answerProbe(request: IncomingMessage, response: ServerResponse): boolean {
  const probe = PROBES[request.url?.split("?", 1)[0] ?? ""];
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!probe || !isRead) return false;
  probe(request).then(
    (answer) => send(response, answer),
    (error: unknown) => {
      logger.error({ err: error }, "a probe could not be answered");
      send(response, text(500, "failed"));
    },
  );
  return true;
}
