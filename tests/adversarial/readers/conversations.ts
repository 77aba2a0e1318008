import type { FoundOrder } from "~/commerce/read/found-orders";
import { textSchema } from "~/conversations/commands/conversation-command";
import { findPhones, toE164 } from "~/conversations/contacts/phone";
import { previewOf } from "~/conversations/inbound/preview";
import { extractOrderCandidates } from "~/conversations/orders/matching/extract-order-candidates";
import { findCorroboration, toSearchable } from "~/conversations/orders/matching/sender";
import { outboundFilesSchema } from "~/conversations/outbox/outbound-files";
import { cleanSearch } from "~/conversations/reads/clean-search";
import { messageCardsSchema } from "~/conversations/reads/message-cards";
import { addTerms, MAX_TEXT } from "~/conversations/search/index-terms";
import { planSearch, toTsquery } from "~/conversations/search/plan-search";
import { foldText } from "~/lib/normalize-text";
import { mentionPattern } from "~/privacy/mention-pattern";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

const HERE = "app/conversations";
const MATCHING = `${HERE}/orders/matching`;
const SHOP = { orderName: { prefix: "DB-", suffix: "" }, country: "FI" };

const MENTION = new RegExp(
  mentionPattern({
    emails: ["a.a@a.a"],
    phones: ["+358401234567"],
    names: ["Aa Aa", "Aino Maria Virtanen"],
  }) ?? "",
  "giu",
);

const MATCHING_READERS: readonly TextReader[] = [
  {
    file: `${MATCHING}/extract-order-candidates.ts`,
    through: [
      ..."extract-codes find-words make-mentions mask-other-numbers read-number-context".split(" "),
      ..."read-intent scan-numbers vocabulary called-numbers find-meant-orders number-of-something".split(
        " ",
      ),
    ]
      .map((name) => `${MATCHING}/${name}.ts`)
      .concat("app/lib/normalize-text.ts"),
    name: "extractOrderCandidates",
    read: (text) => extractOrderCandidates({ subject: text, text, quotedText: text }, SHOP),
    texts: {
      "short words in many groups": () => repeat("A1 "),
      "amounts that never end": () => repeat("1.000 "),
      "accounts that never end": () => repeat("ab12 3456 "),
      "words that deny": () => repeat("not about the order 1042 "),
      "months and days": () => repeat("12 march 20 may "),
      "order and number": () => repeat("order number 10"),
      "lists of numbers": () => repeat("1041, 1042 and "),
      "numbers of something": () => repeat("kundennummer de number thing 1042 "),
      "short words before a number": () => repeat("1042 order 'a 'b 'c "),
      "a number in a long line": () => repeat("1042 لا "),
    },
  },
  {
    file: "app/lib/normalize-text.ts",
    name: "foldText",
    read: (text) => foldText(text.slice(0, 20_000)),
  },
  {
    file: `${MATCHING}/sender.ts`,
    name: "findCorroboration",
    read: (text) =>
      findCorroboration(
        { emails: [], phones: [], personNames: [text, "Aino Virtanen"] } as unknown as FoundOrder,
        { words: toSearchable(text), emails: [], phones: [] },
      ),
  },
];

const SEARCH = `${HERE}/search`;
const LANGUAGES = ["en", "fi", "de", "fa", "ar"];
/** What a search is cut to before anything reads it. */
const MAX_SEARCH = 200;
const SEARCH_TEXTS = {
  "addresses that never end": () => repeat("a.b@"),
  "numbers in groups": () => repeat("1 2-"),
  "pairs of a script without spaces": () => repeat("ท\u0e31"),
  "long vowels": () => repeat("ー"),
  joiners: () => repeat("\u06cc\u200c"),
};
const ANALYSIS = ["read-words", "word-forms"].map((name) => `${SEARCH}/${name}.ts`);

const SEARCH_READERS: readonly TextReader[] = [
  {
    file: `${SEARCH}/index-terms.ts`,
    through: ANALYSIS,
    name: "addTerms",
    read: (text) => addTerms(new Set(), text.slice(0, MAX_TEXT), LANGUAGES),
    texts: SEARCH_TEXTS,
  },
  {
    file: `${SEARCH}/plan-search.ts`,
    through: [...ANALYSIS, `${SEARCH}/find-by-order.server.ts`],
    name: "planSearch",
    read: (text) => toTsquery(1, planSearch(text.slice(0, MAX_SEARCH), LANGUAGES)),
    texts: SEARCH_TEXTS,
  },
];

/** What reads the words of a conversation, whichever channel they came by. */
export const CONVERSATION_READERS: readonly TextReader[] = [
  ...MATCHING_READERS,
  { file: `${HERE}/contacts/phone.ts`, name: "findPhones", read: (text) => findPhones(text, "FI") },
  {
    file: `${HERE}/contacts/phone.ts`,
    name: "toE164",
    read: (text) => toE164(text, "FI"),
    texts: {
      schemes: () => repeat("tel:"),
      extensions: () => between("+358 40 1234567 ext", " ", "x"),
    },
  },
  { file: `${HERE}/inbound/preview.ts`, name: "previewOf", read: previewOf },
  { file: `${HERE}/reads/clean-search.ts`, name: "cleanSearch", read: cleanSearch },
  ...SEARCH_READERS,
  {
    file: `${HERE}/outbox/outbound-files.ts`,
    name: "outboundFilesSchema",
    read: (text) =>
      outboundFilesSchema.parse([{ fileName: text, contentType: text, content: Buffer.alloc(1) }]),
  },
  {
    file: `${HERE}/commands/conversation-command.ts`,
    name: "textSchema",
    read: (text) => textSchema("Write something.").parse(text.slice(0, 50_000)),
  },
  {
    file: `${HERE}/reads/message-cards.ts`,
    name: "messageCardsSchema",
    read: (text) =>
      messageCardsSchema.parse([
        { type: "discount", code: text, title: text, url: `https://${text}`, endsAt: text },
      ]),
  },
  {
    file: "app/privacy/mention-pattern.ts",
    through: ["app/privacy/scrub-mentions.server.ts", "app/privacy/file-thread.ts"],
    name: "mentionPattern, on a text",
    read: (text) => text.replaceAll(MENTION, "[erased]"),
    texts: {
      "a phone with wide gaps": () => between("+358", " ", "401234567"),
      "the beginning of a phone": () => repeat("3 5 8 4 "),
      "the beginning of a name": () => between("Aino", " ", "Mari"),
    },
  },
  {
    file: "app/privacy/mention-pattern.ts",
    name: "mentionPattern, of a name",
    read: (text) => mentionPattern({ emails: [text], phones: [text], names: [text] }),
  },
];
