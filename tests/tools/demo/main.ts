import { buildApp } from "tests/kit/setup/build-app";
import { parseDemoArguments, type DemoOptions } from "./parse-arguments";
import { prepareShop } from "./prepare-shop";
import { startStack, type Stack } from "./start-stack";
import { isComplete, printSummary, summarise } from "./summarise";

// npm run demo: the whole product on this machine, with a shop that has customers who write.

const FIRST_PORT = 4400;

/** Each shop has its data apart, so that a demo of real orders does not replace the other. */
function chooseDataDir({ ordersFile, isOnce }: DemoOptions): string {
  const shop = ordersFile ? "orders" : "demo";
  return isOnce ? `.data/${shop}-once` : `.data/${shop}`;
}

function printAddresses(stack: Stack): void {
  const { origin } = stack.shopify;
  console.log(
    [
      "  Open",
      `  Shopify admin with Doorbell   ${stack.adminUrl}`,
      `  The shop, with the chat        ${stack.storefrontUrl}`,
      `  The same in Persian           ${stack.storefrontUrl}/fa`,
      `  Shoppers' mailbox             ${origin}/mailbox`,
      "",
      "  Ask the chat where an order is, as a guest or signed in (Log in lists customers), or ask for a person;",
      "  answer in admin and watch it arrive. Mailed codes and replies are in the mailbox.",
      "  Ctrl+C ends it; the next start goes on from here.",
      "",
    ].join("\n"),
  );
}

async function stopOnSignal(stack: Stack): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) {
      // The database's package listens too, and would end this process before the others have ended.
      process.removeAllListeners(signal);
      process.once(signal, resolve);
    }
  });
  console.log("  Stopping …");
  await stack.stop();
}

async function runDemo(options: DemoOptions): Promise<boolean> {
  const startedAt = performance.now();
  console.log("\n  Doorbell\n");
  const say = (step: string) => console.log(`  ${step} …`);
  say("Building the app");
  await buildApp();
  const stack = await startStack({
    dataDir: chooseDataDir(options),
    isFresh: options.isFresh || options.isOnce,
    isDurable: !options.isOnce,
    ordersFile: options.ordersFile,
    firstPort: options.isOnce ? 0 : FIRST_PORT,
    onStep: say,
  });
  try {
    const shopId = await prepareShop(stack);
    const summary = await summarise(stack, shopId, startedAt);
    printSummary(summary);
    if (options.isOnce) {
      await stack.stop();
      console.log(JSON.stringify(summary));
      return isComplete(summary);
    }
    printAddresses(stack);
    await stopOnSignal(stack);
    return true;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

try {
  const isWell = await runDemo(parseDemoArguments(process.argv.slice(2)));
  process.exit(isWell ? 0 : 1);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof Error && error.cause) console.error(error.cause);
  process.exit(1);
}
