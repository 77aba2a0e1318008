import type { AttachmentView, ConversationView, MessageView } from "~/conversations/views";
import { AINO, ago, BEN, SARA } from "./people";

type MessageSeed = Partial<MessageView> & Pick<MessageView, "id" | "kind" | "createdAt">;

function message(seed: MessageSeed): MessageView {
  const staff = { kind: "staff" as const, id: SARA.id, name: SARA.name };
  return {
    channel: "email",
    author:
      seed.kind === "inbound" ? { kind: "contact", id: AINO.id, name: "Aino Virtanen" } : staff,
    fromAddress: seed.kind === "inbound" ? "aino.virtanen@example.com" : null,
    toAddresses: [],
    ccAddresses: [],
    subject: "Missä tilaukseni #1042 on?",
    text: "",
    quotedText: null,
    html: null,
    automatic: "none",
    language: "fi",
    attachments: [],
    delivery: null,
    ...seed,
  };
}

function attachment(id: string, more: Partial<AttachmentView> = {}): AttachmentView {
  return {
    id,
    fileName: "IMG_2041.jpg",
    contentType: "image/jpeg",
    size: 284_112,
    contentId: null,
    isInline: false,
    isKept: true,
    ...more,
  };
}

const sent = {
  attempts: 1,
  recipient: "aino.virtanen@example.com",
  errorCode: null,
  errorMessage: null,
};

const HTML = `<div dir="ltr"><p>Hello,</p><p>the blanket that arrived is <b>grey</b>, not moss green:</p>
<table border="1" cellpadding="6" style="border-collapse:collapse"><tr><th>Ordered</th><th>Received</th></tr><tr><td>Moss green</td><td>Stone grey</td></tr></table>
<p><img src="/app/attachments/photo-1" width="220" alt=""></p><p>Kind regards<br>Aino<img data-remote-src="https://pixel.example/1.gif" alt=""></p></div>
<blockquote data-quoted="">On Friday, Sara Ek wrote: your order is on its way.</blockquote>`;

export const CONVERSATION: ConversationView = {
  id: "conversation-214",
  number: 214,
  channel: "email",
  subject: "Missä tilaukseni #1042 on?",
  status: "open",
  isUnread: false,
  assignee: SARA,
  tags: [],
  inboxAddress: "k3v9x2m7p4@in.doorbell.example.com",
  waitingSince: ago(4),
  lastActivityAt: ago(4),
  createdAt: ago(60 * 50),
  version: 4,
  contact: AINO,
  olderCursor: "older",
  messages: [
    message({
      id: "m1",
      kind: "inbound",
      createdAt: ago(60 * 49),
      text: "Hello, the blanket that arrived is grey, not moss green.",
      html: HTML,
      quotedText: "On Friday, Sara Ek wrote: your order is on its way.",
      attachments: [attachment("photo-1", { isInline: true, contentId: "photo" })],
      subject: "Wrong colour",
    }),
    message({
      id: "m2",
      kind: "outbound",
      createdAt: ago(60 * 48),
      text: "Hei Aino!\n\nSorry about that. A moss green blanket left our warehouse this morning; keep the grey one for now.\nYou can follow it at https://www.posti.fi/fi/seuranta#/lahetys/JJFI65431234567890123.\n\nSara",
      delivery: { ...sent, state: "read", queuedAt: ago(60 * 48), sentAt: ago(60 * 48) },
    }),
    message({
      id: "e1",
      kind: "event",
      createdAt: ago(60 * 48),
      text: "Sara Ek closed the conversation.",
      author: { kind: "staff", ...SARA },
    }),
    message({
      id: "m3",
      kind: "inbound",
      createdAt: ago(64),
      text: "Hei!\n\nMissä tilaukseni #1042 on? Tilasin lapaset viime viikolla ja niiden piti tulla eilen, mutta seurannassa ei ole tapahtunut mitään kolmeen päivään.\n\nT. Aino",
      quotedText:
        "> Hei Aino!\n> Sorry about that. A moss green blanket left our warehouse this morning.\n\n--\nAino Virtanen\nHelsinki",
      ccAddresses: ["matti@example.com"],
    }),
    message({
      id: "m4",
      kind: "inbound",
      createdAt: ago(62),
      text: "Liitteenä kuva seurannasta ja kuitti.",
      attachments: [
        attachment("photo-2"),
        attachment("pdf", {
          fileName: "kuitti-tilaus-1042-verkkokauppa-helsinki-marraskuu-2026.pdf",
          contentType: "application/pdf",
          size: 48_211,
        }),
        attachment("video", {
          fileName: "avaus.mov",
          contentType: "video/quicktime",
          size: 48_000_000,
          isKept: false,
        }),
      ],
    }),
    message({
      id: "e2",
      kind: "event",
      createdAt: ago(30),
      text: "Sara Ek took the conversation.",
    }),
    message({
      id: "m5",
      kind: "note",
      createdAt: ago(28),
      text: "Called the carrier: the parcel is stuck at the Vantaa terminal, they re-scan it tonight. If nothing happens by tomorrow we send another pair (14 in stock).",
      author: { kind: "staff", ...BEN },
    }),
    message({
      id: "m6",
      kind: "outbound",
      createdAt: ago(21),
      text: "Hei Aino, kiitos viestistä! Selvitin asian kuljetusliikkeen kanssa: paketti on Vantaan terminaalissa ja jatkaa matkaa tänään.",
      delivery: {
        ...sent,
        state: "failed",
        queuedAt: ago(21),
        sentAt: null,
        errorCode: "ECONNREFUSED",
        errorMessage: "smtp.example.com did not answer. Check the mail server in Settings.",
      },
    }),
    message({
      id: "m7",
      kind: "outbound",
      createdAt: ago(12),
      text: "Hei vielä! Terveisin Sara",
      delivery: { ...sent, state: "sent", queuedAt: ago(12), sentAt: ago(12) },
    }),
    message({
      id: "m8",
      kind: "inbound",
      createdAt: ago(4),
      text: "شكراً جزيلاً! سأنتظر حتى الغد، وإن لم يصل الطرد سأكتب لكم مرة أخرى.",
    }),
  ],
};
