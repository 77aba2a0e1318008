import { PassThrough } from "node:stream";
import type { SMTPServerDataStream } from "smtp-server";
import { expect, test } from "vitest";
import { fingerprintRaw } from "~/channels/email/parse/fingerprint-mail";
import { readMail } from "./smtp-mail.server";

const head = Buffer.from("Return-Path: <a@example.com>\r\n");
const MEGABYTE = 1024 * 1024;

function receive(content: Buffer) {
  const stream = Object.assign(new PassThrough(), { byteLength: 0, sizeExceeded: false });
  stream.end(content);
  return readMail(stream as unknown as SMTPServerDataStream, {
    head,
    maxBytes: 30 * MEGABYTE,
    pace: { graceMs: 30_000, bytesPerSecond: 1 },
    onSlow: () => undefined,
  });
}

test("a mail is what was sent below the head, and known by what was sent", async () => {
  const content = Buffer.from("Subject: Hi\r\n\r\nHello\r\n");
  const { raw, fingerprint, release } = await receive(content);
  release();
  expect(raw.toString()).toBe(`${head.toString()}${content.toString()}`);
  expect(fingerprint).toBe(fingerprintRaw(content));
});

test("mails that wait to be stored fill no more than 256 MB with all their copies; the sender of one more keeps it", async () => {
  const content = Buffer.alloc(25 * MEGABYTE, "x");
  const held = [];
  for (let count = 0; count < 3; count += 1) held.push(await receive(content));
  await expect(receive(content)).rejects.toMatchObject({ responseCode: 451 });
  held[0]?.release();
  held[0] = await receive(content);
  for (const { release } of held) release();
});
