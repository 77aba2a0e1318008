import type { ContactView, ConversationRow, StaffView } from "~/conversations/views";

const MINUTE = 60_000;
export const NOW = Date.parse("2026-11-22T12:02:00Z");
export const ago = (minutes: number) => new Date(NOW - minutes * MINUTE).toISOString();

export const SARA: StaffView = { id: "101", name: "Sara Ek" };
export const BEN: StaffView = { id: "102", name: "Ben Okafor" };
export const STAFF: StaffView[] = [
  SARA,
  BEN,
  { id: "103", name: "Maximiliane von Hohenstein-Lauenburg" },
];

export const AINO: ContactView = {
  id: "c-aino",
  name: "Aino Virtanen",
  locale: "fi",
  addresses: [
    { kind: "email", value: "aino.virtanen@example.com" },
    { kind: "phone", value: "+358401234567" },
  ],
};

type RowSeed = Partial<ConversationRow> & {
  name: string | null;
  subject: string;
  preview: string;
  minutes: number;
};

function row(number: number, { name, minutes, ...rest }: RowSeed): ConversationRow {
  return {
    id: `conversation-${number}`,
    number,
    contact: { id: `c${number}`, name, address: `${(name ?? "x").length}@example.com` },
    channel: "email",
    status: "open",
    isUnread: false,
    lastAuthor: "contact",
    lastActivityAt: ago(minutes),
    waitingSince: ago(minutes),
    assignee: null,
    tags: [],
    order: null,
    otherOrders: 0,
    version: 1,
    ...rest,
  };
}

const order = (name: string, fulfillmentStatus: string, more = {}) => ({
  id: name.replace("#", "60000"),
  name,
  state: "attached" as const,
  financialStatus: "PAID",
  fulfillmentStatus,
  isCancelled: false,
  ...more,
});

export const ROWS: ConversationRow[] = [
  row(214, {
    name: "Aino Virtanen",
    subject: "Missä tilaukseni #1042 on?",
    preview: "Hei! Tilasin lapaset viime viikolla ja niiden piti tulla eilen.",
    minutes: 4,
    isUnread: true,
    order: order("#1042", "FULFILLED"),
    otherOrders: 1,
  }),
  row(213, {
    name: "山田 太郎",
    subject: "返品したいのですが",
    preview: "先週届いたセーターのサイズが合わないため、返品をお願いしたいです。",
    minutes: 11,
    isUnread: true,
    order: order("#1038", "FULFILLED"),
    assignee: SARA,
  }),
  row(212, {
    name: "ليلى حدّاد",
    subject: "متى يصل طلبي رقم ‎#1051؟",
    preview: "مرحبا، طلبت منذ أسبوع ولم أستلم رقم التتبع بعد.",
    minutes: 52,
    order: order("#1051", "UNFULFILLED"),
  }),
  row(211, {
    name: "Bartholomew Featherstonehaugh-Cholmondeley",
    subject:
      "Re: Re: Fwd: Question about the wholesale order for our three Christmas market stalls",
    preview: "Thanks for the quick answer. One more thing before we decide",
    minutes: 185,
    assignee: BEN,
    order: order("#1033", "PARTIALLY_FULFILLED", { state: "offered" }),
  }),
  row(210, {
    name: null,
    subject: "",
    preview: "is this still available",
    minutes: 60 * 26,
    order: null,
  }),
  row(209, {
    name: "Jonas Meyer",
    subject: "Danke!",
    preview: "Ihr Paket wurde heute verschickt. Die Sendungsnummer finden Sie unten.",
    minutes: 60 * 30,
    status: "waiting",
    lastAuthor: "staff",
    waitingSince: null,
    order: order("#1029", "FULFILLED", { isCancelled: true }),
  }),
  row(208, {
    name: "Priya Nair",
    subject: "Wrong colour received",
    preview: "I ordered the moss green blanket but got the grey one, see the photo.",
    minutes: 60 * 49,
    order: order("#1019", "FULFILLED"),
    assignee: SARA,
  }),
  row(207, {
    name: "Camille Dubois",
    subject: "Adresse à modifier",
    preview: "Bonjour, j'ai déménagé et la commande n'est pas encore partie",
    minutes: 60 * 73,
    order: order("#1060", "ON_HOLD"),
  }),
  row(206, {
    name: "Liam O’Connor",
    subject: "Gift card not arriving",
    preview: "I bought a gift card for my sister and she has nothing in her inbox",
    minutes: 60 * 100,
    status: "waiting",
    lastAuthor: "staff",
    waitingSince: null,
  }),
  row(205, {
    name: "Zoë Kowalczyk",
    subject: "Invoice",
    preview: "Could you send an invoice with our VAT number?",
    minutes: 60 * 200,
    order: order("#0988", "FULFILLED"),
  }),
];

export const COUNTS = { open: 24, waiting: 8, closed: 1000, unread: 2, mine: 3, all: 1000 };
