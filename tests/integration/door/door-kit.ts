import { expect } from "vitest";
import type { WebAnswer, WebAsk, WebProcess } from "./start-web";

// The production server as anybody on the internet meets it: every route × every method × what no browser sends. Nothing
// is answered with 5xx, everything has the security headers, and the process lives.

export const SHOP = "one.myshopify.com";

export const BODIES: (WebAsk & { what: string })[] = [
  { what: "nothing" },
  {
    what: "NUL",
    body: '{"a":"\\u0000","text":"\\u0000","clientId":"\\ud800"}',
    headers: { "Content-Type": "application/json" },
  },
  { what: "no JSON", body: "{", headers: { "Content-Type": "application/json" } },
  { what: "a list", body: "[1]", headers: { "Content-Type": "application/json" } },
  { what: "null", body: "null", headers: { "Content-Type": "application/json" } },
  {
    what: "deep",
    body: `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
    headers: { "Content-Type": "application/json" },
  },
  {
    what: "__proto__",
    body: '{"__proto__":{"a":1},"intent":"__proto__"}',
    headers: { "Content-Type": "application/json" },
  },
  {
    what: "huge numbers",
    body: '{"after":1e999,"number":123456789012345678901234567890}',
    headers: { "Content-Type": "application/json" },
  },
  {
    what: "a form",
    body: "a=%00&message=%00&email=%00",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  },
  {
    what: "half a multipart",
    body: "--x\r\nContent-Disposition: form-data",
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
  },
  { what: "no boundary", body: "x", headers: { "Content-Type": "multipart/form-data" } },
];

export const isRelayed = (target: string) => /^\/proxy.*[?&]signature=/.test(target);

export function judge(target: string, { status, headers, body }: WebAnswer, what: string): void {
  const said = `${what} ${target.slice(0, 120)}: ${status} ${body.slice(0, 200)}`;
  expect(status, said).toBeLessThan(500);
  expect(status, said).toBeGreaterThanOrEqual(200);
  expect(headers["x-content-type-options"], said).toBe("nosniff");
  expect(headers["referrer-policy"], said).toBeTruthy();
  if (!isRelayed(target))
    expect(headers["strict-transport-security"], said).toMatch(/max-age=\d{8}/);
  if (/^\/(?:app|auth|sse)/.test(target))
    expect(headers["cache-control"], said).toContain("no-store");
  expect(body, said).not.toMatch(/node_modules|at async|\.server\.ts/);
}

/** The process lives, and logged no stack for what was not there. */
export function expectUnharmed(web: WebProcess): void {
  expect(web.isRunning()).toBe(true);
  const lines = web
    .log()
    .split("\n")
    .filter((line) => /"level":(?:50|60|"error"|"fatal")/.test(line) || /^\s+at /.test(line));
  expect(lines.slice(0, 5)).toEqual([]);
}
