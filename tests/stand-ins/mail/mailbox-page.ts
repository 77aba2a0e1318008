import type { ParsedMail } from "mailparser";
import { html, raw, type Markup } from "tests/stand-ins/shopify/http/html";
import type { MailAddress, MailRecord } from "./mail-record";
import { MAILBOX_STYLE } from "./mailbox-style";

/** A conversation in the list: its newest mail and how many there are. */
export interface ThreadRow {
  newest: MailRecord;
  count: number;
  isUnread: boolean;
}

export interface MailView {
  record: MailRecord;
  parsed: ParsedMail;
  /** The header part of the raw mail. */
  headers: string;
}

export interface MailboxPage {
  rows: ThreadRow[];
  to: string;
  now: Date;
  /** Null: only the list. */
  reading: Markup | null;
  openId: string | null;
}

const AVATAR_COLOURS = [
  "#0b5cad",
  "#7a3e9d",
  "#b4540a",
  "#0f766e",
  "#a3264f",
  "#4b5563",
  "#3f6212",
];
const ENVELOPE = raw(
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" aria-hidden="true"><rect x="3" y="5" width="18" height="14" rx="3"/><path d="m4 7.5 8 6 8-6"/></svg>',
);

/** The whole page: bar, list of conversations, and what is being read. */
export function renderMailbox(page: MailboxPage): string {
  const query = page.to ? `?to=${encodeURIComponent(page.to)}` : "";
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Mailbox</title>
        <style>
          ${raw(MAILBOX_STYLE)}
        </style>
      </head>
      <body>
        <div class="bar">
          <h1>${ENVELOPE}<a href="/mailbox">Mailbox</a></h1>
          <p>What shoppers receive, and what they answer</p>
          <a class="button" href="/mailbox/new${query}">New message</a>
        </div>
        <div class="panes ${page.reading ? "reads" : "lists"}">
          <nav class="list" aria-label="Conversations">
            <form class="filter">
              <input
                name="to"
                type="search"
                value="${page.to}"
                placeholder="Shopper’s address"
                aria-label="Shopper’s address"
              />
            </form>
            ${page.rows.map((row) => renderRow(row, page))}
            ${page.rows.length === 0 ? renderEmpty("No mail yet", "Mail that the app sends to shoppers appears here.") : null}
          </nav>
          <main class="reading">
            ${page.reading ?? renderEmpty("Nothing selected", "Choose a conversation to read it.")}
          </main>
        </div>
        <script>
          ${raw(FIT_FRAMES)};
        </script>
      </body>
    </html>`.text;
}

function renderRow({ newest, count, isUnread }: ThreadRow, page: MailboxPage): Markup {
  const filter = page.to ? `?to=${encodeURIComponent(page.to)}` : "";
  return html`<a
    class="row${isUnread ? " unread" : ""}"
    href="/mailbox/messages/${newest.id}${filter}"
    ${newest.id === page.openId ? raw('aria-current="true"') : null}
  >
    ${renderAvatar(newest.shopper)}
    <div>
      <header>
        <span class="who" dir="auto"
          >${nameOf(newest.shopper)}${count > 1 ? html`<span class="count">${count}</span>` : null}</span
        >
        ${renderTime(newest.at, page.now)}
      </header>
      <div class="subject" dir="auto">${newest.subject || "(no subject)"}</div>
      <div class="preview" dir="auto">
        ${newest.direction === "sent" ? "You: " : ""}${newest.preview}
      </div>
    </div>
  </a>`;
}

/** The mails of a thread, oldest first, and the form with which the shopper answers. */
export function renderThread(mails: MailView[], now: Date, canReply: boolean): Markup {
  const last = mails.at(-1);
  if (!last) return renderEmpty("No such message", "It may have been deleted.");
  return html`<a class="back" href="/mailbox">← Mailbox</a>
    <h2 dir="auto">${last.record.subject || "(no subject)"}</h2>
    ${mails.map((mail) => renderMail(mail, now))} ${renderReply(last.record, canReply)}`;
}

function renderMail({ record, parsed, headers }: MailView, now: Date): Markup {
  const files = parsed.attachments
    .map((attachment, index) => ({ attachment, index }))
    .filter(({ attachment }) => !attachment.related);
  return html`<article class="mail ${record.direction}" data-message-id="${record.messageId}">
    <header>
      ${renderAvatar(record.from)}
      <div>
        <strong dir="auto">${nameOf(record.from)}</strong>
        ${record.direction === "sent" ? html`<span class="badge">sent by the shopper</span>` : null}
        <div class="people">
          &lt;${record.from.address}&gt; to
          ${record.to.map(nameOf).join(", ") || record.envelope.to.join(", ")}
        </div>
      </div>
      ${renderTime(record.at, now)}
    </header>
    ${renderBody(record, parsed)}
    ${
      files.length > 0
        ? html`<div class="files">
            ${files.map(
              ({ attachment, index }) =>
                html`<a
                  class="button"
                  href="/mailbox/messages/${record.id}/attachments/${index}"
                  download
                >
                  ${attachment.filename ?? "attachment"}
                </a>`,
            )}
          </div>`
        : null
    }
    <details>
      <summary>Headers and raw source</summary>
      <pre>${headers}</pre>
      <a class="button" href="/mailbox/messages/${record.id}/raw">Download .eml</a>
      <form method="post" action="/mailbox/messages/${record.id}/delete" style="display:inline">
        <button class="button quiet">Delete</button>
      </form>
    </details>
  </article>`;
}

function renderBody(record: MailRecord, parsed: ParsedMail): Markup {
  if (!parsed.html) return html`<pre dir="auto">${(parsed.text ?? "").trim()}</pre>`;
  // Scripts stay off; same-origin is only so that the page can fit the frame's height.
  return html`<iframe
    title="Message"
    sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    src="/mailbox/messages/${record.id}/html"
  ></iframe>`;
}

function renderReply(record: MailRecord, canReply: boolean): Markup {
  if (!canReply) return html``;
  const to = record.direction === "sent" ? record.to[0] : (record.replyTo ?? record.from);
  return html`<form class="compose" method="post" action="/mailbox/messages/${record.id}/reply">
    <label>
      Reply as ${nameOf(record.shopper)}
      <textarea name="text" required dir="auto" placeholder="Write the shopper’s answer"></textarea>
    </label>
    <footer>
      <span>To ${to?.address ?? ""}</span>
      <button class="button primary">Send reply</button>
    </footer>
  </form>`;
}

/** The form for a shopper's first message. */
export function renderCompose(values: { from: string; to: string }): Markup {
  return html`<a class="back" href="/mailbox">← Mailbox</a>
    <h2>New message from a shopper</h2>
    <form class="compose" method="post" action="/mailbox/messages">
      <label
        >From
        <input
          name="from"
          type="text"
          required
          value="${values.from}"
          placeholder="Aino Virtanen &lt;aino.virtanen@example.com&gt;"
      /></label>
      <label
        >To
        <input
          name="to"
          type="email"
          required
          value="${values.to}"
          placeholder="The shop’s support address"
      /></label>
      <label>Subject <input name="subject" required dir="auto" /></label>
      <label>Message <textarea name="text" required dir="auto"></textarea></label>
      <footer><span></span><button class="button primary">Send</button></footer>
    </form>`;
}

function renderEmpty(title: string, text: string): Markup {
  return html`<div class="empty">${ENVELOPE}<strong>${title}</strong>${text}</div>`;
}

function renderAvatar(person: MailAddress): Markup {
  const name = nameOf(person);
  const initials = name
    .split(/[\s@.]+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
  const sum = [...person.address].reduce(
    (total, letter) => total + (letter.codePointAt(0) ?? 0),
    0,
  );
  const colour = AVATAR_COLOURS[sum % AVATAR_COLOURS.length] ?? "#4b5563";
  return html`<div class="avatar" style="background:${colour}" aria-hidden="true">
    ${initials}
  </div>`;
}

function nameOf(person: MailAddress): string {
  return person.name || person.address;
}

function renderTime(at: string, now: Date): Markup {
  const date = new Date(at);
  const isToday = date.toDateString() === now.toDateString();
  const text = isToday
    ? date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })
    : date.toLocaleDateString("en-GB", { day: "numeric", month: "short" });
  return html`<time datetime="${at}" title="${date.toUTCString()}">${text}</time>`;
}

const FIT_FRAMES = `for (const frame of document.querySelectorAll(".mail iframe")) {
  const fit = () => { frame.style.height = frame.contentDocument.documentElement.scrollHeight + "px"; };
  frame.addEventListener("load", fit);
  if (frame.contentDocument?.readyState === "complete") fit();
  addEventListener("resize", fit);
}`;
