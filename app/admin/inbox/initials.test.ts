import { expect, test } from "vitest";
import { initials } from "./initials";

test.each([
  ["Sara Ek", "SE"],
  ["山田 太郎", "山太"],
  ["care@example.com", "C"],
  ["  Anna-Maija  van der Berg ", "AB"],
  ['"Quoted" Name', "QN"],
  ["", ""],
])("%s → %s", (name, letters) => expect(initials(name)).toBe(letters));
