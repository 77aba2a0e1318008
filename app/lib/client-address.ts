import { isIP, isIPv6 } from "node:net";

/** Longer than any list of addresses; what stands before it is not read. */
const MAX_HEADER = 2_000;
const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;
const IPV6_GROUPS = 8;

// "2001:db8::1" → ["2001", "db8", "0", …]. A dotted end counts as two groups.
function expandGroups(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const split = (part: string) => (part === "" ? [] : part.split(":"));
  const [before, after] = [split(head), split(tail ?? "")];
  const dotted = (after.at(-1) ?? before.at(-1) ?? "").includes(".") ? 1 : 0;
  const missing = tail === undefined ? 0 : IPV6_GROUPS - before.length - after.length - dotted;
  return [...before, ...Array.from({ length: missing }, () => "0"), ...after];
}

/** The network of an IPv6 address that its first groups of 16 bits name. */
function toNetwork(address: string, count: number): string {
  const groups = expandGroups(address).slice(0, count);
  const written = groups.map((group) => Number.parseInt(group, 16).toString(16));
  return `${written.join(":")}::/${count * 16}`;
}

/** An address without port and zone, IPv4 as such; "" for what is none. */
function cleanAddress(entry: string): string {
  const address = withoutZone(withoutPort(entry.trim().slice(0, 100)));
  const mapped = MAPPED.exec(address)?.[1] ?? address;
  return isIP(mapped) === 0 ? "" : mapped;
}

// "203.0.113.7:1234" and "[2001:db8::1]:1234", as some proxies write them.
function withoutPort(entry: string): string {
  const bracketed = /^\[([^\]]{2,45})\](?::\d{1,5})?$/.exec(entry);
  if (bracketed) return bracketed[1] ?? "";
  const dotted = /^(\d[\d.]{6,14}):\d{1,5}$/.exec(entry);
  return dotted?.[1] ?? entry;
}

/** Without what follows the interface of an IPv6 address: "fe80::1%eth0". */
const withoutZone = (address: string): string => address.split("%", 1)[0] ?? "";

/**
 * One entry of X-Forwarded-For as limits count it: an IPv4 address, or the /64 network of an IPv6 one, since whoever has
 * an address has its whole network; "" for what is no address.
 */
export function normaliseAddress(entry: string): string {
  const address = cleanAddress(entry);
  return isIPv6(address) ? toNetwork(address, 4) : address;
}

/** The /48 network of an IPv6 address, the most that providers give to one site (RFC 6177); null for any other entry. */
export function findSite(entry: string): string | null {
  const address = cleanAddress(entry);
  return isIPv6(address) ? toNetwork(address, 3) : null;
}

/**
 * Who sent a request, for rate limits, as X-Forwarded-For has it. Each proxy appends whom it was asked by, so entries are
 * counted from the right: what a client wrote there itself stands further left and is never read. `hops` is how many
 * entries from the right are written by proxies that are trusted; "" when there are fewer.
 */
export function readClientAddress(headers: Headers, hops: number): string {
  const entries = (headers.get("X-Forwarded-For") ?? "").slice(-MAX_HEADER).split(",");
  const entry = hops > 0 ? entries[entries.length - hops] : undefined;
  return normaliseAddress(entry ?? "");
}
