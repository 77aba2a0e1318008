export const AINO = "aino@example.com";

export interface Ask {
  orderNumber?: string;
  email?: string;
  locale?: string;
  client?: string;
}

export function decodeText(raw: string): string {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw)?.[0] ?? raw;
  const body = part.slice(part.indexOf("\r\n\r\n") + 4);
  if (/base64/i.test(part)) return Buffer.from(body, "base64").toString("utf8");
  return body.replace(/=\r\n/g, "");
}
