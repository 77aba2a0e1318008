import { findSite, normaliseAddress } from "~/lib/client-address";

/** How many connections clients have open, by where they come from. */
export class ConnectionCounts {
  private readonly open = new Map<string, number>();

  /** `most`: connections of one address (a /64 network of IPv6), and of one site (a /48). */
  constructor(private readonly most: { address: number; site: number }) {}

  /** Counts one more of `address`; gives what takes it back, or null when there are enough already. */
  enter(address: string): (() => void) | null {
    const site = findSite(address);
    const places = [
      { network: normaliseAddress(address), most: this.most.address },
      ...(site === null ? [] : [{ network: site, most: this.most.site }]),
    ];
    if (places.some(({ network, most }) => this.countOf(network) >= most)) return null;
    for (const { network } of places) this.open.set(network, this.countOf(network) + 1);
    return () => {
      for (const { network } of places) {
        const left = this.countOf(network) - 1;
        if (left > 0) this.open.set(network, left);
        else this.open.delete(network);
      }
    };
  }

  private countOf(network: string): number {
    return this.open.get(network) ?? 0;
  }
}
