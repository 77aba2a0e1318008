import { decodeBytes } from "~/channels/email/parse/bytes/decode-bytes";
import { decodeWords } from "~/channels/email/parse/bytes/decode-words";
import { headerText } from "~/channels/email/parse/bytes/header-text";
import { namedCharsets } from "~/channels/email/parse/bytes/named-charsets";
import { findSender } from "~/channels/email/parse/find-sender";
import { decodeTransfer } from "~/channels/email/parse/mime/decode-transfer";
import { readCalendar } from "~/channels/email/parse/mime/read-calendar";
import { readForwardedFile } from "~/channels/email/parse/mime/read-forwarded-file";
import { readMime } from "~/channels/email/parse/mime/read-mime";
import { sayWhatIsThere } from "~/channels/email/parse/mime/say-what-is-there";
import { findShownPictures } from "~/channels/email/parse/mime/shown-pictures";
import { unwrapSigned } from "~/channels/email/parse/mime/unwrap-signed";
import { EMPTY_MAIL } from "~/channels/email/parse/unpack-mail.server";
import { inspectHtml } from "~/lib/inspect-html";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

const PARSE = "app/channels/email/parse";

/** Readers of a mail's parts and their bytes. */
export const MAIL_PART_READERS: readonly TextReader[] = [
  {
    file: `${PARSE}/bytes/decode-bytes.ts`,
    through: [`${PARSE}/bytes/find-decoder.ts`, `${PARSE}/bytes/guess-charset.ts`],
    name: "decodeBytes, HTML without a charset",
    read: (text) => decodeBytes(Buffer.from(`${text}\u00e4`, "latin1"), { isHtml: true }),
    texts: {
      "nearly a charset": () => repeat("<meta "),
      "letters beyond ASCII": () => repeat("\u00e4\u00fe\u00d1 "),
    },
  },
  {
    file: `${PARSE}/bytes/find-decoder.ts`,
    name: "decodeBytes, HZ",
    read: (text) => decodeBytes(Buffer.from(text), { charset: "hz-gb-2312" }),
    texts: { "pairs that never end": () => repeat("~{a") },
  },
  {
    file: `${PARSE}/bytes/find-decoder.ts`,
    name: "decodeBytes, name of a charset",
    read: (text) => decodeBytes(Buffer.from("a"), { charset: text }),
  },
  {
    file: `${PARSE}/bytes/decode-words.ts`,
    name: "decodeWords",
    read: decodeWords,
    texts: {
      "words that never end": () => repeat("=?a?q?"),
      "many words": () => repeat("=?utf-8?q?a?= "),
    },
  },
  { file: `${PARSE}/bytes/header-text.ts`, name: "headerText", read: headerText },
  {
    file: `${PARSE}/bytes/named-charsets.ts`,
    name: "namedCharsets",
    read: (text) => namedCharsets(text.split("\n").map((line) => ({ line }))),
    texts: { "many names": () => repeat("charset=a ") },
  },
  {
    file: `${PARSE}/find-sender.ts`,
    name: "findSender",
    read: (text) =>
      findSender({
        headers: new Map(
          ["list-id", "mailing-list", "x-original-from", "return-path"].map((name) => [
            name,
            [text.slice(0, 16_384)],
          ]),
        ),
        from: [{ address: "a@b.c", name: text.slice(0, 200) }],
        replyTo: [],
        own: { domain: "in.example", inboundToken: "abcdefgh", fromAddresses: [], loopMarks: [] },
      }),
  },
  {
    file: `${PARSE}/mime/decode-transfer.ts`,
    name: "decodeTransfer",
    read: (text) => {
      decodeTransfer(Buffer.from(text), "base64", true);
      decodeTransfer(Buffer.from(text), "quoted-printable", true);
    },
    texts: {
      "blanks at line ends": () => repeat(`${" ".repeat(500)}\n`),
      "nearly encoded": () => repeat("=0"),
    },
  },
  { file: `${PARSE}/mime/read-calendar.ts`, name: "readCalendar", read: readCalendar },
  {
    file: `${PARSE}/mime/read-calendar.ts`,
    name: "readCalendar, an appointment",
    read: (text) => readCalendar(`BEGIN:VEVENT\nDESCRIPTION:${text}`),
    texts: { "open quotation marks": () => repeat('"a') },
  },
  {
    file: `${PARSE}/mime/read-mime.ts`,
    name: "readMime",
    read: (text) => readMime(Buffer.from(`Content-Type: ${text.slice(0, 20_000)}\n\n${text}`)),
    texts: { "broken boundaries": () => repeat(";\nboundary=a") },
  },
  {
    file: `${PARSE}/mime/say-what-is-there.ts`,
    name: "sayWhatIsThere",
    read: (text) =>
      sayWhatIsThere({
        ...EMPTY_MAIL,
        files: [
          {
            fileName: null,
            contentType: "message/rfc822",
            contentId: null,
            sha256: "",
            content: Buffer.from(text),
          },
        ],
      }),
  },
  {
    file: `${PARSE}/mime/read-forwarded-file.ts`,
    name: "readForwardedFile",
    read: (text) =>
      readForwardedFile(
        [
          {
            fileName: null,
            contentType: "message/rfc822",
            contentId: null,
            sha256: "",
            content: Buffer.from(text),
          },
        ],
        { kind: "forward" },
      ),
    texts: { "senders that never end": () => `From: ${repeat("<a@b.c>, ")}` },
  },
  {
    file: `${PARSE}/mime/shown-pictures.ts`,
    name: "findShownPictures",
    // The HTML was made by sanitiseMailHtml, which asks first.
    read: (text) => inspectHtml(text) ?? findShownPictures(text),
    texts: { "many pictures": () => between("", '<img src="/app/attachments/a">', "") },
  },
  {
    file: `${PARSE}/mime/unwrap-signed.ts`,
    name: "unwrapSigned",
    read: (text) => unwrapSigned(Buffer.from(text, "latin1")),
    texts: { "boxes in boxes": () => repeat("\u0030\u0080") },
  },
];
