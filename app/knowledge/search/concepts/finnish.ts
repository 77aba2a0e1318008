/** How each concept is named in Finnish. Beginnings of words serve where the language changes their ends. */
export const FINNISH = `
delivery: toimitu*, toimitet*, toimitat*, toimitta*, kuljetu*, postitu*, postitet*, lähety*, lähetät*, lähettä*, lähetet*, rahti*
delivery-cost: postikulu*, toimituskulu*, toimitusmaksu*, postimaksu*, postituskulu*, lähetyskulu*, rahtikulu*, rahtimaksu*, kuljetuskustannu*, kuljetusmaksu*, kuljetuskulu*, toimituksen hin*, toimitushin*, toimituskustannu*, rahti maksaa
free-shipping: ilmai* toimitu*, ilmai* postitu*, ilman postikulu*, ilman toimituskulu*, toimitusmaksuton*, maksuton* toimitu*, maksuttom* toimitu*, ilmaisen toimituksen, ilmaisen postituksen
delivery-time: toimitusa*, toimitusaika, milloin tul*, koska tul*, milloin saapu*, koska saapu*, milloin saa* paketi*, kauanko toimitu*, kuinka nopea*, montako päivää, kauan kestä*, kauanko kestä*, kuinka kauan, milloin on perillä, koska on perillä, koska saa*, milloin saan
dispatch-time: käsittelyai*, lähtee, lähetetäänkö heti, milloin lähete*, koska lähete*, milloin lähtee, postitetaan
arrive: saapu*, perille, perillä, tulee, tullu*, tuli, tulevat, saavu*
receive: vastaanot*, vastaanotet*, sain, saanut
shipped: lähetetty, lähti, lähtenyt, matkalla, postitettu, lähtee
not-arrived: ei ole tullut, ei oo tullut, ei ole saapunut, ei oo saapunut, ei tullut, ei saapunut, en ole saanut, en oo saanut, ei ole vieläkään, ei vieläkään tullut, ei vieläkään, ei ole tullu, ei oo tullu, ei oo näkyny, ei ole näkynyt, ei ole saapunu, en saanut paket*, vieläkään … tullut, vieläkään … saapunut, saapumatta
marked-delivered: merkitty toimitetuksi, merkattu toimitetuksi, näkyy toimitettuna, toimitettu mutta, luovutettu mutta, merkitty luovutetuksi
late: myöhä*, viiväst*, viivyt*, kestänyt pitkään, kestää liian
lost: kadon*, kadot*, hukas*, hukku*, katos*, kateis*, ei löydy
stolen: varast*
tracking: seuran*, seura, seuraa*, jäljit*, missä paket*, missä tilau*, missä mun, missä on, missä menee, seurantakoodi*, lähetysseuran*, lähetystunnu*, missä vaiheessa, toimituksen vaihe*
tracking-stuck: ei päivity, ei liiku, jumissa, ei etene, ei ole päivittynyt, seuranta ei
carrier: kuljetusyhtiö*, kuljetusliik*, posti, kuljetusfirma*, kuljetusyrity*, toimitustap*, toimitusmuo*, lähetystap*
courier: kuljettaj*, kuski*, postinkantaj*, jakelij*, lähetti
pickup-point: noutopist*, noutopaik*, postin toimipai*, postin toimipist*, toimipist*, lähipist*, noutopakett*
pickup: nouto*, nouta*, noudet*, noudan, hakea, haen, haettu, hae*, noutam*, haettav*, noudettav*
locker: pakettiautomaat*, automaat*, lokero*, pakettiloker*, smartpost*
pickup-store: nouto myymäl*, noutaa myymäl*, hakea myymäl*, nouto liike*, hakea suoraan, nouto varast*, noutaa itse, myymälänout*, hakea paikan päältä, noutaa varast*, hakea liikke*, noutaa liikke*, noutaa kaupa*, hakea kaupa*
pickup-missed: noutamat*, ei noud*, en ehtinyt hakea, unohdin hakea, en hakenut, en noutanut, hakematta, lähti takas*, palautui lähettäjälle, en ehtinyt noutaa, unohtui hakea, unohdin noutaa
pickup-other: joku muu, toinen henkilö, puolestani, valtakirj*, vaimo*, mieheni
home-delivery: kotiinkuljetu*, kotiin tuotuna, kotiovelle, kotipaket*, kotijakel*, kotiin asti, kotitoimitu*, toimitus kotiin, ovelle, kotiin toimitet*, tuotteet kotiin
leave-at-door: jättää ovelle, oven taakse, ilman allekirjoitusta, naapurille
express: pikatoimitu*, pikalähety*, pikapaket*, express*, huomiseksi, huomenna, kiire*, nopeam*, heti, pika, nopeasti
same-day: samana päivänä, tänään, saman päivän
weekend: viikonlop*, lauantai*, sunnuntai*
holiday: pyhä*, joulu*, pääsiäi*, juhannu*, juhlapyh*, vapaapäiv*
delivery-slot: toimituspäiv*, toimitusajankoh*, aikaikkun*, valita toimitu*, tiettynä päivänä, mihin aikaan, mihin kellonaikaan, sovittu aika, toimitusajan valin*
absent: en ole kotona, ei ole kotona, kotona ei, poissa, en oo kotona, ei ketään kotona
abroad: ulkomai*, kansainväli*, ulkomaa*, maailmanlaaju*, eurooppa*, euroop*, muihin maihin, muualle
country: maa, maihin, maahan, maassa, mihin maihin, maat
ship-abroad: lähetättekö ulko*, toimitatteko ulko*, toimitu* ulkom*, ulkomaan toimitu*, ulkomaantoimitu*, toimitusmaa*, toimitusalue*, mihin toimitatte, mihin lähetätte, suomen ulkopuol*
region: ahvenanmaa*, saaris*, lappi*, toimitusalue*, pääkaupunkiseu*, paikkakun*, helsin*
customs: tulli*, tullat*, tuontivero*, maahantuon*
address: osoit*, katuosoi*, postinumero*
moved: muuttanut, muutin, muutto*, muutamme, uusi osoite, uuteen osoit*
change-address: osoitteenmuuto*, väärä osoite, väärän osoitteen, muuttaa osoi*, vaihtaa osoi*, osoitteen vaih*, osoitteen muut*, eri osoit*, toimitusosoit*
parcel: paket*, lähety*, laatik*, kirje*, pakkau*
packaging: pakkau*, pakat*, pakataan, pakkaam*, pakkausmateri*
partial-delivery: osatoimit*, vain osa, osa tilau*, loput tilau*, tuli vain, jälkitoimit*, puuttuvat tuotteet tulevat, vain yksi
multiple-parcels: useassa paketissa, monta pakettia, eri paketeissa, useita lähetyksiä, useammassa erässä
heavy-goods: lava*, painav*, suuret tuotteet, kookka*
order: tilau*, tilat*, tilaa*, tilas*, osto*, osta*, tilannu*
item: tuote*, tuott*, tavar*, artikkel*, kappal*
how-to-order: miten tilaan, kuinka tilaan, miten tilata, miten voin tilata, tilauksen tekem*, tilausoh*, miten teen tilauksen, kuinka voin tilata, kuinka ostan, miten ostan, tilaaminen, haluaisin tilata, miten ostaa, tilausohje*, näin tilaat, ostaminen
change: muutt*, muuta*, muuto*, muoka*, korja*, päivit*, vaihta*, vaihda*
change-order: muuttaa tilau*, muokata tilau*, tilauksen muut*, tilauksen muok*, tilasin väärän, väärä tuote tilauk*, korjata tilau*, vaihtaa tilau*
cancel: peruut*, perua, peru*, perun*, en haluakaan, kumota, peruminen, peruuttamisoik*, mitätöi*
cancel-order: perua tilau*, peruuttaa tilau*, tilauksen peru*, tilauksen peruut*
add: lisät*, lisää*, lisäy*, vielä yksi
add-item: lisätä tilau*, lisätä tuot*, unohdin tilata, unohtui tilauksesta, tilauksen täydent*
remove: poist*, ottaa pois
merge: yhdist*, samaan paket*, samassa paket*, samaan lähety*
confirmation: vahvistu*, tilausvahvistu*, vahvistet*, vahvistusviest*
confirmation-missing: ei tullut vahvistu*, en saanut vahvistu*, vahvistus puuttuu, menikö tilaus, meniköhän tilaus, tuliko tilaus perille, vahvistusta ei
status: tila, tilan, vaihe*, status*, tilanne
order-status: tilauksen tila, tilauksen vaihe*, tilauksen käsittel*, missä vaiheessa tilaus
processing: käsittel*, valmistelu*, kerätään, keräily*, pakkauksessa
order-by-phone: tilata puhelimit*, puhelintilau*, soittamalla, puhelimitse
minimum-order: minimitilau*, vähimmäistilau*, pienin tilau*, minimi*, vähimmäis*
reorder: tilata uudestaan, tilata uudelleen, sama uudestaan
guest-order: ilman rekister*, ilman tiliä, vieraana, rekisteröitymät*, pitääkö rekister*, täytyykö rekister*, pakko rekister*
preorder: ennakkotil*, ennakko*, ennakkomyyn*
made-to-order: tilaustuo*, tilauksesta valmist*, tilauksesta, räätäl*
quote: tarjouspyyn*, kustannusarvi*, pyytää tarjou*
sample: näyte*, näytt*, näytetilk*, tilkku*
order-number: tilausnumer*, tilaustunnu*
cart: ostoskor*, kori*, kassal*, ostoskär*, kassa
payment: maks*, maksam*, maksan
payment-methods: maksutap*, maksutav*, maksuvaihtoe*, miten maks*, millä voi maksaa, millä maks*, voiko maksaa, voinko maksaa, maksamistap*, käykö kort*, maksuvaihto*, mitä maksutapoja
card: luottokort*, pankkikort*, kortti, kortil*, kortin, maksukort*, debit, korttimaks*
wallet: mobilepay*, paypal*, pivo, siirto
cash: käteis*, käteinen
cash-on-delivery: postiennak*, jälkivaatimu*
bank-transfer: tilisiir*, verkkopank*, pankkisiirt*, verkkomaks*, ennakkomaks*, nettipank*, pankkitunnu*
pay-on-invoice: laskulla, maksaa laskulla, laskutus, yrityslasku*, laskumaks*
instalments: osamaks*, erissä, osissa, erämaks*, kuukausierä*, useassa erässä
pay-later: maksaa myöhemmin, maksu myöhemmin, jälkikäteen, myöhemmin maks*
declined: hylät*, hylää*, ei mene läpi, ei mennyt läpi, epäonnist*, ei kelpaa, ei hyväks*, ei onnistu, evät*, ei käy, keskeyty*
payment-failed: maksu ei mene, maksu epäonnist*, maksu ei onnist*, kortti ei käy, kortti hylä*, maksu hylä*, maksaminen ei onnistu, maksu keskeyty*, maksu ei mennyt
charged: veloite*, veloitu*, veloita*, lähti tililtä, katevarau*, raha lähti, rahat lähti
charged-twice: veloitettu kahdesti, kaksi kertaa, kahdesti, kahteen kertaan, tuplavel*, tuplana
charged-when: milloin veloite*, milloin raha, koska veloite*
secure: turval*, suojat*, salat*, luotetta*, tietoturv*, huijau*
payment-secure: turvallinen maks*, turvallista maks*, maksujen turvalli*, maksaminen turval*, turvallista ostaa, turvallinen ost*
currency: valuut*, euro*
fee: maksull*, lisämaks*, palvelumaks*, kulu*
cost: hint*, hinna*, maksaa, kulut, kustannu*, paljonko, mitä maksaa, kustanta*, maksaako, kallis
price: hint*, hinna*, hinnasto*
price-match: hintatakuu*, halvemmal*, hintavertail*
free: ilmai*, maksut*, veloituks*, ilmaisek*
tax: vero*
vat: alv, arvonlisäver*
return: palautu*, palautt*, palauta*, lähettää takaisin, antaa takaisin, tuoda takaisin, vaihto ja palautus, palautta*, palaut*
return-how: miten palaut*, kuinka palaut*, palautusoh*, palautuksen tekem*, miten teen palautu*, palautuslomak*, palautuspros*, palautuksesta ilmoit*, palautusilmoit*
return-window: palautusai*, palautusoik*, kauanko palau*, palauttaa vielä, 14 vuorokau*, 14 päiv*, 30 päiv*, palautusaika, kuinka kauan palautus
return-cost: palautuskulu*, palautusmaks*, palautus maksaa, palautuksen hin*, ilmai* palautu*, kuka maksaa palautu*, palautuksen kulut, palautuksen maksu, maksuton palautus, palautuksen kustannu*
return-label: palautustarr*, palautuslapp*, osoitelap*, pakettikort*, palautuskoodi*, palautustunnu*, tulostin, tulostaa
return-address: palautusosoit*, mihin palau*, mihin lähetän palautu*
refund: hyvity*, hyvitet*, hyvittä*, rahat takaisin, rahojen palautus, rahani takaisin, rahoja takaisin, rahanpalautu*, palautetaan rahat, rahat, korvau*
refund-time: milloin rahat, koska rahat, milloin saan rahat, hyvitys ei, rahat ei, hyvityksen kesto, milloin hyvity*, koska saan rahat, missä rahat
exchange: vaihto*, vaihtaa, vaihdan, vaihtam*, vaihdet*
exchange-size: eri koko, toinen koko, isompi, pienempi, isomp*, pienemp*, liian pieni, liian iso, liian suuri, koon vaihto, vaihtaa kokoa, väärä koko
damaged: rikki*, rikkou*, hajon*, hajos*, hajal*, särk*, vaurio*, vahingoit*, revenn*, naarmu*, kolhu*, haljen*, litisty*, hajott*, rikkon*, ruhjou*, kastun*, murskaan*
damaged-arrival: tuli rikki*, rikkoutunut kuljet*, kuljetusvaur*, kuljetuksessa rikk*, toimituksessa rikk*, saapui rikki*, vaurioitunut kuljet*, paketti rikki*, tuli hajal*, hajotti paket*, paketti … litisty*, vaurioitunut paket*, vaurioitunut lähet*
faulty: vial*, vika, viassa, vikaa, virheel*, toimimat*, ei toimi, valmistusvir*, reikä, katken*, mennyt rikki, rikkoutui käyt*
wrong: väärä*, väärän*, virhe, erehdy*, vahing*, eri
wrong-item: väärä tuote, väärän tuotteen, väärää tuotetta, en tilannut, eri tuote, väärä tavara, tuli väärä, sain väärän, lähetitte väärän, eri kuin tila*, virheellinen toimitus
missing: puuttu*, puutu*, vajaa, uupu*, unohtui paketista
missing-item: puuttuu tuote, tuote puuttuu, ei ollut paketissa, puuttuva tuote, yksi puuttuu, osa puuttuu, jotain puuttuu, paketista puuttu*, tilauksesta puuttu*, puuttuvat tuotteet
used: käytet*, käyttämät*, avattu*, avaamat*, pesty
original-packaging: alkuperäis* pakkau*, pakkaus tallella, alkuperäispakkau*
sale: ale, alessa, alennusmyyn*, alennustuot*, tarjoustuot*, outlet
sale-return: alennustuotteen palau*, palauttaa alennus*
custom-made: mittatilau*, leikat*, leikkau*, yksilöi*, kaiverru*, nimikoi*, metritava*
gift: lahja, lahjan, lahjak*, lahjoja, synttär*, syntymäpäiv*, joululahj*
gift-return: lahjan palaut*, palauttaa lahja*
warranty: takuu*, takuun
repair: korjau*, huolto*, korjat*, huolla*
spare-part: varaos*
complaint: reklama*, valit*, tyytymät*, reklamoi*, palaut* vialli*
stock: varast*, saatavu*, saatavil*, saatavana, hyllyss*, löytyykö
sold-out: loppu*, loppuunmyyty, loppunut, ei varastossa, tilapäisesti loppu, loppu varastosta
restock: tulee lisää, saa taas, takaisin varast*, täydenn*, uudelleen myyntiin, koska tulee lisää, milloin tulee lisää, tuleeko lisää, uusi erä
notify: ilmoitu*, ilmoitt*, ilmoite*, tekstari*, tekstivies*, saapumisilm*, saapumisvies*, tiedot*
size: koko, koot, koko*, mitat, mitta*, mitoi*, istuvu*, kokoinen
size-choice: mikä koko, minkä koon, kokotaulu*, koko-opas, oikea koko, kokoa suosit*, millainen mitoitus, minkä kokoi*
colour: väri*, sävy*
material: material*, kangas, kankaa*, puuvil*, villa*, koostum*, kuitu*
ingredients: ainesos*, sisält*, koostumu*, raaka-ain*, ainekset, inci
allergy: allerg*, gluteen*, laktoos*, pähkin*, maidot*, allergeen*
vegan: vegaan*, kasvis*, eläinkoke*, luomu*, halal
compatible: sopi*, yhteensop*, käykö … kanssa
authentic: aito*, alkuperäi*, väärennö*, aidot, aitoja
quality: laatu*, laadu*
shelf-life: säily*, parasta ennen, viimeinen käyttö*, päiväys*, säilyt*
origin: valmistet*, alkuperä*, kotimai*, mistä tulee, missä valmist*, suomalai*, valmistusmaa*
instructions: ohje*, käyttöohj*, ohjeet, neuleohj*
care: pesu*, pestä, pesem*, puhdist*, hoito*, hoito-ohj*, kuivau*, pyykki*
weight: paino*, painaa, gramma*
photo: kuva*, kuvi*
new-arrivals: uutuu*, uutuus*, uudet tuotteet
try-on: sovit*, kokeilla, kokeile*
account: tili, tilin, tilini, käyttäjätil*, profiil*, asiakastil*, tunnuk*, käyttäjätun*
register: rekister*, luoda tili, luoda tunnu*, tilin luomin*, liittyä
login: kirjautu*, kirjaud*, sisään
login-problem: en pääse sisään, en pääse kirjautu*, kirjautuminen ei, en pääse tilil*, ei pääse kirjau*
password: salasan*
password-reset: unohdin salasan*, salasana unoht*, salasana hukas*, unohtunut salasan*, vaihtaa salasan*, uusi salasana, salasanan vaih*, salasana ei toimi
delete-account: poistaa tili*, tilin poist*, poistakaa tili*, sulkea tili*, poistaa tiet*, poistakaa tiet*, tietojen poist*
change-account: muuttaa tieto*, vaihtaa sähköpos*, omat tiedot, päivittää tieto*, asiakastiedot
email: sähköpost*, meil*, email*, maili*, s-posti*
email-missing: ei tullut sähköpost*, en saanut sähköpost*, roskapost*, viesti ei tullut
phone: puhelin*, puhelimel*, puhelinnumer*, soit*, numero*
sms: tekstivies*, tekstari*, sms
newsletter: uutiskirj*, mainos*, mainoks*, markkinoin*, mainont*
newsletter-off: peruuttaa uutiskir*, perua uutiskir*, uutiskirjeen peru*, lopettakaa main*, en halua uutiskir*, en halua main*
privacy: tietosuoj*, henkilötiet*, gdpr, evästee*, rekisteriselos*
membership: jäsen*, kanta-asiak*, klubi*, etuasiak*
points: pisteet, piste*, bonus*, etupist*
referral: suosittel*, kutsu kaveri, kutsua
subscription: kestotila*, kuukausitil*, tilauspaket*, jatkuva tilaus
pause: tauko*, keskeyttä*, tauolle
frequency: kuinka usein, kuukausit*, joka kuukausi, miten usein
invoice: lasku, laskun, laskua, kuit*, tosit*, ostotodis*, laskut, laskuni
invoice-missing: en saanut laskua, lasku hukas*, kuitti hukas*, kuitti katos*, kuitti puuttuu, mistä kuitti, mistä saan kuitin, kadotin kuit*, lasku ei tullut
invoice-company: yrityslas*, y-tunn*, verkkolas*, lasku yrityk*, laskulla yrity*
promo-code: alennuskoo*, alekoo*, kupon*, etukoo*, kampanjakoo*, tarjouskoo*
code-not-working: koodi ei toimi, koodi ei kelpaa, koodi ei käy, alennuskoodi ei
discount: alennu*, tarjou*, alennet*, etu, ale, kampanj*, alea
student: opiskel*, eläkel*, opettaj*
student-discount: opiskelija-alen*, opiskelijaalen*
bulk: määräale*, iso erä, suuri määrä, isompi määrä, suurempi erä, paljousal*
bulk-discount: paljousalen*, määräalen*
first-order-discount: ensimmäi* tilau*, uusille asiakka*, uudelle asiakka*, uusi asiakas
gift-card: lahjakort*, lahjakor*
balance: saldo*, jäljel*
gift-card-balance: lahjakortin sald*, lahjakortilla jälj*
validity: voimas*, vanhen*, umpeut*, voimassaol*
gift-wrap: lahjapak*, lahjapaket*, paketoint*, paketoid*, käärepap*, lahjapakkau*
greeting: tervehd*, onnittel*, viesti, korttiviest*
wholesale: tukku*, jälleenmyy*, tukkumyyn*
company: yrity*, firma*, yhdisty*, koulu*
company-account: yritysasiak*, yritystil*, yritysmyyn*
contact: yhteystied*, ottaa yhteyttä, yhteyt*, asiakaspalv*, ihmisen kans*, puhua, tavoitan, yhteydenot*, ota yhteyttä, tavoittaa
chat: chat*, chät*, whatsapp*
opening-hours: auki, avoinna, aukiolo*, suljettu, kiinni, palveluai*
store: myymäl*, kaup*, liike, liikke*, kivijalka*, putii*, toimitil*, käyntiosoi*, paikan päällä, kivijalkakau*
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
`;
