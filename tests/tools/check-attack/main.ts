import { buildApp } from "tests/kit/setup/build-app";
import { prepareShop } from "tests/tools/demo/prepare-shop";
import { findInboxAddress } from "tests/tools/demo/send-mails";
import { startStack, type Stack } from "tests/tools/demo/start-stack";
import { findAttacks } from "./find-attacks";
import { runAttacks, type AttackReport } from "./run-attacks";
import { watchHealth } from "./watch-health";

// npm run check:attack: carries out every attack we know against the started product. Prints tried and held by kind,
// what was not held, and one JSON line.

function printReport(report: AttackReport): void {
  console.log(`\n  ${"kind".padEnd(14)}tried    held`);
  for (const [kind, { tried, held, notHeld }] of Object.entries(report)) {
    console.log(`  ${kind.padEnd(14)}${String(tried).padStart(5)}${String(held).padStart(8)}`);
    for (const name of notHeld.slice(0, 20)) console.log(`      not held: ${name}`);
  }
}

async function attackStack(stack: Stack): Promise<boolean> {
  const shopId = await prepareShop(stack);
  const health = await watchHealth(stack);
  const target = { stack, shopId, inbox: await findInboxAddress(stack, shopId), health };
  const attacks = await findAttacks(target);
  console.log(`  ${attacks.length} attacks …`);
  const report = await runAttacks(attacks, target, ({ kind, name }, harm) => {
    if (harm !== null) console.log(`  ${kind}: ${name}: ${harm}`);
  });
  await health.stop();
  printReport(report);
  const results = Object.values(report);
  const tried = results.reduce((sum, one) => sum + one.tried, 0);
  const held = results.reduce((sum, one) => sum + one.held, 0);
  const kinds = Object.fromEntries(
    Object.entries(report).map(([kind, one]) => [kind, { tried: one.tried, held: one.held }]),
  );
  console.log(JSON.stringify({ check: "attack", tried, held, notHeld: tried - held, kinds }));
  return tried > 0 && tried === held;
}

console.log("  Building the app …");
await buildApp();
const stack = await startStack({
  dataDir: ".data/check-attack",
  isFresh: true,
  isDurable: false,
  firstPort: 0,
});
let isWell = false;
try {
  isWell = await attackStack(stack);
} finally {
  await stack.stop();
}
process.exit(isWell ? 0 : 1);
