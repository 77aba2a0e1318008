import type { LanguageWords } from "./language-words";

export const german: LanguageWords = {
  stopWords: `aber alle als also am an auch auf aus bei beim bin bis bitte bräuchte brauche da danke dann das dass dein dem den denn der des die dies diese dir
    doch du durch ein eine einem einen einer eines er es etwas euch euer eure für gibt gut haben hab habe hallo hat hatte ich ihm ihn ihnen ihr ihre im in ist
    ja kann kannst kein keine können könnt könnte man mein meine meinem meinen meiner mich mir mit möchte muss nach nicht noch nun nur ob oder ohne schon
    sehr sein sich sie sind so soll sollte über um und uns unser von vor wann war warum was weil welche wenn werde werden wer wie wieder will wir wird wo
    wollte würde zu zum zur`,
  synonyms: `rückgabe, retoure, zurückgeben, zurückschicken, zurücksenden, rücksendung, retournieren, umtauschen
    erstattung, geld zurück, rückerstattung, erstatten, rückzahlung, mein geld
    umtausch, umtauschen, tauschen, andere größe, zu klein, zu groß, austausch
    kaputt, defekt, beschädigt, zerbrochen, fehlerhaft, mangel, schaden, gerissen, funktioniert nicht
    falsch, falsche, falscher, verwechselt, nicht bestellt
    fehlt, fehlen, fehlend, unvollständig, vergessen
    lieferung, versand, zustellung, liefern, verschicken, versenden, schicken
    lieferzeit, ankommen, kommt an, wann kommt
    ? wie lange, dauert, tage
    paket, sendung, päckchen
    ? bestellung, auftrag, kauf, bestellt
    ? kosten, kostet, gebühr, preis, wie viel
    kostenlos, gratis, umsonst, frei
    versandkosten, porto, lieferkosten
    verfolgen, sendungsverfolgung, tracking, wo ist, wo bleibt
    verspätet, verspätung, verzögerung, nicht angekommen, zu spät
    verloren, verschwunden, nicht erhalten, nie angekommen, weg
    ausland, land, länder, international
    express, morgen, eilig, schnell, dringend
    adresse, anschrift, umgezogen, umzug, lieferadresse
    stornieren, stornierung, storno, abbestellen, widerruf, widerrufen
    ändern, änderung, bearbeiten, korrigieren
    abholen, abholung, packstation, paketshop
    zahlung, bezahlen, zahlen, zahlungsart, zahlungsmittel
    abgelehnt, fehlgeschlagen, nicht akzeptiert, ungültig, geht nicht, funktioniert nicht
    ratenzahlung, raten, klarna, später bezahlen
    rechnung, quittung, beleg, kassenbon
    rabatt, gutscheincode, rabattcode, code, gutschein, aktion
    geschenkgutschein, geschenkkarte, gutscheinkarte
    guthaben, restbetrag, übrig
    größe, größen, passform, größentabelle, maße
    verfügbar, lieferbar, lager, ausverkauft, vorrätig, nachschub
    vorbestellung, vorbestellen
    anmelden, einloggen, login
    passwort, kennwort, vergessen
    konto, kundenkonto, profil
    newsletter, abmelden, werbung, abbestellen
    waschen, pflege, reinigung, reinigen
    garantie, gewährleistung
    reparatur, reparieren, ersatzteil, ersatzteile
    steuer, mehrwertsteuer, umsatzsteuer
    zoll, einfuhr, zollgebühren
    großhandel, händler, wiederverkäufer
    kontakt, anrufen, telefon, kundendienst, erreichen
    geöffnet, öffnungszeiten, offen, geschlossen
    laden, geschäft, filiale
    punkte, treuepunkte, bonus
    recycling, verpackung, umwelt, nachhaltig
    geschenk, geburtstag
    geschenkverpackung, einpacken`,
};
