import { describe, expect, it } from "vitest";
import { readSender } from "./read-sender";

const senderOf = (head: string) => readSender(Buffer.from(`${head}\r\n\r\nFrom: body@example.com`));

describe("who a mail would be answered to", () => {
  it.each([
    ["From: Aino <Aino@Example.com>", "aino@example.com"],
    ["From: aino@example.com", "aino@example.com"],
    [
      "From: Shop mail <mailer@example.com>\r\nReply-To: Ben\r\n <ben@example.com>",
      "ben@example.com",
    ],
    ["Reply-To: \r\nFrom: <a@example.com>, <b@example.com>", "a@example.com"],
    ["Subject: none", ""],
    ["X-From: x@example.com\r\n from: y@example.com", ""],
  ])("%s", (head, sender) => {
    expect(senderOf(head)).toBe(sender);
  });

  it("is read in no time, whatever stands there", () => {
    const { user } = process.cpuUsage();
    for (const filler of ["<", "\n", " \n", "a@", ":", "From:\n ", ","])
      senderOf(`From: ${filler.repeat(200_000)}`);
    expect(process.cpuUsage().user - user).toBeLessThan(7 * 50_000);
  });
});
