import { expect, test } from "vitest";
import { EVIDENCE_KINDS } from "~/conversations/orders/order-evidence";
import { evidenceSentence, evidenceSummary } from "./evidence-words";

test("reasons read as one line", () => {
  expect(
    evidenceSummary([
      { kind: "order-number", detail: "#1042", place: "text" },
      { kind: "email", detail: "aino@example.com" },
    ]),
  ).toBe("Number in the text, e-mail matches");
});

test("doubt comes last and is named", () => {
  const evidence = [
    { kind: "email" as const, detail: "someone@example.com", isContrary: true },
    { kind: "order-number" as const, detail: "#1042", place: "subject" as const },
  ];
  expect(evidenceSummary(evidence)).toBe("Number in the subject, but another e-mail");
  expect(evidence.map(evidenceSentence)).toEqual([
    "Order has another e-mail: someone@example.com",
    "Order number #1042 in the subject",
  ]);
});

test("a reason seen twice is said once", () => {
  const number = { kind: "order-number" as const, detail: "#1042", place: "text" as const };
  expect(evidenceSummary([number, { ...number, messageId: "m2" }])).toBe("Number in the text");
});

test.each(EVIDENCE_KINDS)("%s has words, for and against", (kind) => {
  expect(evidenceSentence({ kind, detail: "x" })).toContain("x");
  expect(evidenceSentence({ kind, detail: "x", isContrary: true })).toContain("x");
});
