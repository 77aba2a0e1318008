import { MOBILE_FOOTER } from "./quote-markers";

const LONGEST_SIGNATURE = 12;
const LONGEST_FOOTER = 80;
const MAX_LINE = 90;

/** What programs and devices are called. "Sent with DHL" names none. */
const PRODUCT =
  /i(?:phone|pad|pod|os)\b|android|galaxy|samsung|huawei|honor|xiaomi|redmi|oneplus|oppo|vivo|pixel|nokia|xperia|motorola|blackberry|windows|outlook|hotmail|yahoo|gmail|proton|spark|superhuman|airmail|thunderbird|aol|web\.de|gmx|t-online|orange|mail\.ru|yandex|яндекс|libero|mobil|mobile|handy|phone|telefon|téléphone|teléfono|telefone|telemóvel|celular|móvil|cellulare|smartphone|tablet|puhelim|телефон|смартфон|手机|手機|携帯|スマホ|휴대|아이폰|갤럭시|\bmail\b|posta\b|e-mail|app\b/iu;

// "Get Outlook for iOS" with its address, which stands below the first footer.
const FOOTER_LINK = /^\s*(?:[[(<]?https?:\/\/[^\s]{1,200}|<[^<>\s]{1,200}>)[\])>]?\s*$/;

/** "Sent from my iPhone": short, without a sentence's punctuation, and it names what it was sent from. */
export function isFooter(line: string): boolean {
  const text = line
    .replace(/[<(]?https?:\/\/[^\s<>()]{1,200}[>)]?/g, "")
    .replace(/^[\s<([]{1,6}|[\s>)\]]{1,6}$/g, "");
  if (text.length > LONGEST_FOOTER || /[!?;#]|,\s|\d{4}/.test(text)) return false;
  return MOBILE_FOOTER.test(text) && PRODUCT.test(text);
}

/** "-- " is the standard's; the others are what programs and people make of it. */
const STANDARD = /^-- $/;
const SEPARATOR = /^\s{0,3}(?:--|—|__|–|-{2,40}|_{2,60})\s?$/;

/** A name, a phone number, an address or a link: what people sign with, and not what they ask. */
const CONTACT = /\+?\d[\d\s()./-]{6,}\d|\S@\S|https?:\/\/|www\.|\b(?:tel|phone|mob|fax|tfn|puh)\b/i;

interface SignatureFacts {
  lines: readonly string[];
  /** Indexes of the lines that were written and are not blank. */
  written: readonly number[];
  /** What the sender is called. */
  senderName: string | null;
}

function signs(lines: readonly string[], name: string | null): boolean {
  if (lines.some((line) => line.length > MAX_LINE || /[?!]\s*$|#\d/.test(line))) return false;
  const words = (name ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length >= 3);
  const text = lines.join("\n").toLowerCase();
  return CONTACT.test(text) || words.some((word) => text.includes(word));
}

/** Where the signature begins: an index of `written`, or its length when there is none. */
export function findSignature({ lines, written, senderName }: SignatureFacts): number {
  let end = written.length;
  const at = (position: number) => lines[written[position] ?? -1] ?? "";
  for (let footers = 0; footers < 3 && end > 1; footers += 1) {
    const isLink = end > 2 && FOOTER_LINK.test(at(end - 1)) && isFooter(at(end - 2));
    if (isLink) end -= 2;
    else if (isFooter(at(end - 1))) end -= 1;
    else break;
  }
  // What parted the footer from the text.
  if (end < written.length && end > 1 && SEPARATOR.test(at(end - 1))) end -= 1;
  const separators = written.slice(0, end).filter((index) => SEPARATOR.test(lines[index] ?? ""));
  // Several of them part sections of what somebody wrote.
  if (separators.length !== 1) return end;
  const position = written.indexOf(separators[0] ?? -1);
  const signature = written.slice(position + 1, end).map((index) => lines[index] ?? "");
  if (position === 0 || signature.length > LONGEST_SIGNATURE) return end;
  const isStandard = STANDARD.test(lines[separators[0] ?? -1] ?? "");
  const isSigned = isStandard
    ? !signature.some((line) => /\?\s*$|#\d/.test(line))
    : signature.length > 0 && signature.length <= 8 && signs(signature, senderName);
  return isSigned ? position : end;
}
