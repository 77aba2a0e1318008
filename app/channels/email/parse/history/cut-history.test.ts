import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { readData } from "tests/kit/data/read-data";
import { cutHistory } from "./cut-history";
import type { CutContext } from "./mark-history";

const ANSWER: CutContext = { kind: "answer" };
/** What a shopper's answer to us is cut to. */
const cutQuotedText = (text: string, context = ANSWER) => cutHistory(text, context);

const ATTRIBUTIONS = [
  "On Mon, Nov 2, 2026 at 2:05 PM Wool & Co <help@wool.example> wrote:",
  "On Mon, Nov 2, 2026 at 2:05 PM Wool & Co\n<help@wool.example> wrote:",
  "Am 02.11.2026 um 14:05 schrieb Wool & Co:",
  "Am Mo., 2. Nov. 2026 um 14:05 Uhr schrieb Wool & Co <help@wool.example>:",
  "Le lun. 2 nov. 2026 à 14:05, Wool & Co <help@wool.example> a écrit :",
  "El lun, 2 nov 2026 a las 14:05, Wool & Co (<help@wool.example>) escribió:",
  "Il giorno lun 2 nov 2026 alle ore 14:05 Wool & Co <help@wool.example> ha scritto:",
  "Em seg., 2 de nov. de 2026 às 14:05, Wool & Co <help@wool.example> escreveu:",
  "Op ma 2 nov 2026 om 14:05 schreef Wool & Co <help@wool.example>:",
  "Den mån 2 nov. 2026 kl 14:05 skrev Wool & Co <help@wool.example>:",
  "ma 2. marrask. 2026 klo 14.05 Wool & Co (help@wool.example) kirjoitti:",
  "pon., 2 lis 2026 o 14:05 Wool & Co <help@wool.example> napisał(a):",
  "пн, 2 нояб. 2026 г. в 14:05, Wool & Co <help@wool.example>:\nнаписал:",
  "2 Kas 2026 Pzt, 14:05 tarihinde Wool & Co <help@wool.example> şunu yazdı:",
  "في الاثنين، 2 نوفمبر 2026 في 2:05 م كتب Wool & Co <help@wool.example>:",
  "در تاریخ دوشنبه ۲ نوامبر ۲۰۲۶، ۱۴:۰۵ Wool & Co <help@wool.example> نوشت:",
  "2026年11月2日(月) 14:05 Wool & Co <help@wool.example> のメッセージ:",
  "在 2026年11月2日，下午2:05，Wool & Co <help@wool.example> 写道：",
  "Wool & Co <help@wool.example> 於 2026年11月2日 下午2:05 寫道：",
  "2026년 11월 2일 (월) 오후 2:05, Wool & Co <help@wool.example>님이 작성:",
];

const OUTLOOK = [
  "From: Wool <help@wool.example>\nSent: Monday, 2 November 2026 14:05\nTo: Aino\nSubject: Re: #1001",
  "Von: Wool <help@wool.example>\nGesendet: Montag, 2. November 2026 14:05\nAn: Aino\nBetreff: AW: #1001",
  "De : Wool <help@wool.example>\nEnvoyé : lundi 2 novembre 2026 14:05\nÀ : Aino\nObjet : RE: #1001",
  "Lähettäjä: Wool <help@wool.example>\nLähetetty: maanantai 2. marraskuuta 2026 14.05\nVastaanottaja: Aino\nAihe: #1001",
  "差出人: Wool <help@wool.example>\n送信日時: 2026年11月2日 14:05\n宛先: Aino\n件名: #1001",
  "发件人: Wool <help@wool.example>\n发送时间: 2026年11月2日 14:05\n收件人: Aino\n主题: #1001",
  "-----Ursprüngliche Nachricht-----\nVon: Wool",
];

describe("history is cut", () => {
  test.each(ATTRIBUTIONS)("%s", (attribution) => {
    const expected = {
      text: "Hello\n\nWhere is it?",
      quotedText: `${attribution}\n\n> Your order\n> was sent.`,
    };
    expect(
      cutQuotedText(`Hello\n\nWhere is it?\n\n${attribution}\n\n> Your order\n> was sent.`),
    ).toEqual(expected);
    // Without ">" everything below is history too.
    expect(cutQuotedText(`Hello\n\n${attribution}\n\nYour order was sent.`).text).toBe("Hello");
  });

  test.each(OUTLOOK)("%s", (header) => {
    const text = `Hello\n\n________________________________\n${header}\n\nYour order was sent.`;
    expect(cutQuotedText(text).text).toBe("Hello");
  });

  test("what was written below and between the quotes stays", () => {
    const text = "On Mon, 2 Nov 2026, Wool wrote:\n> Which size?\nM, please\n> Which colour?\nBlue";
    expect(cutQuotedText(text).text).toBe("M, please\nBlue");
  });

  test("signatures and phones' footers", () => {
    expect(cutQuotedText("Hello\n\n-- \nAino\n+358 40 123")).toEqual({
      text: "Hello",
      quotedText: "-- \nAino\n+358 40 123",
    });
    for (const footer of [
      "Sent from my iPhone",
      "Von meinem iPhone gesendet",
      "Envoyé de mon iPhone",
      "iPhoneから送信",
      "发自我的iPhone",
    ]) {
      expect(cutQuotedText(`Hello\n\n${footer}`).text).toBe("Hello");
    }
  });
});

describe("what the shopper said stays", () => {
  test.each([
    "My friend wrote: it never came",
    "From: the red one\nto the blue one, please",
    "> all of it is quoted",
    "Subject: none\n\nDate: today? I wait.",
  ])("%s", (text) => {
    expect(cutQuotedText(text).text).toBe(text.trim());
  });

  test("a forwarded message keeps what was forwarded", () => {
    const text =
      "See below\n\nFrom: Wool <a@b.example>\nSent: Monday\nTo: Aino\nSubject: Order #1001\n\nThanks for your order #1001";
    expect(cutQuotedText(text, { kind: "forward" }).text).toContain("#1001");
  });
});

const OWN_REPLIES = {
  "phone.eml":
    "Content-Type: text/plain\r\n\r\nHello\r\n\r\nSent from my iPhone\r\n\r\nOn Apr 3, 2026, at 4:19 PM, bob <bob@example.com> wrote:\r\n\r\n> Hi\r\n",
  "web.eml":
    "Content-Type: text/html\r\n\r\n<p>Hello</p><p>On 2 Apr 2026 bob wrote:</p><blockquote>Hi</blockquote>",
  "below.eml":
    "Content-Type: text/plain\r\n\r\nOn 04/02/2026 06:26 PM, bob wrote:\r\n> Hi\r\nHello\r\n",
};

/** Replies that say "Hello" to a mail that is quoted: name of the file → mail. */
const readReplies = () =>
  readData<Record<string, Buffer | string>>(OWN_REPLIES, (data) => {
    const folder = join(data, "email-talon/fixtures/standard_replies");
    const names = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
  });

test(
  "replies of mail programs are cut to the word that was written",
  { tags: ["data"] },
  async () => {
    const texts: Record<string, string> = {};
    for (const [file, raw] of Object.entries(readReplies())) {
      const mail = await simpleParser(raw);
      texts[file] = cutQuotedText((mail.text ?? "").trim()).text;
    }
    expect(Object.keys(texts)).toHaveLength(readData(3, () => 12));
    expect(new Set(Object.values(texts))).toEqual(new Set(["Hello"]));
  },
);

test("takes linear time whatever it is given", () => {
  for (const line of [
    "> x",
    "On 2026 wrote",
    "From: a",
    "-- ",
    "",
    " ".repeat(200),
    "Op 2026 schreef ",
  ]) {
    const startedAt = performance.now();
    cutQuotedText(`${line}\n`.repeat(20_000).slice(0, 200_000));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  }
});
