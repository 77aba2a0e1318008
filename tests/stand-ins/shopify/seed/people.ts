/** Where seeded customers live, and what they are called there. */
export interface Country {
  code: string;
  name: string;
  /** Shopify locale of customers from here. */
  locale: string;
  /** Share of the customers. */
  weight: number;
  /** Name and its spelling in Latin letters (for the e-mail address). */
  firstNames: readonly Name[];
  lastNames: readonly Name[];
  streets: readonly string[];
  /** `{street} {number}` in the country's order. */
  streetLine: "after" | "before";
  cities: readonly City[];
  /** E.164 number with `x` for digits. */
  phones: readonly string[];
}

export type Name = readonly [native: string, latin: string];

export interface City {
  name: string;
  province: string | null;
  provinceCode: string | null;
  /** Post code with `x` for digits. */
  zip: string;
}

const city = (
  name: string,
  zip: string,
  province: string | null = null,
  provinceCode: string | null = null,
): City => ({ name, zip, province, provinceCode });

const plain = (names: string): Name[] =>
  names.split(" ").map((name) => [name, latin(name)] as const);

const pairs = (text: string): Name[] =>
  text.split(" ").map((pair) => {
    const [native = "", romanized = ""] = pair.split("/");
    return [native, romanized] as const;
  });

/** Strips what does not belong in the local part of an address. */
function latin(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replaceAll(/[^a-z]/g, "");
}

export const COUNTRIES: readonly Country[] = [
  {
    code: "FI",
    name: "Finland",
    locale: "fi",
    weight: 22,
    firstNames: plain(
      "Aino Eero Helmi Onni Sofia Väinö Iida Leo Elsa Oiva Kerttu Pekka Päivi Jukka",
    ),
    lastNames: plain(
      "Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Järvinen",
    ),
    streets: ["Mannerheimintie", "Hämeenkatu", "Koulukatu", "Rantatie", "Kirkkokatu", "Puistokatu"],
    streetLine: "after",
    cities: [
      city("Helsinki", "00xx0"),
      city("Tampere", "33xx0"),
      city("Turku", "20xx0"),
      city("Oulu", "90xx0"),
      city("Jyväskylä", "40xx0"),
    ],
    phones: ["+35840xxxxxxx", "+35850xxxxxxx"],
  },
  {
    code: "DE",
    name: "Germany",
    locale: "de",
    weight: 16,
    firstNames: plain(
      "Lena Jonas Mia Felix Hannah Lukas Greta Matthias Jürgen Käthe Sören Ute Björn",
    ),
    lastNames: plain("Müller Schmidt Weber Schäfer Köhler Krüger Voß Großmann Richter Bäcker Lang"),
    streets: ["Lindenstraße", "Bahnhofstraße", "Gartenweg", "Schillerstraße", "Am Markt"],
    streetLine: "after",
    cities: [
      city("Berlin", "101xx"),
      city("Hamburg", "20xxx"),
      city("München", "80xxx"),
      city("Köln", "50xxx"),
      city("Leipzig", "04xxx"),
    ],
    phones: ["+49151xxxxxxxx", "+49160xxxxxxx"],
  },
  {
    code: "FR",
    name: "France",
    locale: "fr",
    weight: 10,
    firstNames: plain("Camille Hugo Chloé Léo Manon Théo Zoé François Hélène Benoît Aurélie Noé"),
    lastNames: plain("Martin Bernard Dubois Lefèvre Moreau Girard Rousseau Lemaître Fournier"),
    streets: ["rue de la Paix", "avenue Victor Hugo", "rue des Lilas", "place du Marché"],
    streetLine: "before",
    cities: [
      city("Paris", "7500x"),
      city("Lyon", "6900x"),
      city("Nantes", "440xx"),
      city("Bordeaux", "330xx"),
    ],
    phones: ["+336xxxxxxxx", "+337xxxxxxxx"],
  },
  {
    code: "ES",
    name: "Spain",
    locale: "es",
    weight: 8,
    firstNames: plain("Lucía Martín Sofía Álvaro Paula Íñigo Carmen Jesús Begoña Nuria Andrés"),
    lastNames: plain("García Fernández Núñez Ibáñez Castaño Ruiz Peña Domínguez Ortega Muñoz"),
    streets: ["Calle Mayor", "Calle de Alcalá", "Avenida de la Constitución", "Calle del Sol"],
    streetLine: "after",
    cities: [
      city("Madrid", "280xx", "Madrid", "M"),
      city("Barcelona", "080xx", "Barcelona", "B"),
      city("Sevilla", "410xx", "Sevilla", "SE"),
      city("Bilbao", "480xx", "Vizcaya", "BI"),
    ],
    phones: ["+346xxxxxxxx"],
  },
  {
    code: "GB",
    name: "United Kingdom",
    locale: "en",
    weight: 12,
    firstNames: plain("Olivia Harry Isla George Poppy Arthur Freya Rhys Siobhan Angus Priya Imran"),
    lastNames: plain(
      "Ashworth Bennett Carmichael Davies Fairbairn Holloway Kaur MacLeod Okafor Shah",
    ),
    streets: ["High Street", "Church Lane", "Victoria Road", "Station Road", "Mill Lane"],
    streetLine: "before",
    cities: [
      city("London", "N1 xAB", "England", "ENG"),
      city("Bristol", "BS1 xQD", "England", "ENG"),
      city("Edinburgh", "EH1 xLG", "Scotland", "SCT"),
      city("Cardiff", "CF10 xBH", "Wales", "WLS"),
    ],
    phones: ["+447400xxxxxx", "+447911xxxxxx"],
  },
  {
    code: "US",
    name: "United States",
    locale: "en",
    weight: 11,
    firstNames: plain("Ava Noah Mia Ethan Grace Mason Zoe Carlos Tanisha Dmitri Kayla Wyatt Ines"),
    lastNames: plain(
      "Alvarez Brooks Chen Delgado Ellison Foster Grant Hughes Iverson Nguyen Patel",
    ),
    streets: ["Maple Avenue", "Oak Street", "Pine Road", "Lakeview Drive", "2nd Avenue"],
    streetLine: "before",
    cities: [
      city("Portland", "972xx", "Oregon", "OR"),
      city("Brooklyn", "112xx", "New York", "NY"),
      city("Austin", "787xx", "Texas", "TX"),
      city("Chicago", "606xx", "Illinois", "IL"),
    ],
    phones: ["+1503555xxxx", "+1718555xxxx", "+1512555xxxx", "+1312555xxxx"],
  },
  {
    code: "SE",
    name: "Sweden",
    locale: "sv",
    weight: 5,
    firstNames: plain("Astrid Björn Ebba Nils Saga Åsa Örjan Maja Göran Linnea Håkan"),
    lastNames: plain("Lindström Åkerlund Öberg Sjögren Nyström Hedlund Bergqvist Ekström"),
    streets: ["Drottninggatan", "Storgatan", "Kungsgatan", "Björkvägen"],
    streetLine: "after",
    cities: [city("Stockholm", "11x xx"), city("Göteborg", "41x xx"), city("Malmö", "21x xx")],
    phones: ["+4670xxxxxxx", "+4673xxxxxxx"],
  },
  {
    code: "IT",
    name: "Italy",
    locale: "it",
    weight: 4,
    firstNames: plain("Giulia Matteo Chiara Niccolò Beatrice Lorenzo Elena Davide Alessia"),
    lastNames: plain("Bianchi Conti Esposito Ferrari Gallo Marchetti Rinaldi Santoro"),
    streets: ["Via Roma", "Via Garibaldi", "Corso Italia", "Via Dante"],
    streetLine: "after",
    cities: [
      city("Milano", "201xx", "Milano", "MI"),
      city("Torino", "101xx", "Torino", "TO"),
      city("Bologna", "401xx", "Bologna", "BO"),
    ],
    phones: ["+39320xxxxxxx", "+39347xxxxxxx"],
  },
  {
    code: "AE",
    name: "United Arab Emirates",
    locale: "ar",
    weight: 4,
    firstNames: pairs(
      "فاطمة/fatima محمد/mohammed نورة/noura خالد/khalid مريم/maryam عمر/omar ليلى/layla",
    ),
    lastNames: pairs("المنصوري/almansoori الحداد/alhaddad السويدي/alsuwaidi النعيمي/alnuaimi"),
    streets: ["شارع الشيخ زايد", "شارع الوصل", "شارع الجميرا", "شارع المطار"],
    streetLine: "after",
    cities: [
      city("دبي", "00000", "Dubai", "DU"),
      city("أبو ظبي", "00000", "Abu Dhabi", "AZ"),
      city("الشارقة", "00000", "Sharjah", "SH"),
    ],
    phones: ["+97150xxxxxxx", "+97155xxxxxxx"],
  },
  {
    code: "IR",
    name: "Iran",
    locale: "fa",
    weight: 2,
    firstNames: pairs(
      "زهرا/zahra رضا/reza مینا/mina حسین/hossein پریسا/parisa آرش/arash شیرین/shirin",
    ),
    lastNames: pairs("کریمی/karimi احمدی/ahmadi موسوی/mousavi رستمی/rostami گلستانی/golestani"),
    streets: ["خیابان ولیعصر", "خیابان انقلاب", "خیابان حافظ", "خیابان سعدی"],
    streetLine: "after",
    cities: [
      city("تهران", "1xxxxxxxxx"),
      city("شیراز", "71xxxxxxxx"),
      city("اصفهان", "81xxxxxxxx"),
    ],
    phones: ["+98912xxxxxxx", "+98935xxxxxxx"],
  },
  {
    code: "CN",
    name: "China",
    locale: "zh-CN",
    weight: 3,
    firstNames: pairs("伟/wei 芳/fang 秀英/xiuying 娜/na 敏/min 静/jing 磊/lei 洋/yang 雪/xue"),
    lastNames: pairs("王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao 黄/huang"),
    streets: ["中山路", "人民路", "解放路", "建国路"],
    streetLine: "after",
    cities: [
      city("北京", "1000xx", "Beijing", "BJ"),
      city("上海", "2000xx", "Shanghai", "SH"),
      city("广州", "5100xx", "Guangdong", "GD"),
    ],
    phones: ["+86138xxxxxxxx", "+86159xxxxxxxx"],
  },
  {
    code: "JP",
    name: "Japan",
    locale: "ja",
    weight: 3,
    firstNames: pairs(
      "美咲/misaki 翔太/shota 陽菜/hina 大輔/daisuke 結衣/yui 健一/kenichi さくら/sakura",
    ),
    lastNames: pairs(
      "佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 渡辺/watanabe 小林/kobayashi",
    ),
    streets: ["神宮前3丁目", "本町2丁目", "三宮町1丁目", "栄4丁目"],
    streetLine: "after",
    cities: [
      city("渋谷区", "150-00xx", "Tōkyō", "JP-13"),
      city("大阪市", "530-00xx", "Ōsaka", "JP-27"),
      city("名古屋市", "460-00xx", "Aichi", "JP-23"),
    ],
    phones: ["+8190xxxxxxxx", "+8180xxxxxxxx"],
  },
];
