import { countryClock, languageName } from "~/components/format/local-time";
import { pathOf } from "~/components/context-panel/visitor-facts";
import { initials } from "~/components/inbox/initials";
import { parseInboxQuery } from "~/components/inbox/inbox-query";
import { parseKnowledgeQuery } from "~/components/knowledge/knowledge-query";
import { toImageAddress, toLinkAddress } from "~/components/knowledge/rich-text/web-address";
import { linkify } from "~/components/thread/linkify";
import { isRichMail, mailDocument } from "~/components/thread/mail-document";
import { contentDisposition } from "~/lib/file-response";
import { decodeCursor } from "~/lib/keyset-cursor";
import { between, repeat } from "../hostile-texts";
import type { TextReader } from "../text-reader";

/** What reads strangers' text for the agents' pages: on the server and in their browsers. */
export const THREAD_READERS: readonly TextReader[] = [
  { file: "app/components/thread/linkify.ts", name: "linkify", read: linkify },
  {
    file: "app/components/thread/mail-document.ts",
    name: "mailDocument",
    read: (html) => mailDocument({ html, images: {}, isRemoteShown: true, isQuoteShown: false }),
    texts: {
      "pictures of attachments": () => repeat('<img src="/app/attachments/a">'),
      "a picture that never ends": () => between('src="/app/attachments/', "a", ""),
      "remote pictures": () => repeat('<img data-remote-src="a">'),
    },
  },
  { file: "app/components/thread/mail-document.ts", name: "isRichMail", read: isRichMail },
  { file: "app/components/inbox/initials.ts", name: "initials", read: initials },
  {
    file: "app/components/inbox/inbox-query.ts",
    name: "parseInboxQuery",
    read: (text) => parseInboxQuery(new URLSearchParams({ q: text, view: text })),
  },
  {
    file: "app/components/format/local-time.ts",
    name: "countryClock, languageName",
    read: (text) => [countryClock(text, new Date(0), "en"), languageName(text, "en")],
  },
  {
    file: "app/components/context-panel/visitor-facts.ts",
    name: "pathOf",
    // Longer addresses are not kept (visitor-context.ts).
    read: (text) => pathOf(`https://shop.example/${text.slice(0, 2_000)}`),
  },
  {
    file: "app/components/knowledge/knowledge-query.ts",
    name: "parseKnowledgeQuery",
    read: (text) =>
      parseKnowledgeQuery(new URLSearchParams({ q: text, category: text, incomplete: text })),
  },
  {
    file: "app/components/knowledge/rich-text/web-address.ts",
    name: "toLinkAddress, toImageAddress",
    read: (text) => [toLinkAddress(text), toImageAddress(text), toImageAddress(`https://${text}`)],
    texts: {
      "a domain without end": () => between("a", ".", "@"),
      dots: () => between("", ".a", "@"),
    },
  },
  {
    file: "app/lib/file-response.ts",
    name: "contentDisposition",
    read: (text) => contentDisposition("inline", text.slice(0, 20_000)),
  },
  { file: "app/lib/keyset-cursor.ts", name: "decodeCursor", read: decodeCursor },
  {
    file: "app/lib/keyset-cursor.ts",
    name: "decodeCursor, of bytes",
    read: (text) => decodeCursor(Buffer.from(text).toString("base64url")),
  },
];
