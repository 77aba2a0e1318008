import type { Stack } from "tests/tools/demo/start-stack";
import type { HealthWatch } from "./watch-health";

/** What is tried: each kind is a line of the report. */
export const ATTACK_KINDS = [
  "regex",
  "mail",
  "forms",
  "signatures",
  "tokens",
  "forged mail",
  "slow servers",
] as const;
export type AttackKind = (typeof ATTACK_KINDS)[number];

/** What attacks are carried out against. */
export interface AttackTarget {
  stack: Stack;
  shopId: number;
  /** Address at which the shop receives mail. */
  inbox: string;
  /** Says how long others waited. */
  health: HealthWatch;
}

/** One attack: what it does, and whether it was held. */
export interface Attack {
  kind: AttackKind;
  name: string;
  /** It asks how long others wait meanwhile, which other attacks lengthen. */
  isTimed?: boolean;
  /**
   * Carries it out for the `attempt`th time, from 0. Gives null when it did no harm, otherwise what it did. Attacks of a
   * kind are carried out side by side.
   */
  carryOut(target: AttackTarget, attempt: number): Promise<string | null>;
}
