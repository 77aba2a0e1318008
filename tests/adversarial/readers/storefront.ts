import { isbot } from "isbot";
import { readFileToken } from "~/channels/chat/file-link.server";
import { firstNameOf } from "~/channels/chat/to-chat-message";
import { trackingKey } from "~/commerce/mapping/lookup-keys";
import { makeOrderNameKeys } from "~/commerce/read/order-name";
import { matchLocale } from "~/languages/locales";
import { toLocale } from "~/languages/to-locale";
import { parseShopifyJson } from "~/shopify/admin-client-json";
import { checkProxySignature } from "~/shopify/proxy-signature";
import { readWebhookObject } from "~/shopify/webhook-object";
import {
  clientIdSchema,
  emailSchema,
  lineSchema,
  typedSchema,
} from "~/storefront/chat/door/chat-input";
import { nameFile } from "~/storefront/chat/files/keep-files";
import { findContactProblems, readContactForm } from "~/storefront/contact-form/contact-form";
import { decideLocales } from "~/storefront/help/help-locale";
import { readLine } from "~/storefront/help/read-line";
import { escapeText, jsonLd, liquidString } from "~/storefront/help/render-liquid";
import { readOrderNumber } from "~/storefront/order-lookup/read-order-number";
import { shorten } from "~/storefront/quick-answers/shorten";
import { withoutLocalePrefix } from "~/storefront/settings/proxy-path";
import { checkOverride } from "~/storefront/texts/check-override";
import { TEXT_CATALOGUE } from "~/storefront/texts/text-catalogue";
import { visitorContextSchema } from "~/visitors/visitor-context";
import { readVisitorToken } from "~/visitors/visitor-token";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

const HERE = "app/storefront";
const FORMAT = { prefix: "DB-", suffix: "-A" };
const NOW = new Date(0);
/** What Node lets a request have of headers and address together. */
const MAX_HEADER = 16_384;

const formOf = (text: string): URLSearchParams =>
  new URLSearchParams({ name: text, email: text, order: text, message: text });

const CHAT_READERS: readonly TextReader[] = [
  {
    file: `${HERE}/chat/door/chat-input.ts`,
    name: "typedSchema, lineSchema",
    read: (text) => [typedSchema.parse(text), lineSchema(200).parse(text)],
  },
  {
    file: `${HERE}/chat/door/chat-input.ts`,
    name: "emailSchema, clientIdSchema",
    read: (text) => [emailSchema("").safeParse(text), clientIdSchema.safeParse(text)],
  },
  {
    file: `${HERE}/chat/files/keep-files.ts`,
    name: "nameFile",
    read: (text) => nameFile(text, "image/png"),
  },
  {
    file: "app/visitors/visitor-context.ts",
    name: "visitorContextSchema",
    read: (text) =>
      visitorContextSchema.parse({
        pageUrl: `https://shop.example/${text}`,
        pageTitle: text,
        locale: text,
        country: text,
        timeZone: text,
        cart: {
          currency: text,
          total: text,
          items: [{ title: text, price: text, productId: text }],
        },
      }),
    texts: { languages: () => between("aa", "-aa", "!"), zones: () => repeat("A/") },
  },
  {
    file: "app/visitors/visitor-context.ts",
    name: "visitorContextSchema, a long cart",
    read: (text) =>
      visitorContextSchema.parse({
        cart: {
          items: text
            .slice(0, 50_000)
            .split("")
            .map((title) => ({ title })),
        },
      }),
  },
  {
    file: "app/visitors/visitor-token.ts",
    name: "readVisitorToken",
    read: (token) =>
      readVisitorToken([Buffer.alloc(32)], "session", { token, shopId: 1, now: NOW }),
  },
  {
    file: "app/channels/chat/file-link.server.ts",
    name: "readFileToken",
    read: (token) => readFileToken(token, "1", NOW),
  },
  { file: "app/channels/chat/to-chat-message.ts", name: "firstNameOf", read: firstNameOf },
];

const FORM_READERS: readonly TextReader[] = [
  {
    file: `${HERE}/contact-form/contact-form.ts`,
    name: "readContactForm, findContactProblems",
    read: (text) => findContactProblems(readContactForm(formOf(text))),
    texts: {
      "an address without end": () => between("a@", "a.", "@"),
      "a name without end": () => between("", "a.", "@"),
    },
  },
  {
    file: `${HERE}/help/read-line.ts`,
    name: "readLine",
    read: (text) => readLine(new URLSearchParams(text), "q"),
  },
  {
    file: `${HERE}/order-lookup/read-order-number.ts`,
    name: "readOrderNumber",
    read: (text) => readOrderNumber(text, FORMAT),
  },
  {
    file: "app/commerce/read/order-name.ts",
    name: "makeOrderNameKeys",
    read: (text) => makeOrderNameKeys(text, FORMAT),
  },
  { file: "app/commerce/mapping/lookup-keys.ts", name: "trackingKey", read: trackingKey },
];

const REQUEST_READERS: readonly TextReader[] = [
  {
    file: `${HERE}/help/help-locale.ts`,
    name: "decideLocales",
    read: (text) =>
      decideLocales({ query: text, proxyPath: text, primaryLocale: "en", locales: ["en", "fi"] }),
    texts: { "a path that never ends": () => between("/en-", "a", "/") },
  },
  {
    file: "app/languages/locales.ts",
    name: "matchLocale",
    read: (text) => matchLocale(text, ["en", "fi"]),
  },
  { file: "app/languages/to-locale.ts", name: "toLocale", read: toLocale },
  {
    file: `${HERE}/settings/proxy-path.ts`,
    name: "withoutLocalePrefix",
    read: withoutLocalePrefix,
  },
  {
    file: "app/shopify/proxy-signature.ts",
    name: "checkProxySignature",
    read: (text) =>
      checkProxySignature(new URLSearchParams(text.slice(0, MAX_HEADER)), "secret", NOW),
  },
  {
    file: "app/shopify/webhook-object.ts",
    name: "readWebhookObject",
    read: (text) => readWebhookObject("orders/updated", text),
    texts: {
      "a large number": () =>
        between('{"a":[', "99999999999999999999,", '1],"id":99999999999999999999}'),
    },
  },
  { file: "app/shopify/admin-client-json.ts", name: "parseShopifyJson", read: parseShopifyJson },
  { file: "app/entry.server.tsx", name: "isbot", read: (text) => isbot(text.slice(0, MAX_HEADER)) },
];

const PAGE_READERS: readonly TextReader[] = [
  { file: `${HERE}/help/render-liquid.ts`, name: "escapeText", read: escapeText },
  { file: `${HERE}/help/render-liquid.ts`, name: "liquidString", read: liquidString },
  { file: `${HERE}/help/render-liquid.ts`, name: "jsonLd", read: (text) => jsonLd({ text }) },
  { file: `${HERE}/quick-answers/shorten.ts`, name: "shorten", read: shorten },
  {
    file: `${HERE}/texts/check-override.ts`,
    through: [`${HERE}/texts/placeholders.ts`],
    name: "checkOverride",
    read: (text) =>
      TEXT_CATALOGUE.filter(({ key }) =>
        ["help.name", "extension.launcher.open"].includes(key),
      ).map((entry) => {
        try {
          return checkOverride(text.slice(0, 2_000), entry);
        } catch {
          return null;
        }
      }),
    texts: { "nested choices": () => repeat("{a, plural, other{") },
  },
];

/** What reads requests, forms and chats of shoppers. */
export const STOREFRONT_READERS: readonly TextReader[] = [
  ...CHAT_READERS,
  ...FORM_READERS,
  ...REQUEST_READERS,
  ...PAGE_READERS,
];
