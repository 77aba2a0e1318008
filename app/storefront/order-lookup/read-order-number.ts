import { makeOrderNameKeys, toNameKey, type OrderNameFormat } from "~/commerce/read/order-name";
import { scanNumbers } from "~/conversations/orders/matching/scan-numbers";
import { foldText } from "~/lib/normalize-text";

const MAX_LENGTH = 60;
const MAX_KEYS = 12;
const CONFIRMATION = /^(?=.*\d)[A-Z0-9]{6,15}$/;

/** What a guest may have meant by an order number. */
export interface OrderNumber {
  /** As `makeOrderNameKeys` makes them, the likeliest first. */
  nameKeys: string[];
  /** As `orders.confirmation_number` may have it. */
  confirmationNumber: string | null;
}

/**
 * Reads what a guest typed as an order number, the way messages are read: any script's digits, full width, with or
 * without "#", the shop's prefix and suffix ("＃۱۰۰۱", "order 1 001", "EN1001-A"). Null when there is none in it.
 */
export function readOrderNumber(input: string, format: OrderNameFormat): OrderNumber | null {
  const folded = foldText(input.slice(0, MAX_LENGTH)).trim();
  const code = folded.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const scanned = scanNumbers(folded, format).flatMap(({ digits, run, ownName }) => [
    ...(ownName ? [ownName] : []),
    toNameKey(run.text),
    digits,
    digits.replace(/^0+(?=\d)/, ""),
  ]);
  const typed = makeOrderNameKeys(folded, format).map(({ key }) => key);
  const nameKeys = [...new Set([...typed.slice(0, 1), ...scanned, ...typed])];
  const confirmationNumber = CONFIRMATION.test(code) ? code : null;
  if (nameKeys.length === 0 && !confirmationNumber) return null;
  return { nameKeys: nameKeys.slice(0, MAX_KEYS), confirmationNumber };
}
