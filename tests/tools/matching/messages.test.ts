import { describe, expect, it } from "vitest";
import { readLabelledMessages } from "./labelled-message";
import { makeMessages } from "./make-messages";
import { describeMisses, scoreOutcomes } from "./score";

describe("the labelled file", () => {
  it("fits the demo's shop (else run tests/tools/matching/generate-messages.ts)", () => {
    expect(readLabelledMessages("tests/tools/matching/messages.jsonl")).toEqual(makeMessages());
  });

  it("is large and varied enough", () => {
    const messages = readLabelledMessages("tests/tools/matching/messages.jsonl");
    expect(messages.length).toBeGreaterThanOrEqual(300);
    const withoutDigits = messages.map(({ text }) => text.replace(/\p{N}/gu, ""));
    expect(new Set(withoutDigits).size).toBeGreaterThanOrEqual(200);
    expect(messages.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(30);
    expect(messages.filter(({ expected }) => expected.length > 1).length).toBeGreaterThan(15);
  });
});

describe("scoreOutcomes", () => {
  const outcomes = [
    { line: 1, expected: ["#1"], attached: ["#1"], offered: ["#2"] },
    { line: 2, expected: ["#3", "#4"], attached: ["#5"], offered: ["#4"] },
  ];

  it("counts each order of each message once", () => {
    expect(scoreOutcomes(outcomes)).toMatchObject({
      messages: 2,
      expected: 3,
      attachedPrecision: 0.5,
      attachedRecall: 0.3333,
      offeredPrecision: 0.5,
      offeredRecall: 0.5,
      recall: 0.6667,
    });
  });

  it("names what was attached wrongly and what was not found", () => {
    expect(outcomes.flatMap(describeMisses)).toEqual([
      "line 2: #5 attached, but not meant (expected #3, #4)",
      "line 2: #3 neither attached nor offered",
    ]);
  });
});
