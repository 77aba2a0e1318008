import { expect, test } from "vitest";
import { readReport } from "./read-report";

const passed = { fullName: "holds", status: "passed", failureMessages: [] };

const report = (...testResults: unknown[]) =>
  JSON.stringify({ numPassedTests: 1, numFailedTests: 1, testResults });

test("each failure is named in one line: its file, its name, and the first line of its error", () => {
  const failed = {
    fullName: "a shop is found",
    status: "failed",
    failureMessages: ["\n\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n    at here.ts:1"],
  };
  const file = {
    name: "/clone/tests/a.test.ts",
    status: "failed",
    message: "",
    assertionResults: [passed, failed],
  };
  expect(readReport(report(file), "/clone")).toEqual({
    passed: 1,
    failed: 1,
    failures: ["FAILED tests/a.test.ts › a shop is found › AssertionError: expected 1 to be 2"],
  });
});

test("a file that could not be loaded counts as a failure, and says why", () => {
  const file = {
    name: "/clone/b.test.ts",
    status: "failed",
    message: "Error: no such module\nmore",
    assertionResults: [],
  };
  expect(readReport(report(file), "/clone")).toMatchObject({
    failed: 2,
    failures: ["FAILED b.test.ts › Error: no such module"],
  });
});

test("a file whose tests passed and whose end failed is named", () => {
  const file = {
    name: "/clone/c.test.ts",
    status: "failed",
    message: "Error: the server did not stop",
    assertionResults: [passed],
  };
  expect(readReport(report(file), "/clone").failures).toEqual([
    "FAILED c.test.ts › Error: the server did not stop",
  ]);
});

test("a line is short, whatever the error says", () => {
  const file = {
    name: "/clone/d.test.ts",
    status: "failed",
    message: "x".repeat(10_000),
    assertionResults: [],
  };
  expect(readReport(report(file), "/clone").failures[0]).toHaveLength(300);
});
