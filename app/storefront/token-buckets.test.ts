import { expect, test } from "vitest";
import { TokenBuckets } from "./token-buckets";

const size = { burst: 3, perMinute: 60 };

test("lets a burst through, then as much as comes back, and says how long to wait", () => {
  const buckets = new TokenBuckets();
  expect([1, 2, 3].map(() => buckets.take("a", size, 0))).toEqual([0, 0, 0]);
  expect(buckets.take("a", size, 0)).toBe(1);
  expect(buckets.take("b", size, 0)).toBe(0);
  expect(buckets.take("a", size, 1_000)).toBe(0);
  expect(buckets.take("a", size, 1_000)).toBe(1);
  expect([1, 2, 3, 4].map(() => buckets.take("a", size, 1e9))).toEqual([0, 0, 0, 1]);
});

test("forgets the oldest, so that many strangers cannot fill the memory", () => {
  const buckets = new TokenBuckets();
  const one = { burst: 1, perMinute: 1 };
  for (let index = 0; index < 60_000; index += 1) buckets.take(String(index), one, 0);
  expect(buckets.take("0", one, 0)).toBe(0);
  expect(buckets.take("59999", one, 0)).toBe(60);
});
