import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes";
import { decodeWords } from "./decode-words";

describe("bytes without a charset read well", () => {
  test.each([
    ["windows-1252", "Missä tilaukseni 1001"],
    ["windows-1252", "Où est ma commande n°1001 ?"],
    ["windows-1252", "Grüße – “schön”"],
    ["windows-1251", "Где мой заказ 1001?"],
    ["windows-1251", "Спасибо"],
    ["koi8-r", "Где мой заказ"],
    ["iso-8859-2", "Gdzie jest moje zamówienie? Proszę"],
    ["windows-1250", "Přišla mi špatná velikost"],
    ["iso-8859-7", "Πού είναι η παραγγελία μου"],
    ["windows-1254", "Siparişim nerede acaba, geçen hafta ısmarladım, teşekkürler"],
    ["windows-1255", "איפה ההזמנה שלי"],
    ["gbk", "我的订单在哪里"],
    ["big5", "我的訂單在哪裡"],
    ["shift_jis", "注文はどこですか"],
    ["euc-jp", "注文番号1001はどこですか"],
    ["euc-kr", "주문이 어디에 있나요"],
  ])("%s: %s", (charset, text) => {
    const bytes = iconv.encode(text, charset);
    expect(decodeBytes(bytes, {})).toBe(text);
    expect(decodeBytes(bytes, { charset: "unknown-8bit" })).toBe(text);
    // Said to be what it cannot be.
    expect(decodeBytes(bytes, { charset: "utf-8" })).toBe(text);
  });
});

test.each([
  ["iso-gb2312", "你好", "gbk"],
  ["GB2312_CHARSET", "你好", "gbk"],
  ["utf8", "ä", "utf8"],
  ['"iso8859-1"', "ä", "latin1"],
  ["x-windows-1251", "Где", "windows-1251"],
  ["cp1252", "ä", "windows-1252"],
  ["ks_c_5601-1987", "주문", "euc-kr"],
])("a charset spelt as %s", (charset, text, real) => {
  expect(decodeBytes(iconv.encode(text, real), { charset })).toBe(text);
});

test("HTML says its charset itself, where nothing else does", () => {
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head>Где`;
  expect(decodeBytes(iconv.encode(html, "koi8-r"), { isHtml: true })).toBe(html);
});

test.each([
  ["=?utf-8?Q?a=E2=82?= =?utf-8?Q?=AC?= b", "a€ b"],
  ["=?utf-7?Q?+AOQ-?=", "ä"],
  ["=?hz-gb-2312?B?fntOUjVENik1JX59?=", "我的订单"],
  ["plain =?iso-8859-1?q?=E4?= and =?nonsense", "plain ä and =?nonsense"],
])("encoded words: %s", (header, text) => {
  expect(decodeWords(header)).toBe(text);
});
