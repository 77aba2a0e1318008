import { parseInboundAddress } from "~/channels/email/door/inbound-address";
import { classifyMail } from "~/channels/email/parse/classify-mail";
import { cleanLine, cleanText } from "~/channels/email/parse/clean-text";
import { cutQuotedText } from "~/channels/email/parse/cut-quoted-text";
import { fingerprintMail, fingerprintRaw } from "~/channels/email/parse/fingerprint-mail";
import { identifyMail } from "~/channels/email/parse/identify-mail";
import { cutHeader, inspectMime } from "~/channels/email/parse/inspect-mime";
import { keepAttachments } from "~/channels/email/parse/keep-attachments";
import { isMailAddress, readAddresses } from "~/channels/email/parse/read-addresses";
import { readBody } from "~/channels/email/parse/read-body";
import { readDeliveryReport } from "~/channels/email/parse/read-delivery-report";
import { readHeaders, readMessageIds } from "~/channels/email/parse/read-header";
import { sanitiseMailHtml } from "~/channels/email/parse/sanitise-mail-html";
import { inspectHtml } from "~/lib/inspect-html";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

const EMPTY = { attachments: [], headers: new Map(), headerLines: [] };
const MAIL = "app/channels/email";

export const MAIL_READERS: readonly TextReader[] = [
  { file: `${MAIL}/parse/clean-text.ts`, name: "cleanText", read: cleanText },
  { file: `${MAIL}/parse/clean-text.ts`, name: "cleanLine", read: (text) => cleanLine(text, 500) },
  {
    file: `${MAIL}/parse/cut-quoted-text.ts`,
    through: [`${MAIL}/parse/quote-markers.ts`],
    name: "cutQuotedText",
    read: (text) => cutQuotedText(text),
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
      "nearly a separator": () => repeat(`${"-".repeat(390)}\n`),
      "nearly a footer": () => repeat(`von meinem ${"a ".repeat(80)}\n`),
    },
  },
  {
    file: `${MAIL}/parse/read-body.ts`,
    name: "readBody, text",
    read: (text) => readBody({ ...EMPTY, html: false, text, subject: text.slice(0, 5_000) }, []),
  },
  {
    file: `${MAIL}/parse/read-body.ts`,
    name: "readBody, words of HTML that is too deep",
    read: (text) =>
      readBody(
        { ...EMPTY, html: text, text: "", textConversionError: new Error("deep") } as never,
        [],
      ),
  },
  {
    file: `${MAIL}/parse/sanitise-mail-html.ts`,
    name: "sanitiseMailHtml",
    // readBody asks first.
    read: (text) => inspectHtml(text) ?? sanitiseMailHtml(text, { attachmentIds: new Map() }),
    texts: {
      styles: () => between('<b style="', "color:red;", '">'),
      "a long style value": () => between('<b style="font-family:', "a, ", '">'),
      "styles of many elements": () =>
        repeat('<p style="margin:1px 2px 3px 4px;border:1px solid red">'),
      "a long class": () => between('<div class="', "gmail ", '">'),
      "attributes of one element": () => between("<a ", "b=c ", ">"),
      "pictures in the mail": () => between('<img src="data:image/png;base64,', "a ", '!">'),
      "as many tags as are taken": () => `${"<li><p>".repeat(3_700)}${"</x>".repeat(7_500)}`,
      "as deep as is taken": () => `${"<b>".repeat(990)}${"</x>".repeat(14_000)}`,
      "cells as deep as is taken": () => `${"<td><p>".repeat(490)}${"<i>a</i>".repeat(6_900)}`,
      "comments in CSS": () => between('<b style="', "/*", '">'),
    },
  },
  {
    file: `${MAIL}/parse/classify-mail.ts`,
    name: "classifyMail",
    read: (text) => {
      const names = ["return-path", "auto-submitted", "precedence", "x-mailer"];
      const headers = [...names, "x-auto-response-suppress", "x-autoreply"].map(
        (name) => [name, [text.slice(0, 16_384)]] as const,
      );
      return classifyMail({
        headers: new Map(headers),
        from: text.slice(0, 400),
        sender: null,
        subject: text,
        contentType: text,
        reportType: text,
        hasDeliveryReport: false,
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
    },
  },
  {
    file: `${MAIL}/parse/read-addresses.ts`,
    name: "readAddresses",
    read: (text) =>
      readAddresses({
        value: [
          { address: text, name: text },
          ...text
            .slice(0, 20_000)
            .split(" ")
            .map((address) => ({ address, name: "" })),
        ],
        html: "",
        text: "",
      }),
  },
  { file: `${MAIL}/parse/read-addresses.ts`, name: "isMailAddress", read: isMailAddress },
  {
    file: `${MAIL}/parse/read-header.ts`,
    name: "readHeaders",
    read: (text) => readHeaders(text.split("\n").map((line) => ({ key: "a", line }))),
  },
  {
    file: `${MAIL}/parse/read-header.ts`,
    name: "readHeaders, one folded header",
    read: (text) => readHeaders([{ key: "a", line: text }]),
  },
  {
    file: `${MAIL}/parse/read-header.ts`,
    name: "readMessageIds",
    read: (text) => readMessageIds(text, 50),
    texts: {
      "never closed": () => repeat("<a"),
      "long and never closed": () => repeat(`<${"a".repeat(499)}`),
    },
  },
  {
    file: `${MAIL}/parse/identify-mail.ts`,
    name: "identifyMail",
    read: (text) =>
      identifyMail(
        { ...EMPTY, html: text, text, subject: text },
        new Map([["message-id", [text]]]),
        { raw: Buffer.from(text), from: null, sender: null, isWhole: true },
      ),
  },
  {
    file: `${MAIL}/parse/fingerprint-mail.ts`,
    name: "fingerprintMail",
    read: (text) =>
      fingerprintMail({
        messageId: text,
        from: text,
        sender: text,
        inReplyTo: text,
        subject: text,
        text,
        html: text,
        date: text,
        attachments: [],
      }),
  },
  {
    file: `${MAIL}/parse/fingerprint-mail.ts`,
    name: "fingerprintRaw",
    read: (text) => fingerprintRaw(Buffer.from(text)),
  },
  {
    file: `${MAIL}/door/inbound-address.ts`,
    name: "parseInboundAddress",
    read: (text) => parseInboundAddress(`${text}@in.example`, "in.example"),
  },
  {
    file: `${MAIL}/parse/keep-attachments.ts`,
    name: "keepAttachments",
    read: (text) =>
      keepAttachments([
        {
          filename: text,
          contentType: text,
          cid: text,
          checksum: "",
          size: 0,
          content: Buffer.alloc(0),
        } as never,
        {
          filename: "",
          contentType: text,
          checksum: "",
          size: 0,
          content: Buffer.alloc(0),
        } as never,
      ]),
  },
  {
    file: `${MAIL}/parse/read-delivery-report.ts`,
    name: "readDeliveryReport",
    read: (text) =>
      readDeliveryReport({
        status: text,
        returned: text,
        text,
        failedRecipients: text,
        references: [],
      }),
    texts: {
      "a folded field": () => between("Final-Recipient: ", "a\n ", ""),
      "a label and blanks": () => repeat("Message-ID:\n\n "),
      "blank lines": () => between("x", "\n \t", "x"),
    },
  },
  {
    file: `${MAIL}/parse/inspect-mime.ts`,
    name: "inspectMime",
    read: (text) => inspectMime(Buffer.from(text)),
  },
  {
    file: `${MAIL}/parse/inspect-mime.ts`,
    name: "cutHeader",
    read: (text) => cutHeader(Buffer.from(text)),
  },
];
