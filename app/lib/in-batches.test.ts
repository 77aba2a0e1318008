import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { inBatches } from "./in-batches";

test("does together what comes while it works, and gives everybody their own result", async () => {
  const sizes: number[] = [];
  const double = inBatches(async (items: readonly number[]) => {
    sizes.push(items.length);
    await delay(5);
    return items.map((item) => item * 2);
  }, 10);
  const first = double(0);
  await delay(1);
  const others = Array.from({ length: 25 }, (_, index) => double(index + 1));
  expect(await first).toBe(0);
  expect(await Promise.all(others)).toEqual(
    Array.from({ length: 25 }, (_, index) => (index + 1) * 2),
  );
  expect(sizes).toEqual([1, 10, 10, 5]);
});

test("a batch that fails fails for its own, and the next one is done", async () => {
  const check = inBatches(async (items: readonly string[]) => {
    if (items.includes("bad")) throw new Error("no");
    return items;
  });
  const bad = check("bad");
  await expect(bad).rejects.toThrow("no");
  expect(await check("good")).toBe("good");
});
