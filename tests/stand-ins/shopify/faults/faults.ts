import { randomUUID } from "node:crypto";
import { z } from "zod";
import { seededRandom } from "tests/stand-ins/shopify/http/random";

/** Where a fault can strike. */
export type FaultPoint = "bulk" | "bulk-start" | "download" | "graphql" | "token";

const commonFields = {
  /** Only this shop; every shop when absent. */
  shop: z.string().optional(),
  /** Only requests whose body contains this text (an operation or field name). */
  match: z.string().optional(),
  /** How often it strikes before it is used up; null = until removed. */
  times: z.number().int().positive().nullable().default(1),
  /** Chance that a matching request is struck. */
  probability: z.number().min(0).max(1).default(1),
};

const requestPoint = z.enum(["graphql", "token", "download"]).default("graphql");

/** A fault to inject; see `POST /control/faults`. */
export const faultSchema = z.discriminatedUnion("kind", [
  /** HTTP 200 with the error code THROTTLED. */
  z.object({ kind: z.literal("throttled"), ...commonFields }),
  /** Any HTTP status: 500–504, 429, 402 (frozen), 423 (locked), 403 … */
  z.object({
    kind: z.literal("status"),
    status: z.number().int().min(400).max(599),
    retryAfterSeconds: z.number().optional(),
    at: requestPoint,
    ...commonFields,
  }),
  /** Accepts the request and never answers; the socket stays open until the client gives up. */
  z.object({ kind: z.literal("hang"), at: requestPoint, ...commonFields }),
  /** Closes the connection instead of answering. */
  z.object({ kind: z.literal("reset"), at: requestPoint, ...commonFields }),
  /** Carries the request out, then closes the connection without answering. */
  z.object({
    kind: z.literal("lost-answer"),
    at: requestPoint,
    /** For so long an `@idempotent` mutation counts as still running. */
    runningMs: z.number().int().min(0).default(0),
    ...commonFields,
  }),
  z.object({
    kind: z.literal("slow"),
    delayMs: z.number().int().min(0),
    at: requestPoint,
    ...commonFields,
  }),
  /** Answers as if the access token were revoked, without revoking it. */
  z.object({ kind: z.literal("invalid-token"), ...commonFields }),
  /**
   * Answers as if the app's address were not on its IP allowlist: 403 for whatever a token is used for, while tokens
   * can still be had. Shopify documents the status and not the text, so the text here says nothing unless it is given.
   */
  z.object({
    kind: z.literal("blocked-address"),
    text: z.string().default("Forbidden"),
    ...commonFields,
    times: commonFields.times.default(null),
  }),
  /**
   * Refuses to start bulk queries, as Shopify does with apps that were not allowed them or have not run one for 31
   * days: "the request returns an access denied error", as an error of the answer or among the mutation's own.
   */
  z.object({
    kind: z.literal("refuse-bulk"),
    as: z.enum(["error", "user-error"]).default("error"),
    ...commonFields,
    times: commonFields.times.default(null),
  }),
  /** 400 invalid_subject_token from the token endpoint. */
  z.object({ kind: z.literal("invalid-subject-token"), ...commonFields }),
  /** Breaks a bulk result's download after that many bytes, moved into the middle of a line. */
  z.object({
    kind: z.literal("cut-download"),
    afterBytes: z.number().int().min(0),
    ...commonFields,
  }),
  /** The next bulk operation ends FAILED; with `partial`, with a partialDataUrl. */
  z.object({
    kind: z.literal("fail-bulk"),
    errorCode: z
      .enum(["ACCESS_DENIED", "INTERNAL_SERVER_ERROR", "TIMEOUT"])
      .default("INTERNAL_SERVER_ERROR"),
    partial: z.boolean().default(false),
    ...commonFields,
  }),
]);

export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;
export type ArmedFault = Fault & { id: string; struck: number };

/** The faults that are armed; requests ask `take` whether one strikes them. */
export class Faults {
  private armed: ArmedFault[] = [];
  private random: () => number;

  constructor(seed = 1) {
    this.random = seededRandom(seed);
  }

  add(input: FaultInput): ArmedFault {
    const fault = { ...faultSchema.parse(input), id: randomUUID(), struck: 0 };
    this.armed.push(fault);
    return fault;
  }

  list(): ArmedFault[] {
    return this.armed;
  }

  remove(id: string): boolean {
    const before = this.armed.length;
    this.armed = this.armed.filter((fault) => fault.id !== id);
    return this.armed.length < before;
  }

  clear(seed?: number): void {
    this.armed = [];
    if (seed !== undefined) this.random = seededRandom(seed);
  }

  /** The first armed fault that strikes this request; it is used up accordingly. */
  take(point: FaultPoint, request: { shop: string; text?: string }): Fault | null {
    for (const fault of this.armed) {
      if (pointOf(fault) !== point || !concerns(fault, request)) continue;
      if (fault.probability < 1 && this.random() >= fault.probability) continue;
      fault.struck++;
      if (fault.times !== null && fault.struck >= fault.times) this.remove(fault.id);
      return fault;
    }
    return null;
  }
}

function pointOf(fault: Fault): FaultPoint {
  switch (fault.kind) {
    case "blocked-address":
    case "throttled":
    case "invalid-token":
      return "graphql";
    case "refuse-bulk":
      return "bulk-start";
    case "invalid-subject-token":
      return "token";
    case "cut-download":
      return "download";
    case "fail-bulk":
      return "bulk";
    default:
      return fault.at;
  }
}

function concerns(fault: Fault, request: { shop: string; text?: string }): boolean {
  if (fault.shop && fault.shop !== request.shop) return false;
  return !fault.match || (request.text ?? "").includes(fault.match);
}
