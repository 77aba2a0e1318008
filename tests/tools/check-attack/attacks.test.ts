import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareShop } from "tests/tools/demo/prepare-shop";
import { findInboxAddress } from "tests/tools/demo/send-mails";
import type { Stack } from "tests/tools/demo/start-stack";
import { startTestStack } from "tests/tools/demo/start-test-stack";
import { ATTACK_KINDS, type Attack, type AttackTarget } from "./attack";
import { findAttacks } from "./find-attacks";
import { runAttacks } from "./run-attacks";
import { watchHealth } from "./watch-health";

// What `npm run check:attack` does, against one web and one worker process. While a mail or a form costs its reader as
// much as it can, both answer others within 250 ms.

let stack: Stack;
let target: AttackTarget;
let attacks: Attack[];

beforeAll(async () => {
  stack = await startTestStack();
  const shopId = await prepareShop(stack);
  const health = await watchHealth(stack);
  target = { stack, shopId, inbox: await findInboxAddress(stack, shopId), health };
  attacks = await findAttacks(target);
});

afterAll(async () => {
  await target?.health.stop();
  await stack?.stop();
});

describe("a shop that is attacked", { timeout: 300_000 }, () => {
  it.each(ATTACK_KINDS)("holds: %s", async (kind) => {
    const ofKind = attacks.filter((attack) => attack.kind === kind);
    const { [kind]: result } = await runAttacks(ofKind, target, () => undefined);
    expect(result.tried).toBeGreaterThan(0);
    expect(result.notHeld).toEqual([]);
  });
});
