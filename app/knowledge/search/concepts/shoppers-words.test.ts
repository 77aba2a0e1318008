import { expect, it } from "vitest";
import { conceptsOf } from "./find-concepts";

/** As shoppers say it, whatever words the shop's articles use: "concept|question". */
const QUESTIONS = {
  ar: `
delivery-cost|بكام الشحن
delivery-cost|كم رسوم التوصيل
delivery-cost|كم سعر التوصيل للرياض
free-shipping|الشحن مجاني؟
free-shipping|متى يكون التوصيل ببلاش
delivery-time|متى يوصل الطلب
delivery-time|كم ياخذ التوصيل
delivery-time|هيوصل امتى
delivery-time|خلال كام يوم يوصل
dispatch-time|متى تشحنون الطلب
not-arrived|الطلب ما وصل
not-arrived|لسه ما وصلني شي
not-arrived|طلبي لم يصل
not-arrived|الاوردر موصلش
late|الشحنة متأخرة
lost|الطرد ضاع
tracking|وين طلبي
tracking|فين الاوردر بتاعي
tracking|رقم التتبع
tracking|كيف اتابع الشحنة
carrier|مع أي شركة شحن تتعاملون
pickup-store|اقدر استلم من المحل
express|ابغاه بكرة ضروري
ship-abroad|توصلون للكويت
ship-abroad|هل تشحنون خارج السعودية
ship-abroad|بتشحنوا لمصر
customs|هل فيه جمارك
change-address|كتبت العنوان غلط
change-address|ابي اغير عنوان التوصيل
partial-delivery|وصلني نص الطلب بس
how-to-order|كيف اشتري من الموقع
how-to-order|ازاي اطلب
change-order|ابغى اعدل على طلبي
add-item|ابي اضيف منتج للطلب
cancel-order|ابغى الغي الطلب
cancel-order|عايز الغي الاوردر
cancel-order|كيف ألغي طلبي
confirmation-missing|ما وصلني تأكيد الطلب
guest-order|لازم اسجل عشان اشتري
minimum-order|هل فيه حد ادنى للطلب
payment-methods|كيف ادفع
payment-methods|ايش طرق الدفع
payment-methods|تقبلون مدى
cash-on-delivery|فيه دفع عند الاستلام
cash-on-delivery|ينفع ادفع كاش لما يوصل
instalments|فيه تقسيط
pay-later|عندكم تابي او تمارا
bank-transfer|تحويل بنكي
payment-failed|البطاقة مرفوضة
payment-failed|الدفع ما ضبط
charged-twice|انسحب المبلغ مرتين
return|ابغى ارجع المنتج
return|عايز ارجع الحاجة
return|هل استطيع ارجاع المنتج
return-how|كيف ارجع الطلب
return-window|كم مدة الاسترجاع
return-cost|مين يدفع شحن الارجاع
refund-time|متى ترجع فلوسي
refund-time|لسه ما رجعت الفلوس
refund|ابي فلوسي
exchange|ابي ابدل المنتج
exchange-size|المقاس طلع صغير ابي ابدله
damaged-arrival|وصل مكسور
damaged-arrival|المنتج وصل تالف
faulty|المنتج ما يشتغل
faulty|الجهاز بايظ
wrong-item|وصلني منتج غلط
wrong-item|جالي حاجة غير اللي طلبتها
missing-item|ناقص قطعة من الطلب
warranty|كم الضمان
stock|المنتج متوفر؟
restock|متى يتوفر مرة ثانية
restock|هينزل تاني امتى
size-choice|ايش المقاس المناسب لي
size-choice|كيف اعرف مقاسي
authentic|هل المنتج اصلي
login-problem|ما اقدر ادخل حسابي
password-reset|نسيت كلمة السر
delete-account|ابي احذف حسابي
newsletter-off|وقفوا الرسائل الاعلانية
invoice|ابي فاتورة
code-not-working|كود الخصم ما يشتغل
promo-code|وين احط كود الخصم
discount|فيه خصومات
gift-card|عندكم بطاقات هدايا
gift-wrap|ممكن تغليف هدية
contact|ابي اكلم موظف
contact|رقم الجوال
contact|كيف اتواصل معاكم
opening-hours|متى تفتحون
store|عندكم فرع
wholesale|فيه سعر جملة
change-payment|ابي اغير طريقة الدفع`,
  de: `
delivery-cost|was kostet der Versand
delivery-cost|wie hoch sind die Versandgebühren
delivery-cost|Porto
free-shipping|ab wann versandkostenfrei
free-shipping|ab welchem Betrag muss ich keinen Versand zahlen
delivery-time|wie lange dauert die Lieferung
delivery-time|wann kommt mein Paket an
delivery-time|kommt das noch vor Weihnachten
delivery-time|wie schnell liefert ihr
dispatch-time|wann verschickt ihr meine Bestellung
not-arrived|mein paket ist nicht da
not-arrived|hab immer noch nix bekommen
not-arrived|Sendung nicht angekommen
not-arrived|warte seit 2 wochen auf meine bestellung
late|Lieferung verspätet sich
lost|Paket verloren gegangen
marked-delivered|laut dhl zugestellt aber ich hab nix
tracking|wo ist mein Paket
tracking|Sendungsnummer
tracking|wo finde ich die Trackingnummer
tracking|wo bleibt meine bestellung
carrier|mit wem verschickt ihr
locker|Lieferung an Packstation
pickup-store|kann ich die ware selbst abholen
express|brauch ich ganz dringend morgen
ship-abroad|liefert ihr in die Schweiz
ship-abroad|versand nach österreich
ship-abroad|verschickt ihr ins ausland
customs|fallen Zollgebühren an
change-address|hab die falsche adresse angegeben
change-address|Lieferadresse ändern
change-address|bin umgezogen
partial-delivery|es kam nur ein teil der bestellung
how-to-order|wie bestelle ich
change-order|kann ich meine bestellung noch ändern
change-order|hab mich vertippt, will andere menge
add-item|noch was zur Bestellung hinzufügen
cancel-order|bestellung stornieren
cancel-order|ich möchte meine Bestellung widerrufen
cancel-order|kann ich die bestellung rückgängig machen
confirmation-missing|keine Bestätigung bekommen
confirmation-missing|ist meine bestellung durchgegangen
guest-order|muss ich mich registrieren
guest-order|ohne konto bestellen
minimum-order|gibt es einen Mindestbestellwert
payment-methods|wie kann ich zahlen
payment-methods|geht paypal
payment-methods|welche Bezahlmöglichkeiten gibt es
pay-on-invoice|auf Rechnung kaufen
pay-on-invoice|Kauf auf Rechnung möglich
bank-transfer|Vorkasse
instalments|in raten zahlen
payment-failed|Zahlung fehlgeschlagen
payment-failed|meine karte wird nicht genommen
charged-twice|wurde doppelt abgebucht
charged-when|wann wird mein Konto belastet
return|kann ich das zurückschicken
return|Umtausch und Rückgabe
return-how|wie läuft eine retoure ab
return-window|wie lange kann ich zurückgeben
return-cost|wer zahlt den Rückversand
return-cost|ist die Rücksendung kostenlos
return-label|Retourenschein
return-label|ich brauche ein Rücksendeetikett
refund-time|wann krieg ich mein Geld zurück
refund-time|Rückerstattung noch nicht da
refund|ich will mein geld zurück
exchange-size|zu klein, brauche größere größe
damaged-arrival|ware kam kaputt an
damaged-arrival|Transportschaden
faulty|geht nicht mehr an
wrong-item|falscher artikel geliefert
wrong-item|hab was anderes bekommen als bestellt
missing-item|ein Artikel fehlt
missing-item|Lieferung unvollständig
warranty|wie lange ist garantie
complaint|reklamieren
stock|ist das noch auf lager
stock|ist der artikel lieferbar
restock|wann wieder da
restock|kommt das nochmal rein
size-choice|welche größe brauche ich
size-choice|fällt das klein aus
login-problem|kann mich nicht einloggen
password-reset|passwort vergessen
delete-account|konto löschen
newsletter-off|newsletter abbestellen
invoice|ich brauche eine rechnung
invoice-missing|wo finde ich meine rechnung
invoice-company|rechnung auf firma
code-not-working|gutscheincode geht nicht
promo-code|wo gebe ich den rabattcode ein
gift-card|habt ihr gutscheine
gift-wrap|als geschenk verpacken
contact|ich will mit jemandem sprechen
contact|telefonnummer
opening-hours|wann habt ihr auf
store|habt ihr einen laden
shelf-life|wie lange haltbar
jobs|habt ihr offene stellen
change-payment|zahlungsart ändern`,
  fi: `
delivery-cost|mitä postitus kustantaa
delivery-cost|paljonko toimitus maksaa Ouluun
delivery-cost|onko postikulut isot
delivery-cost|tuleeko kuluja päälle jos lähetätte
free-shipping|saako ilmasen toimituksen jos ostaa yli 50 eurolla
free-shipping|mistä summasta alkaen toimitus on ilmainen
delivery-time|koska mun paketti on perillä
delivery-time|montako päivää toimituksessa menee
delivery-time|ehtiikö viikonlopuksi
delivery-time|kauanko menee että tulee
delivery-time|millon paketti tulee
dispatch-time|koska lähetätte paketin eteenpäin
not-arrived|pakettia ei kuulu
not-arrived|ei oo tullu mitään vaik tilasin kaks viikkoo sitte
not-arrived|mun tilaus ei oo saapunu
not-arrived|paketti jääny tulematta
not-arrived|odotan yhä lähetystäni
late|toimitus on myöhässä
lost|paketti on hävinnyt matkalla
tracking|miten näen missä paketti menee
tracking|mistä löydän seurantakoodin
tracking|missä mun tilaus luuraa
tracking|missä vaiheessa mun paketti on
carrier|millä lähetätte, postilla vai matkahuollolla
pickup-point|voinko valita noutopisteen
locker|saako paketin automaattiin
pickup-store|voiko hakea suoraan teiltä
pickup-store|onko noutomahdollisuutta
home-delivery|tuotteko kotiin asti
express|saanko tän äkkiä, huomiseksi
ship-abroad|lähetättekö Viroon
ship-abroad|toimitatteko ulkomaille
customs|joudunko maksamaan tullia
change-address|laitoin väärän osoitteen
change-address|voiko toimitusosoitteen vaihtaa
change-address|osoite meni pieleen
partial-delivery|sain vain osan tilauksesta
how-to-order|miten tilaus tehdään
change-order|voinko muuttaa tilausta jälkikäteen
change-order|tilasin vahingossa kaksi
add-item|voiko tilaukseen lisätä vielä yhden
cancel-order|haluan peruuttaa tilaukseni
cancel-order|voiks tilauksen perua
cancel-order|peruisin tilauksen
cancel-order|en tarviikaan tätä enää, peruutus
confirmation-missing|en saanut tilausvahvistusta
confirmation-missing|menikö mun tilaus läpi
guest-order|onko pakko rekisteröityä
guest-order|voiko ostaa ilman tunnuksia
minimum-order|onko minimiostosta
payment-methods|miten voin maksaa
payment-methods|käykö MobilePay
payment-methods|mitkä maksutavat teillä on
pay-on-invoice|voiko ostaa laskulla
instalments|voiko maksaa osissa
pay-later|saako laskun jälkeenpäin klarnalla
payment-failed|maksu ei mennyt läpi
payment-failed|korttini ei toimi
charged-twice|rahat lähti kaks kertaa
charged-when|milloin kortilta veloitetaan
payment-secure|onko teiltä turvallista ostaa
return|voiko tuotteen palauttaa
return|en tykänny, voinko lähettää takas
return-how|miten palautus tehdään
return-window|montako päivää on aikaa palauttaa
return-window|kuinka pitkä palautusoikeus
return-cost|onko palautus ilmainen
return-cost|maksaako palauttaminen jotain
refund-time|koska rahat tulee takaisin
refund-time|en oo saanu rahoja takas
refund|saanko rahat takaisin
exchange|voinko vaihtaa toiseen
exchange-size|liian iso, voiko vaihtaa pienempään
damaged-arrival|tuote oli rikki kun se tuli
damaged-arrival|paketti oli märkä ja rutussa
faulty|laite lakkasi toimimasta
faulty|tuotteessa on vika
wrong-item|tuli ihan väärä tuote
wrong-item|sain jonkun toisen tilauksen
missing-item|paketista uupui yksi tuote
missing-item|yks juttu puuttu
warranty|kuinka pitkä takuu on
complaint|haluan tehdä reklamaation
stock|onko tätä varastossa
stock|löytyykö hyllystä
restock|milloin tulee lisää
restock|tuleeko tätä enää myyntiin
size-choice|mikä koko mulle sopis
size-choice|onko mitoitus pientä
login-problem|en pääse kirjautumaan
password-reset|salasana hukassa
delete-account|poistakaa mun tiedot
newsletter-off|en halua enää mainospostia
invoice|tarvitsen kuitin
invoice-missing|mistä saan kuitin kirjanpitoon
code-not-working|alekoodi ei toimi
promo-code|mihin kohtaan alennuskoodi laitetaan
discount|onko teillä alennuksia
gift-card|myyttekö lahjakortteja
gift-card-balance|paljonko lahjakortilla on rahaa
gift-wrap|saako tän paketoituna
contact|miten teihin saa yhteyden
contact|haluan jutella ihmisen kanssa
contact|onko puhelinnumeroa
opening-hours|monelta avaatte
store|onko teillä kivijalkaliikettä
wholesale|myyttekö jälleenmyyjille
care|voiko pestä koneessa
material|mistä materiaalista tehty
preorder|voiko varata etukäteen
change-payment|voiko maksutapaa vaihtaa jälkikäteen`,
  ja: `
delivery-cost|送料かかりますか
delivery-cost|送るのにいくらかかりますか
delivery-cost|発送にかかる費用
delivery-cost|着払いだといくら
free-shipping|いくら以上で送料タダ？
free-shipping|何円以上買えば送料無料になりますか
delivery-time|頼んでからどれくらいで来ますか
delivery-time|何日後に着きますか
delivery-time|到着まで何日？
delivery-time|週末までに届きますか
delivery-time|いつごろ手元に届きますか
delivery-time|いつもらえる
dispatch-time|いつ送ってくれますか
dispatch-time|いつ出荷されますか
dispatch-time|まだ発送されてないんですが
not-arrived|頼んだものがまだ来てないんですけど
not-arrived|一週間たっても届かない
not-arrived|荷物が到着しません
not-arrived|予定日過ぎたのに来ない
late|到着が遅れています
lost|荷物がなくなったみたい
marked-delivered|配達済みになってるのに受け取ってない
tracking|荷物の場所が知りたい
tracking|今どこにありますか
tracking|追跡番号を教えて
tracking|荷物の追跡の仕方
carrier|どこの宅配便ですか
carrier|ヤマトで送れますか
pickup-point|コンビニで受け取れますか
pickup-store|お店に取りに行ってもいい？
leave-at-door|玄関の前に置いておいてほしい
express|急いでるので早く送って
ship-abroad|海外でも買えますか
ship-abroad|台湾に送れますか
customs|関税はかかりますか
delivery-slot|届ける日を指定したい
delivery-slot|時間の指定はできますか
absent|不在だったらどうなる
change-address|住所を書き間違えた
change-address|引っ越したので届け先を変えたい
change-address|送り先の変更
partial-delivery|半分しか届いてない
merge|前の注文と一緒に送ってほしい
how-to-order|買い方がわからない
how-to-order|どうやって買えばいいの
change-order|色を間違えて頼んじゃった
change-order|個数を変えたい
change-order|注文した後に内容を変えられる？
add-item|あとから商品を足したい
cancel-order|注文を取り消したい
cancel-order|間違えて買ったのでキャンセルしたいです
cancel|やっぱりいらない
confirmation-missing|注文できたか不安
confirmation-missing|メールが何もこない
guest-order|会員にならないと買えませんか
minimum-order|1個だけでも買える？
payment-methods|何払いができますか
payment-methods|PayPayで払える？
payment-methods|コンビニ払いできますか
payment-methods|使えるカードの種類
bank-transfer|振込先を教えてください
cash-on-delivery|代引きできる？
pay-later|後払いはできますか
instalments|分割で払えますか
payment-failed|カードがはじかれる
payment-failed|クレジットで決済できなかった
charged-twice|二回引き落とされてる
charged-when|いつ引き落とされますか
payment-secure|クレカ情報は大丈夫？
return|返せますか
return|気に入らなかったら返品できる？
return-how|返品のやり方
return-window|何日以内なら返品できますか
return-cost|返品するときの送料はこっち持ち？
return-address|返品の送り先
refund-time|お金いつ返ってきますか
refund-time|返金がされていません
refund|お金を返してほしい
exchange|他のと交換してほしい
exchange-size|サイズが大きすぎたので替えたい
damaged-arrival|届いたら割れてました
damaged-arrival|箱がぐちゃぐちゃだった
faulty|すぐに壊れた
faulty|電源が入らない
wrong-item|頼んだのと違うのが来た
wrong-item|色違いが届いた
missing-item|一個足りなかった
missing-item|中身が入ってなかった
warranty|保証は何年ですか
repair|修理してもらえますか
stock|まだ在庫ある？
stock|この商品はありますか
restock|次いつ入りますか
restock|再販の予定は？
size-choice|サイズがわからない
size-choice|どのサイズを選べばいい
authentic|本物ですか
login-problem|ログインできないんだけど
password-reset|パスワード忘れた
delete-account|会員をやめたい
newsletter-off|メルマガを止めてほしい
invoice|領収書ください
invoice|領収書は出ますか
invoice-company|宛名を会社名にして
code-not-working|クーポンが使えません
promo-code|クーポンはどこに入力？
discount|もっと安くなりませんか
gift-wrap|プレゼント用に包んでくれる？
greeting|メッセージをつけられますか
contact|電話で話したい
contact|問い合わせ先はどこ
opening-hours|何時までやってますか
store|実際に見られるお店はありますか
points|ポイントはたまりますか
subscription|定期便を解約したい
shelf-life|賞味期限はどれくらい
care|洗濯機で洗えますか
change-payment|支払い方法を変えたい`,
} as const;

it.each(Object.entries(QUESTIONS))(
  "%s: what is asked is known in shoppers' own words",
  (locale, table) => {
    const lines = table.split("\n").filter(Boolean);
    const missed = lines.filter((line) => {
      const [concept = "", question = ""] = line.split("|");
      return conceptsOf(question, locale).get(concept) !== 1;
    });
    expect(missed).toEqual([]);
  },
);
