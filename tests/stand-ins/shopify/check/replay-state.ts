import type { GraphQLSchema } from "graphql";
import type { Answer, Capture, Exchange, JsonObject } from "./exchange";
import type { KnownValues } from "./known-values";

/** What the check needs of the shop it holds against the recordings. */
export interface ShopUnderTest {
  schema: GraphQLSchema;
  execute(request: { query: string; variables: JsonObject }): Answer | Promise<Answer>;
  /** `requestedQueryCost` of a document without running it; null when it cannot be told. */
  requestedCost(request: { query: string; variables: JsonObject }): number | null;
  /** Ids of what every shop has from its first day, by type: `Location`, `Publication`, `Shop`. */
  standingIds: Record<string, string[]>;
}

/** State of the replay of one capture. */
export interface ReplayState {
  capture: Capture;
  shop: ShopUnderTest;
  known: KnownValues;
  /** Recorded ids whose objects are not as they were recorded, since a step could not be replayed. */
  stale: Set<string>;
  /** Mutations replayed so far. */
  mutations: number;
}

/** Namespaces of metafields that a request names: definitions are found by them, not by ids. */
export function namespacesIn({ variables }: Exchange): string[] {
  const found = JSON.stringify(variables).matchAll(/"namespace":"([^"]+)"/g);
  return [...found].map(([, namespace = ""]) => namespace);
}

/** Ids such as 999999999999 or 0 that a recorder wrote by hand to name nothing. */
export function isMadeUpId(id: string): boolean {
  const digits = /\/(\d+)$/.exec(id)?.[1];
  if (digits === undefined) return !/\/\d+\?/.test(id);
  return digits.length < 8 || /^(9{5}|0)/.test(digits) || /(\d)\1{6}/.test(digits);
}
