import type { LanguageWords } from "./language-words";

export const finnish: LanguageWords = {
  stopWords: `ai aina apua apuun edes ehkä ei eikä eikö eivät ellei elikkä eli emme en enkö ette et että haluaisin haluaisimme haluan
    haluamme haluta halua hei heti he häntä hänen ihan itse ja jo joka jolla jonka jos joten jotain joku jokin juuri jälkeen
    kai kaikki kanssa kautta kiitos kuin kuinka kuka kun koska koskaan kyllä kysymys kysyä lisää luona mieluummin mikä
    mikäli mitä miten mihin miksi millä millainen milloin minkä minulla minulle minun minulta minä minut minua missä
    mistä moi moikka moni montako muka muu mulla mulle mun mut muta mutta mutten mä myös mää ne niin niitä niiden noin
    nuo nyt ok oikein olen ole olet olette oletteko oli olla olen olin olisi olitte oma omaa omat on onhan onko onks ovat ovatko
    pelkkä pitää pitäisi pitäis pyydän pystyn pystyykö pystyn saa saada saako saan saanko sain saisi saisinko se sekä sen siellä siihen siis
    silti sinne sitten sitä siitä sun sua taas tai tarvitsen tarvin tarviin tarvitseeko te teette teille teidän teiltä teiltä teillä tein tekee tehdä terve
    tietää tiedä tuo tuota tämä tämän tätä vaan vai vaikka vain vaiko vielä vieläkään voi voida voiko voin voinko voisi voisinko voisitteko
    voitteko yksi yhden yhtä yks`,
  synonyms: `palautus, palauttaa, palautan, palautukset, palauttaminen, lähettää takaisin, antaa takaisin, tuoda takaisin, palauttaisin, laittaa takaisin
    hyvitys, hyvittää, hyvitetään, rahat takaisin, rahojen palautus, rahani takaisin, rahoja takaisin, rahanpalautus, korvaus
    vaihto, vaihtaa, vaihdan, vaihtaminen, eri koko, toinen koko, isompi, pienempi, isompaan, pienempään, liian pieni, liian iso, liian suuri
    rikki, rikkoutunut, hajonnut, hajosi, hajalla, särkynyt, viallinen, vika, vaurio, vaurioitunut, vahingoittunut, revennyt, säröillä, mennyt rikki, haljennut, ei toimi, naarmu, kolhu
    väärä, virheellinen, erehdys, en tilannut, joku muu, eri tuote, virhe, väärän, väärää, vääränlainen
    puuttua, puuttuu, puuttuva, vajaa, uupuu, unohtui, unohtunut, ei ollut paketissa
    toimitus, lähetys, kuljetus, toimittaa, lähettää, postitus, lähetättekö, toimitatteko
    toimitusaika, toimitusajat, saapua, saapuu, perillä, tulee, tulevat, tulossa, milloin tulee, koska tulee
    ? kauanko, kuinka kauan, kestää, kesto, montako päivää, päivä, aika
    paketti, lähetys, pakettini, posti, laatikko
    ? tilaus, ostos, tilaukseni, ostokset, tilasin
    ? tuote, tavara, artikkeli, kappale, esine
    ? hinta, maksaa, maksu, kulut, kustannus, paljonko, paljonko maksaa, kustantaa, kallis, maksullinen, joudunko maksamaan
    ilmainen, maksuton, maksutta, ilmaiseksi, veloituksetta
    postikulut, toimituskulut, toimitusmaksu, postimaksu, lähetyskulut, rahti
    seuranta, seurata, seurantakoodi, jäljittää, missä on, missä pakettini, jäljitys, missä tilaukseni, missä menee
    myöhässä, viivästyä, viivästynyt, myöhästyä, ei ole tullut, ei ole saapunut, ei päivity, ei liiku, jumissa, ei etene, kestää liian kauan
    kadonnut, hukassa, kateissa, varastettu, katosi, ei löydy, en ole saanut, postilaatikko tyhjä
    ulkomaat, ulkomaille, ulkomailla, maa, maat, maihin, maahan, kansainvälinen
    pikatoimitus, pikalähetys, express, huominen, huomiseksi, huomenna, kiire, kiireinen, kiireellinen, nopea, nopeasti, heti perille
    osoite, katuosoite, postinumero, muutto, muuttanut, muutin, osoitteenmuutos
    peruuttaa, perua, peruutus, peruminen, perun, peruuttaminen, en haluakaan, kumota
    muuttaa, muuttaminen, muokata, korjata, päivittää, vaihtaa, muutos
    lisätä, lisääminen, lisäys, vielä yksi
    poistaa, poistaminen, poisto, lopettaa, sulkea
    nouto, noutaa, hakea, haen, noutopiste, pakettiautomaatti, automaatti, lokero, noutokoodi
    maksutapa, maksutavat, maksuvaihtoehto, maksaa, maksaminen
    kortti, luottokortti, pankkikortti, visa, mastercard
    hylätty, hylätään, ei mene läpi, ei mennyt läpi, epäonnistui, ei kelpaa, ei hyväksytä, ei onnistu, ei toimi, evätty, ei käy
    veloitettu, veloitus, veloittaa, lähti tililtä, katevaraus, raha lähti, kahdesti
    osamaksu, lasku, erissä, osissa, useassa erässä, klarna, maksaa myöhemmin, erämaksu
    kuitti, lasku, tosite, ostotodistus, arvonlisävero
    alennus, alennuskoodi, alekoodi, koodi, kuponki, tarjous, etukoodi, kampanjakoodi, ale
    lahjakortti, lahjakortin, lahjakortilla
    saldo, jäljellä, jäljellä oleva, paljonko jäljellä
    voimassa, voimassaolo, vanhentua, vanhenee, vanhentunut, umpeutua
    lahja, lahjan, lahjaksi, syntymäpäivä, synttärit, joululahja
    lahjapaketti, lahjapaketointi, paketointi, paketoida, käärepaperi
    tervehdys, viesti, onnittelu, kortti
    koko, koot, kokotaulukko, mitat, mitta, mitoitus, sopiva, istuvuus, kokoinen
    varasto, varastossa, saatavuus, saatavilla, saatavana, loppu, loppunut, loppuunmyyty, saa taas, tulee lisää, täydennys
    ennakkotilaus, ennakko, ennakkomyynti
    kirjautua, kirjautuminen, kirjaudu, sisään, en pääse
    salasana, tunnus, unohtunut, unohdin
    tili, käyttäjätili, profiili, asiakastili, tunnukset
    henkilötiedot, tietosuoja, tietoni, gdpr
    uutiskirje, mainos, mainokset, mainoksia, mainosviestit, markkinointi, mainonta, roskaposti, lopettakaa, tilauksen peruminen
    pesu, pestä, peseminen, puhdistus, hoito, hoito-ohje, kuivaus, pyykki
    takuu, takuuaika
    korjaus, korjata, huolto, varaosa, varaosat, osa
    vero, arvonlisävero, alv
    tulli, tullimaksu, tuontivero, maahantuonti, tullata
    tukku, tukkumyynti, jälleenmyyjä, jälleenmyynti, yritysasiakas
    yhteystiedot, ottaa yhteyttä, yhteys, soittaa, puhelin, puhelinnumero, asiakaspalvelu, asiakaspalvelija, ihminen, puhua
    auki, avoinna, aukiolo, aukioloajat, suljettu, kiinni, palveluaika
    myymälä, kauppa, liike, kivijalka, putiikki, toimipiste
    pisteet, kanta-asiakas, bonus, jäsen, jäsenyys, etu
    kierrätys, kierrättää, ympäristö, ekologinen, pakkaus, pakkausmateriaali, vastuullisuus
    palautustarra, palautuslappu, tarra, osoitelappu, lappu
    tulostin, tulostaa, printteri
    vaimo, toinen henkilö, puolestani, joku muu hakea
    käytetty, käyttämätön, käyttää`,
};
