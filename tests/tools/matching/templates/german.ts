import {
  both,
  latest,
  none,
  noneOfCustomer,
  other,
  owner,
  single,
  stranger,
  whatsapp,
  type Template,
} from "./template";

export const GERMAN: readonly Template[] = [
  owner(
    "Guten Tag,\n\nwann wird meine Bestellung {a} geliefert?\n\nMit freundlichen Grüßen\n{name}",
  ),
  owner("Bestellnummer {a} – ein Teller war zerbrochen.", "Reklamation"),
  owner("Hallo, ich möchte die Bestellung Nr. {a} stornieren."),
  owner("Betrifft: Auftrag {a}. Die Rechnung fehlt noch.", "Rechnung"),
  owner(
    "Ihre Bestätigung habe ich erhalten, aber die Ware nicht.",
    "AW: Bestellung #{a} bestätigt",
  ),
  owner("hallo meine bestelung {a} ist nicht angekomen was ist los"),
  owner(
    "Ich habe am 12. März 2026 bestellt (Nr. {dotted}), 59,80 € bezahlt und bisher nichts gehört.",
  ),
  owner("Die Ware aus #{a} passt nicht, wie läuft der Umtausch? Erreichbar unter 0151 23456789."),
  owner(
    "Kundennummer 88123, Bestellung {a}: bitte Lieferadresse ändern auf Lindenstraße 14, 10115 Berlin.",
  ),
  owner("Zu meiner Bestellung mit der Nummer {a} habe ich eine Frage: Ist Geschenkpapier dabei?"),
  owner(
    "Ich glaube, die Nummer war {near}. Können Sie nachsehen, ob die Bestellung schon raus ist?",
  ),
  owner("Ich meine nicht Bestellung {x}, sondern {a}. Entschuldigung!"),
  both("Können Sie die Bestellungen {a} und {b} zusammen verschicken?"),
  both(
    "Erstattung für {a} sowie {b} ist noch nicht eingegangen, beide Bestellungen gingen zurück.",
  ),
  stranger("Ich schreibe im Namen meiner Mutter: Bestellung {a} ist seit zwei Wochen unterwegs."),
  stranger("Bestell-Nr.: {a}\nLieferung unvollständig.", "Bestellung {a}"),
  stranger("Die Sendung {tracking} wurde laut DHL zurückgeschickt. Warum?"),
  other(
    "Mein Nachbar hat die Bestellung #{a} bei mir abgeben lassen, die Kiste ist nass geworden.",
  ),
  single("Wo bleibt mein Paket? Ich warte schon seit drei Wochen."),
  single("Der Pullover ist leider zu groß, ich möchte ihn zurückschicken."),
  latest("Wo ist meine letzte Bestellung?"),
  latest("Bitte meine letzte Bestellung stornieren, falls noch möglich."),
  whatsapp("Moin, ist {a} schon verschickt?"),
  whatsapp("Hallo, Bestellung {a}: Reißverschluss kaputt"),
  none("Liefern Sie auch in die Schweiz, PLZ 8001 Zürich?"),
  none(
    "Wir suchen 1200 Stück Tassen für eine Tagung im Jahr 2027. Angebot bitte an unsere Zentrale, Tel. 030 1042 2033.",
  ),
  none("Meine Bestellung 4711-2033 bei Otto.de ist nicht da, können Sie helfen?"),
  none("Sehr geehrte Damen und Herren, Ihre Domain läuft am 01.12.2026 ab. Betrag: 1.042,00 EUR."),
  noneOfCustomer(
    "Ist das Leinenhemd auch in Größe 54 lieferbar? Es kostet bei der Konkurrenz {a} €.",
  ),
];
