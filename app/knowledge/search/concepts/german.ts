/** How each concept is named in German. */
export const GERMAN = `
delivery: lieferung, liefern, versand, versenden, zustellung, verschicken, versand*, liefer*, beliefern, schicken, zustell*, zusendung
delivery-cost: versandkosten*, lieferkosten*, porto*, versandgebühr*, liefergebühr*, frachtkosten, versandpauschale, kosten für versand, kostet der versand, kostet versand, kosten der lieferung, versandpreis, kostet die lieferung, fracht, versandkostenpauschale, versandpauschal*, versandpreis*, lieferpauschal*, liefergebüh*, zustellgebüh*, versandgebüh*, was kostet der versand, was kostet die lieferung, kosten versand
free-shipping: versandkostenfrei*, kostenloser versand, portofrei, gratis versand, kostenlose lieferung, gratisversand, kostenfreier versand, frei haus, versand kostenlos, versand gratis, versand umsonst, keinen versand zahlen, keine versandkosten, kostenlos geliefert, kostenfrei geliefert, ohne versandkosten
delivery-time: lieferzeit*, wann kommt, wann kommen, lieferdauer, wie lange dauert, lieferfrist, liefertermin, wann wird geliefert, zustelldatum, wann ist, dauert der versand, dauert die lieferung, wann erhalte ich, wann bekomme ich, versanddauer, versandzeit, wann trifft, wann … ankommen, wann … da, noch vor weihnachten, rechtzeitig, vor weihnachten, bis wann, dauert es, wie lange braucht, wie schnell, wann geliefert, voraussichtlich*, kommt das an, zustelldauer
dispatch-time: bearbeitungszeit, wann verschickt, wann wird versendet, wann wird verschickt, wann versendet, versandfertig, wann geht … raus, wann verschicken, verschickt ihr wann
arrive: ankommen, angekommen, ankommt, eintreffen, kommt, gekommen, eintrifft, da
receive: erhalten, bekommen, empfangen, gekriegt, erhalte, empfang
shipped: verschickt, versendet, abgeschickt, unterwegs, rausgegangen, versandt, losgeschickt
not-arrived: nicht angekommen, nicht gekommen, nicht erhalten, noch nix da, noch nichts, nicht bekommen, nie angekommen, nichts angekommen, nicht geliefert, nicht zugestellt, kommt nicht, nichts bekommen, nichts erhalten, noch nicht, nix bekommen, nix da, wo bleibt, nicht eingetroffen, warte seit, warten seit, warte noch, warte immer noch, warte schon, noch nichts bekommen, noch nix, kam nicht, kam nie, noch nicht geliefert, paket … nicht da, bestellung … nicht da, ware … nicht da
marked-delivered: als zugestellt, als geliefert, angeblich zugestellt, zugestellt aber, zugestellt markiert, laut sendungsverfolgung zugestellt, als zugestellt markiert
late: verspät*, verzöger*, zu spät, dauert zu lange, überfällig, lieferverzug, lieferverzögerung*
lost: verloren, verschwunden, verschollen, abhanden, unauffindbar, weg
stolen: gestohlen, geklaut, diebstahl
tracking: sendungsverfolgung, verfolgen, tracking*, sendungsnummer, wo ist mein paket, wo ist meine bestellung, paketverfolgung, nachverfolgen, trackingnummer, sendungsstatus, wo ist meine, wo ist mein, paketnummer, trackinglink, wo bleibt, wo ist, sendungsverlauf, lieferstatus, paketstatus, wo steckt
tracking-stuck: tracking bewegt sich nicht, status ändert sich nicht, keine aktualisierung, nicht aktualisiert, hängt fest, tut sich nichts, bewegt sich nicht
carrier: zusteller, paketdienst*, versanddienstleister, spedition, logistiker, versandart*, womit versendet, lieferdienst, versandpartner, versandunternehmen, versandweg*, mit wem verschickt, mit wem versendet, mit wem liefert, versanddienst*, lieferdienst*, zustelldienst*, logistik*, versandpartner*, mit welchem versand*, welcher versand*, versandmethod*, wer liefert
courier: fahrer, bote, postbote, paketbote
pickup-point: paketshop*, postfiliale, abholstation, abholort, filiale
pickup: abholen, abholung, selbstabhol*, selbst abholen, abhol*
locker: packstation*, paketstation, paketautomat
pickup-store: selbstabholung, im laden abholen, vor ort abholen, abholung im laden, bei euch abholen, in der filiale abholen, im geschäft abholen, click and collect, persönlich abholen, abholung vor ort, bei ihnen abholen, selbst abholen, selber abholen, vor ort abhol*, im laden abhol*, selbstabhol*, abholung im, abholen kommen, direkt abholen, ware abholen
pickup-missed: nicht abgeholt, abholfrist, vergessen abzuholen, zurückgegangen, zurück an absender
pickup-other: jemand anderes, andere person, nachbar, vollmacht
home-delivery: nach hause, hauslieferung, bis zur haustür, an die haustür
leave-at-door: vor die tür, abstellgenehmigung, ablageort, beim nachbarn, abstellort, ohne unterschrift
express: express*, eilig, schnell, schneller, morgen, dringend, eilt, über nacht, heute noch, expressversand, eilsendung
same-day: am selben tag, heute, gleicher tag
weekend: samstag*, sonntag*, wochenend*
holiday: feiertag*, weihnachten, ostern, silvester, urlaub, betriebsferien
delivery-slot: wunschtermin, wunschtag, zeitfenster, liefertermin, lieferdatum wählen, bestimmten tag, termin, uhrzeit, vormittag*, bestimmter tag, lieferdatum, fixtermin
absent: nicht zuhause, nicht zu hause, nicht da, nicht daheim, abwesend, verpasst
abroad: ausland, international, weltweit, eu, europa, andere länder, im ausland, länder
country: land, länder
ship-abroad: ins ausland, internationaler versand, auslandsversand, versand ins ausland, liefern nach, liefert ihr nach, lieferland, lieferländer, liefergebiet, versand nach, versenden nach, auslandslieferung
region: insel, inseln, region, helgoland, ausserhalb
customs: zoll*, verzollung, einfuhr*, zollgebühr*
address: adresse*, anschrift*, lieferadresse, postleitzahl, hausnummer, lieferanschrift
moved: umgezogen, umzug, neue adresse, umziehen, neue anschrift
change-address: adresse ändern, andere adresse, falsche adresse, lieferadresse ändern, adressänderung, lieferanschrift geändert, anschrift geändert, adresse geändert, neue lieferadresse, abweichende lieferadresse, lieferanschrift ändern, adresse falsch, anschrift ändern, andere lieferadresse, umgezogen, neue lieferanschrift
parcel: paket, päckchen, sendung, karton, pakete
packaging: verpackung*, verpackt, verpackungsmaterial
partial-delivery: teillieferung*, nur ein teil, rest der bestellung, nur teilweise, teil fehlt, getrennt geliefert, nur ein artikel
multiple-parcels: mehrere pakete, mehreren paketen, getrennt
heavy-goods: palette, sperrgut, schwer, sperrig
order: bestell*, kauf*, auftrag, einkauf, gekauft
item: artikel, produkt*, ware*, teil
how-to-order: wie bestelle, wie kann ich bestellen, wie bestellt man, wie kaufe, bestellvorgang, bestellweg, bestellablauf, bestellung aufgeben, wie bestellen, weg bestellen, wie läuft die bestellung, möchte bestellen, wie kauft man, wo bestellen
change: ändern, änderung, bearbeiten, anpassen, korrigieren, geändert, wechseln
change-order: bestellung ändern, bestellung bearbeiten, falsch bestellt, bestellung korrigieren, falsches bestellt, bestellung anpassen, änderung der bestellung, auftrag ändern, nachträglich ändern, bestellung nachträglich, bestellung noch ändern, vertippt, verklickt, andere menge, falsche menge, menge ändern, falsche größe bestellt, aus versehen bestellt, versehentlich bestellt, doppelt bestellt, zu viel bestellt
cancel: stornieren, storno*, widerruf*, abbestellen, kündigen, storniert, doch nicht, zurücktreten, rückgängig
cancel-order: bestellung stornieren, bestellung widerrufen, auftrag stornieren, bestellung abbrechen, bestellung zurückziehen, rückgängig machen, widerrufen, stornieren, storno, doch nicht haben, will nicht mehr, nicht mehr haben, stornierung
cancel-cost: stornogebühr*, stornokosten
add: hinzufügen, ergänzen, dazu, nachbestellen, noch was, zusätzlich
add-item: dazu bestellen, nachträglich hinzufügen, was vergessen, dazubestellen, artikel hinzufügen, vergessen zu bestellen, etwas vergessen, noch was dazu, artikel ergänzen, hinzubestellen
remove: entfernen, löschen, rausnehmen
merge: zusammenfassen, zusammenlegen, zusammen verschicken, zusammen versenden, kombinieren
confirmation: bestätigung*, bestellbestätigung, auftragsbestätigung, bestätigt, bestelleingang
confirmation-missing: keine bestätigung, keine bestellbestätigung, keine antwort, keine mail bekommen, keine email bekommen, keine e-mail bekommen, bestellung durchgegangen, hat die bestellung geklappt, bestätigung fehlt, bestellung eingegangen, keine auftragsbestätigung, bestätigungsmail
status: status, stand
order-status: bestellstatus, status der bestellung, stand der bestellung, status meiner bestellung, auftragsstatus, stand meiner bestellung
processing: in bearbeitung, wird bearbeitet, bearbeitung, vorbereitung
order-by-phone: telefonisch bestellen, per telefon bestellen, telefonische bestellung, am telefon bestellen, bestellen … telefon
fax: fax
minimum-order: mindestbestellwert, mindestbestellmenge, mindestmenge, mindestabnahme, mindestens bestellen, minimum, mindestumsatz, mindermengenzuschlag
reorder: nachbestellen, erneut bestellen, wieder bestellen, nochmal bestellen
guest-order: gastbestellung, als gast, ohne konto, ohne registrierung, ohne anmeldung, ohne kundenkonto, registrieren müssen, muss ich mich registrieren, gastkonto, konto nötig
preorder: vorbestell*, vorbestellung
made-to-order: auf bestellung, maßanfertigung, sonderanfertigung, auf anfrage
quote: angebot, kostenvoranschlag, angebotsanfrage, angebot anfordern
sample: muster, probe, proben, warenprobe, stoffmuster
order-number: bestellnummer, auftragsnummer
cart: warenkorb, kasse, einkaufswagen
payment: zahlung*, bezahl*, zahlen, gezahlt, zahle
payment-methods: zahlungsart*, zahlungsmethod*, zahlungsmöglichkeit*, wie bezahlen, zahlungsbedingung*, zahlungsweise*, bezahlen mit, wie kann ich bezahlen, mit … bezahlen, per … bezahlen, mit … zahlen, bezahlmöglichkeit*, zahlungsoption*, wie zahle, bezahlart*, zahlungsmittel, welche zahlung, geht paypal, mit paypal, wie zahlen, womit zahlen, womit bezahlen, zahlungsmethode*, bezahlmethode*, welche karten
card: kreditkarte*, karte, ec-karte, ec karte, debitkarte
wallet: paypal
cash: bar, bargeld, barzahlung
cash-on-delivery: nachnahme, bei lieferung bezahlen, zahlung bei lieferung
bank-transfer: überweisung, vorkasse, überweisen, lastschrift, sepa, banküberweisung, sofortüberweisung, kontodaten, bankverbindung, giropay
pay-on-invoice: auf rechnung, rechnungskauf, kauf auf rechnung, per rechnung, rechnung zahlen, rechnung bezahlen, zahlungsziel
instalments: raten, ratenzahlung, ratenkauf, in raten, finanzierung
pay-later: später bezahlen, später zahlen, zahlpause
declined: abgelehnt, fehlgeschlagen, nicht akzeptiert, funktioniert nicht, klappt nicht, geht nicht, verweigert
payment-failed: zahlung fehlgeschlagen, zahlung abgelehnt, karte abgelehnt, bezahlung klappt nicht, zahlung funktioniert nicht, kann nicht bezahlen, zahlung klappt nicht, bezahlung funktioniert nicht, zahlung geht nicht
charged: abgebucht, belastet, abbuchung, berechnet, eingezogen
charged-twice: doppelt abgebucht, zweimal abgebucht, doppelt bezahlt, doppelt belastet
charged-when: wann wird abgebucht, wann abgebucht, wann wird mein konto, wann wird eingezogen
secure: sicher*, verschlüssel*, seriös, betrug, vertrauenswürdig, ssl
payment-secure: sichere zahlung, sicher bezahlen, zahlung sicher, zahlungssicherheit, sicher einkaufen
currency: währung, euro, franken
fee: gebühr*, aufpreis, zuschlag, zusatzkosten
cost: kosten, kostet, preis*, gebühr*, wie teuer, was kostet, wie viel, wieviel, teuer
price: preis*, preisliste
price-match: preisgarantie, günstiger gesehen, billiger, tiefpreis
free: kostenlos, gratis, umsonst, kostenfrei
tax: steuer*
vat: mehrwertsteuer, mwst, umsatzsteuer, ust
return: rückgabe*, zurückgeben, zurückschicken, rücksend*, retour*, zurücksenden, umtausch*, zurück schicken, zurückgesch*, retournieren, zurück geben, widerruf, retoure*, gefällt nicht, gefällt mir nicht, passt nicht
return-how: wie retourniere, wie schicke ich … zurück, wie sende ich … zurück, rücksendung anmelden, ablauf rückgabe, wie kann ich zurück, retoure anmelden, wie gebe ich … zurück, wie funktioniert die rück*, wie läuft die rück*, retourenabwicklung, artikel zurücksenden, artikel zurückgeben, ware zurückgeben, ware zurückschicken
return-window: rückgabefrist, widerrufsfrist, rückgaberecht, wie lange zurück*, wie lange kann ich zurück*, 14 tage, 30 tage, widerrufsrecht, wie lange umtausch*, rücksendefrist
return-cost: rücksendekosten, retourenkosten, kosten der rücksendung, kostenlose retoure, kostenlose rücksendung, wer zahlt die rück*, wer trägt die kosten, rücksendung kostenlos, rückversandkosten, rückversand, wer zahlt rück*, rückporto
return-label: retourenlabel, rücksendeetikett, retourenschein, etikett, rücksendelabel, rücksendeschein, drucker, versandlabel, rücksendeschein*, retourenschein*, retourenlabel*, rücksendeetikett*, rücksendelabel*, rücksendeaufkleber*, retourenaufkleber*, retourenetikett*, retourenbeleg*
return-address: rücksendeadresse, retourenadresse, wohin zurück*, wohin schicke ich
refund: erstattung*, rückerstattung*, erstatten, geld zurück, gutschrift, mein geld, zurückerstatt*, rückzahlung, geld wieder, erstattet
refund-time: wann bekomme ich mein geld, wann erstattung, wann kommt mein geld, wann geld zurück, erstattung dauert, geld noch nicht, noch kein geld, wann erhalte ich mein geld, wann bekomme ich das geld, wann wird erstattet, dauer der erstattung, wann krieg ich mein geld, wann krieg, wo bleibt mein geld, wo ist mein geld, rückerstattung dauert, gutschrift noch nicht, geld immer noch nicht, wie lange dauert die rückerstattung
exchange: umtausch*, umtauschen, tauschen, austausch*, ersatz*
exchange-size: andere größe, falsche größe, passt nicht, zu klein, zu groß, größe umtauschen, größer, kleiner, größe tauschen
damaged: kaputt*, beschädig*, defekt*, zerbrochen*, gerissen, zerkratzt, bruch, ausgelaufen, schaden, verbeult, zerstört, eingedrückt
damaged-arrival: kaputt angekommen, beschädigt angekommen, transportschaden, defekt angekommen, kaputt geliefert, beschädigt geliefert, lieferung beschädigt, paket beschädigt, ware beschädigt, artikel beschädigt, beschädigte lieferung, beschädigte ware, zerbrochen angekommen, artikel defekt, ware defekt, kam kaputt, zerbrochen, transportschäden, war kaputt, ausgelaufen
faulty: defekt*, fehlerhaft, funktioniert nicht, mangel*, mängel, geht nicht, kaputt, fehler, geht nicht mehr, funktioniert nicht mehr, geht nicht an, defekt, defekte, mangel, mangelhaft, kaputtgegangen, kaputt gegangen
wrong: falsch*, fehler, irrtüm*, verwechselt
wrong-item: falscher artikel, falsches produkt, falsche ware, falsch geliefert, nicht bestellt, falsche lieferung, falschlieferung, falsche sorte, was anderes, falsche farbe, falschen artikel, lieferung falsch, lieferung war falsch, andere ware, was anderes bekommen, etwas anderes bekommen, falsche größe geliefert, verwechselt, nicht das bestellte, nicht was ich bestellt
missing: fehlt, fehlen, unvollständig, fehlend*, gefehlt
missing-item: artikel fehlt, teil fehlt, ware fehlt, fehlmenge, etwas fehlt, was fehlt, unvollständige lieferung, fehlender artikel, fehlende artikel, lieferung unvollständig, fehlt ein, fehlt etwas, nicht vollständig, fehlt was, es fehlt, fehlte, fehlen, unvollständig, nicht dabei, nicht im paket
used: gebraucht, benutzt, getragen, geöffnet, ungeöffnet, angebrochen
original-packaging: originalverpackung, ohne verpackung, ohne karton, originalkarton
sale: sale, reduziert*, schlussverkauf, ausverkauf
sale-return: reduzierte ware, sale zurückgeben, sale umtausch*
custom-made: personalisiert, graviert, gravur, maßgefertigt, individualisiert, sonderanfertigung
gift: geschenk*, verschenken, geburtstag
gift-return: geschenk umtauschen, geschenk zurückgeben
warranty: garantie*, gewährleistung*
repair: reparatur*, reparieren, kundendienst
spare-part: ersatzteil*
complaint: reklamation*, reklamier*, beschwerde*, beschweren, unzufrieden, beanstand*
stock: verfügbar*, lager*, vorrätig, auf lager, lieferbar*, vorrat, bestand
sold-out: ausverkauft, nicht verfügbar, vergriffen, nicht lieferbar, nicht vorrätig, nicht auf lager
restock: wieder verfügbar, wieder da, wieder lieferbar, nachschub, wann wieder, wieder auf lager, wieder rein, wieder vorrätig, wieder erhältlich, nochmal rein, wieder im sortiment, nachbestellt, neue ware
notify: benachrichtig*, informiert, informieren, bescheid, erinnerung, meldet ihr euch
size: größe*, maße, abmessung*, passform, größentabelle
size-choice: welche größe, größentabelle, größenberatung, richtige größe, größe wählen, fällt aus, fallen die, größe passt, fällt das klein, fällt klein aus, fällt groß aus, fällt es klein, fallen klein, passform, maßtabelle, mir passt
colour: farbe*, farbton
material: material*, stoff, baumwolle, leder
ingredients: inhaltsstoff*, zutat*, enthält, enthalten, inhalt, inci
allergy: allergi*, allergen*, nüsse, gluten*, laktose*, lactose, nuss
vegan: vegan*, vegetarisch, tierversuch*, bio, halal
compatible: kompatibel, passt auf, passen auf, passend, kompatibilität, passt zu, passen
authentic: echt, original*, fälschung, echtheit, fake
quality: qualität*
shelf-life: haltbar*, mindesthaltbarkeit*, mhd, ablaufdatum, lagerung, verfallsdatum, aufbewahr*, lagern
origin: herkunft, hergestellt, made in, woher kommt, produziert, herstell*, woher stammen, woher kommen
instructions: anleitung*, gebrauchsanweisung, bedienungsanleitung, anwendung, rezept*, zubereitung*
care: waschen, pflege*, reinig*, wäsche, waschmaschine
weight: gewicht, schwer, gramm, wiegt
photo: foto*, bild*, produktfoto*, bilder
new-arrivals: neuheiten, neue produkte, neu
try-on: anprobieren, anprobe, probieren, showroom
account: konto, kundenkonto, profil, account
register: registrier*, konto erstellen, anlegen, kunde werden, neukunde, konto anlegen, account erstellen, konto eröffnen
login: anmelden, einloggen, login, anmeldung, zugang
login-problem: kann mich nicht anmelden, kann mich nicht einloggen, login geht nicht, login funktioniert nicht, komme nicht rein, anmeldung funktioniert nicht, nicht einloggen
password: passwort*, kennwort, pw
password-reset: passwort vergessen, passwort zurücksetzen, passwort ändern, neues passwort, kennwort vergessen, passwort weg
delete-account: konto löschen, account löschen, daten löschen, kundenkonto löschen, konto schließen
change-account: daten ändern, email ändern, kundendaten ändern, e-mail ändern, e-mail-adresse ändern, profil ändern, meine daten
email: email, mail, e-mail, mails, emails
email-missing: keine mail, keine email, keine e-mail, spam, spamordner, mail nicht erhalten, mail nicht bekommen
phone: telefon*, anrufen, telefonnummer, telefonisch, handy*, rufnummer
sms: sms
newsletter: newsletter, werbung, werbemail*
newsletter-off: newsletter abbestellen, newsletter abmelden, abmelden, austragen, keine werbung, von newsletter
privacy: datenschutz, dsgvo, persönliche daten, cookies, meine daten
membership: mitglied*, club
points: punkte, bonus*, treue*
referral: freunde werben, empfehl*
subscription: abo, abonnement, abonnieren
pause: pause, pausieren, aussetzen
frequency: wie oft, monatlich, jeden monat
invoice: rechnung*, beleg, quittung, kassenbon, kaufbeleg
invoice-missing: keine rechnung, rechnung fehlt, wo ist meine rechnung, wo finde ich meine rechnung, rechnung nicht erhalten, rechnung nicht bekommen, rechnungskopie, rechnung verloren, rechnung herunterladen, rechnung nochmal
invoice-company: firmenrechnung, rechnung auf firma, umsatzsteuer-id, ust-id, rechnung mit mwst, rechnung mit mehrwertsteuer
invoice-change: rechnungsadresse*, rechnungsdaten*, rechnung ändern, rechnungsanschrift, rechnung korrigieren, rechnung falsch
promo-code: gutscheincode*, rabattcode*, gutschein*, aktionscode, promocode, code
code-not-working: code funktioniert nicht, gutschein funktioniert nicht, code ungültig, code geht nicht, rabattcode geht nicht, gutscheincode geht nicht, code wird nicht, rabattcode funktioniert nicht, gutschein geht nicht
discount: rabatt*, nachlass, ermäßig*, aktion, vergünstig*, skonto, angebote
student: student*, schüler
student-discount: studentenrabatt
bulk: menge, große menge, mengenrabatt, großbestellung, mengen, größere mengen
bulk-discount: mengenrabatt, staffelpreis*, rabattstaffel, staffelrabatt, mengenstaffel
first-order-discount: neukundenrabatt, erste bestellung, willkommensrabatt
gift-card: geschenkgutschein*, geschenkkarte*, gutscheinkarte, wertgutschein, gutschein, gutscheine, wertgutschein*, guthabenkarte*
balance: guthaben, restwert, saldo, restguthaben
gift-card-balance: gutschein guthaben, guthaben auf, restwert gutschein, restguthaben, restwert, guthaben gutschein
validity: gültig*, ablaufen, gültigkeit, verfällt, abgelaufen
gift-wrap: geschenkverpackung, als geschenk verpack*, einpacken, geschenkpapier, geschenkbox
greeting: grußkarte, nachricht, widmung, grußbotschaft
wholesale: großhandel, wiederverkäufer, händler, b2b, gewerblich, großhändler
company: firma, unternehmen, gewerbe*, geschäftskunde*, privatperson, privatkunde*, gewerbekunde*, privat
company-account: geschäftskunde*, firmenkonto, gewerbekunde*, firmenkunde*
contact: kontakt*, kundenservice, kundendienst, erreichen, ansprechpartner, kundenbetreuung, hotline, mitarbeiter, support, mit jemandem sprechen, mit jemandem reden, mit einem menschen, mit einem mitarbeiter, echten menschen, telefonnummer, anrufen, erreiche ich euch, erreiche ich sie, ruft mich, rückruf, kontaktieren, kontakt
chat: chat, whatsapp
opening-hours: öffnungszeit*, geöffnet, offen, geschlossen, geschäftszeiten, erreichbar, servicezeiten, habt ihr auf, ihr auf habt, macht ihr auf, habt … auf, haben sie auf, wann auf
store: laden, geschäft, filiale*, ladengeschäft, vor ort, showroom, standort
jobs: job*, stellenangebot*, karriere, offene stellen, bewerb*, ausbildung, praktikum
partner: partner*, kooperation, influencer, affiliate, zusammenarbeit
review: bewertung*, rezension*, bewerten
site-problem: website funktioniert nicht, seite geht nicht, seite lädt nicht, fehlermeldung, seite funktioniert nicht
app: app
recycling: recycl*, umwelt*, nachhaltig*, entsorg*, ökologisch, umweltfreundlich*, biologisch abbaubar*, kompostierbar
assembly: montage, aufbau, zusammenbau, montieren, aufbauen, einbau
certificate: zertifikat*, zertifiziert, datenblatt
when: wann, welcher tag, um wie viel uhr, ab wann
how-long: wie lange, wieviel tage, wie viele tage, wie schnell, dauert, dauer
how-much: wie viel, wieviel, was kostet, wie hoch, wie teuer
how: wie, auf welchem weg, auf welche weise
not: nicht, kein, keine, keinen, nie, nichts, nix, noch nicht
who-pays: wer zahlt, wer trägt, wer übernimmt, auf meine kosten, muss ich zahlen
where: wo, wohin, woher
still-waiting: warte, immer noch, noch immer, vorgestern bestellt, seit, gewartet, vor … wochen, vor … tagen, wochen
only: nur, bloß
without: ohne
again: wieder, nochmal, erneut
not-work: funktioniert nicht, geht nicht, klappt nicht, ungültig, wird nicht
choose: wählen, auswählen, aussuchen
which: welche, welcher, welches, welchen
accept: akzeptier*, nehmt ihr, möglich
lost-thing: verloren, verlegt, finde nicht
forget: vergessen, vergaß
minimum: mindest*, minimum
problem: problem*, fehler
other-person: jemand anders, jemand anderes, nachbar
home-word: zuhause, hause, haustür, daheim
stop: stoppen, beenden, abmelden
secure-word: sicher
days: tage, tag, woche, wochen, werktage
need: muss, brauche, nötig, notwendig, erforderlich
new-customer: neukunde*, erstbestellung
mine: meine bestellung, mein paket, meine ware
multiple: mehrere, zwei
time-of-day: uhrzeit, vormittag*, nachmittag*, morgens, abends, uhr
delete: löschen, entfernen, schließen
able: kann ich, können, möglich, kann man, darf ich
change-payment: zahlungsart ändern, zahlungsart wechseln, zahlungsmethode ändern, zahlungsweise ändern, zahlungsart nachträglich, bezahlart ändern, anders bezahlen, andere zahlungsart, zahlungsart umstellen
return-exceptions: vom umtausch ausgeschlossen, von der rückgabe ausgeschlossen, nicht zurückgegeben, keine rückgabe
refund-method: wie wird erstattet, wie erfolgt die rückerstattung, wie erhalte ich mein geld, auf welchem weg
code-combine: gutscheine kombinieren, codes kombinieren, mehrere gutscheine, mehrere codes, kombinierbar, gleichzeitig einlösen
purchase-limit: maximal bestell*, höchstmenge, höchstbestell*, bestelllimit
`;
