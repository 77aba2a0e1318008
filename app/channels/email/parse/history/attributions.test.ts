import { describe, expect, test } from "vitest";
import { cutHistory } from "./cut-history";
import type { CutContext } from "./mark-history";

const ANSWER: CutContext = { kind: "answer", senderName: "Aino Salo" };

/** What is left of an answer above `history`, with the history's lines quoted and with them bare. */
const cut = (history: string, context = ANSWER) => [
  cutHistory(`Blue, please\n\n${history}\n\n> Which colour?`, context).text,
  cutHistory(`Blue, please\n\n${history}\n\nWhich colour?`, context).text,
];

describe("what announces history without a verb", () => {
  test.each([
    "ср, 30 апр. 2025 г. в 15:19, Иван <i@mail.example>:",
    "2017-11-24 16:32 GMT+01:00 Shop <shop@wool.example>:",
    '26.06.2014, 14:41, "Shop" <shop@wool.example>:',
    '11:00 AM, November 17, 2021, "Shop" <shop@wool.example>:',
    "Thu, 26 Jun 2014 14:00:51 +0400 от Shop <shop@wool.example>:",
    "Wednesday, 17 November 2021, 3:32 PM +0300 from shop@wool.example <shop@wool.example>:",
    "Wool & Co ‹shop@wool.example›, 2 Nov 2026 14:05:",
    "[2026-11-02 14:05] Wool & Co (shop@wool.example):",
    "۱۴۰۵/۸/۱۱ ۱۴:۰۵ Wool & Co <shop@wool.example>:",
    "จ. 2 พ.ย. 2569 เวลา 14:05 Wool & Co <shop@wool.example>:",
    "2026 m. lapkričio 2 d., pirmadienis, 14:05 Wool & Co <shop@wool.example>:",
    '02.11.2026, 14:05, "Wool & Co":',
    "пн, 2 нояб. 2026 г. в 14:05,\nWool & Co <shop@wool.example>:",
    "tir. 2. nov. 2026 kl. 13:09 skrev Wool & Co <shop@wool.example\n>:",
  ])("%s", (line) => {
    expect(cut(line)).toEqual(["Blue, please", "Blue, please"]);
  });
});

describe("header blocks", () => {
  test.each([
    "Date: Mon, 2 Nov 2026 14:05:00 +0200\nSubject: Order\nFrom: shop@wool.example\nTo: aino@example.com",
    'Message du : 02/11/2026 14:05\nDe : "Wool" <shop@wool.example>\nA : aino@example.com\nCopie à : \nSujet : Commande',
    "From: Wool\nSent: Monday, 2 November 2026 14:05\nTo: Aino\nSubject: Order",
    "*From:* Wool <shop@wool.example>\n*Sent:* Monday, 2 November 2026 14:05\n*To:* Aino\n*Subject:* Order",
    "Siuntėjas: Wool <shop@wool.example>\nIšsiųsta: 2026 m. lapkričio 2 d. 14:05\nKam: Aino\nTema: Order",
    "Feladó: Wool <shop@wool.example>\n\nElküldve: 2026. november 2. 14:05\n\nCímzett: Aino\n\nTárgy: Order",
    "From:\nWool <shop@wool.example>\nSent:\nMonday, 2 November 2026 14:05\nTo:\nAino\nSubject:\nOrder",
  ])("%s", (block) => {
    expect(cut(block)).toEqual(["Blue, please", "Blue, please"]);
  });
});

describe("what the shopper wrote is shown", () => {
  const FIRST: CutContext = { kind: "first", senderName: "Aino Salo" };

  test.each([
    "You have a new inquiry:\n\nFrom: Aino\nDate: 2.11.2026 14:05\nSubject: Hole\nTo: shop@wool.example\n\nMy mitten has a hole",
    "On 3 November 2026 at 14:05 your colleague wrote:\n\nwe refund within 5 days.\n\nNothing came.",
    "> 2 weeks late!\n>>> very angry\nPlease answer",
    "One\n--\nTwo\n--\nThree",
    "Order #1001\n__\nPlease refund me",
    "Order #1001 is late.\n\nSent with DHL on Monday but nothing came, please check.",
    "Order #1001.\nSent from your warehouse on 3 November, says the tracking.",
  ])("in a first mail: %s", (text) => {
    expect(cutHistory(text, FIRST)).toEqual({ text, quotedText: null });
  });

  test.each([
    "Could you deliver at another time?\nFrom: Monday 3 December\nTo: Friday 7 December\nDate: any of them\nThanks",
    "On 3 November your colleague Anna wrote:\n\nwe refund within 5 days.\n\nNothing came.",
    "The label at 12:30 said:\nwash at 60°\nBut it shrank!",
    "Delivered on 3.11.2026 at 12:30 it says:\nleft at the door\nBut it was not there",
    "Size: M\n--\nPlease send a new one",
  ])("in an answer: %s", (text) => {
    expect(cutHistory(text, ANSWER)).toEqual({ text, quotedText: null });
  });

  test("a sentence with a date above the attribution", () => {
    const text =
      "I need it by 12.12.2026\nOn Mon, 2 Nov 2026 at 14:05, Wool <shop@wool.example> wrote:\n> Yes";
    expect(cutHistory(text, ANSWER).text).toBe("I need it by 12.12.2026");
  });

  test.each([
    ["Meine Antworten stehen unten in rot.", "Welche Größe?\nGröße M"],
    ["Hi", "Which size?\n=> M\nWhich colour?\n=> blue"],
  ])("answers between the lines of an unmarked history: %s", (above, history) => {
    const block =
      "From: Wool <shop@wool.example>\nSent: Monday, 2 November 2026 14:05\nTo: Aino\nSubject: Order";
    const text = `${above}\n\n${block}\n\n${history}`;
    expect(cutHistory(text, ANSWER)).toEqual({ text, quotedText: null });
  });
});

describe("what is forwarded is shown, whatever the subject says", () => {
  const block =
    "From: Ben <ben@example.com>\nDate: Mon, 2 Nov 2026 14:05\nSubject: Hole\nTo: aino@example.com";

  test.each([
    `Please help him\n\n---------- Forwarded message ---------\n${block}\n\nMy mitten has a hole`,
    `Please help him\n\nBegin forwarded message:\n\n${block}\n\nMy mitten has a hole`,
    `Bitte helfen\n\n-------- Weitergeleitete Nachricht --------\n${block}\n\nMy mitten has a hole`,
    `Lütfen\n\n---------- Yönlendirilmiş ileti ---------\n${block}\n\nMy mitten has a hole`,
    `Please help him\n\n> Inicio del mensaje reenviado:\n>\n${block.replace(/^/gm, "> ")}\n>\n> My mitten has a hole`,
  ])("%s", (text) => {
    for (const kind of ["answer", "unclear", "forward", "first"] as const)
      expect(cutHistory(text, { kind }).text).toBe(text);
  });

  test("Outlook's block of somebody whom the mail was not written to", () => {
    const text = `Please help him\n\n${block}\n\nMy mitten has a hole`;
    const kind = "unclear";
    expect(cutHistory(text, { kind, addressees: new Set(["shop@wool.example"]) }).text).toBe(text);
    expect(cutHistory(text, { kind, addressees: new Set(["ben@example.com"]) }).text).toBe(
      "Please help him",
    );
  });
});

describe("signatures", () => {
  test.each([
    ["-- \nKind regards from Turku", true],
    ["--\nAino Salo", true],
    ["--\nTel. +358 40 123 4567", true],
    ["Sent from my iPhone", true],
    ["Gesendet mit der WEB.DE Mail App", true],
    ["Sent from my iPhone\n\nGet Outlook for iOS<https://aka.ms/o0ukef>", true],
    ["--\nPlease refund me", false],
    ["-- \nAnd where is #1002?", false],
    ["Sent with my phone: where is #1001?", false],
  ])("%s", (end, isCut) => {
    const { text } = cutHistory(`Hello, it came\n${end}`, {
      kind: "first",
      senderName: "Aino Salo",
    });
    expect(text).toBe(isCut ? "Hello, it came" : `Hello, it came\n${end}`);
  });
});
