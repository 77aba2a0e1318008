/** Mika passes on what Aino wrote. */
export const FORWARDED_BY_GMAIL = [
  "Can you help her?",
  "",
  "---------- Forwarded message ---------",
  "From: Aino Virtanen <aino@example.com>",
  "Date: Mon, Nov 2, 2026 at 2:05 PM",
  "Subject: Order #1042",
  "To: <mika@wool.example>",
  "",
  "Where is my order #1042?",
].join("\r\n");

const block = (...lines: string[]) => ["Please answer.", "", ...lines, "", "Hei"].join("\r\n");

/** What passes Aino's mail on: by which program, under which subject, with which text. */
export const FORWARDED_MAILS: readonly (readonly [
  client: string,
  subject: string,
  body: string,
])[] = [
  ["Gmail", "Fwd: Order #1042", FORWARDED_BY_GMAIL],
  [
    "Gmail in German",
    "Fwd: Frage",
    block(
      "---------- Forwarded message ---------",
      "Von: Aino Virtanen <aino@example.com>",
      "Date: Mo., 2. Nov. 2026 um 14:05 Uhr",
      "Subject: Frage",
      "To: <mika@wool.example>",
    ),
  ],
  [
    "Gmail in French, whose subject somebody wrote anew",
    "Une cliente",
    block(
      "---------- Forwarded message ---------",
      "De : Aino Virtanen <aino@example.com>",
      "Date: lun. 2 nov. 2026 à 14:05",
      "Subject: Question",
      "To: <mika@wool.example>",
    ),
  ],
  [
    "Outlook in German",
    "WG: Frage",
    block(
      "Von: Aino Virtanen <aino@example.com>",
      "Gesendet: Montag, 2. November 2026 14:05",
      "An: Mika Salo <mika@wool.example>",
      "Betreff: Frage",
    ),
  ],
  [
    "Outlook in Finnish, with its way of writing addresses",
    "VL: Kysymys",
    block(
      "Lähettäjä: Aino Virtanen [mailto:aino@example.com]",
      "Lähetetty: maanantai 2. marraskuuta 2026 14:05",
      "Vastaanottaja: Mika Salo",
      "Aihe: Kysymys",
    ),
  ],
  [
    "Outlook in Japanese",
    "FW: 質問",
    block(
      "差出人: Aino Virtanen <aino@example.com>",
      "送信日時: 2026年11月2日 14:05",
      "宛先: mika@wool.example",
      "件名: 質問",
    ),
  ],
  [
    "Outlook for Mac in Polish",
    "PD: Pytanie",
    block("Dnia 02.11.2026, 14:05, „Aino Virtanen” <aino@example.com> napisał(a):", "", "> Hej"),
  ],
  [
    "Apple Mail",
    "Fwd: Question",
    block(
      "Begin forwarded message:",
      "",
      "> From: Aino Virtanen <aino@example.com>",
      "> Subject: Question",
      "> Date: 2 November 2026 at 14.05.00 EET",
      "> To: mika@wool.example",
      ">",
    ),
  ],
  [
    "Apple Mail in Turkish",
    "İlt: Soru",
    block(
      "İleti başlangıcı:",
      "",
      "> Kimden: Aino Virtanen <aino@example.com>",
      "> Konu: Soru",
      "> Tarih: 2 Kasım 2026 14:05:08 GMT+3",
      "> Kime: mika@wool.example",
      ">",
    ),
  ],
  [
    "Thunderbird in Swedish",
    "Fwd: Fråga",
    block(
      "-------- Vidarebefordrat meddelande --------",
      "Ämne: Fråga",
      "Datum: Mon, 2 Nov 2026 14:05:00 +0200",
      "Från: Aino Virtanen <aino@example.com>",
      "Till: mika@wool.example",
    ),
  ],
  [
    "Thunderbird in Ukrainian",
    "Fwd: Питання",
    block(
      "-------- Переслане повідомлення --------",
      "Тема: \tПитання",
      "Дата: \tMon, 2 Nov 2026 14:05:00 +0200",
      "Від: \tAino Virtanen <aino@example.com>",
      "Кому: \tmika@wool.example",
    ),
  ],
  [
    "Yahoo, all in one line",
    "Fw: Question",
    "----- Message transmis ----- De : Aino Virtanen <aino@example.com>À : mika@wool.example Envoyé : lundi 2 novembre 2026, 14:05\r\n Bonjour",
  ],
];
