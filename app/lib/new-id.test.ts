import { expect, test } from "vitest";
import { isUuid } from "./is-uuid";
import { newId } from "./new-id";

test("ids sort as they were made, however many in a millisecond", () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test("an id is a UUID of version 7 and tells its time", () => {
  const before = Date.now();
  const id = newId();
  expect(isUuid(id)).toBe(true);
  expect(id[14]).toBe("7");
  const told = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  // Ids made in bulk just before run some milliseconds ahead of the clock.
  expect(Math.abs(told - before)).toBeLessThan(1_000);
});
