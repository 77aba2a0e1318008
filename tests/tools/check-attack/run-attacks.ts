import { ATTACK_KINDS, type Attack, type AttackKind, type AttackTarget } from "./attack";

export interface KindResult {
  tried: number;
  held: number;
  /** Name of each attack that was not held, and what it did. */
  notHeld: string[];
}

export type AttackReport = Record<AttackKind, KindResult>;

async function carryOut(attack: Attack, target: AttackTarget): Promise<string | null> {
  try {
    return await attack.carryOut(target);
  } catch (error) {
    // An attack that could not be carried out proves nothing.
    return `could not be carried out: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Carries the attacks out one after another, and tells each to `onResult`. */
export async function runAttacks(
  attacks: readonly Attack[],
  target: AttackTarget,
  onResult: (attack: Attack, harm: string | null) => void,
): Promise<AttackReport> {
  const report = Object.fromEntries(
    ATTACK_KINDS.map((kind) => [kind, { tried: 0, held: 0, notHeld: [] }]),
  ) as unknown as AttackReport;
  for (const attack of attacks) {
    const harm = await carryOut(attack, target);
    const result = report[attack.kind];
    result.tried += 1;
    if (harm === null) result.held += 1;
    else result.notHeld.push(`${attack.name}: ${harm}`);
    onResult(attack, harm);
  }
  return report;
}
