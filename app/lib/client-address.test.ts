import { describe, expect, test } from "vitest";
import { normaliseAddress, readClientAddress } from "./client-address";

const read = (value: string | null, hops = 2) =>
  readClientAddress(new Headers(value === null ? {} : { "X-Forwarded-For": value }), hops);

describe("who sent a request", () => {
  test.each([
    ["203.0.113.7, 192.0.2.1", "203.0.113.7"],
    ["10.0.0.1, 203.0.113.7, 192.0.2.1", "203.0.113.7"],
    ["evil, 1.2.3.4,, 203.0.113.7 ,192.0.2.1", "203.0.113.7"],
    [`${"9.9.9.9, ".repeat(700)}203.0.113.7, 192.0.2.1`, "203.0.113.7"],
  ])("is counted from the right, whatever stands in front: %s", (value, address) => {
    expect(read(value)).toBe(address);
  });

  test("is not known where fewer proxies than configured have written", () => {
    for (const value of [null, "", "203.0.113.7", ",", "x, y", "203.0.113.999, 192.0.2.1"])
      expect(read(value)).toBe("");
    expect(read("203.0.113.7", 0)).toBe("");
  });

  test("cannot be chosen by whatever a client writes in front", () => {
    for (const forged of ["1.1.1.1", "1.1.1.1, 2.2.2.2", ", , ", "::1", "a".repeat(5_000), "\t"])
      expect(read(`${forged}, 203.0.113.7, 192.0.2.1`)).toBe("203.0.113.7");
  });
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  [" 203.0.113.7:443 ", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::9]", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["2001:db8::", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["64:ff9b::203.0.113.7", "64:ff9b:0:0::/64"],
  ["unknown", ""],
  ["_hidden", ""],
  ["203.0.113.7.5", ""],
  ["203.0.113.7/24", ""],
  ["203.0.113.07", ""],
  ["1:2:3", ""],
  ["[203.0.113.7", ""],
  ["", ""],
  ["x".repeat(10_000), ""],
])("%s counts as %j", (entry, address) => expect(normaliseAddress(entry)).toBe(address));
