import { findInstalledShop, installApp } from "./install-app";
import { openStorefront } from "./open-storefront";
import { proveDomain } from "./prove-domain";
import { receiveMails } from "./receive-mails";
import type { Stack } from "./start-stack";
import { watchImport } from "./watch-import";
import { writeHelp } from "./write-help";

/** Brings the demo shop to where a merchant is after the first hour: installed, copied, with answers and a chat. */
export async function prepareShop(stack: Stack): Promise<number> {
  const known = await findInstalledShop(stack);
  const shopId = known ?? (await installApp(stack));
  await watchImport(stack, shopId);
  await writeHelp(stack, shopId);
  await openStorefront(stack);
  await proveDomain(stack, shopId);
  await receiveMails(stack, shopId);
  return shopId;
}
