const HEADER_BYTES = 64 * 1024;
const MAX_VALUE_LENGTH = 1_000;

/**
 * Who a mail would be answered to, for counting and queueing: the address in Reply-To, else in From, lower-cased; "" when there is
 * none. The envelope's sender says less: a shop's own forwarder gives all of them its own. Reads the first 64 kB.
 */
export function readSender(raw: Buffer): string {
  const values = new Map<string, string>();
  let name = "";
  for (const line of raw.toString("latin1", 0, HEADER_BYTES).split("\n")) {
    if (line === "" || line === "\r") break;
    if (line.startsWith(" ") || line.startsWith("\t")) {
      const known = values.get(name);
      if (known !== undefined) values.set(name, (known + line).slice(0, MAX_VALUE_LENGTH));
      continue;
    }
    const colon = line.indexOf(":");
    name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if ((name === "reply-to" || name === "from") && !values.has(name))
      values.set(name, line.slice(colon + 1).slice(0, MAX_VALUE_LENGTH));
    else name = "";
  }
  return addressIn(values.get("reply-to") ?? "") || addressIn(values.get("from") ?? "");
}

/** The first address of a header's value: what stands in angle brackets, else the first word with an @. */
function addressIn(value: string): string {
  const open = value.indexOf("<");
  const close = value.indexOf(">", open);
  const bare = value.split(/[\s,;]/).find((word) => word.includes("@")) ?? "";
  const address = open !== -1 && close > open ? value.slice(open + 1, close) : bare;
  return address.trim().toLowerCase();
}
