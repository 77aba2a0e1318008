import { composeMail } from "~/channels/email/compose/compose-mail";
import { explainMailError } from "~/channels/email/compose/explain-mail-error";
import { readPostedMail } from "~/channels/email/door/read-posted-mail";
import type { TextReader } from "tests/adversarial/text-reader";

const MAIL = "app/channels/email";

/** What mail servers and vendors say to us, and what is put into our own mails. */
export const MAIL_VENDOR_READERS: readonly TextReader[] = [
  {
    file: `${MAIL}/door/read-posted-mail.ts`,
    name: "readPostedMail, JSON",
    read: (text) =>
      readPostedMail({ body: Buffer.from(text), contentType: "application/json", isSns: false }),
  },
  {
    file: `${MAIL}/door/read-posted-mail.ts`,
    name: "readPostedMail, kind of content",
    read: (text) => readPostedMail({ body: Buffer.from(""), contentType: text, isSns: false }),
  },
  {
    file: `${MAIL}/compose/explain-mail-error.ts`,
    name: "explainMailError",
    read: (text) =>
      explainMailError(
        Object.assign(new Error(), { response: text, code: text, responseCode: 550 }),
      ),
  },
  {
    file: `${MAIL}/compose/compose-mail.ts`,
    name: "composeMail",
    read: (text) =>
      composeMail({
        shop: { name: "Shop", inboundToken: "abcdefgh" } as never,
        message: {
          id: "1",
          text: text.slice(0, 20_000),
          subject: text,
          cards: [],
          files: [],
          threadIds: [],
          recipient: "a@b.c",
          createdAt: new Date(0),
          quoted: { text, authorName: text, createdAt: new Date(0) },
        } as never,
        sender: { name: "Shop", inbox: "abcdefgh" },
        domain: "in.example",
      }),
  },
];
