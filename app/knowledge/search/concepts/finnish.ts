/** How each concept is named in Finnish. Beginnings of words serve where the language changes their ends. */
export const FINNISH = `
delivery: toimitu*, toimitet*, toimitat*, toimitta*, kuljetu*, postitu*, postitet*, lähety*, lähetät*, lähettä*, lähetet*, rahti*
delivery-cost: postikulu*, toimituskulu*, toimitusmaksu*, postimaksu*, postituskulu*, lähetyskulu*, rahtikulu*, rahtimaksu*, kuljetuskustannu*, kuljetusmaksu*, kuljetuskulu*, toimituksen hin*, toimitushin*, toimituskustannu*, rahti maksaa, postarit, postikuluja, mitä postitus, paljonko postitus, paljonko lähety*, paljonko rahti, kuljetuksen hin*, postituksen hin*, lähetyksen hin*, toimituksen kulut, toimituksen maksu, kuluja päälle
free-shipping: ilmai* toimitu*, ilmai* postitu*, ilman postikulu*, ilman toimituskulu*, toimitusmaksuton*, maksuton* toimitu*, maksuttom* toimitu*, ilmaisen toimituksen, ilmaisen postituksen, ilmasen toimituksen, ilmanen toimitus, toimitus on ilmainen, ilmaisen toimituksen raja, ilmaiseen toimitukseen, maksuttomasti kotiin, rahtivapaa*, postivapaa*, ilman postimaksu*
delivery-time: toimitusa*, toimitusaika, milloin tul*, koska tul*, milloin saapu*, koska saapu*, milloin saa* paketi*, kauanko toimitu*, kuinka nopea*, montako päivää, kauan kestä*, kauanko kestä*, kuinka kauan, milloin on perillä, koska on perillä, koska saa*, milloin saan, ehtii*, ehtiikö, ehtisi*, ehtiis, millon tul*, millon saa*, millon paket*, milloin paketti, koska paketti, koska mun paketti, monessako päiv*, montako päiv*, monta päiv*, monta viikkoa, kuinka monta päiv*, toimitusajat, toimituksen kesto, arvioitu toimitus*, missä ajassa, kuinka pian, miten pian, miten nopea*, kauan menee, kauanko menee, kauanko kuluu, kauan kuluu, ajoissa, mennessä
dispatch-time: käsittelyai*, lähtee, lähetetäänkö heti, milloin lähete*, koska lähete*, milloin lähtee, postitetaan, millon lähtee, koska lähtee, koska lähetätte, milloin lähetätte, millon lähetätte, milloin postitatte, koska postitatte, lähetetäänkö samana, lähetätte paketin, lähdössä, pakataan, käsittelyaika*, milloin lähetetään, koska lähetetään
arrive: saapu*, perille, perillä, tulee, tullu*, tuli, tulevat, saavu*
receive: vastaanot*, vastaanotet*, sain, saanut
shipped: lähetetty, lähti, lähtenyt, matkalla, postitettu, lähtee
not-arrived: ei ole tullut, ei oo tullut, ei ole saapunut, ei oo saapunut, ei tullut, ei saapunut, en ole saanut, en oo saanut, ei ole vieläkään, ei vieläkään tullut, ei vieläkään, ei ole tullu, ei oo tullu, ei oo näkyny, ei ole näkynyt, ei ole saapunu, en saanut paket*, vieläkään … tullut, vieläkään … saapunut, saapumatta, ei kuulu, ei oo kuulu*, ei ole kuulu*, jäänyt tulematta, jääny tulematta, jäi tulematta, tulematta, ei näy, ei oo näkyn*, en saa paket*, en oo saanu paket*, en oo vieläkään saan*, en ole vieläkään saan*, ei vielä saapunut, ei vielä tullut, ei oo vielä tul*, ei ole vielä tul*, ei ole vielä saap*, ei perillä, ei tuu, ei tule, toimittamatta, pakettia ei, missä se viipyy, missä viipyy, tavara ei tul*, tilaus ei tul*, tilausta ei ole
marked-delivered: merkitty toimitetuksi, merkattu toimitetuksi, näkyy toimitettuna, toimitettu mutta, luovutettu mutta, merkitty luovutetuksi, merkitty noudetuksi, näkyy toimitetuksi, näkyy luovutettuna, kuitattu vastaanotetuksi, vaikka en ole saanut, postin mukaan toimitettu, toimitettu vaikka, luovutettu vaikka
late: myöhä*, viiväst*, viivyt*, kestänyt pitkään, kestää liian, myöhäs*, viipyy, viipynyt, kestää kauan, kestänyt kauan, ylittynyt, aikataulu*
lost: kadon*, kadot*, hukas*, hukku*, katos*, kateis*, ei löydy, hävin*, häviä*, hävii*, kadoksis*, hukkaan
stolen: varast*
tracking: seuran*, seura, seuraa*, jäljit*, missä paket*, missä tilau*, missä mun, missä on, missä menee, seurantakoodi*, lähetysseuran*, lähetystunnu*, missä vaiheessa, toimituksen vaihe*, missä se on, luuraa, missä mun paketti, missä kohtaa, missä lähetykseni, lähetyskoodi*, kollinumer*, seuraaminen, näkyykö missä, missä päin, tilauksen seura*
tracking-stuck: ei päivity, ei liiku, jumissa, ei etene, ei ole päivittynyt, seuranta ei, seuranta ei näytä, seurantakoodi ei, seuranta jumis*, ei näytä mitään, seurantatiedot ei
carrier: kuljetusyhtiö*, kuljetusliik*, posti, kuljetusfirma*, kuljetusyrity*, toimitustap*, toimitusmuo*, lähetystap*, kenen kyydillä, millä firmalla, millä lähetätte, mikä kuljetus*, kuljetuspalvelu*, kuriiri*, kuljetustap*, kuljetusmuo*
courier: kuljettaj*, kuski*, postinkantaj*, jakelij*
pickup-point: noutopist*, noutopaik*, postin toimipai*, postin toimipist*, toimipist*, lähipist*, noutopakett*, lähin posti, lähimpään postiin, postin piste, ärrä*, r-kioski*, kioski*, palvelupist*
pickup: nouto*, nouta*, noudet*, noudan, hakea, haen, haettu, hae*, noutam*, haettav*, noudettav*, noutomahdollis*, noutaa, haku, hakemi*
locker: pakettiautomaat*, automaat*, lokero*, pakettiloker*, smartpost*
pickup-store: nouto myymäl*, noutaa myymäl*, hakea myymäl*, nouto liike*, hakea suoraan, nouto varast*, noutaa itse, myymälänout*, hakea paikan päältä, noutaa varast*, hakea liikke*, noutaa liikke*, noutaa kaupa*, hakea kaupa*, noutomahdollis*, nouto mahdollis*, saako noutaa, voiko noutaa, saako hakea, voiko hakea, hakea itse, haetaan itse, nouto paikan päältä, nouto liikkeestä, nouto kaupasta, noutaa suoraan, teiltä paikan päältä, itse noudet*, oma nouto, omanouto*
pickup-missed: noutamat*, ei noud*, en ehtinyt hakea, unohdin hakea, en hakenut, en noutanut, hakematta, lähti takas*, palautui lähettäjälle, en ehtinyt noutaa, unohtui hakea, unohdin noutaa
pickup-other: joku muu, toinen henkilö, puolestani, valtakirj*, vaimo*, mieheni
home-delivery: kotiinkuljetu*, kotiin tuotuna, kotiovelle, kotipaket*, kotijakel*, kotiin asti, kotitoimitu*, toimitus kotiin, ovelle, kotiin toimitet*, tuotteet kotiin
leave-at-door: jättää ovelle, oven taakse, ilman allekirjoitusta, naapurille
express: pikatoimitu*, pikalähety*, pikapaket*, express*, huomiseksi, huomenna, kiire*, nopeam*, heti, pika, nopeasti, äkkiä, mahdollisimman nopeasti, mahdollisimman pian, ekspress*, pikaisesti, hätä
same-day: samana päivänä, tänään, saman päivän
weekend: viikonlop*, lauantai*, sunnuntai*
holiday: pyhä*, joulu*, pääsiäi*, juhannu*, juhlapyh*, vapaapäiv*
delivery-slot: toimituspäiv*, toimitusajankoh*, aikaikkun*, valita toimitu*, tiettynä päivänä, mihin aikaan, mihin kellonaikaan, sovittu aika, toimitusajan valin*
absent: en ole kotona, ei ole kotona, kotona ei, poissa, en oo kotona, ei ketään kotona, jos en ole kotona, en pääse vastaan*, kukaan ei ole
abroad: ulkomai*, kansainväli*, ulkomaa*, maailmanlaaju*, eurooppa*, euroop*, muihin maihin, muualle
country: maa, maihin, maahan, maassa, mihin maihin, maat
ship-abroad: lähetättekö ulko*, toimitatteko ulko*, toimitu* ulkom*, ulkomaan toimitu*, ulkomaantoimitu*, toimitusmaa*, toimitusalue*, mihin toimitatte, mihin lähetätte, suomen ulkopuol*, lähetättekö viroon, lähetättekö ulkomail*, toimitatteko ulkomai*, postitatteko ulkom*, ulkomaantilau*, ulkomaille, ulkomaan lähety*, mihin maihin, EU-maihin, muihin maihin, ahvenanmaalle
region: ahvenanmaa*, saaris*, lappi*, toimitusalue*, pääkaupunkiseu*, paikkakun*, helsin*
customs: tulli*, tullat*, tuontivero*, maahantuon*, tullimaksu*, tulliselvity*, tullaus*
address: osoit*, katuosoi*, postinumero*
moved: muuttanut, muutin, muutto*, muutamme, uusi osoite, uuteen osoit*
change-address: osoitteenmuuto*, väärä osoite, väärän osoitteen, muuttaa osoi*, vaihtaa osoi*, osoitteen vaih*, osoitteen muut*, eri osoit*, toimitusosoit*, osoite meni, osoite väärin, osoite on väärä, annoin väärän osoit*, kirjoitin väärän osoit*, väärään osoit*, korjata osoi*, päivittää osoi*, osoitteen korja*, osoitteen päivit*, toiseen osoitteeseen, vaihtaa noutopist*, noutopisteen vaih*, väärä noutopiste
parcel: paket*, lähety*, laatik*, kirje*, pakkau*
packaging: pakkau*, pakat*, pakataan, pakkaam*, pakkausmateri*
partial-delivery: osatoimit*, vain osa, osa tilau*, loput tilau*, tuli vain, jälkitoimit*, puuttuvat tuotteet tulevat, vain yksi, puolet tilau*, osa tuotteista, osa vain, osa puuttuu, loppuosa, toinen paketti, jälkitoimitu*, kaikki tuotteet eivät
multiple-parcels: useassa paketissa, monta pakettia, eri paketeissa, useita lähetyksiä, useammassa erässä
heavy-goods: lava*, painav*, suuret tuotteet, kookka*
order: tilau*, tilat*, tilaa*, tilas*, osto*, osta*, tilannu*
item: tuote*, tuott*, tavar*, artikkel*, kappal*
how-to-order: miten tilaan, kuinka tilaan, miten tilata, miten voin tilata, tilauksen tekem*, tilausoh*, miten teen tilauksen, kuinka voin tilata, kuinka ostan, miten ostan, tilaaminen, haluaisin tilata, miten ostaa, tilausohje*, näin tilaat, ostaminen
change: muutt*, muuta*, muuto*, muoka*, korja*, päivit*, vaihta*, vaihda*
change-order: muuttaa tilau*, muokata tilau*, tilauksen muut*, tilauksen muok*, tilasin väärän, väärä tuote tilauk*, korjata tilau*, vaihtaa tilau*, muuttaa tilausta, muokata tilausta, tilauksen muuttaminen, tilauksen muokkaus, tilasin vahing*, tilasin vahingossa, tilasin liikaa, tilasin liian, tilasin kaksi, väärän määrän, väärän koon tilau*, vaihtaa väriä tilau*, tilaukseen muuto*, tilauksessa virhe, poistaa tuote tilau*
cancel: peruut*, perua, peru*, perun*, en haluakaan, kumota, peruminen, peruuttamisoik*, mitätöi*, perutaan, perut, peruis*, peruutus*, en tarvitse enää, en tarviikaan, en tarvi enää, en haluakkaan, en haluu enää
cancel-order: perua tilau*, peruuttaa tilau*, tilauksen peru*, tilauksen peruut*, peruis* tilau*, peruutus, tilauksen peruuttaminen, voinko perua, voiko perua, haluan perua, haluan peruuttaa, peruuttaa ostok*, perua ostok*, perun tilau*, peruutan tilau*, en haluakaan, en tarvitse enää, en tarviikaan, kaupan peru*, peruttu tilau*
add: lisät*, lisää*, lisäy*, vielä yksi
add-item: lisätä tilau*, lisätä tuot*, unohdin tilata, unohtui tilauksesta, tilauksen täydent*, lisätä vielä, lisätä tuotteita, liittää tilau*, unohdin yhden, jälkikäteen lisätä, yhdistää tilau*, lisäys tilauk*
remove: poist*, ottaa pois
merge: yhdist*, samaan paket*, samassa paket*, samaan lähety*
confirmation: vahvistu*, tilausvahvistu*, vahvistet*, vahvistusviest*
confirmation-missing: ei tullut vahvistu*, en saanut vahvistu*, vahvistus puuttuu, menikö tilaus, meniköhän tilaus, tuliko tilaus perille, vahvistusta ei, meni läpi, meneekö läpi, menikö läpi, menikö perille, onnistuiko tilau*, tuliko tilau*, rekisteröityikö tilau*, vahvistusviesti ei, vahvistusviestiä ei, vahvistussähköposti ei, menikö … läpi, ei mitään vahvistusta
status: tila, tilan, vaihe*, status*, tilanne
order-status: tilauksen tila, tilauksen vaihe*, tilauksen käsittel*, missä vaiheessa tilaus
processing: käsittel*, valmistelu*, kerätään, keräily*, pakkauksessa
order-by-phone: tilata puhelimit*, puhelintilau*, soittamalla, puhelimitse
minimum-order: minimitilau*, vähimmäistilau*, pienin tilau*, minimi*, vähimmäis*, minimiosto*, vähimmäisosto*, pienin ostos*, alaraja*, minimisumma*
reorder: tilata uudestaan, tilata uudelleen, sama uudestaan, tilata lisää, uusia tilau*
guest-order: ilman rekister*, ilman tiliä, vieraana, rekisteröitymät*, pitääkö rekister*, täytyykö rekister*, pakko rekister*, tarviiko rekister*, tarvitseeko rekister*, ilman tunnu*, ilman käyttäjätil*, pitääkö olla tili, pitääkö luoda tili, täytyykö luoda, pakko tehdä tili, kertatilau*, vierastilau*, tarvitseeko luoda
preorder: ennakkotil*, ennakko*, ennakkomyyn*, varata, varaus, varaa*, ennakkovarau*, varaan
made-to-order: tilaustuo*, tilauksesta valmist*, räätäl*
quote: tarjouspyyn*, kustannusarvi*, pyytää tarjou*
sample: näyte*, näytt*, näytetilk*, tilkku*
order-number: tilausnumer*, tilaustunnu*
cart: ostoskor*, kori*, kassal*, ostoskär*, kassa
payment: maks*, maksam*, maksan
payment-methods: maksutap*, maksutav*, maksuvaihtoe*, miten maks*, millä voi maksaa, millä maks*, voiko maksaa, voinko maksaa, maksamistap*, käykö kort*, maksuvaihto*, mitä maksutapoja, miten maksetaan, millä tavalla maks*, millä maksetaan, mitä kortteja, maksamisvaihto*, maksutapana, maksaminen, maksamisen, käykö klarna, käykö visa, voiko maksaa kortilla, miten voi maksaa
card: luottokort*, pankkikort*, kortti, kortil*, kortin, maksukort*, debit, korttimaks*
wallet: mobilepay*, paypal*, pivo, siirto
cash: käteis*, käteinen
cash-on-delivery: postiennak*, jälkivaatimu*
bank-transfer: tilisiir*, verkkopank*, pankkisiirt*, verkkomaks*, ennakkomaks*, nettipank*, pankkitunnu*
pay-on-invoice: laskulla, maksaa laskulla, laskutus, yrityslasku*, laskumaks*, ostaa laskulla, tilata laskulla, laskun saa, laskutuslis*, laskulle, lasku maksutapana
instalments: osamaks*, erissä, osissa, erämaks*, kuukausierä*, useassa erässä, erissä maks*, osamaksulla, osiin, useammassa erässä, kuukausimaks*
pay-later: maksaa myöhemmin, maksu myöhemmin, jälkikäteen, myöhemmin maks*, laskun jälkeenpäin, jälkeenpäin, myöhemmin, ensi kuussa, maksuaika*, klarna lasku, vasta kun, maksuaikaa
declined: hylät*, hylää*, ei mene läpi, ei mennyt läpi, epäonnist*, ei kelpaa, ei hyväks*, ei onnistu, evät*, ei käy, keskeyty*, ei toimi, ei mee läpi, ei hyväksytä, hylätty
payment-failed: maksu ei mene, maksu epäonnist*, maksu ei onnist*, kortti ei käy, kortti hylä*, maksu hylä*, maksaminen ei onnistu, maksu keskeyty*, maksu ei mennyt, maksu ei mee, maksu ei tule, maksu jumis*, maksaminen ei, maksu epäonnistui, kortti ei toimi, korttini ei, kortti ei mene, maksu ei toimi, maksu jäi, maksu jäi kesken, maksussa virhe, ei voi maksaa, en voi maksaa, en pysty maksamaan, maksaminen keskey*
charged: veloite*, veloitu*, veloita*, lähti tililtä, katevarau*, raha lähti, rahat lähti, katevaraus*, lähti tililt*, maksu lähti
charged-twice: veloitettu kahdesti, kaksi kertaa, kahdesti, kahteen kertaan, tuplavel*, tuplana, veloitettiin kahdesti, lähti kaksi kertaa, kaks kertaa, tuplaveloit*, maksoin kahdesti, kahdesti tililtä, kaksi veloitusta, kaksinkertai*
charged-when: milloin veloite*, milloin raha, koska veloite*
secure: turval*, suojat*, salat*, luotetta*, tietoturv*, huijau*
payment-secure: turvallinen maks*, turvallista maks*, maksujen turvalli*, maksaminen turval*, turvallista ostaa, turvallinen ost*, onko turvallista, turvallisesti, uskaltaako, voiko luottaa, luotettava kauppa, korttitiedot, korttitieto*
currency: valuut*, euro*
fee: maksull*, lisämaks*, palvelumaks*, kulu*
cost: hint*, hinna*, maksaa, kulut, kustannu*, paljonko, mitä maksaa, kustanta*, maksaako, kallis
price: hint*, hinna*, hinnasto*
price-match: hintatakuu*, halvemmal*, hintavertail*
free: ilmai*, veloituks*, ilmaisek*, maksuton, maksuttom*, ilmasek*, ilmas*, ilmane*, ilmaseks*
tax: vero*
vat: alv, arvonlisäver*
return: palautu*, palautt*, palauta*, lähettää takaisin, antaa takaisin, tuoda takaisin, vaihto ja palautus, palautta*, palaut*, lähettää takas, lähetän takaisin, antaa takas, tuoda takas, palauttelu*, en tykännyt, en tykänny, ei miellyt*, katumu*
return-how: miten palaut*, kuinka palaut*, palautusoh*, palautuksen tekem*, miten teen palautu*, palautuslomak*, palautuspros*, palautuksesta ilmoit*, palautusilmoit*, miten palautan, miten voin palauttaa, palautusohjeet, palauttaminen, palauttamisen, tuotteen palauttaminen, palautus tehdään, palautus tapahtuu, mistä palautus*
return-window: palautusai*, palautusoik*, kauanko palau*, palauttaa vielä, 14 vuorokau*, 14 päiv*, 30 päiv*, palautusaika, kuinka kauan palautus, aikaa palauttaa, ehtiikö palau*, milloin viimeistään palau*, kuinka pitkä palautus*, pitkä palautusoikeus, vaihto-oikeus, palautusoikeus, viikkoa palauttaa, päivää palauttaa, palautuksen määräaika
return-cost: palautuskulu*, palautusmaks*, palautus maksaa, palautuksen hin*, ilmai* palautu*, kuka maksaa palautu*, palautuksen kulut, palautuksen maksu, maksuton palautus, palautuksen kustannu*, maksaako palautus, maksaako palauttaminen, palautus ilmainen, palautus on ilmainen, palauttaminen ilmai*, palautuksen postikulu*, palautuspostikulu*, palautus maksullinen, palautuksesta maks*
return-label: palautustarr*, palautuslapp*, osoitelap*, pakettikort*, palautuskoodi*, palautustunnu*, tulostin, tulostaa
return-address: palautusosoit*, mihin palau*, mihin lähetän palautu*, minne palautan, minne lähetän palau*, palautuksen osoite
refund: hyvity*, hyvitet*, hyvittä*, rahat takaisin, rahojen palautus, rahani takaisin, rahoja takaisin, rahanpalautu*, palautetaan rahat, rahat, korvau*, rahat takas, rahoja takas, rahani, rahojani, raha takaisin, saanko rahani, rahanpalautus, hyvitys
refund-time: milloin rahat, koska rahat, milloin saan rahat, hyvitys ei, rahat ei, hyvityksen kesto, milloin hyvity*, koska saan rahat, missä rahat, millon rahat, rahoja ei, en ole saanut rahoja, en oo saanu rahoja, en oo saanut rahoja, en ole saanut hyvity*, hyvitys puuttuu, rahat ei oo tul*, rahat eivät, rahoja takas, palautuksen käsittelyaika, hyvitys kestää, palautus kestää, kauanko palautuksen, hyvitystä ei, hyvitystä odot*
exchange: vaihto*, vaihtaa, vaihdan, vaihtam*, vaihdet*, vaihtaa toiseen, vaihto toiseen, vaihtaminen, vaihtais*, vaihtoon
exchange-size: eri koko, toinen koko, isompi, pienempi, isomp*, pienemp*, liian pieni, liian iso, liian suuri, koon vaihto, vaihtaa kokoa, väärä koko, kokoa pienempi, kokoa suurempi, vaihtaa pienemp*, vaihtaa isomp*, vaihtaa suuremp*, ei sovi, ei mahdu, kiristää, vaihtaa koko*, ei ollut sopiva, vaihto kokoon
damaged: rikki*, rikkou*, hajon*, hajos*, hajal*, särk*, vaurio*, vahingoit*, revenn*, naarmu*, kolhu*, haljen*, litisty*, hajott*, rikkon*, ruhjou*, kastun*, murskaan*, märkä, märkän*, märkänä, rutus*, rutis*, ryttys*, revitty, auki revit*, murskan*, rikkinäi*, rikkinä, paskana, hajonnut, säpäle*, vuotan*, vuotaa, vuoti, lommo*
damaged-arrival: tuli rikki*, rikkoutunut kuljet*, kuljetusvaur*, kuljetuksessa rikk*, toimituksessa rikk*, saapui rikki*, vaurioitunut kuljet*, paketti rikki*, tuli hajal*, hajotti paket*, paketti … litisty*, vaurioitunut paket*, vaurioitunut lähet*, rikki kun tuli, rikkinäisenä, oli rikki, paketti oli märkä, paketti oli auki, paketti märkä, rutussa, kolhiintu*, vahingoittunut, vahingoittuneena, kuljetusvahinko*, kuljetuksessa vaurioi*, hajonnut matkalla, tuote rikkoutunut, tuote oli vaurio*, tuli rikkinäi*
faulty: vial*, vika, viassa, vikaa, virheel*, toimimat*, ei toimi, valmistusvir*, reikä, katken*, mennyt rikki, rikkoutui käyt*, lakkasi toimi*, lakannut toimi*, lakkasi, ei toimikaan, ei käynnisty, ei lataa, ei lataudu, toimii huonosti, ei toimi kunnolla, epäkun*, meni rikki, hajosi heti, rikkoontu*, viallinen, tuotevirhe*, virheellinen tuote, sauma, purkau*
wrong: väärä*, väärän*, virhe, erehdy*, vahing*, eri
wrong-item: väärä tuote, väärän tuotteen, väärää tuotetta, en tilannut, eri tuote, väärä tavara, tuli väärä, sain väärän, lähetitte väärän, eri kuin tila*, virheellinen toimitus, jonkun toisen, jonkun muun, toisen asiakkaan, ihan väärä, väärää tavaraa, väärä tuote tuli, väärän koon sain, väärän värin, tuli väärän, väärä väri tuli, väärä koko tuli, ei ole se mitä, eri tuotetta, vääriä tuotteita, väärä tilaus, ei sitä mitä tilasin
missing: puuttu*, puutu*, vajaa, uupu*, unohtui paketista, puuttu, jäi puuttumaan, puuttui, puuttuvat, ei ollut mukana, ei mukana, unohtunut
missing-item: puuttuu tuote, tuote puuttuu, ei ollut paketissa, puuttuva tuote, yksi puuttuu, osa puuttuu, jotain puuttuu, paketista puuttu*, tilauksesta puuttu*, puuttuvat tuotteet, uupui, yksi uupu*, tuote puuttui, puuttu yksi, yksi puuttui, yks puuttu*, juttu puuttu*, tuotteita puuttu*, ei ollut mukana, jäi puuttumaan, paketti vajaa, vajaa lähetys, vajaa toimitus, osa tuotteista puuttu*
used: käytet*, käyttämät*, avattu*, avaamat*, pesty
original-packaging: alkuperäis* pakkau*, pakkaus tallella, alkuperäispakkau*
sale: ale, alessa, alennusmyyn*, alennustuot*, tarjoustuot*, outlet
sale-return: alennustuotteen palau*, palauttaa alennus*
custom-made: mittatilau*, leikat*, leikkau*, yksilöi*, kaiverru*, nimikoi*, metritava*
gift: lahja, lahjan, lahjak*, lahjoja, synttär*, syntymäpäiv*, joululahj*
gift-return: lahjan palaut*, palauttaa lahja*
warranty: takuu*, takuun, takuuaika*, takuuasi*, takuuseen, virhevastuu*, takuuta
repair: korjau*, huolto*, korjat*, huolla*
spare-part: varaos*
complaint: reklama*, valit*, tyytymät*, reklamoi*, palaut* vialli*, reklamaatio*, valitus, reklamoida, tyytymätön, pettyn*, huono laatu
stock: varast*, saatavu*, saatavil*, saatavana, hyllyss*, löytyykö, hyllyssä, löytyiskö, varastosaldo*, varastotilan*, saatavuustie*, onko teillä vielä, vieläkö on, onko vielä jäljellä
sold-out: loppu*, loppuunmyyty, loppunut, ei varastossa, tilapäisesti loppu, loppu varastosta
restock: tulee lisää, saa taas, takaisin varast*, täydenn*, uudelleen myyntiin, koska tulee lisää, milloin tulee lisää, tuleeko lisää, uusi erä, tulossa lisää, lisää varastoon, tuleeko vielä, tuleeko enää, milloin taas, koska taas, enää myyntiin, tulee myyntiin, takaisin myyntiin, takaisin valikoi*, täydennystä, tilaatteko lisää, saatteko lisää, uutta erää, millon tulee lisää, palaako
notify: ilmoitu*, ilmoitt*, ilmoite*, tekstari*, tekstivies*, saapumisilm*, saapumisvies*, tiedot*, ilmoitus kun, saanko viestin, tuleeko ilmoitus, saanko ilmoituksen
size: koko, koot, koko*, mitat, mitta*, mitoi*, istuvu*, kokoinen
size-choice: mikä koko, minkä koon, kokotaulu*, koko-opas, oikea koko, kokoa suosit*, millainen mitoitus, minkä kokoi*, onko mitoitus, mitoitus pien*, pientä mitoitusta, normaali mitoitus, sopiva koko, kokosuositus, kokovalin*, mitä kokoa, mitata koko, kokomuunno*, mittataulu*
colour: väri*, sävy*
material: material*, kangas, kankaa*, puuvil*, villa*, koostum*, kuitu*, materiaali*, tehty, valmistettu materiaali, aitoa nahkaa
ingredients: ainesos*, sisält*, koostumu*, raaka-ain*, ainekset, inci
allergy: allerg*, gluteen*, laktoos*, pähkin*, maidot*, allergeen*
vegan: vegaan*, kasvis*, eläinkoke*, luomu*, halal
compatible: sopi*, yhteensop*, käykö … kanssa
authentic: aito*, alkuperäi*, väärennö*, aidot, aitoja
quality: laatu*, laadu*, laadukas
shelf-life: säily*, parasta ennen, viimeinen käyttö*, päiväys*, säilyt*
origin: valmistet*, alkuperä*, kotimai*, mistä tulee, missä valmist*, suomalai*, valmistusmaa*
instructions: ohje*, käyttöohj*, ohjeet, neuleohj*
care: pesu*, pestä, pesem*, puhdist*, hoito*, hoito-ohj*, kuivau*, pyykki*, konepesu*, pesukone*, pestään, pesulämpö*
weight: paino*, painaa, gramma*
photo: kuva*, kuvi*
new-arrivals: uutuu*, uutuus*, uudet tuotteet
try-on: sovit*, kokeilla, kokeile*
account: tili, tilin, tilini, käyttäjätil*, profiil*, asiakastil*, tunnuk*, käyttäjätun*
register: rekister*, luoda tili, luoda tunnu*, tilin luomin*, liittyä
login: kirjautu*, kirjaud*, sisään
login-problem: en pääse sisään, en pääse kirjautu*, kirjautuminen ei, en pääse tilil*, ei pääse kirjau*, en pysty kirjautu*, kirjautuminen epäonnis*, en pääse tilille, ei päästä sisään, tunnukset ei toimi, tunnus ei toimi, en pääse käsiksi, en muista tunnu*
password: salasan*
password-reset: unohdin salasan*, salasana unoht*, salasana hukas*, unohtunut salasan*, vaihtaa salasan*, uusi salasana, salasanan vaih*, salasana ei toimi, salasana hukassa, en muista salasan*, salasana kadon*, nollata salasan*, salasanan palaut*, salasanan nollau*
delete-account: poistaa tili*, tilin poist*, poistakaa tili*, sulkea tili*, poistaa tiet*, poistakaa tiet*, tietojen poist*, poistakaa minun tiedot, poistakaa mun tiedot, poistaa minun tiedot, poistaa käyttäjätil*, poistakaa tilini, lopettaa tili*, tietoni pois, poistakaa kaikki tiedot, unohdetuksi
change-account: muuttaa tieto*, vaihtaa sähköpos*, omat tiedot, päivittää tieto*, asiakastiedot
email: sähköpost*, meil*, email*, maili*, s-posti*
email-missing: ei tullut sähköpost*, en saanut sähköpost*, roskapost*, viesti ei tullut
phone: puhelin*, puhelimel*, puhelinnumer*, soit*, numero*
sms: tekstivies*, tekstari*, sms
newsletter: uutiskirj*, mainos*, mainoks*, markkinoin*, mainont*
newsletter-off: peruuttaa uutiskir*, perua uutiskir*, uutiskirjeen peru*, lopettakaa main*, en halua uutiskir*, en halua main*, en halua enää main*, lopettakaa sähköpostit, pois postituslist*, postituslistalta, en halua mainosposti*, uutiskirje pois, uutiskirjeen lopet*, pois uutiskir*, peru uutiskirje
privacy: tietosuoj*, henkilötiet*, gdpr, evästee*, rekisteriselos*
membership: jäsen*, kanta-asiak*, klubi*, etuasiak*
points: pisteet, piste*, bonus*, etupist*
referral: suosittel*, kutsu kaveri, kutsua, suosittelukood*
subscription: kestotila*, kuukausitil*, tilauspaket*, jatkuva tilaus, kestotilauk*, tilauksen keskey*, kuukausitilau*
pause: tauko*, keskeyttä*, tauolle
frequency: kuinka usein, kuukausit*, joka kuukausi, miten usein
invoice: lasku, laskun, laskua, kuit*, tosit*, ostotodis*, laskut, laskuni, kuitti, kuitin, kuittia, laskukopio*, laskun kopio, ostokuit*
invoice-missing: en saanut laskua, lasku hukas*, kuitti hukas*, kuitti katos*, kuitti puuttuu, mistä kuitti, mistä saan kuitin, kadotin kuit*, lasku ei tullut, kuitti ei tullut, en saanut kuittia, kuittia ei, laskua ei, lasku puuttuu, saanko kuitin, mistä löydän laskun, mistä löydän kuitin, laskun kopio, kuitti kirjanpit*
invoice-company: yrityslas*, y-tunn*, verkkolas*, lasku yrityk*, laskulla yrity*
promo-code: alennuskoo*, alekoo*, kupon*, etukoo*, kampanjakoo*, tarjouskoo*, alennuskoodi*, alekood*, kuponkikood*, etukood*, mihin koodi, mihin laitan koodin, minne koodi
code-not-working: koodi ei toimi, koodi ei kelpaa, koodi ei käy, alennuskoodi ei, koodi ei, koodia ei, alekoodi ei, kuponki ei, koodi väärä, alennus ei, alennusta ei, koodi ei mene, koodi on vanhentu*, alennuskoodin käyttö
discount: alennu*, tarjou*, alennet*, etu, ale, kampanj*, alea
student: opiskel*, eläkel*, opettaj*
student-discount: opiskelija-alen*, opiskelijaalen*
bulk: määräale*, iso erä, suuri määrä, isompi määrä, suurempi erä, paljousal*
bulk-discount: paljousalen*, määräalen*
first-order-discount: ensimmäi* tilau*, uusille asiakka*, uudelle asiakka*, uusi asiakas
gift-card: lahjakort*, lahjakor*
balance: saldo*, jäljel*
gift-card-balance: lahjakortin sald*, lahjakortilla jälj*, lahjakortilla on rahaa, lahjakortilla rahaa, lahjakortin arvo, lahjakortin saldo, paljonko lahjakortilla, lahjakortissa rahaa
validity: voimas*, vanhen*, umpeut*, voimassaol*
gift-wrap: lahjapak*, lahjapaket*, paketoint*, paketoid*, käärepap*, lahjapakkau*, paketoituna, paketoituu, paketoituu lahjaksi, lahjaksi paket*, lahjapaperi*, paketoitteko, lahjakääre*, lahjapaperissa
greeting: tervehd*, onnittel*, viesti, korttiviest*, kortti mukaan, tervehdys mukaan, viesti mukaan, kortin mukaan
wholesale: tukku*, jälleenmyy*, tukkumyyn*, jälleenmyyjä*, tukkuhin*, tukkuna, tukusta
company: yrity*, firma*, yhdisty*, koulu*
company-account: yritysasiak*, yritystil*, yritysmyyn*
contact: yhteystied*, ottaa yhteyttä, yhteyt*, asiakaspalv*, ihmisen kans*, puhua, tavoitan, yhteydenot*, ota yhteyttä, tavoittaa, saa yhteyden, saan yhteyden, saada yhteyttä, yhteyden, kenelle voi soittaa, kehen ottaa, puhelinnumero, puhelinnumeroa, mihin soittaa, mihin voi soittaa, jutella, ihminen, ihmiselle, oikea ihminen, elävä ihminen, asiakaspalvelija*, asiakaspalveluun, tukeen, aspa, aspaan, aspan, mistä tavoitan
chat: chat*, chät*, whatsapp*
opening-hours: auki, avoinna, aukiolo*, suljettu, kiinni, palveluai*, avaatte, avaa, aukeaa, sulkeutuu, suljette, monelta, mihin asti auki, aukioloajat, palveluajat
store: myymäl*, kaup*, liike, liikke*, kivijalka*, putii*, toimitil*, käyntiosoi*, paikan päällä, kivijalkakau*, kivijalkaliik*, myymälää, missä sijaits*, sijainti, sijaitsette, näyttely, showroom*
jobs: työpai*, avoimet työ*, töihin, harjoittel*, rekry*
partner: yhteistyö*, kumppan*, vaikuttaj*, sponsor*
review: arvostel*, arvio*, palaut* antaa
site-problem: sivu ei toimi, sivusto ei, verkkokauppa ei toimi, virheilmoit*, selain*
app: sovellu*, äppi
recycling: kierrät*, ympärist*, ekolog*, vastuulli*, hävit*
assembly: kokoam*, koota, asennu*, asentaa
certificate: sertifik*, todistu*
when: milloin, koska, monelta, minä päivänä
how-long: kauanko, kauan, kuinka kauan, kesto*, kestää, kestä*, montako päivää, kuinka nopea*, kuinka pian, miten nopea*, miten kauan
how-much: paljonko, kuinka paljon, mitä maksaa, minkä verran
how: miten, kuinka, millä tavalla
not: ei, en, eivät, emme, ette, eikä, mitään
who-pays: kuka maksaa, kenen kustannuksella, joudunko maksamaan, pitääkö maksaa, maksanko
where: missä, mistä, mihin, minne
still-waiting: odotan, odottanut, odottelen, vieläkään, yhä, viikko sitten, päivää sitten, viikkoa sitten, edelleen, odottanu
only: vain, pelkkä, pelkästään, ainoastaan
without: ilman
again: taas, uudestaan, uudelleen, jälleen
not-work: ei toimi, ei onnistu, ei kelpaa, ei mene
choose: valita, valits*, valinta*
which: mikä, mitkä, minkä, mitä
accept: käykö, hyväks*, kelpaa*, voiko, käy
lost-thing: hukas*, kadot*, hävitin
forget: unohd*, unohtu*
minimum: minimi*, vähimmäis*, pienin, vähintään
problem: ongelm*, virhe*
other-person: joku muu, toinen henkilö, naapur*
home-word: kotona, kotiin, ovelle, kotiovel*, ovi
stop: lopet*, lopeta*
secure-word: turval*
days: päivä*, päivässä, viikko*, arkipäiv*, vuorokau*
need: pitääkö, täytyykö, tarvitseeko, tarviiko, onko pakko, pitää
new-customer: uusi asiakas, uusille asiakkaille, uutena asiakkaana
mine: tilaukseni, pakettini, mun
multiple: useita, monta, kaksi, useampi
time-of-day: kellonai*, mihin aikaan, aamul*, illal*, iltapäiv*, aamupäiv*
delete: poist*
able: voiko, voinko, onnistuuko, onko mahdollista, saako, saanko
change-payment: vaihtaa maksutap*, maksutavan vaih*, maksutapaa vaih*, muuttaa maksutap*, väärä maksutapa, maksaa toisella tavalla, maksutavan muut*
`;
