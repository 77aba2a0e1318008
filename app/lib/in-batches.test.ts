import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { inBatches } from "./in-batches";

test("does together what comes while it works, and gives everybody their own result", async () => {
  const sizes: number[] = [];
  const double = inBatches(
    async (items: readonly number[]) => {
      sizes.push(items.length);
      await delay(5);
      return items.map((item) => item * 2);
    },
    { maxItems: 10 },
  );
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

test("lets so many batches be under way at once", async () => {
  let running = 0;
  let most = 0;
  const work = inBatches(
    async (items: readonly number[]) => {
      most = Math.max(most, ++running);
      await delay(5);
      running -= 1;
      return items;
    },
    { atOnce: 2 },
  );
  const all: Promise<number>[] = [];
  for (let item = 0; item < 20; item += 1) {
    all.push(work(item));
    await delay(1);
  }
  expect(await Promise.all(all)).toEqual(Array.from({ length: 20 }, (_, item) => item));
  expect(most).toBe(2);
});
