import { pruneAddressCodes } from "../settings/address-code.server";
import { pruneOutboundMails } from "../sender/mail-outcomes.server";
import { scheduleDomainChecks } from "./schedule-domain-checks.server";

export async function handleScheduleDomainChecks(): Promise<void> {
  await scheduleDomainChecks();
  await pruneAddressCodes();
  await pruneOutboundMails();
}
