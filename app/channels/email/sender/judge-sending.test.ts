import { expect, test } from "vitest";
import { judgeSending } from "./judge-sending";

test.each([
  [{ recipients: 49, bounced: 49, complained: 0 }, null],
  [{ recipients: 60, bounced: 3, complained: 0 }, null],
  [{ recipients: 60, bounced: 4, complained: 0 }, "bounced"],
  [{ recipients: 60, bounced: 4, complained: 3 }, "complained"],
  [{ recipients: 100, bounced: 0, complained: 2 }, null],
  [{ recipients: 1_000, bounced: 0, complained: 3 }, null],
  [{ recipients: 999, bounced: 0, complained: 3 }, "complained"],
])("%j", (figures, reason) => {
  expect(judgeSending(figures)).toBe(reason);
});
