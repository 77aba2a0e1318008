import addressparser from "nodemailer/lib/addressparser";
import { z } from "zod";
import {
  HttpError,
  readFields,
  redirect,
  send,
  sendHtml,
  sendJson,
  type Exchange,
} from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { Route } from "tests/stand-ins/shopify/http/router";
import type { MailRecord } from "./mail-record";
import {
  renderCompose,
  renderMailbox,
  renderThread,
  type MailView,
  type ThreadRow,
} from "./mailbox-page";
import { replyToMail, sendShopperMail } from "./send-shopper-mail";

const composeSchema = z.object({
  from: z.string().min(3),
  to: z.email(),
  subject: z.string(),
  text: z.string(),
});
const replySchema = z.object({ text: z.string().min(1) });

/** The mailbox page, its forms and its JSON. */
export function mailboxRoutes(platform: Platform): Route[] {
  const route = (
    method: Route["method"],
    path: string,
    handle: (exchange: Exchange, platform: Platform) => Promise<void> | void,
  ): Route => ({ method, path, handle: (exchange) => handle(exchange, platform) });
  return [
    route("GET", "/mailbox", showList),
    route("GET", "/mailbox/new", showCompose),
    route("GET", "/mailbox/messages.json", listAsJson),
    route("POST", "/mailbox/messages", compose),
    route("GET", "/mailbox/messages/:id", showThread),
    route("DELETE", "/mailbox/messages/:id", remove),
    route("POST", "/mailbox/messages/:id/delete", remove),
    route("POST", "/mailbox/messages/:id/reply", reply),
    route("GET", "/mailbox/messages/:id/raw", showRaw),
    route("GET", "/mailbox/messages/:id/html", showHtml),
    route("GET", "/mailbox/messages/:id/attachments/:index", showAttachment),
  ];
}

function showList({ url, response }: Exchange, platform: Platform): void {
  sendHtml(response, page(platform, url, null, null));
}

function showCompose({ url, response }: Exchange, platform: Platform): void {
  const reading = renderCompose({
    from: url.searchParams.get("from") ?? url.searchParams.get("to") ?? "",
    to: url.searchParams.get("support") ?? lastSupportAddress(platform),
  });
  sendHtml(response, page(platform, url, reading, null));
}

async function showThread({ url, params, response }: Exchange, platform: Platform): Promise<void> {
  const mail = found(platform, params);
  const thread = platform.mailbox.thread(mail);
  for (const member of thread) platform.mailbox.markRead(member.id);
  const views = await Promise.all(thread.map((member) => view(platform, member)));
  const canReply = platform.addresses.inboundSmtpPort !== null;
  const reading = renderThread(views, platform.store.clock(), canReply);
  sendHtml(response, page(platform, url, reading, thread.at(-1)?.id ?? mail.id));
}

async function listAsJson({ url, response }: Exchange, platform: Platform): Promise<void> {
  const mails = platform.mailbox.list({ to: url.searchParams.get("to") });
  const messages = await Promise.all(
    mails.map(async (mail) => {
      const parsed = await platform.mailbox.parse(mail.id);
      const headers = Object.fromEntries(
        parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()]),
      );
      return { ...mail, text: parsed.text ?? null, html: parsed.html || null, headers };
    }),
  );
  sendJson(response, 200, { messages });
}

async function compose({ request, response }: Exchange, platform: Platform): Promise<void> {
  const input = composeSchema.parse(await readFields(request));
  const from = addressparser(input.from, { flatten: true })[0];
  if (!from) throw new HttpError(400, "The sender has no address");
  const sent = await sendShopperMail(platform, { ...input, from });
  answerMail(request, response, sent);
}

async function reply({ request, response, params }: Exchange, platform: Platform): Promise<void> {
  const { text } = replySchema.parse(await readFields(request));
  answerMail(request, response, await replyToMail(platform, found(platform, params), text));
}

/** Forms go on to the message; programs get JSON. */
function answerMail(
  request: Exchange["request"],
  response: Exchange["response"],
  mail: MailRecord,
): void {
  if (request.headers["content-type"]?.includes("json")) sendJson(response, 201, mail);
  else redirect(response, `/mailbox/messages/${mail.id}`, 303);
}

async function remove({ request, response, params }: Exchange, platform: Platform): Promise<void> {
  await platform.mailbox.delete(found(platform, params).id);
  if (request.method === "DELETE") sendJson(response, 200, { deleted: true });
  else redirect(response, "/mailbox", 303);
}

async function showRaw({ params, response }: Exchange, platform: Platform): Promise<void> {
  const mail = found(platform, params);
  send(response, 200, await platform.mailbox.raw(mail.id), {
    "content-type": "message/rfc822",
    "content-disposition": `attachment; filename="${mail.id}.eml"`,
  });
}

async function showHtml({ params, response }: Exchange, platform: Platform): Promise<void> {
  const parsed = await platform.mailbox.parse(found(platform, params).id);
  const base = `<base target="_blank"><style>body{font:14px/1.5 Inter,system-ui,sans-serif;margin:14px 16px;overflow-wrap:anywhere;color:#1f2328}img{max-width:100%}</style>`;
  send(response, 200, `<!doctype html><meta charset="utf-8">${base}${parsed.html || ""}`, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; font-src data:",
  });
}

async function showAttachment({ params, response }: Exchange, platform: Platform): Promise<void> {
  const parsed = await platform.mailbox.parse(found(platform, params).id);
  const attachment = parsed.attachments[Number(params.index)];
  if (!attachment) throw new HttpError(404, "No such attachment");
  const name = encodeURIComponent(attachment.filename ?? "attachment");
  send(response, 200, attachment.content, {
    "content-type": attachment.contentType,
    "content-disposition": `attachment; filename*=UTF-8''${name}`,
  });
}

function page(
  platform: Platform,
  url: URL,
  reading: Parameters<typeof renderMailbox>[0]["reading"],
  openId: string | null,
): string {
  const to = url.searchParams.get("to") ?? "";
  const rows = threadRows(platform, to);
  return renderMailbox({ rows, to, now: platform.store.clock(), reading, openId });
}

function threadRows(platform: Platform, to: string): ThreadRow[] {
  const rows: ThreadRow[] = [];
  const seen = new Set<string>();
  for (const mail of platform.mailbox.list({ to })) {
    if (seen.has(mail.id)) continue;
    const thread = platform.mailbox.thread(mail);
    for (const member of thread) seen.add(member.id);
    rows.push({
      newest: thread.at(-1) ?? mail,
      count: thread.length,
      isUnread: thread.some((member) => !member.isRead),
    });
  }
  return rows;
}

async function view(platform: Platform, record: MailRecord): Promise<MailView> {
  const source = await platform.mailbox.raw(record.id);
  const end = source.indexOf("\r\n\r\n");
  const headers = source.subarray(0, end < 0 ? 4000 : end).toString("utf8");
  return { record, headers, parsed: await platform.mailbox.parse(record.id) };
}

function lastSupportAddress(platform: Platform): string {
  const received = platform.mailbox.list().find((mail) => mail.direction === "received");
  return received?.replyTo?.address ?? received?.from.address ?? "";
}

function found(platform: Platform, params: Record<string, string>): MailRecord {
  const mail = platform.mailbox.find(params.id ?? "");
  if (!mail) throw new HttpError(404, "No such message");
  return mail;
}
