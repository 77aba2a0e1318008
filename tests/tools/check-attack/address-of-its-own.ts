import { createHash } from "node:crypto";

/** `raw` with a header that tells it from others: the door stores what it has already only once. */
export const withName = (raw: Buffer, name: string): Buffer =>
  Buffer.concat([Buffer.from(`X-Name: ${name}\r\n`), raw]);

/** `inbox` with a part after "+" that is made of `name`: by it, what an attack mailed is found again. */
export function addressOfItsOwn(inbox: string, name: string): string {
  const [local = "", domain = ""] = inbox.split("@");
  return `${local}+${createHash("sha256").update(name).digest("hex").slice(0, 12)}@${domain}`;
}
