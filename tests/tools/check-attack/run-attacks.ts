import { ATTACK_KINDS, type Attack, type AttackKind, type AttackTarget } from "./attack";

export interface KindResult {
  tried: number;
  held: number;
  /** Name of each attack that was not held, and what it did. */
  notHeld: string[];
}

export type AttackReport = Record<AttackKind, KindResult>;

/** How many attacks of a kind go on at a time: most of them wait for the worker. A slow peer fills a door by itself. */
const countLanes = (kind: AttackKind): number => (kind === "slow servers" ? 1 : 4);

async function carryOut(
  attack: Attack,
  target: AttackTarget,
  attempt: number,
): Promise<string | null> {
  try {
    return await attack.carryOut(target, attempt);
  } catch (error) {
    // An attack that could not be carried out proves nothing.
    return `could not be carried out: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Carries the attacks of a kind out side by side and gives what each of them did; null when it did no harm. */
async function carryOutKind(
  kind: AttackKind,
  attacks: readonly Attack[],
  target: AttackTarget,
): Promise<Map<Attack, string | null>> {
  const harms = new Map<Attack, string | null>();
  const waiting = attacks.filter((attack) => attack.kind === kind);
  const lane = async () => {
    for (let attack = waiting.shift(); attack; attack = waiting.shift())
      harms.set(attack, await carryOut(attack, target, 0));
  };
  await Promise.all(Array.from({ length: countLanes(kind) }, lane));
  return harms;
}

/**
 * Carries the attacks out, and tells each to `onResult`. One during which others waited too long is carried out once more,
 * alone: the first time of anything takes longest, and other attacks went on meanwhile. What it costs, it costs again.
 */
export async function runAttacks(
  attacks: readonly Attack[],
  target: AttackTarget,
  onResult: (attack: Attack, harm: string | null) => void,
): Promise<AttackReport> {
  const report = Object.fromEntries(
    ATTACK_KINDS.map((kind) => [kind, { tried: 0, held: 0, notHeld: [] }]),
  ) as unknown as AttackReport;
  for (const kind of ATTACK_KINDS) {
    for (const [attack, firstHarm] of await carryOutKind(kind, attacks, target)) {
      const isTriedAgain = firstHarm !== null && attack.isTimed === true;
      const harm = isTriedAgain ? await carryOut(attack, target, 1) : firstHarm;
      const result = report[kind];
      result.tried += 1;
      if (harm === null) result.held += 1;
      else result.notHeld.push(`${attack.name}: ${harm}`);
      onResult(attack, harm);
    }
  }
  return report;
}
