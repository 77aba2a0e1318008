import { expect, test } from "vitest";
import { isReporter } from "./is-reporter";

const trusted = {
  complaintSenders: ["arf.mail.yahoo.com", "staff@hotmail.com", "senderscore.net"],
  bounceDomains: ["in.doorbell.test", "amazonses.com"],
};
const proven = (address: string) =>
  ({ state: "proven", by: "dmarc", domain: "whoever.example", address }) as const;

test.each([
  ["feedback@arf.mail.yahoo.com", true],
  ["FBL@comcast.senderscore.net", true],
  ["staff@hotmail.com", true],
  // Customers of the providers, and domains that look alike.
  ["mallory@hotmail.com", false],
  ["mallory@yahoo.com", false],
  ["staff@fake.hotmail.com", false],
  ["feedback@notsenderscore.net", false],
  // The recipient's own organisation has no say in complaints.
  ["mailer-daemon@example.com", false],
])("a complaint from %s counts: %s", (address, counts) => {
  const report = { outcome: "complained", recipient: "aino@example.com" } as const;
  expect(isReporter(proven(address), report, trusted)).toBe(counts);
});

test.each([
  ["MAILER-DAEMON@mx.example.com", true],
  ["postmaster@example.com", true],
  ["MAILER-DAEMON@in.doorbell.test", true],
  ["MAILER-DAEMON@eu-west-1.amazonses.com", true],
  // A customer of the recipient's provider, another shop of ours, a stranger's mail system.
  ["mallory@example.com", false],
  ["mailer-daemon-mallory@example.com", false],
  ["0123456789abcdef0123@in.doorbell.test", false],
  ["MAILER-DAEMON@evil.example", false],
])("a bounce from %s counts: %s", (address, counts) => {
  const report = { outcome: "bounced", recipient: "aino@example.com" } as const;
  expect(isReporter(proven(address), report, trusted)).toBe(counts);
});

test("nothing counts whose sender is not proven", () => {
  const report = { outcome: "bounced", recipient: "aino@example.com" } as const;
  const address = "MAILER-DAEMON@example.com";
  for (const state of ["none", "failed", "unknown"] as const)
    expect(isReporter({ state, address }, report, trusted)).toBe(false);
  expect(isReporter(null, report, trusted)).toBe(false);
});
