import { expect, test } from "vitest";
import { answerFailure } from "./answer-failure";

test("an answer passes through", async () => {
  expect(await answerFailure(async () => ({ ok: true }))).toEqual({ ok: true });
});

test("no answer is said to be one, with what to do", async () => {
  const offline = await answerFailure(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(offline).toMatchObject({ ok: false, message: expect.stringContaining("connection") });
  const broken = await answerFailure(() => Promise.reject(new Error("500")));
  expect(broken).toMatchObject({ ok: false, message: expect.stringContaining("our side") });
});

test("a redirect stays a redirect", async () => {
  const redirect = new Response(null, { status: 302 });
  await expect(answerFailure(() => Promise.reject(redirect))).rejects.toBe(redirect);
});
