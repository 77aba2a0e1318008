import { GUARDED_DOMAIN } from "tests/tools/demo/start-stack";
import type { Attack, AttackTarget } from "./attack";
import { forgedMailAttacks } from "./forged-mail-attacks";
import { formAttacks } from "./form-attacks";
import { signatureAttacks, tokenAttacks } from "./identity-attacks";
import { slowAttacks } from "./slow-attacks";
import { stallAttacks } from "./stall-attacks";

/** Every attack we know, made for `target`, whose shop must have its customers and its chat. */
export async function findAttacks(target: AttackTarget): Promise<Attack[]> {
  // Requests that pretend to come through the shop are signed as Shopify would.
  process.env["SHOPIFY_API_SECRET"] = target.stack.clientSecret;
  return [
    ...(await tokenAttacks(target)),
    ...signatureAttacks(target.stack.clientSecret),
    ...formAttacks(),
    ...(await forgedMailAttacks(target, GUARDED_DOMAIN)),
    ...slowAttacks(),
    ...stallAttacks(),
  ];
}
