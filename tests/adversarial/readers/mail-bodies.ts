import { cutHistory, textLines } from "~/channels/email/parse/history/cut-history";
import { findForwarded } from "~/channels/email/parse/history/find-forwarded";
import { findMailKind } from "~/channels/email/parse/history/mail-kind";
import { classifyMail } from "~/channels/email/parse/judge/classify-mail";
import { readDeliveryReport } from "~/channels/email/parse/judge/read-delivery-report";
import { readBody } from "~/channels/email/parse/read-body";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

const PARSE = "app/channels/email/parse";
const HISTORY = `${PARSE}/history`;

const HISTORY_READER: TextReader = {
  file: `${HISTORY}/cut-history.ts`,
  through: [
    "answers-within.ts",
    "attribution.ts",
    "body-line.ts",
    "find-attribution.ts",
    "mark-history.ts",
    "header-block.ts",
    "moments.ts",
    "quote-markers.ts",
    "separators.ts",
    "signature.ts",
  ].map((file) => `${HISTORY}/${file}`),
  name: "cutHistory",
  read: (text) => cutHistory(text, { kind: "unclear", addressees: new Set(), senderName: "Aino" }),
  texts: {
    "an attribution's verb and blanks": () => between("1.1. wrote", " ", "x"),
    "attributions that never end": () => repeat(`1.1. ${"schrieb ".repeat(45)}\n`),
    "attributions in Hebrew": () => repeat(`1.1. ${"כתבה".repeat(90)}\n`),
    "attributions in Arabic": () => repeat(`1.1. ${"كتبت".repeat(90)}\n`),
    "wrapped attributions": () => repeat(`On 1.1. ${"a ".repeat(40)}\n`),
    "lines of blanks": () => repeat(`${" ".repeat(390)}\n`),
    "a verb and blanks in each line": () => repeat(`1.1. wrote${" ".repeat(380)}x\n`),
    "Polish and blanks": () => repeat(`1.1. ${"napisał ".repeat(45)}x\n`),
    "Outlook's first line": () => repeat("From: a\n"),
    "Outlook's block": () => repeat("From: a@b.c\nTo: a\nSent: 1.1.2026\n\n"),
    "labels without values": () => repeat("From:\n\n"),
    "nearly a separator": () => repeat(`${"-".repeat(390)}\n`),
    "nearly a footer": () => repeat(`von meinem ${"a ".repeat(80)}\n`),
    "dates and times": () => repeat(`${"2.11.2026 14:05 ".repeat(24)}:\n`),
    addresses: () => repeat(`${"a@b ".repeat(95)}:\n`),
    "marks of forwarding": () => repeat("> Begin forwarded message:\n"),
    "signatures and links": () => repeat("--\nhttps://a.b\n"),
  },
};

const FORWARD_READER: TextReader = {
  file: `${HISTORY}/find-forwarded.ts`,
  name: "findForwarded",
  read: (text) => findForwarded(textLines(text), { kind: "forward", addressees: new Set() }),
  texts: {
    "marks without a block": () => repeat("---------- Forwarded message ---------\n"),
    "marks in long lines": () => repeat(`----- Forwarded -----${"a@".repeat(180)}\n`),
    "blocks without an address": () =>
      repeat("From: a\nSent: 1.1.2026 10:00\nTo: a\nSubject: a\n\n"),
    "stars in a block": () => repeat("*From:* a@b.c\n*To:* * * * *\n*Sent:* 1.1.2026 10:00\n\n"),
    "brackets in a line": () => repeat(`From: ${"<".repeat(380)}\n`),
  },
};

const context = { kind: "answer" as const };

/** Readers of what a mail says to people. */
export const MAIL_BODY_READERS: readonly TextReader[] = [
  HISTORY_READER,
  FORWARD_READER,
  {
    file: `${HISTORY}/mail-kind.ts`,
    name: "findMailKind",
    read: (text) =>
      findMailKind({
        headers: new Map(
          ["in-reply-to", "references", "thread-index"].map((name) => [
            name,
            [text.slice(0, 16_384)],
          ]),
        ),
        subject: text,
        hasReplyToken: false,
      }),
  },
  {
    file: `${PARSE}/read-body.ts`,
    through: [`${PARSE}/mime/says-nothing.ts`, `${PARSE}/mime/body-parts.ts`],
    name: "readBody, text",
    read: (text) => readBody([{ plain: text, html: null }], context),
  },
  {
    file: `${PARSE}/read-body.ts`,
    through: [`${PARSE}/mime/html-lines.ts`, `${PARSE}/mime/mark-quoted.ts`],
    name: "readBody, HTML",
    read: (text) => readBody([{ plain: null, html: text.slice(0, 20_000) }], context),
    texts: {
      "quotations in quotations": () => repeat("<blockquote>"),
      "quotations with attributions": () =>
        repeat("<p>On 1.1.2026 14:05 a@b wrote:</p><blockquote>b</blockquote>"),
      "lines in containers": () =>
        repeat('<div class="yahoo_quoted">On 1.1.2026 14:05 a@b wrote:<br></div>'),
      "a long link": () => between('<a href="https://', "a", '">b</a>'),
    },
  },
  {
    file: `${PARSE}/read-body.ts`,
    name: "readBody, words of HTML that is too deep",
    read: (text) => readBody([{ plain: null, html: `${"<b>".repeat(1_001)}${text}` }], context),
  },
  {
    file: `${PARSE}/judge/classify-mail.ts`,
    through: [`${PARSE}/judge/automatic-signs.ts`, `${PARSE}/judge/bounce-signs.ts`],
    name: "classifyMail",
    read: (text) => {
      const names = ["return-path", "auto-submitted", "precedence", "x-mailer", "delivered-to"];
      const headers = [...names, "x-auto-response-suppress", "x-autoreply"].map(
        (name) => [name, [text.slice(0, 16_384)]] as const,
      );
      return classifyMail({
        headers: new Map(headers),
        from: text.slice(0, 400),
        fromName: text.slice(0, 200),
        sender: null,
        subject: text,
        text,
        contentType: text,
        reportType: text,
        hasDeliveryReport: false,
        hasReturnedMail: false,
        namesOurMail: false,
        answersOurs: true,
        own: {
          domain: "in.example",
          inboundToken: "abcdefgh",
          fromAddresses: [],
          loopMarks: ["1"],
        },
      });
    },
    texts: {
      "a reply to a reply": () => repeat("re: "),
      "nearly a bounce": () => between("bounces+", "a", ""),
      "codes of servers": () => repeat("5.1.1 "),
      addresses: () => repeat("a@b "),
      "a message that is not": () => repeat("your message "),
    },
  },
  {
    file: `${PARSE}/judge/read-delivery-report.ts`,
    name: "readDeliveryReport",
    read: (text) =>
      readDeliveryReport({
        status: text,
        returned: text,
        text,
        failedRecipients: text,
        references: [],
        ownDomain: "in.example",
      }),
    texts: {
      "a folded field": () => between("Final-Recipient: ", "a\n ", ""),
      "a label and blanks": () => repeat("Message-ID:\n\n "),
      "blank lines": () => between("x", "\n \t", "x"),
      "groups of recipients": () => repeat("Action: delayed\n\n"),
      "nearly ids": () => repeat("<a@b"),
    },
  },
];
