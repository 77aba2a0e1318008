import { setTimeout as delay } from "node:timers/promises";
import { sendJson, type Exchange } from "tests/stand-ins/shopify/http/exchange";
import type { Fault } from "./faults";

const STATUS_ERRORS: Record<number, unknown> = {
  401: "[API] Invalid API key or access token (unrecognized login or wrong password)",
  402: "This shop is currently frozen. The shop owner must pay the outstanding balance to unfreeze it.",
  403: "[API] This action requires merchant approval.",
  404: "Not Found",
  423: "This shop is currently locked. Contact Shopify support for more information.",
  429: "Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.",
  430: "Shopify Security Rejection",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** The plain refusal Shopify gives with a status, before any GraphQL is looked at. */
export function refuse(
  exchange: Exchange,
  status: number,
  headers: Record<string, string> = {},
): void {
  sendJson(
    exchange.response,
    status,
    { errors: STATUS_ERRORS[status] ?? "Internal Server Error" },
    headers,
  );
}

/**
 * Carries out a fault that any request can meet.
 * @returns `answered` when the request is over, `continue` when it goes on as usual, and
 *   `drop-answer` when it is to be carried out and its answer lost.
 */
export async function strike(
  exchange: Exchange,
  fault: Fault | null,
): Promise<"answered" | "continue" | "drop-answer"> {
  switch (fault?.kind) {
    case "status":
      refuse(
        exchange,
        fault.status,
        fault.retryAfterSeconds === undefined
          ? {}
          : { "retry-after": String(fault.retryAfterSeconds) },
      );
      return "answered";
    case "blocked-address":
      sendJson(exchange.response, 403, { errors: fault.text });
      return "answered";
    case "hang":
      return "answered";
    case "reset":
      exchange.request.socket.destroy();
      return "answered";
    case "slow":
      await delay(fault.delayMs);
      return "continue";
    case "lost-answer":
      return "drop-answer";
    default:
      return "continue";
  }
}
