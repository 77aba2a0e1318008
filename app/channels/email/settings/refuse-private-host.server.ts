import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { getEnvironment } from "~/env.server";
import { AppError } from "~/errors";

// Where our own machines live (RFC 1918, 3927, 4193, 4291, 6598, 6890). A shop's "mail server" there would let its
// settings page knock on doors that only we should reach.
const privateNetworks = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  privateNetworks.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  privateNetworks.addSubnet(network, prefix, "ipv6");
}

/** Whether an IP address belongs to a private, local or reserved network. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return privateNetworks.check(mapped, "ipv4");
  return privateNetworks.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/**
 * Resolves the host of a mail server that a shop has named, and gives the address to connect to: connecting to that
 * and not to the name leaves no second look-up to answer differently. In production private addresses are refused.
 * AppErrors: VENDOR_UNAVAILABLE (not found now), VENDOR_REJECTED (private).
 */
export async function resolvePublicHost(host: string): Promise<string> {
  let addresses: string[];
  try {
    addresses = (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (cause) {
    throw new AppError(
      "VENDOR_UNAVAILABLE",
      `The mail server ${host} was not found. Check its name in Settings → E-mail.`,
      { cause },
    );
  }
  const [address] = addresses;
  if (!address) throw new AppError("VENDOR_UNAVAILABLE", `The mail server ${host} has no address.`);
  if (getEnvironment().NODE_ENV === "production" && addresses.some(isPrivateAddress)) {
    throw new AppError(
      "VENDOR_REJECTED",
      `The mail server ${host} is not on the public internet. Enter another one in Settings → E-mail.`,
    );
  }
  return address;
}
