import { randomUUID } from "node:crypto";
import { simpleParser, type ParsedMail } from "mailparser";
import { dispatchMail } from "~/channels/email/sender/dispatch-mail.server";
import type { MailKind } from "~/channels/email/sender/mail-kind";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { prisma } from "~/database/db.server";
import { newId } from "~/lib/new-id";
import { ADMIN } from "tests/kit/factories/staff";
import type { TestShop } from "tests/kit/mail/add-shop";
import type { Mailbox } from "tests/kit/mail/open-mailbox";
import { postMail } from "tests/kit/mail/post-mail";
import { runJobs } from "tests/kit/mail/run-jobs";

/** The team of a shop in a test of what it sends. */
export class SendingShop {
  constructor(
    readonly shop: TestShop,
    readonly mailbox: Mailbox,
  ) {}

  /** A shopper's mail comes in. Gives its conversation. */
  async receive(from = "Aino Virtanen <aino@example.com>"): Promise<string> {
    const raw = `From: ${from}\r\nSubject: Where is it?\r\nMessage-ID: <${randomUUID()}@example.com>\r\n\r\nHei!\r\n`;
    await this.post(raw);
    const last = await prisma.conversation.findFirstOrThrow({
      where: { shopId: this.shop.id },
      orderBy: { number: "desc" },
    });
    return last.id;
  }

  /** A raw mail comes in at the shop's address. */
  async post(raw: string | Buffer): Promise<void> {
    const headers = { "Content-Type": "message/rfc822" };
    await postMail({ body: raw, path: this.shop.address, headers });
    await runJobs();
  }

  /** An agent answers, and the worker does what is due. Gives the message's id. */
  async reply(conversationId: string, text = "On its way"): Promise<string> {
    const { messageId } = await sendReply(this.shop.id, {
      conversationId,
      text,
      staff: ADMIN,
      requestId: randomUUID(),
    });
    await runJobs();
    return messageId;
  }

  async delivery(messageId: string) {
    return prisma.outboundDelivery.findFirstOrThrow({
      where: { shopId: this.shop.id, messageId },
    });
  }

  /** Sends one small mail past the inbox. Gives the id in its Message-ID. */
  async dispatch(
    recipient: string,
    kind: MailKind = "answers",
    recipientName = "",
  ): Promise<string> {
    const { id: shopId, inboundToken, address } = this.shop;
    const { name } = await prisma.shop.findUniqueOrThrow({ where: { id: shopId } });
    const id = newId();
    await dispatchMail(
      { id: shopId, name, inboundToken },
      {
        id,
        kind,
        recipient,
        recipientName,
        compose: (sender) => ({
          replyTo: { name: sender.name, address },
          messageId: `<${id}@in.doorbell.test>`,
          subject: "Hello",
          text: "Hello",
        }),
      },
      { signal: new AbortController().signal, handOver: () => Promise.resolve() },
    );
    return id;
  }

  /** The last mail that arrived at shoppers'. */
  async lastMail(): Promise<{ from: string; to: string[]; raw: Buffer; mail: ParsedMail }> {
    const received = this.mailbox.mails.at(-1);
    if (!received) throw new Error("no mail arrived");
    return { ...received, mail: await simpleParser(received.raw) };
  }
}
