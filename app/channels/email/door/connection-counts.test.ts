import { expect, test } from "vitest";
import { ConnectionCounts } from "./connection-counts";

const enterAll = (counts: ConnectionCounts, addresses: string[]) =>
  addresses.map((address) => counts.enter(address) !== null);

test("an address, and a /64 of IPv6, has its share; a place is free again once it is left", () => {
  for (const [first, second] of [
    ["192.0.2.1", "::ffff:192.0.2.1"],
    ["2001:db8:1:2::1", "2001:db8:1:2::2"],
  ] as const) {
    const counts = new ConnectionCounts({ address: 2, site: 5 });
    const leave = counts.enter(first);
    expect(enterAll(counts, [second, first])).toEqual([true, false]);
    leave?.();
    expect(enterAll(counts, [second, first])).toEqual([true, false]);
  }
});

test("a /48 of IPv6 cannot take all places, however many networks it has; others still enter", () => {
  const counts = new ConnectionCounts({ address: 5, site: 20 });
  const site = Array.from({ length: 256 }, (_, index) => `2001:db8:1:${index.toString(16)}::1`);
  expect(enterAll(counts, site).filter(Boolean)).toHaveLength(20);
  expect(enterAll(counts, ["2001:db8:2::1", "192.0.2.1"])).toEqual([true, true]);
});
