import { HISTORY_SEPARATORS } from "./quote-markers";

const MAX_LENGTH = 200;

// What the words for "forwarded" begin with or contain, in the languages of mail programs.
const FORWARDED =
  /forward|weitergeleit|transmis|transmitid|letilmi|leti başlang|пересил|transf[eé]r|r[eé]exp[eé]di|reenvi|reexpedi|inoltrat|encaminh|doorgestuur|vidarebeford|videresend|välitetty|edelleen|edastat|przekaz|przesła|přepos|předan|prepos|proslij|prosle[dđ]|прослеђ|posredov|továbbít|redirec|перенаправ|препрат|пересл|пересыл|переадрес|yönlendir|ileti(?:len|lmiş)|προωθη|הועבר|המועבר|معاد توجيه|إعادة توجيه|هدایت|فوروارد|转发|轉寄|轉發|転送|전달|chuyển tiếp|ส่งต่อ|terusan|diteruskan/iu;

/** "-----Original Message-----": everything after it is history. */
export function isHistorySeparator(line: string): boolean {
  return (
    line.length <= MAX_LENGTH && HISTORY_SEPARATORS.some((pattern) => pattern.test(line.trim()))
  );
}

/**
 * "---------- Forwarded message ---------", "Begin forwarded message:". Everything after it is news. A line without dashes
 * counts only with a colon at its end, and should stand above the header of a mail.
 */
export function isForwardMark(line: string): "certain" | "likely" | null {
  const text = line
    .slice(0, MAX_LENGTH + 1)
    .replace(/\s+/g, " ")
    .trim();
  if (text === "" || text.length > MAX_LENGTH) return null;
  const isRuled = /^[-_=*]{2}|[-_=*]{2}$/.test(text);
  const isHeading = /[:：]$/.test(text) && text.length <= 80;
  // The words last: most lines have neither form.
  if ((!isRuled && !isHeading) || !FORWARDED.test(text)) return null;
  return isRuled ? "certain" : "likely";
}
