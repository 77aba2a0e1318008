import { countryClock, languageName } from "~/admin/format/local-time";
import { parseInboxQuery } from "~/admin/inbox/inbox-query";
import { initials } from "~/admin/inbox/initials";
import { pathOf } from "~/admin/inbox/panel/visitor-facts";
import { linkify } from "~/admin/inbox/thread/linkify";
import { isRichMail, mailDocument } from "~/admin/inbox/thread/mail-document";
import { parseKnowledgeQuery } from "~/admin/knowledge/knowledge-query";
import { toImageAddress, toLinkAddress } from "~/admin/knowledge/rich-text/web-address";
import { contentDisposition } from "~/lib/file-response";
import { decodeCursor } from "~/lib/keyset-cursor";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

/** What reads strangers' text for the agents' pages: on the server and in their browsers. */
export const THREAD_READERS: readonly TextReader[] = [
  { file: "app/admin/inbox/thread/linkify.ts", name: "linkify", read: linkify },
  {
    file: "app/admin/inbox/thread/mail-document.ts",
    name: "mailDocument",
    read: (html) => mailDocument({ html, images: {}, isRemoteShown: true, isQuoteShown: false }),
    texts: {
      "pictures of attachments": () => repeat('<img src="/app/attachments/a">'),
      "a picture that never ends": () => between('src="/app/attachments/', "a", ""),
      "remote pictures": () => repeat('<img data-remote-src="a">'),
    },
  },
  { file: "app/admin/inbox/thread/mail-document.ts", name: "isRichMail", read: isRichMail },
  { file: "app/admin/inbox/initials.ts", name: "initials", read: initials },
  {
    file: "app/admin/inbox/inbox-query.ts",
    name: "parseInboxQuery",
    read: (text) => parseInboxQuery(new URLSearchParams({ q: text, view: text })),
  },
  {
    file: "app/admin/format/local-time.ts",
    name: "countryClock, languageName",
    read: (text) => [countryClock(text, new Date(0), "en"), languageName(text, "en")],
  },
  {
    file: "app/admin/inbox/panel/visitor-facts.ts",
    name: "pathOf",
    // Longer addresses are not kept (visitor-context.ts).
    read: (text) => pathOf(`https://shop.example/${text.slice(0, 2_000)}`),
  },
  {
    file: "app/admin/knowledge/knowledge-query.ts",
    name: "parseKnowledgeQuery",
    read: (text) =>
      parseKnowledgeQuery(new URLSearchParams({ q: text, category: text, incomplete: text })),
  },
  {
    file: "app/admin/knowledge/rich-text/web-address.ts",
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
