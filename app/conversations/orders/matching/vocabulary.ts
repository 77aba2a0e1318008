import { foldText } from "~/lib/normalize-text";

/**
 * Words that tell what a number in a message is, by meaning. Beginnings of words are enough ("tilau" finds "tilaukseni"
 * and "tilausnumero"); accents do not matter. To teach the matcher a language, add its words here.
 */
const split = (words: string): string[] => foldText(words).split(/\s+/).filter(Boolean);
const phrases = (lines: string): string[] =>
  foldText(lines)
    .split("|")
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** An order. */
export const ORDER_WORDS = split(`
  order purchas tilau ostokse bestel auftrag kauf commande achat pedido orden encargo compra encomenda ordine ordini
  acquist bestallning ordre bestilling zamow objednavk заказ замовл siparis طلب الطلب طلبي اوردر سفارش خرید הזמנ
  订单 訂單 单号 單號 下单 注文 オーダー 受注 주문 오더 ऑर्डर आर्डर παραγγελ rendeles comand comenz tellimu pesanan
  คำสั่งซื้อ ออเดอร์ поръчк pasutijum uzsakym pontun narudzb narocil`);

/** Order words that also stand inside a compound: "Sammelbestellung", "verkkotilaus". */
export const ORDER_COMPOUNDS = split(`bestell tilau bestilling bestallning rendeles auftrag`);

/** A number of something; what, says the word before it. */
export const NUMBER_WORDS = split(`
  number num numb no nr nro numero numéro nummer nummern numer cislo szam номер رقم شماره מספר 号 號 番 番号 번호 नंबर
  n° nº № # id ref reference referenz viite ord po inv oid αριθμος sayili numarali nolu`);

/** Parcels of an order; people give the order's number for them. */
export const BESIDE_ORDER_WORDS = split(`
  package parcel shipment delivery paketti paketin lahetys toimitus paket lieferung sendung colis livraison paquete envio
  pacco spedizione pakket levering pakke przesylk paczk посылк бандерол بسته مرسوله طرد شحنه 包裹 快递 荷物 小包 택배`);

/** What else has a number by which an order can be told. */
export const NUMBERED_LIKE_ORDERS = split(`
  confirm vahvist bestatig bekraft bekreft bevestig potwierdz conferm confirma подтвержд تایید تاكيد 確認 确认 確定`);

/** A word for order that tells what somebody did; a number after it counts what they bought. */
export const ORDERING_WORDS = split(`
  ordered purchased bought tilasin tilasimme ostin bestellt gekauft commande comande compre pedi ordinato comprato comprei
  bestalld kopte bestilte kobte besteld gekocht zamowil zamówił заказал купил`);

/** What has a number of its own and is not an order: such a number is never an order's. */
export const OTHER_NUMBERED_WORDS = split(`
  phone tel telephon mobile cell whatsapp fax puhelin puh gsm matkapuhelin handy rufnummer portable telefono movil
  celular telefon телефон тел هاتف جوال موبایل تلفن تماس 电话 電話 手机 手機 携帯 전화
  height weight pointure taglia misura tamanho rozmiar maat storlek storrelse beden размер pituus paino قد قدم وزن 身長 体重 рост
  rma vat cif nif iva tva nip ust ustid steuer viitenumero viitenumeron
  paid pay price cost costs total amount maksoin hinta bezahlt gezahlt preis betrag kostet gesamt paye prix
  montant pague precio importe pagato prezzo importo betaald prijs betalade pris zaplaci cena kwota оплатил цена сумма
  مبلغ قیمت دفعت السعر 金額 支払 支付 付了
  zip postal postcode postinumero plz postleitzahl cp cap cep kod codigo postnummer postcode индекс 邮编 郵便 우편 پستی البريدي
  card kortti karte carte tarjeta kort карта کارت بطاقة 卡号 カード
  iphone galaxy samsung nokia pixel xiaomi macbook playstation xbox
  klantnummer membership loyalty medlemsnummer kundenavn klienta müşteri клиента
  asiakasnumero kundennummer kundennr kundenr kundnummer مشتری عمیل 客户号 会員番号 顧客番号
  account tilinumero konto compte cuenta ticket case tiketti vorgang dossier caso tiket تیکت 工单
  sku serial sarjanumero seriennummer کد کالا 型号 型番 品番 货号
  room huone zimmer chambre apartment apt suite asunto wohnung appartement piso stand booth stall
  coupon voucher gutschein kuponki cupon クーポン 优惠 کوپن promo discount pin otp
  flight gate page sivu seite pagina year vuosi vuonna jahr annee ano سال 年度 iban vat version`);

/** The same, but often near an order's number too ("wrong size in 1042"): they count only right beside a number. */
export const OFTEN_NEAR_WORDS = split(`
  size koko grosse taille talla サイズ 尺码 سایز article artikel tuote product produkt produit producto articulo item
  model malli modell modele modelo customer asiakas kunden kunde client cliente klient 客户 会员 顧客
  address osoite adresse anschrift direccion indirizzo адрес ادرس عنوان 地址 住所 street avenue road rue calle via
  tracking seuranta sendungsnummer suivi seguimiento پیگیری رهگیری تتبع 追踪 快递单号 运单 物流单号 追跡 伝票
  お問い合わせ番号`);

/** Papers about an order: "invoice 4512" is the paper's number, "an invoice for #1042" is the order's. */
export const PAPER_WORDS = split(`
  invoice receipt lasku laskun laskulla kuitti rechnung facture factura recibo fattura faktur фактур فاکتور فاتوره 发票
  請求書 領収書`);

/** A shop that is not ours. */
export const OTHER_SHOPS = phrases(`
  amazon|ebay|zalando|etsy|aliexpress|temu|shein|asos|ikea|h&m|walmart|best buy|bestbuy|wayfair|boozt|verkkokauppa.com|
  tokmanni|prisma|otto.de|mediamarkt|media markt|saturn|thalia|cdiscount|fnac|la redoute|decathlon|el corte ingles|
  mercadolibre|mercado libre|pccomponentes|bol.com|coolblue|allegro|wildberries|ozon|trendyol|hepsiburada|rakuten|
  楽天|メルカリ|アマゾン|ヤフオク|ユニクロ|taobao|淘宝|京东|天猫|拼多多|亚马逊|亞馬遜|digikala|دیجی کالا|دیجیکالا|
  باسلام|امازون|نون|noon.com|jumia|souq|coupang|쿠팡|아마존|
  another shop|another store|other shop|other store|different shop|different store|another retailer|different company|
  another website|other website|elsewhere|someone else's|not your shop|
  toisesta kaupasta|toisen kaupan|toiselta kaupalta|toisesta verkkokaupasta|muualta|eri kaupa|kilpailija|
  anderen shop|anderem shop|anderen handler|anderen geschaft|anderswo|woanders|
  autre boutique|autre site|autre magasin|ailleurs|concurrent|
  otra tienda|otro sitio|otra web|otro comercio|
  altro negozio|altro sito|outra loja|annan butik|andere winkel|anden butik|
  فروشگاه دیگر|سایت دیگر|جای دیگر|متجر اخر|موقع اخر|
  别的店|其他店|另一家|别家|他店|他社|別の店|別のショップ|ほかの店|다른 쇼핑몰|다른 가게|другом магазине|другого магазина`);

/** What follows on an order: parcels, delivery, returns, faults. With an order word, the message is about an order. */
export const AFTER_SALES_WORDS = split(`
  package parcel deliver shipment shipped shipping tracking refund return exchang broken damaged arriv receiv cancel
  missing wrong faulty defect invoice warrant
  paket lahety toimitu kuljetu palaut hyvity rikki vaihta saapu perill puuttu vaara peruut vialli takuu maksu
  lieferung geliefert sendung versand versendet ruckgab rucksend erstatt umtausch kaputt beschadigt angekommen erhalten
  stornier fehlt falsch rechnung
  colis livraison livre expedi rembours retour echang casse abime recu annul manque arrive defect
  paquete envio enviado entrega llegad recib reembols devolu cambio roto danado cancel falta
  pacco spedizione consegna rimbors reso rotto arrivat ricevut annull
  leverans levererat retur aterbetal trasig skickat avboka levering pakke refusjon refund
  pakket verzending bezorg terugbetal kapot ontvangen
  entregue chegou reembolso troca
  przesylk paczk zwrot dostaw посылк доставк возврат сломан получил отмен iade kargo teslim kirik
  بسته مرسوله ارسال تحویل مرجوع بازگشت شکسته رسید لغو پست نرسید طرد شحن توصیل استرجاع استرداد مکسور وصل ارجاع
  包裹 快递 发货 发出 物流 收到 退货 退款 换货 坏 破 取消 签收 少发 错发
  荷物 配送 届 発送 返品 返金 交換 壊れ 破損 キャンセル 到着 不良 請求
  배송 택배 환불 반품 교환 파손 취소 도착`);

/** Somebody waits for something that has not come. */
export const WAITING_PHRASES = phrases(`
  where is|where's|where are|when will|when does|when is|when can|status|track|not arrived|n't arrived|not received|
  n't received|not come|n't come|still waiting|not shipped|n't shipped|not yet|on its way|how long|any update|
  missa|milloin|koska|ei ole saapunut|ei ole tullut|ei ole viela|odotan|tilanne|seuranta|vielako|
  wo ist|wo bleibt|wo sind|wann|noch nicht|nicht angekommen|nicht erhalten|warte|sendungsverfolgung|unterwegs|
  ou est|ou en est|quand|pas recu|pas encore|pas arrive|attends|suivi|
  donde|cuando|no ha llegado|no he recibido|todavia no|aun no|estado|esperando|seguimiento|
  dove|quando|non e arrivat|non ho ricevut|ancora|onde|nao chegou|nao recebi|
  var ar|nar kommer|inte kommit|inte fatt|hvor er|waar is|waar blijft|wanneer|niet ontvangen|nog niet|
  gdzie|kiedy|где|когда|не пришел|не получил|nerede|ne zaman|gelmedi|
  کجاست|کجا|کی می|چه زمانی|نرسیده|نرسید|منتظر|وضعیت|این طلبی|این شحنتی|متی|لم یصل|لم تصل|لم استلم|حاله|
  在哪|哪里|哪儿|什么时候|何时|还没|没收到|未收到|到哪|没到|进度|物流|
  いつ|どこ|まだ|届いていま|届かな|届きませ|状況|어디|언제|아직|안 왔`);

/** Somebody asks before buying: an order they already have is not what this is about. */
export const BEFORE_BUYING_PHRASES = phrases(`
  do you ship|do you deliver|do you sell|do you have|do you offer|do you stock|will you have|back in stock|in stock|
  before i order|before ordering|before i buy|thinking of buying|want to buy|like to buy|want to order|like to order|
  how do i order|how can i order|can i order|place an order|place a bulk|wholesale|bulk order|interested in buying|
  interested in ordering|planning to order|would like to purchase|a quote|gift for|
  toimitatteko|onko teilla|myyttek|haluaisin tilata|haluan tilata|voiko tilata|voinko tilata|ennen kuin tilaan|
  ennen tilaamista|tukkutilau|varastossa|miten tilaan|tarjous|
  liefern sie|versenden sie|verkaufen sie|haben sie|mochte bestellen|wurde gerne bestellen|bestellen konnen|
  vor der bestellung|bevor ich bestelle|auf lager|lieferbar|verfugbar|grosshandel|angebot|
  livrez-vous|vendez-vous|avez-vous|je voudrais commander|j'aimerais commander|avant de commander|en stock|
  passer commande|passer une commande|devis|disponible|
  hacen envios|envian a|venden|tienen|quiero comprar|quisiera comprar|me gustaria comprar|antes de comprar|
  quiero hacer un pedido|hacer un pedido|antes de pedir|al por mayor|presupuesto|
  vorrei ordinare|vorrei acquistare|disponibil|gostaria de comprar|vill bestalla|skulle vilja bestalla|wil bestellen|
  хочу заказать|есть ли в наличии|
  می خواهم بخرم|میخواهم بخرم|می خواهم سفارش|میخواهم سفارش|قصد خرید|قبل از خرید|موجود است|موجود دارید|موجودی|ایا ارسال|
  ارید شراء|ارید ان اطلب|هل یتوفر|هل متوفر|هل تشحنون|هل لدیکم|
  想买|想订购|想购买|想下单|有货|现货|批发|发货到|能寄到|
  購入したい|買いたい|注文したい|在庫|購入を検討|購入前|取り扱い|구매하고 싶|주문하고 싶|재고`);

/** The newest of several. */
export const LATEST_WORDS = split(`
  last latest recent newest viimeisi viimeks viime uusin edelli letzt neueste jungste derniere dernier recente ultimo
  ultima reciente ultimi senaste sista laatste recentste ostatni последн siste sidste آخرین اخرین اخر
  最近 最后 最後 最新 上一 上次 前回 先日 直近 최근 마지막`);

/** Months, for dates written with words. */
export const MONTH_WORDS = split(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec tammiku helmiku maalisku huhtiku toukoku kesaku heinaku eloku syysku lokaku marrasku jouluku
  januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre
  novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio
  febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari augusti maj maart mei augustus
  janeiro fevereiro março maio junho julho setembro outubro dezembro فروردین اردیبهشت خرداد تیر مرداد شهریور مهر ابان
  اذر دی بهمن اسفند ینایر فبرایر مارس ابریل مایو یونیو یولیو اغسطس سبتمبر اکتوبر نوفمبر دیسمبر января февраля марта
  апреля мая июня июля августа сентября октября ноября декабря`);
