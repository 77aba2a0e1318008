import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { readData } from "tests/kit/data/read-data";
import { makeMail, makeParts } from "tests/kit/mail/make-mail";
import { parseMail } from "./parse-mail.server";

const CONTEXT = {
  recipient: "abcdefghij@in.doorbell.test",
  receivedAt: new Date(0),
  own: {
    domain: "in.doorbell.test",
    inboundToken: "abcdefghij",
    fromAddresses: ["help@wool.example"],
    loopMarks: [],
  },
};

const ANSWERS_US = ["In-Reply-To: <o1@in.doorbell.test>"];
const PDF =
  'Content-Disposition: inline; filename="receipt.pdf"\r\nContent-Type: application/pdf\r\n\r\nx';
const HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n";

/** Mails of our own, one or a few of each kind; the number in a name is the kind. */
const OWN_MAILS: Record<string, Buffer> = {
  "01a": makeMail(
    makeParts("related", [
      `${HTML}<p>Here it is</p><img src="cid:1@a">`,
      PDF,
      'Content-Type: image/png; name="hole.png"\r\nContent-ID: <1@a>\r\n\r\nx',
    ]),
  ),
  "02a-subject": makeMail({ headers: ["Subject: Out of office delivery"], body: "Please" }),
  "02b-postmaster": makeMail({
    headers: ["From: postmaster@family.example"],
    body: "Where is #1?",
  }),
  "02b-bounces": makeMail({ headers: ["From: bounces@kidsplay.example"], body: "Where is #1?" }),
  "02c-group": makeMail({
    headers: [
      "From: 'Mika Salo' via Help <help@wool.example>",
      "Reply-To: help@wool.example",
      "X-Original-From: Mika Salo <mika@example.com>",
      "List-ID: <help.wool.example>",
      "Mailing-list: list help@wool.example",
    ],
    body: "Where is #1?",
  }),
  "03-form": makeMail({ body: "From: Mika\nDate: 2.11.2026\nSubject: Hole\nTo: Wool\n\nA hole" }),
  "03-list": makeMail({
    type: [HTML.trim()],
    body: "<blockquote><ul><li>hat</li></ul></blockquote>In stock?",
  }),
  "04a": makeMail({ type: [HTML.trim()], body: '<p>Hi,</p><div class="gmail_quote">a hole</div>' }),
  "05-docomo-mika_": makeMail({ headers: ["From: <mika.@docomo.ne.jp>"], body: "Where?" }),
  "05-docomo-mika__salo": makeMail({
    headers: ["From: <mika..salo@docomo.ne.jp>"],
    body: "Where?",
  }),
  "08-exchange": makeMail({
    headers: [
      ...ANSWERS_US,
      "Subject: Automatikus válasz: Re: order",
      "Auto-Submitted: auto-generated",
    ],
    body: "Away",
  }),
  "08-machine": makeMail({ headers: [...ANSWERS_US, "X-FC-MachineGenerated: true"], body: "Away" }),
  "08-preference": makeMail({ headers: [...ANSWERS_US, "Preference: auto_reply"], body: "Away" }),
  "12b": makeMail(
    makeParts("alternative", ["\r\nThis needs an HTML reader.", `${HTML}<p>Where is #1001?</p>`]),
  ),
  "12d": makeMail({ type: ["Content-Type: text"], body: "Where is #1001?" }),
  "12e": makeMail(
    makeParts("mixed", ["Content-Type: message/rfc822\r\n\r\nFrom: a@b.c\r\n\r\n#1001"]),
  ),
  "12-calendar": makeMail({
    type: ["Content-Type: text/calendar"],
    body: "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:About #1001\nEND:VEVENT",
  }),
  "12-other-text": makeMail({ type: ["Content-Type: text/x-note"], body: "Where is #1001?" }),
  "12g": makeMail(makeParts("encrypted", ["Content-Type: application/octet-stream\r\n\r\nx"])),
  "13c": makeMail(
    { type: ["Content-Type: text/plain; charset=unknown-8bit"], body: "Missä tilaukseni 1001" },
    "latin1",
  ),
  "13d": makeMail({ type: ["Content-Type: text/plain"], body: "Missä tilaukseni 1001" }, "latin1"),
  "13f": makeMail({
    type: ["Content-Type: text/plain; charset=utf-7"],
    body: "O+APk est ma commande n+ALA-1001 ?",
  }),
  "16a": makeMail({
    headers: ["Subject: Order \u202e1001", "From: Mika \u202e<mika@example.com>"],
    body: "hi",
  }),
};

const READ_RIGHT = [
  "Где мой заказ 1001?",
  "Missä tilaukseni 1001",
  "hei ä",
  "Où est ma commande n°1001 ?",
  "我的订单1001在哪里",
];

/** What a mail of each kind must become, by the number in its name. */
const EXPECTED: Record<string, (message: InboundMessage, name: string) => void> = {
  "01": ({ attachments }) => {
    const listed = attachments.filter((file) => !file.isInline).map((file) => file.fileName);
    expect(listed).toContain("receipt.pdf");
    expect(listed).not.toContain("hole.png");
  },
  "02": ({ automatic, sender }, name) => {
    expect(automatic).toBe("none");
    if (name.startsWith("02c")) expect(sender?.value).toBe("mika@example.com");
  },
  "03": ({ text, quotedText, html }) => {
    expect(text).not.toBe("");
    expect(quotedText).toBeNull();
    expect(html ?? "").not.toContain("data-quoted");
  },
  "04": ({ text, html }) => {
    expect(text).toContain("a hole");
    expect(html).not.toContain("data-quoted");
  },
  "05": ({ sender }, name) => {
    const local = name.replace(/^05-docomo-|\.eml$/g, "").replaceAll("_", ".");
    expect(sender?.value).toBe(`${local}@docomo.ne.jp`);
  },
  "08": ({ automatic, isQuiet }) =>
    expect({ automatic, isQuiet }).toEqual({ automatic: "auto-reply", isQuiet: true }),
  "12": ({ text }, name) =>
    expect(text).toContain(name.startsWith("12g") ? "no readable text" : "#1001"),
  "13": ({ text, subject, senderName, attachments }) => {
    expect(READ_RIGHT).toContain(text);
    const names = attachments.map((file) => file.fileName);
    expect([subject, senderName, ...names].join()).not.toMatch(/\ufffd|Ã/);
  },
  "16": ({ subject, senderName, attachments }) => {
    const names = attachments.map((file) => file.fileName);
    expect([subject, senderName, ...names].join()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|=\?/);
  },
};

describe("what became of mails that others had trouble with", { tags: ["data"] }, () => {
  const mails = readData<Record<string, Buffer>>(OWN_MAILS, (data) => {
    const folder = join(data, "trials-2026-11");
    const names = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
  });
  const read = new Map<string, InboundMessage>();

  beforeAll(async () => {
    for (const [name, raw] of Object.entries(mails))
      read.set(name, (await parseMail(raw, CONTEXT)).message);
  });

  test.each(Object.keys(mails))("%s", (name) => {
    const message = read.get(name);
    const judge = EXPECTED[name.slice(0, 2)];
    if (!message || !judge) throw new Error("nobody says what it must become");
    judge(message, name);
  });
});
