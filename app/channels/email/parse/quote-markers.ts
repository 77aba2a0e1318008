/**
 * How mail programs announce quoted history, in the languages shoppers write in. Every pattern is tested against one
 * line (or a few joined ones) of at most 400 characters, and none of them walks twice over what it has seen.
 */

/** "-----Original Message-----": everything after it is history. Forwarded messages are news and stay. */
export const HISTORY_SEPARATORS: readonly RegExp[] = [
  /^[-_=*\s]{2,}(?:original (?:message|e-?mail|appointment)|reply message|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|message d['’]origine|message original|mensaje original|missatge original|messaggio originale|mensagem original|oorspronkelijk bericht|originalmeddelande|ursprungligt meddelande|oprindelig (?:besked|meddelelse)|opprinnelig melding|alkuperäinen viesti|(?:исходное|оригинальное) сообщение|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|pôvodná správa|eredeti üzenet|mesaj original|orijinal (?:ileti|mesaj)|αρχικό μήνυμα|הודעה מקורית|الرسالة الأصلية|پیام اصلی|मूल संदेश|ข้อความต้นฉบับ|thư gốc|pesan asli|원본 (?:메시지|메일)|元のメッセージ|原始(?:邮件|郵件|信件)|original)[-_=*\s]*$/iu,
];

/** A language's way of saying "… wrote:" at the end of an attribution line. */
export interface AttributionWords {
  words: RegExp;
  /** Whether the line may leave out the colon. */
  canLackColon: boolean;
  /** How many characters may stand between the words and the colon: "schrieb Aino Virtanen <aino@example.com>:" */
  reach: number;
}

const NAME = 200;
const last = (words: RegExp, canLackColon = true): AttributionWords => ({
  words,
  canLackColon,
  reach: 0,
});
const before = (words: RegExp, canLackColon = false): AttributionWords => ({
  words,
  canLackColon,
  reach: NAME,
});

/**
 * Attribution lines: "On … wrote:". A date or an address must stand in them too (see cut-quoted-text.ts). What may follow
 * the words only at the end of the line has "$" behind it; the line comes without its colon and with single blanks.
 */
export const ATTRIBUTIONS: readonly AttributionWords[] = [
  last(/(?:^|\s)(?:wrote|writes|said)$/iu),
  before(/(?:^|\s)(?:schrieb|schrieben)(?:\s|$)/iu),
  last(/(?:^|\s)(?:a écrit|écrivait|écrit|a envoyé ce message)$/iu),
  last(/(?:^|\s)(?:escribió|va escriure)$/iu),
  last(/(?:^|\s)(?:ha scritto|scrisse|scrive|scritto)$/iu),
  last(/(?:^|\s)(?:escreveu|escreveu o seguinte)$/iu),
  before(/(?:^|\s)(?:schreef|heeft (?:het volgende )?geschreven)(?:\s|$)/iu),
  before(/(?:^|\s)(?:skrev|skrifaði|reiste)(?:\s|$)/iu),
  before(/(?:^|\s)(?:kirjoitti|kirjutas)(?:\s|$)/iu, true),
  before(
    /(?:^|\s)(?:napisa[łl](?:\(a\)|a)?|pisze|napsala?|napsal\(a\)|napísala?|napísal\(a\)|je napisao|je napisala|napisao|napisala)(?:\s|$)/iu,
  ),
  before(/(?:^|\s)(?:напис|пиш)[\p{L}()]{0,20}(?:\s|$)/iu),
  before(/(?:^|\s)(?:írta|ezt írta|a scris|rašė|rakstīja|shkroi)(?:\s|$)/iu),
  before(/(?:^|\s)έγραψε(?:\s|$)/iu),
  last(/yazdı$/iu, false),
  before(/כתב|מאת/u),
  before(/كتب|قال/u),
  last(/(?:نوشت|نوشته است|نوشته|نوشتند)$/u),
  last(/लिखा$/u),
  last(/(?:เขียนว่า|ได้เขียน)$/u),
  last(/(?:^|\s)(?:đã viết|menulis)$/iu),
  last(/(?:작성|썼습니다|쓴 글)$/u),
  last(/(?:メッセージ|書きました|のメール)$/u, false),
  last(/(?:写道|寫道|撰寫|写到|寫到|編寫|编写)$/u),
];

/** Labels that open the header block Outlook puts before history. */
export const FROM_LABEL =
  /^[\s>*|]*(?:from|von|de|da|van|från|fra|lähettäjä|od|feladó|kimden|gönderen|от|від|από|מאת|من|از|निम्न|จาก|từ|dari|보낸\s?사람|발신|差出人|送信者|送信元|发件人|寄件者|寄件人|expéditeur|mittente|remitente|afzender|avsender|afsender|saatja|no|nuo|expeditor|pošiljatelj)\s?\*?\s?[:：]\s*\S/iu;

/** Labels of the lines that follow it. */
export const HEADER_LABEL =
  /^[\s>*|]*(?:sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|envoyé|date d['’]envoi|à|objet|enviado(?: el)?|enviada(?: em)?|fecha|data|para|asunto|assunto|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|lähetetty|päivämäärä|vastaanottaja|kopio|aihe|wysłano|do|temat|odesláno|komu|předmět|elküldve|címzett|tárgy|gönderilme|tarih|kime|kime|konu|отправлено|дата|кому|тема|надіслано|копія|εστάλη|ημερομηνία|προς|θέμα|נשלח|תאריך|אל|נושא|تاريخ|التاريخ|تاریخ|تم الإرسال|أرسلت|إلى|الى|الموضوع|موضوع|فرستاده|ارسال|به|보낸\s?날짜|날짜|받는\s?사람|수신|제목|送信日時|日時|日付|宛先|件名|发送时间|发送日期|日期|收件人|主题|傳送時間|寄件日期|傳送日期|收件者|主旨|trimis|către|subiect|wysłane)\s?\*?\s?[:：]/iu;

/** What phones and mail programs add below a message. */
export const MOBILE_FOOTER =
  /^\s*(?:sent (?:from|via|with) |get outlook for |envoyé (?:de|depuis|à partir|avec) |télécharger outlook|obtenir outlook|von meinem .{2,60} gesendet|gesendet (?:von|mit|aus) |diese nachricht wurde von|outlook für .{2,40} (?:beziehen|herunterladen)|enviado (?:desde|do|a partir|con|pelo) |obtener outlook|inviato da|ottieni outlook|verzonden (?:vanaf|met|via) |verstuurd (?:vanaf|met) |skickat från |sendt fra |lähetetty .{2,60}(?:puhelimesta|sta|stä|lta|ltä)|wysłan[eo] z |odesláno z |отправлено (?:с|из) |надіслано з |.{2,30}(?:'|’)?(?:umdan|ımdan|dan|den) gönderildi|.{1,30}から送信|发自我的|從我的.{1,20}傳送|나의 .{1,20}에서 보냄|أُ?رسلت من|تم الإرسال من|ارسال شده از|फ़ोन से भेजा)/iu;
