import type { LabelledMessage } from "./labelled-message";
import type { OrderPicker, PickedOrders } from "./pick-orders";
import type { Template } from "./templates/template";

const inDigits = (digits: string, zero: number): string =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;
const FULL_WIDTH_ZERO = 0xff10;

const grouped = (digits: string, separator: string): string =>
  digits.replace(/(\d)(?=(?:\d{3})+$)/g, `$1${separator}`);

// The slips of a hand on a keyboard: neighbours swapped, a digit left out, doubled or hit beside.
function slip(digits: string, kind: number, isTaken: (digits: string) => boolean): string {
  const [first = "", second = "", third = "", fourth = ""] = digits;
  const beside = String((Number(fourth) + 1) % 10);
  const slips = [
    `${first}${second}${fourth}${third}`,
    `${first}${third}${second}${fourth}`,
    `${first}${second}${third}${beside}`,
    `${first}${second}${third}${third}${fourth}`,
  ].filter((slipped) => slipped !== digits && !isTaken(slipped));
  return slips[kind % slips.length] ?? `${first}${second}${third}${beside}`;
}

function toValues({ person, a, b, x }: PickedOrders, kind: number): Record<string, string> {
  const digits = String(a.number);
  const otherDigits = b ? String(b.number) : "";
  return {
    a: digits,
    b: otherDigits,
    x: String(x.number),
    near: slip(digits, kind, (slipped) => slipped === otherDigits),
    fa: inDigits(digits, PERSIAN_ZERO),
    ar: inDigits(digits, ARABIC_ZERO),
    wide: inDigits(digits, FULL_WIDTH_ZERO),
    fb: inDigits(otherDigits, PERSIAN_ZERO),
    spaced: grouped(digits, " "),
    dotted: grouped(digits, "."),
    tracking:
      a.fulfillments.flatMap(({ tracking }) => tracking.map(({ number }) => number))[0] ?? "",
    confirmation: a.confirmationNumber,
    name: person.name,
    email: person.email,
    phone: person.phone ?? "",
  };
}

const STRANGERS = [
  "j.larsen",
  "office",
  "kim.p",
  "marta77",
  "ops-team",
  "r.delacroix",
  "yusuf.k",
  "hello",
];

function findSender(template: Template, picked: PickedOrders, picker: OrderPicker): string {
  const { person } = picked;
  if (template.from === "whatsapp") return person.phone ?? "";
  if (template.from === "other") return picker.pickOther(person).email;
  if (template.from !== "stranger") return person.email;
  const name = STRANGERS[picker.number(STRANGERS.length)] ?? "someone";
  return `${name}${picker.number(900) + 100}@post.example`;
}

const withoutEmptyEnds = (text: string): string => text.trim();

/** Writes one labelled message by a template with orders of the shop. */
export function fillTemplate(
  template: Template,
  picker: OrderPicker,
  locales: readonly string[],
): LabelledMessage {
  const picked = picker.pick(template, locales);
  const values = toValues(picked, picker.number(4));
  const fill = (text: string) =>
    withoutEmptyEnds(text.replace(/\{(\w+)\}/g, (place, key: string) => values[key] ?? place));
  const named = { a: picked.a, b: picked.b, x: picked.x };
  return {
    channel: template.from === "whatsapp" ? "whatsapp" : "email",
    from: findSender(template, picked, picker),
    subject: fill(template.subject ?? ""),
    text: fill(template.text),
    expected: template.about.flatMap((which) => named[which]?.name ?? []),
  };
}
