import { expect, it } from "vitest";
import { PositionCounter, PROVISIONAL_POSITION } from "./position-counter";

it("counts the children of each parent, side by side", () => {
  const positions = new PositionCounter();
  positions.open("a");
  positions.open("b");
  expect([positions.next("a", 3), positions.next("b", 4), positions.next("a", 5)]).toEqual([
    0, 0, 1,
  ]);
});

it("gives children of parents it does not know positions in the order of the lines", () => {
  const positions = new PositionCounter();
  expect([positions.next("a", 7), positions.next("a", 9)]).toEqual([
    PROVISIONAL_POSITION + 7,
    PROVISIONAL_POSITION + 9,
  ]);
});

it("keeps the latest ten thousand parents at least, and forgets old ones", () => {
  const positions = new PositionCounter();
  for (let parent = 0; parent < 25_000; parent++) positions.open(String(parent));
  expect(positions.next("15001", 1)).toBe(0);
  expect(positions.next("24999", 2)).toBe(0);
  expect(positions.next("1", 3)).toBe(PROVISIONAL_POSITION + 3);
});
