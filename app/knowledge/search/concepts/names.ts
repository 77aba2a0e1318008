/** Names that are written alike everywhere, by what they are names of. Kinds of one thing stand in one line. */
export const NAMES = `
carrier: dhl
carrier: ups
carrier: fedex
carrier: dpd
carrier: gls
carrier: tnt
carrier: hermes, evri
carrier: usps
carrier: ems
carrier: inpost
carrier: royal mail
carrier: canada post
carrier: auspost, australia post
carrier: posti
carrier: matkahuolto, matkahuollo*
carrier: postnord
carrier: schenker, db schenker
carrier: colissimo
carrier: chronopost
carrier: mondial relay
carrier: relais colis
carrier: correos
carrier: seur
carrier: mrw
carrier: aramex, ارامکس, أرامكس
carrier: smsa, سمسا
carrier: tipax, تیپاکس
carrier: چاپار
carrier: الوپیک
carrier: 佐川, 佐川急便, さがわ, sagawa
carrier: ヤマト, ヤマト運輸, クロネコ, クロネコヤマト, 宅急便, yamato, kuroneko
carrier: 日本郵便, ゆうパック, 郵便局, ゆうメール, クリックポスト, レターパック
carrier: 西濃, 西濃運輸
carrier: 福山通運
carrier: 顺丰, sf express
carrier: 中通
carrier: 圆通
carrier: 申通
carrier: 韵达
carrier: 京东物流, 京东快递
carrier: 邮政
carrier: 黑猫宅急便, 黑猫
card: visa, ویزا, فيزا, ビザカード
card: mastercard, master card, マスターカード, مسترکارت, ماستر كارد, ماستركارد, 万事达
card: amex, american express, アメックス
card: jcb
card: mada, مدى
card: carte bleue
card: unionpay, 银联
wallet: paypal, paypl, ペイパル, پی پال, باي بال, بايبال, 贝宝
wallet: apple pay, applepay, アップルペイ
wallet: google pay, googlepay, gpay, グーグルペイ
wallet: shop pay
wallet: amazon pay, アマゾンペイ
wallet: alipay, 支付宝
wallet: wechat pay, 微信支付
wallet: paypay, ペイペイ
wallet: 楽天ペイ
wallet: line pay
wallet: bancontact
wallet: mobilepay
wallet: giropay
wallet: bizum
wallet: yape, plin
wallet: stc pay
wallet: bitcoin, crypto
pay-later: klarna, クラルナ
pay-later: afterpay, clearpay
pay-later: affirm
pay-later: alma
pay-later: tabby, تابي
pay-later: tamara, تمارا
pay-later: paidy, ペイディ
pay-later: 花呗
`;

/** Countries that shops deliver to most, by ISO 3166; their names come from the platform. */
export const COUNTRIES =
  `AE AF AR AT AU BE BG BH BR CA CH CL CN CO CY CZ DE DK DZ EC EE EG ES FI FR GB GR HK HR HU ID IE IL IN IQ IR IS IT JO JP KE KR
  KW LB LT LU LV LY MA MT MX MY NG NL NO NZ OM PE PH PK PL PT QA RO RS RU SA SE SG SI SK SY TH TN TR TW UA US UY VE VN YE ZA`.split(
    /\s+/,
  );
