/** What example shoppers write, in the languages of the demo shop's customers. */
export interface KnownOrder {
  name: string;
  email: string;
  customerName: string;
  /** Two-letter country code of the customer. */
  country: string | null;
  item: string;
}

export interface ShopperMail {
  from: string;
  fromName: string;
  subject: string;
  text: string;
  headers?: Record<string, string>;
  /** MAIL FROM, where it is not the address in From: somebody else sends it. */
  sentFrom?: string;
}

type Template = (order: KnownOrder) => Pick<ShopperMail, "subject" | "text">;

const BY_COUNTRY: Record<string, Template> = {
  FI: ({ name, item }) => ({
    subject: "Missä tilaukseni on?",
    text: `Hei!\n\nTilasin teiltä tuotteen "${item}" ja tilausnumeroni on ${name}. Seuranta ei ole päivittynyt moneen päivään. Milloin paketti saapuu?\n\nYstävällisin terveisin`,
  }),
  DE: ({ name }) => ({
    subject: `Rückgabe zu Bestellung ${name}`,
    text: `Guten Tag,\n\nleider passt ein Artikel aus meiner Bestellung ${name} nicht. Wie kann ich ihn zurückschicken, und wann bekomme ich mein Geld zurück?\n\nMit freundlichen Grüßen`,
  }),
  FR: ({ name }) => ({
    subject: "Adresse de livraison",
    text: `Bonjour,\n\nje viens de passer la commande ${name} et je me suis trompé d'adresse. Est-il encore possible de la modifier ?\n\nMerci d'avance`,
  }),
  ES: ({ name }) => ({
    subject: "Pedido incompleto",
    text: `Hola:\n\nHoy he recibido el pedido ${name}, pero falta un artículo. ¿Me lo podéis enviar?\n\nGracias`,
  }),
  JP: ({ name }) => ({
    subject: "返品について",
    text: `お世話になっております。\n注文番号 ${name} の商品を返品したいのですが、手続きを教えていただけますか。\nよろしくお願いいたします。`,
  }),
  CN: ({ name }) => ({
    subject: "订单什么时候发货?",
    text: `你好,我的订单号是 ${name},请问什么时候可以发货?谢谢!`,
  }),
  IR: ({ name }) => ({
    subject: "سفارش من کجاست؟",
    text: `سلام\nشماره سفارش من ${name} است و هنوز به دستم نرسیده. لطفاً بگویید چه زمانی می‌رسد.\nبا تشکر`,
  }),
  AE: ({ name }) => ({
    subject: "استفسار عن الطلب",
    text: `مرحباً،\nأود الاستفسار عن موعد وصول الطلب ${name}.\nشكراً لكم`,
  }),
  IT: ({ name }) => ({
    subject: "Cambio taglia",
    text: `Buongiorno,\n\nla taglia dell'ordine ${name} è troppo piccola. Posso cambiarla con una più grande?\n\nGrazie e buona giornata`,
  }),
  SE: ({ item }) => ({
    subject: "Fråga om min beställning",
    text: `Hej!\n\nJag beställte ${item} men har inte fått någon bekräftelse. Har beställningen gått igenom?\n\nHälsningar`,
  }),
  GB: ({ name, item }) => ({
    subject: "Arrived damaged",
    text: `Hello,\n\nMy order ${name} arrived this morning, but the ${item} is damaged. Could you send a replacement?\n\nThank you`,
  }),
  US: ({ item }) => ({
    subject: "Where is my package?",
    text: `Hi there,\n\nI ordered the ${item} a while ago and haven't heard anything since. Can you tell me where it is?\n\nThanks!`,
  }),
};

const ENGLISH: Template[] = [
  ({ name }) => ({
    subject: `Order ${name}`,
    text: `Hello,\n\nwhen will order ${name} arrive? I need it by Friday.\n\nKind regards`,
  }),
  ({ item }) => ({
    subject: "Washing instructions",
    text: `Hi,\n\nI bought the ${item} from you. How should I look after it?\n\nBest`,
  }),
  ({ name }) => ({
    subject: "Invoice",
    text: `Good morning,\n\nplease send me an invoice for ${name}.\n\nRegards`,
  }),
];

function fromCustomer(order: KnownOrder, body: Pick<ShopperMail, "subject" | "text">): ShopperMail {
  return { from: order.email, fromName: order.customerName, ...body };
}

/** Mails that are not about one known order, or not from a person at all. */
function otherMails(order: KnownOrder): ShopperMail[] {
  return [
    {
      from: "curious.reader@example.com",
      fromName: "Robin Hale",
      subject: "Do you ship to Norway?",
      text: "Hello,\n\nI found you through a friend. Do you ship to Norway, and what does it cost?\n\nRobin",
    },
    {
      from: "partner.at.work@example.com",
      fromName: "K. Andersson",
      subject: "A gift",
      text: `Hi,\n\nmy partner ordered something from you, it should be ${order.name}. Can you leave out the invoice? It is a gift.\n\nK.`,
    },
    {
      // Not from her: it is sent in her name, and must not look as if it were.
      from: order.email,
      fromName: order.customerName,
      sentFrom: "no-reply@cheap-hosting.example",
      subject: `New delivery address for ${order.name}`,
      text: `Hello,\n\nplease send my order ${order.name} to another address: Pickup point 14, Harbour Street 9. I need it this week.\n\n${order.customerName}`,
    },
    {
      from: order.email,
      fromName: order.customerName,
      subject: "Automatic reply: out of office",
      text: "I am away until Monday and will read your message then.",
      headers: { "Auto-Submitted": "auto-replied" },
    },
  ];
}

/**
 * The mails of the demo, from orders that the shop really has: one for each country there is a text for, some in
 * English, and some that are harder to place.
 */
export function writeShoppersMails(orders: readonly KnownOrder[]): ShopperMail[] {
  const mails: ShopperMail[] = [];
  const written = new Set<string>();
  const seen = new Set<string>();
  for (const order of orders) {
    if (seen.has(order.email)) continue;
    const template = order.country ? BY_COUNTRY[order.country] : undefined;
    const isNewCountry = template !== undefined && !written.has(order.country ?? "");
    const english = ENGLISH[mails.length % ENGLISH.length];
    if (isNewCountry) {
      mails.push(fromCustomer(order, template(order)));
      written.add(order.country ?? "");
    } else if (english && mails.length - written.size < 4) {
      mails.push(fromCustomer(order, english(order)));
    } else {
      continue;
    }
    seen.add(order.email);
  }
  const [first] = orders;
  return first ? [...mails, ...otherMails(first)] : mails;
}
