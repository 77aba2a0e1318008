/** As much as a stranger's text may be where nothing cuts it earlier. */
const HOSTILE_LENGTH = 200_000;

/** `piece` again and again, 200,000 characters in all. */
export const repeat = (piece: string): string =>
  piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length)).slice(0, HOSTILE_LENGTH);

/** `piece` again and again between a beginning and an end: what matches nearly all the way. */
export const between = (start: string, piece: string, end: string): string =>
  `${start}${repeat(piece).slice(start.length + end.length)}${end}`;

const words = (text: string): string[] => text.split(" ");

// What patterns, parsers and loops stumble over when it comes again and again.
const PIECES: readonly string[] = [
  // Addresses of the web and of mail
  ...words("a. a.a@ @ a@ a@a. a.b@c a@-. http:// http://a http://a.b/( https://a.b/? www. //a.b/"),
  "a@b.c ",
  "a@b.c, ",
  "http://a.b ",
  "<a@b.c> ",
  "a@b.c\n",
  // Numbers, and what stands around them
  ...words("0 12- 1. 1, 0.0 1/1/ 12: # #1 1042 (1) +1 x1 12% $1 1a a1 ۱ 𝟙"),
  "1 ",
  "# ",
  "#1 ",
  "#a1 ",
  "1 042 ",
  "order 1042 ",
  "+358 40 ",
  "1,000 ",
  "12 kg ",
  "AB12 ",
  "1042-",
  "12 elm ",
  "rue a ",
  "1990 ",
  "not 1042 but ",
  "** 12",
  "xx",
  // Words and signs
  "a",
  "A",
  "a ",
  "word word ",
  "a-b",
  "a'b ",
  "pre-order ",
  "Ab",
  ...words('- _ * **a = . , : ; ! ? … \' " \\" \\ / ../ & &amp; % %41 %E0 ~ | ^ $ + `'),
  ". ",
  ", ",
  ": ",
  "! ",
  // Markup and templates
  ...words("< <<> <a <b> <!-- </ > ]]> </b> <br> <td> <li><p> <p></p>"),

  "<a ",
  "<p >",
  "<li ",
  '<a href="',
  "<img src=x ",
  "<td a=b>",
  '<b style="a:b;">',
  "<p class=a>",
  ...words("( ) () [ [[ [a]( [a](b { {{ {% {} } ((a) **"),
  "{a, plural, ",
  "{{ a }}",
  "- a\n",
  "1. a\n",
  "# a\n",
  "a\n- b\n",
  // Blanks and line ends
  " ",
  "\t",
  "  a",
  "\n",
  "\n\n",
  "\r",
  "\r\n",
  "\n ",
  " \n",
  "a\n",
  "\u2003",
  "\u00a0 ",
  "\u0000",
  "a\u0000",
  "\u001b[",
  "\u2028",
  "\ufeff",
  "\n\t",
  " \ta",
  // Lines of mails
  "> ",
  ">\n",
  "> a\n",
  "-- \n",
  "=?",
  "=?utf-8?q?a?= ",
  "a: b\n",
  "From: a\n",
  "Sent: a\n",

  "On 1.1. a wrote",
  "On 1.1. a wrote:\n",
  "wrote: ",
  "wrote  ",
  "schrieb 1.1. ",
  "a:\n",
  "____\n",

  "From: a\nSent: b\n\n",
  "Message-ID: <a@b>\n",
  "Message-ID:\n",
  "ref: <a@b.c>,",
  "\nAction: failed",
  // Other scripts, marks and halves of characters
  ...words(
    "é e\u0301 \u0301 ß İ \ufb03 \ufdfa ǆ 你 你好， の アー ー ไ กำ م ؟ \u200c م\u200cن \u202e がぎ",
  ),

  "한 ",
  "م ",
  "سفارش ۱ ",
  "订单1042 ",
  "\u0301a",
  "\ud83d",
  "\udc00",
  "😀",
  "👩‍👩‍👧",
  "🇫🇮",
  "\u200d",
  // Objects as text

  '{"a":',
  "[1,",
  '"a",',
  '"a"\n',
  "a,b\n",
  "a;b\n",
  '""',
  "a=b&",
  "a=%41&",
  "a;q=0.1,",
  "a=b; ",
];

/** Texts of 200,000 characters that every reader is tried with, by what they repeat. */
export const HOSTILE_TEXTS: ReadonlyMap<string, () => string> = new Map([
  ...PIECES.map((piece) => [piece, () => repeat(piece)] as const),
  ["blanks, then a letter", () => between("a", " ", "a")],
  ["a deep nest", () => between("", "<b>", "") + repeat("</b>")],
  ["open brackets, then closed", () => `${between("http://a.b/", "(", "")}${repeat(")")}`],
  ["no two alike", () => Array.from({ length: 40_000 }, (_, i) => i.toString(36)).join(" ")],
  ["lines, no two alike", () => Array.from({ length: 40_000 }, (_, i) => `${i}`).join("\n")],
  [
    "every character of the first plane",
    () => String.fromCharCode(...Array.from({ length: 65_536 }, (_, i) => i)).repeat(3),
  ],
]);
