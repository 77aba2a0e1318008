import { expect, test } from "vitest";
import { domainRecords, judgeDkim, judgeDmarc, judgeSpf } from "./domain-records";

const KEY = "MIIBIjANBgkq+/AB";
const OURS = `v=DKIM1; k=rsa; p=${KEY}`;

test("the records name the shop's own selector, our machines and the organisation's policy", () => {
  const facts = {
    domain: "mail.wool.example",
    organisation: "wool.example",
    selector: "doorbell-1a2b",
    publicKey: KEY,
    spfInclude: "spf.doorbell.test",
  };
  expect(domainRecords(facts)).toEqual([
    { kind: "dkim", host: "doorbell-1a2b._domainkey.mail.wool.example", value: OURS },
    { kind: "spf", host: "mail.wool.example", value: "v=spf1 include:spf.doorbell.test ~all" },
    { kind: "dmarc", host: "_dmarc.wool.example", value: "v=DMARC1; p=none" },
  ]);
});

test.each([
  ["as we gave it", [OURS], "found"],
  ["with other spaces and order", [`p=${KEY.slice(0, 4)} ${KEY.slice(4)} ;k=rsa;v=DKIM1`], "found"],
  ["nothing", [], "missing"],
  ["no answer", null, "unreachable"],
  ["another's key", ["v=DKIM1; k=rsa; p=MIIBAnother"], "different"],
  ["a revoked key", ["v=DKIM1; p="], "different"],
  ["ours beside another's", [OURS, "v=DKIM1; p=MIIBAnother"], "different"],
  ["ours, only for tests", [`${OURS}; t=y`], "different"],
  ["words", ["hello; world"], "different"],
])("DKIM: %s", (_what, answer, state) => {
  expect(judgeDkim(answer, KEY).state).toBe(state);
});

test.each([
  ["none", ["google-site-verification=x"], "missing", null],
  ["ours", ["v=spf1 include:_spf.google.com include:spf.us ~all"], "found", null],
  [
    "another's",
    ["v=spf1 include:_spf.google.com ~all"],
    "different",
    "v=spf1 include:_spf.google.com include:spf.us ~all",
  ],
  [
    "a redirect",
    ["v=spf1 redirect=x.example"],
    "different",
    "v=spf1 include:spf.us redirect=x.example",
  ],
  ["no end", ["v=spf1 a mx"], "different", "v=spf1 a mx include:spf.us"],
  ["two", ["v=spf1 -all", "v=spf1 include:spf.us -all"], "different", null],
  [
    "a name that only begins like ours",
    ["v=spf1 include:spf.us.evil.example ~all"],
    "different",
    expect.any(String),
  ],
])("SPF: %s", (_what, answer, state, advised) => {
  expect(judgeSpf(answer, "spf.us")).toMatchObject({ state, advised });
});

test.each([
  ["none anywhere", [[], []], "missing"],
  ["the organisation's", [[], ["v=DMARC1; p=reject; rua=mailto:x@y.example"]], "found"],
  ["one without a policy", [["v=DMARC1; rua=mailto:x@y.example"]], "different"],
  ["no answer", [null, []], "unreachable"],
])("DMARC: %s", (_what, answers, state) => {
  expect(judgeDmarc(answers).state).toBe(state);
});

test("what strangers put there is shown in part only", () => {
  const { found } = judgeDkim(["x".repeat(100_000)], KEY);
  expect(found).toHaveLength(500);
});
