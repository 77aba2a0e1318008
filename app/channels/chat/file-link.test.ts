import { expect, test } from "vitest";
import { mutateToken } from "tests/tools/attack/tokens";
import { fileLink, readFileToken } from "./file-link.server";

const now = new Date("2026-11-29T12:00:00Z");
const fileId = "019aab00-0000-7000-8000-000000000001";
const token = new URL(fileLink(3, fileId, now)).searchParams.get("token") ?? "";

test("a file's link opens that file until the end of tomorrow", () => {
  expect(readFileToken(token, fileId, now)).toBe(3);
  expect(readFileToken(token, fileId, new Date("2026-11-30T23:59:59Z"))).toBe(3);
  expect(readFileToken(token, fileId, new Date("2026-12-01T00:00:00Z"))).toBeNull();
  expect(readFileToken(token, fileId.replace("1", "2"), now)).toBeNull();
});

test("it has one spelling", () => {
  const more = [`0${token}`, token.replace(".", ".0"), ` ${token}`, `${token}\n`, `+${token}`];
  for (const text of [...more, ...[...mutateToken(token)].map((forgery) => forgery.text)])
    expect(readFileToken(text, fileId, now), JSON.stringify(text)).toBeNull();
});
