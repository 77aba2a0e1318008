/** A mail made to cost its reader much: what it is, and its raw bytes. */
export interface HostileMail {
  name: string;
  raw: Buffer;
}

const MEGABYTE = 1024 * 1024;
const HEAD = "From: Mallory <mallory@example.com>\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n";
const DATE = "Date: Sun, 29 Nov 2026 10:00:00 +0000\r\nMessage-ID: <attack@example.com>\r\n";

const fill = (pattern: string, length: number) =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

const wrap = (bytes: Buffer) => bytes.toString("base64").replaceAll(/.{76}/g, "$&\r\n");

const text = (body: string, header = "") =>
  `${HEAD}${DATE}${header}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`;

const html = (body: string) =>
  `${HEAD}${DATE}Content-Type: text/html; charset=utf-8\r\n\r\n${body}`;

/** HTML beside a text part, so that nobody needs to make text of it. */
const beside = (body: string) =>
  `${HEAD}${DATE}Content-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\n\r\nHello\r\n--q\r\nContent-Type: text/html\r\n\r\n${body}\r\n--q--\r\n`;

const encoded = (type: string, bytes: Buffer) =>
  `${HEAD}${DATE}Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrap(bytes)}\r\n`;

function nest(depth: number, type = "multipart/mixed"): string {
  const levels = Array.from(
    { length: depth },
    (_, level) => `Content-Type: ${type}; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  );
  return `${HEAD}${levels.join("")}Content-Type: text/plain\r\n\r\nin the middle`;
}

/** Text that makes patterns try again and again: each is what somebody would write against one kind of pattern. */
const TEXTS: Record<string, string> = {
  "dots of an address without an end": fill("a.", 200_000),
  "at signs": fill("a@", 200_000),
  "addresses that run into each other": fill("a@b.c", 200_000),
  "digits and dashes of an order number": fill("#1-", 200_000),
  "spaces before a line end": `${fill(" ", 200_000)}x`,
  "quote marks": fill("> ", 200_000),
  "an attribution that never ends": `On ${fill("Mon, 1 Jan 2026 ", 200_000)}`,
  "lines that almost begin a history": fill("-----Original", 200_000),
  "header labels": fill("From: a\r\nSent: ", 200_000),
  "dashes and underscores": fill("--__", 200_000),
  "parentheses and brackets": fill("([<", 200_000),
  "letters of a web address": fill("http://", 200_000),
  "combining marks": fill("é̂̃", 200_000),
};

const HEADERS: Record<string, string> = {
  "Subject of half-open encoded words": `Subject: ${fill("=?utf-8?q?", 200_000)}`,
  "From of open brackets": `From: ${fill("<a@b,", 200_000)}`,
  "From of quotes and comments": `From: ${fill('"(', 200_000)}`,
  "To of ten thousand groups": `To: ${fill("a:b@c.example,;", 200_000)}`,
  "References without brackets": `References: ${fill("a@b.c ", 200_000)}`,
  "References of open brackets": `References: ${fill("<", 200_000)}`,
  "Content-Type of parameters": `Content-Type: text/plain${fill("; a*0*=utf-8''%41", 200_000)}`,
  "X-Failed-Recipients of commas": `X-Failed-Recipients: ${fill("a@b,", 200_000)}`,
  "a folded header of spaces": `X-Fold: ${fill("\r\n ", 200_000)}x`,
};

const HTML: Record<string, string> = {
  "bold in bold": fill("<b>", 590_000),
  "tables in tables": fill("<table><td>", 590_000),
  "spans with styles": fill('<span style="color:red">', 590_000),
  "svg in svg": fill("<svg><p>", 590_000),
  "paragraphs that never end": fill("<p>", 590_000),
  "one style of many": `<b style="${fill("a{", 590_000)}">x</b>`,
  "attributes of one tag": `<b ${fill("a=1 ", 590_000)}>x</b>`,
  "less-than signs": fill("<", 590_000),
  "comments that never end": fill("<!--", 590_000),
  entities: fill("&#", 590_000),
};

const rows = (kind: string, bodies: Record<string, string>, make: (body: string) => string) =>
  Object.entries(bodies).map(([name, body]) => ({
    name: `${kind}: ${name}`,
    raw: Buffer.from(make(body)),
  }));

/** Mails against patterns over text and headers. */
export function regexMails(): HostileMail[] {
  return [
    ...rows("text", TEXTS, (body) => text(body)),
    ...rows("lines of text", TEXTS, (body) => text(body.replaceAll(/.{70}/g, "$&\r\n"))),
    ...rows("header", HEADERS, (line) => text("Hello", `${line}\r\n`)),
    ...rows(
      "report",
      TEXTS,
      (body) =>
        `${HEAD}${DATE}Content-Type: multipart/report; report-type=delivery-status; boundary=q\r\n\r\n--q\r\n\r\n${body}\r\n--q\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nDiagnostic-Code: ${body}\r\n--q--\r\n`,
    ),
  ];
}

/** Mails against parsers of HTML. */
export function htmlMails(): HostileMail[] {
  return [...rows("html", HTML, html), ...rows("html beside text", HTML, beside)];
}

/** One box of DER with nothing but empty boxes in it, each of which a reader makes an object of. */
function boxes(bytes: number): Buffer {
  const head = Buffer.from([0x30, 0x84, 0, 0, 0, 0]);
  head.writeUInt32BE(bytes, 2);
  return Buffer.concat([head, Buffer.alloc(bytes, Buffer.from([0x30, 0x00]))]);
}

/** Mails against whoever takes parts, lines and encodings apart. */
export function structureMails(): HostileMail[] {
  const named: Record<string, string> = {
    "24 MB of line ends": text(fill("\r\n", 24 * MEGABYTE)),
    "18 MB of line ends, encoded": encoded("text/plain", Buffer.alloc(17 * MEGABYTE, "\n")),
    "17 MB of text, encoded": encoded("text/plain", Buffer.alloc(17 * MEGABYTE, "a. ")),
    "17 MB of HTML, encoded": encoded("text/html", Buffer.alloc(17 * MEGABYTE, "<b>")),
    "24 MB without a line end": text(fill("a.", 24 * MEGABYTE)),
    "parts in parts, 5,000 deep": nest(5_000),
    "parts in parts, 50 deep, with a long text": `${nest(50)}${fill("--b\r\n", 8 * MEGABYTE)}`,
    "messages in messages": nest(2_000, "message/rfc822"),
    "3,000 parts": `${HEAD}Content-Type: multipart/mixed; boundary=q\r\n\r\n${fill("--q\r\n\r\nhi\r\n", 33_000)}`,
    "half a megabyte of headers": `${HEAD}${fill("X-A: b\r\n", 560_000)}\r\nhi`,
    "quoted-printable of soft ends": `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${fill("=\r\n", 8 * MEGABYTE)}`,
    "quoted-printable of escapes": `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${fill("=41", 8 * MEGABYTE)}`,
    "a charset that switches": encoded(
      "text/plain; charset=iso-2022-jp",
      Buffer.alloc(8 * MEGABYTE, "\u001b$B$\u001b(B"),
    ),
    "17 MB of a charset that switches, encoded": encoded(
      "text/plain; charset=hz-gb-2312",
      Buffer.alloc(17 * MEGABYTE, "~{a~}"),
    ),
    "flowed text": `${HEAD}Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n${fill("> > > a \r\n", 8 * MEGABYTE)}`,
    "a signed mail of empty boxes": encoded("application/pkcs7-mime", boxes(12 * MEGABYTE)),
    "uuencoded and yEnc": text(fill("begin 644 a\r\n=ybegin ", 8 * MEGABYTE)),
  };
  return Object.entries(named).map(([name, raw]) => ({ name, raw: Buffer.from(raw, "latin1") }));
}
