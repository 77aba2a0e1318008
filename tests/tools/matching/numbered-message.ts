import { readFileSync } from "node:fs";
import { z } from "zod";
import { normalizeText } from "~/lib/normalize-text";

/** A message with the numbers in it: which are an order's, as written, and which are something else. */
const numberedMessageSchema = z.object({
  id: z.string(),
  subject: z.string().optional(),
  text: z.string(),
  orderNumbers: z.array(z.string()),
  otherNumbers: z.array(z.string()),
});

export type NumberedMessage = z.infer<typeof numberedMessageSchema>;

/** Reads a JSON list of numbered messages. A ZodError says what is malformed. */
export const readNumberedMessages = (file: string): NumberedMessage[] =>
  z.array(numberedMessageSchema).parse(JSON.parse(readFileSync(file, "utf8")));

const lettersAndDigits = (text: string): string =>
  normalizeText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The order's name as a shop would have it: "61 334" → "#61334", "EX6446" as it is. */
export function toShopName(written: string): string {
  const plain = normalizeText(written).trim();
  if (/^[\d\s.,']+$/.test(plain)) return `#${plain.replace(/\D/g, "")}`;
  return /^\d/.test(plain) ? `#${plain}` : plain;
}

/**
 * Names of orders that the message does not mean, but whose numbers stand in it: each other number as it is written, its
 * digits together, without decimals, and each of its longer groups.
 */
export function toDecoyNames({ orderNumbers, otherNumbers }: NumberedMessage): string[] {
  const meant = new Set(
    orderNumbers.flatMap((written) => [
      lettersAndDigits(written),
      lettersAndDigits(written).replace(/\D/g, ""),
    ]),
  );
  const names = otherNumbers.flatMap((written) => {
    const plain = normalizeText(written);
    const groups = plain.match(/\d{3,}/g) ?? [];
    const digits = [plain, plain.replace(/[.,]\d{1,2}$/, "")].map((part) =>
      part.replace(/\D/g, ""),
    );
    const own = /\p{L}/u.test(plain) ? [toShopName(written)] : [];
    return [...own, ...[...digits, ...groups].filter(Boolean).map((number) => `#${number}`)];
  });
  return [...new Set(names)].filter((name) => !meant.has(lettersAndDigits(name)));
}
