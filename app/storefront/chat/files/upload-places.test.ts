import { expect, test } from "vitest";
import { takeUploadPlace } from "./upload-places";

const MEGABYTE = 1024 * 1024;
const uploader = (visitor: string | null, client: string) => ({
  visitor,
  client,
  tooOften: "too often",
});
const tooOften = { code: "RATE_LIMITED", retryAfterSeconds: 5, userMessage: "too often" };

test("a visitor has two uploads under way, and a third when one has ended", () => {
  const places = [1, 2].map(() => takeUploadPlace(uploader("a", "x")));
  expect(() => takeUploadPlace(uploader("a", "x"))).toThrow(expect.objectContaining(tooOften));
  // Somebody else at the same address is not kept waiting.
  places.push(takeUploadPlace(uploader("b", "x")));
  places[0]?.release();
  places[0] = takeUploadPlace(uploader("a", "x"));
  for (const place of places) place.release();
});

test("an address has eight uploads under way, whoever sends them", () => {
  const places = Array.from({ length: 8 }, () => takeUploadPlace(uploader(null, "x")));
  expect(() => takeUploadPlace(uploader("new", "x"))).toThrow(expect.objectContaining(tooOften));
  places.push(takeUploadPlace(uploader("new", "y")));
  for (const place of places) place.release();
});

test("an address holds a quarter of the memory, so that others' files still arrive", () => {
  const greedy = takeUploadPlace(uploader(null, "x"));
  greedy.hold(64 * MEGABYTE);
  expect(() => greedy.hold(1)).toThrow(expect.objectContaining(tooOften));
  const others = ["b", "c", "d"].map((client) => takeUploadPlace(uploader(null, client)));
  for (const other of others) other.hold(60 * MEGABYTE);
  const last = takeUploadPlace(uploader(null, "e"));
  expect(() => last.hold(60 * MEGABYTE)).toThrow(
    expect.objectContaining({ code: "VENDOR_UNAVAILABLE" }),
  );
  for (const place of [greedy, ...others, last]) place.release();
  const after = takeUploadPlace(uploader(null, "x"));
  after.hold(64 * MEGABYTE);
  after.release();
});
