import { Prisma } from "@prisma/client";
import pg from "pg";
import { z } from "zod";
import { isDatabaseAway } from "./database-away";

/** https://www.prisma.io/docs/orm/reference/error-reference: out of reach, timed out, gone in the middle, no connection in time. */
const PRISMA_TROUBLE = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034"]);
/** Rolled back for the sake of others, out of resources, going or not there yet, idle for too long. */
const TROUBLE_STATES = /^(?:08|40|53|57P|25P03)/;
const MAX_CAUSES = 6;

// How Prisma's adapter hands on what PostgreSQL said.
const adapterSchema = z.object({
  driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
});

function sqlStateOf(error: Error): string | null {
  if (error instanceof pg.DatabaseError) return error.code ?? null;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const meta = adapterSchema.safeParse(error.meta);
  return meta.success ? meta.data.driverAdapterError.cause.originalCode : null;
}

function isTrouble(error: Error): boolean {
  const state = sqlStateOf(error);
  if (state !== null) return TROUBLE_STATES.test(state);
  if (isDatabaseAway(error)) return true;
  return error instanceof Prisma.PrismaClientKnownRequestError && PRISMA_TROUBLE.has(error.code);
}

/**
 * Whether `error` is about the database's availability (all connections busy, away, restarting, out of resources) and
 * not about what was asked of it: the same may work in a moment. A statement that takes too long may do so each time,
 * and is none of these.
 */
export function isDatabaseTrouble(error: unknown): boolean {
  let current = error;
  for (let count = 0; count < MAX_CAUSES && current instanceof Error; count += 1) {
    if (isTrouble(current)) return true;
    current = current.cause;
  }
  return false;
}
