/** What the text of a 403 says it is about; null when it does not say. */
export type RefusalSubject = "permission" | "address";

// Recorded of the Admin API: "[API] This action requires merchant approval for read_orders scope."
const PERMISSION = /merchant approval|access scope|\bscopes?\b|permission/i;
// What Shopify says of an address that is not on the app's list is documented nowhere, only that it is a 403.
const ADDRESS = /\bIP\b|allow[ _-]?list|source address/i;

/** Reads what a 403 is about from its body. */
export function readRefusal(reason: string): RefusalSubject | null {
  if (ADDRESS.test(reason)) return "address";
  return PERMISSION.test(reason) ? "permission" : null;
}
