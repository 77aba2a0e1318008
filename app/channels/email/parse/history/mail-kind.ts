import { decodeWords } from "~/channels/email/parse/bytes/decode-words";
import { headerValue, type MailHeaders } from "~/channels/email/parse/read-header";

/**
 * What a mail is to what came before it. "first": it answers nothing, so nothing in it is history. "unclear": it refers to
 * other mails, and its subject does not say how.
 */
export type MailKind = "first" | "answer" | "forward" | "unclear";

// "Re[2]:", "AW:", "回复：": what mail programs put before a subject, in the languages they come in. Danish and Norwegian
// forwards and Finnish answers share "VS:", which so says nothing.
const ANSWER: ReadonlySet<string> = new Set(
  (
    "re|r|aw|antw|antwort|sv|ynt|yanıt|cevap|odp|odg|од|одг|res|resp|rif|ref|rép|bls|balas|atb|ats|vá|vast|" +
    "vastus|răs|ras|απ|απαντ|σχετ|отв|ответ|відп|רה|השב|תגובה|رد|پاسخ|返信|回复|回覆|回信|答复|答覆|回應|답장|회신|trả lời|tl|" +
    "ตอบ|ตอบกลับ"
  ).split("|"),
);
const FORWARD: ReadonlySet<string> = new Set(
  (
    "fw|fwd|wg|weitergeleitet|tr|trs|transf|rv|reenv|enc|encam|i|inolt|inoltr|doorst|doorgest|vb|vl|" +
    "videresend|videresendt|vidarebef|pd|ilt|i̇lt|ılt|tov|továbbítás|továbbítva|přep|přeposlat|přeposláno|" +
    "predané|prepos|prosl|proslijeđeno|prosleđeno|posr|redir|redirecționare|πρθ|προωθ|пересл|переслано|" +
    "пересылка|переадр|препр|пер|העברה|הועבר|إعادة توجيه|هدایت|转发|轉寄|轉發|転送|전달|chuyển tiếp|ส่งต่อ|teruskan|" +
    "persiųsta|edasi"
  ).split("|"),
);

const MAX_PREFIX = 24;

/** What stands before the first colon, without numbers and brackets; "" when that is no prefix. */
function prefixOf(subject: string): string {
  const colon = subject.slice(0, MAX_PREFIX + 1).search(/[:：]/);
  if (colon < 0) return "";
  return subject
    .slice(0, colon)
    .toLowerCase()
    .replace(/[\d\s[\]()^.]/g, (sign) => (sign === " " ? " " : ""))
    .trim();
}

// A list's name and a ticket's number stand before the prefix: "[wool] Re: …".
const withoutTags = (subject: string): string =>
  subject
    .slice(0, 300)
    .trim()
    .replace(/^(?:\[[^[\]]{0,60}\]\s?){1,3}/, "");

/** Outlook's Thread-Index has 22 bytes for a conversation and five more for each answer in it. */
const FIRST_INDEX_BYTES = 22;

interface KindFacts {
  headers: MailHeaders;
  /** Decoded. */
  subject: string;
  /** It was sent to the reply address of a conversation. */
  hasReplyToken: boolean;
}

/** What a mail is, by its subject and by what it says it refers to. */
export function findMailKind({ headers, subject, hasReplyToken }: KindFacts): MailKind {
  const plain = withoutTags(subject);
  const prefix = prefixOf(plain);
  if (FORWARD.has(prefix)) return "forward";
  if (ANSWER.has(prefix) || hasReplyToken) return "answer";
  const refers =
    /\S/.test(decodeWords(headerValue(headers, "in-reply-to"))) ||
    /\S/.test(headerValue(headers, "references"));
  if (refers) return "unclear";
  const index = Buffer.from(headerValue(headers, "thread-index").replace(/\s/g, ""), "base64");
  return index.length > FIRST_INDEX_BYTES && prefix === "vs" ? "unclear" : "first";
}
