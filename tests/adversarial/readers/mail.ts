import { parseInboundAddress } from "~/channels/email/door/inbound-address";
import { cleanLine, cleanText } from "~/channels/email/parse/clean-text";
import { fingerprintMail, fingerprintRaw } from "~/channels/email/parse/fingerprint-mail";
import { identifyMail } from "~/channels/email/parse/identify-mail";
import { cutHeader, inspectMime } from "~/channels/email/parse/inspect-mime";
import { keepAttachments } from "~/channels/email/parse/keep-attachments";
import { readAddresses } from "~/channels/email/parse/read-addresses";
import { readHeaders, readMessageIds } from "~/channels/email/parse/read-header";
import { sanitiseMailHtml } from "~/channels/email/parse/sanitise-mail-html";
import { inspectHtml } from "~/lib/inspect-html";
import { isMailAddress, readMailAddress } from "~/lib/mail-address";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

const MAIL = "app/channels/email";

export const MAIL_READERS: readonly TextReader[] = [
  { file: `${MAIL}/parse/clean-text.ts`, name: "cleanText", read: cleanText },
  { file: `${MAIL}/parse/clean-text.ts`, name: "cleanLine", read: (text) => cleanLine(text, 500) },
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
    file: `${MAIL}/parse/read-addresses.ts`,
    through: [`${MAIL}/parse/bytes/decode-words.ts`, "app/lib/mail-address.ts"],
    name: "readAddresses",
    read: readAddresses,
    texts: {
      "many addresses": () => repeat("a@b.c, "),
      "encoded addresses": () => repeat("=?utf-8?Q?a=40b.c?=, "),
      "open brackets": () => repeat("<a@"),
      "open quotation marks": () => repeat('"a" '),
    },
  },
  { file: "app/lib/mail-address.ts", name: "isMailAddress", read: isMailAddress },
  { file: "app/lib/mail-address.ts", name: "readMailAddress", read: readMailAddress },
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
        {
          subject: text,
          sections: [{ plain: text, html: text }],
          files: [],
          headers: new Map([["message-id", [text]]]),
        },
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
      keepAttachments(
        [text, null].map((fileName) => ({
          fileName,
          contentType: text,
          contentId: text,
          sha256: "",
          content: Buffer.alloc(0),
        })),
      ),
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
