/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Error codes for failed bulk operations. */
export type BulkOperationErrorCode =
  /**
   * The provided operation `query` returned access denied due to missing
   * [access scopes](https://shopify.dev/api/usage/access-scopes).
   * Review the requested object permissions and execute the query as a normal non-bulk GraphQL request to see more details.
   */
  | 'ACCESS_DENIED'
  /**
   * The operation resulted in partial or incomplete data due to internal server errors during execution.
   * These errors might be intermittent, so you can try performing the same query again.
   */
  | 'INTERNAL_SERVER_ERROR'
  /**
   * The operation resulted in partial or incomplete data due to query timeouts during execution.
   * In some cases, timeouts can be avoided by modifying your `query` to select fewer fields.
   */
  | 'TIMEOUT';

/** The valid values for the status of a bulk operation. */
export type BulkOperationStatus =
  /** The bulk operation has been canceled. */
  | 'CANCELED'
  /**
   * Cancelation has been initiated on the bulk operation. There may be a short delay from when a cancelation
   * starts until the operation is actually canceled.
   */
  | 'CANCELING'
  /** The bulk operation has successfully completed. */
  | 'COMPLETED'
  /** The bulk operation has been created. */
  | 'CREATED'
  /** The bulk operation URL has expired. */
  | 'EXPIRED'
  /**
   * The bulk operation has failed. For information on why the operation failed, use
   * [BulkOperation.errorCode](https://shopify.dev/api/admin-graphql/latest/enums/bulkoperationerrorcode).
   */
  | 'FAILED'
  /** The bulk operation is running. */
  | 'RUNNING';

/** Possible error codes that can be returned by `BulkOperationUserError`. */
export type BulkOperationUserErrorCode =
  /** The input value is invalid. */
  | 'INVALID'
  /** Bulk operations limit reached. Please try again later. */
  | 'LIMIT_REACHED'
  /** A bulk operation is already in progress. */
  | 'OPERATION_IN_PROGRESS';

/** The precision of the value returned by a count field. */
export type CountPrecision =
  /** The count is at least the value. A limit was imposed and reached. */
  | 'AT_LEAST'
  /** The count is exactly the value. A write may not be reflected instantaneously. */
  | 'EXACT';

/**
 * The code designating a country/region, which generally follows ISO 3166-1 alpha-2 guidelines.
 * If a territory doesn't have a country code value in the `CountryCode` enum, then it might be considered a subdivision
 * of another country. For example, the territories associated with Spain are represented by the country code `ES`,
 * and the territories associated with the United States of America are represented by the country code `US`.
 */
export type CountryCode =
  /** Ascension Island. */
  | 'AC'
  /** Andorra. */
  | 'AD'
  /** United Arab Emirates. */
  | 'AE'
  /** Afghanistan. */
  | 'AF'
  /** Antigua & Barbuda. */
  | 'AG'
  /** Anguilla. */
  | 'AI'
  /** Albania. */
  | 'AL'
  /** Armenia. */
  | 'AM'
  /** Netherlands Antilles. */
  | 'AN'
  /** Angola. */
  | 'AO'
  /** Argentina. */
  | 'AR'
  /** Austria. */
  | 'AT'
  /** Australia. */
  | 'AU'
  /** Aruba. */
  | 'AW'
  /** Åland Islands. */
  | 'AX'
  /** Azerbaijan. */
  | 'AZ'
  /** Bosnia & Herzegovina. */
  | 'BA'
  /** Barbados. */
  | 'BB'
  /** Bangladesh. */
  | 'BD'
  /** Belgium. */
  | 'BE'
  /** Burkina Faso. */
  | 'BF'
  /** Bulgaria. */
  | 'BG'
  /** Bahrain. */
  | 'BH'
  /** Burundi. */
  | 'BI'
  /** Benin. */
  | 'BJ'
  /** St. Barthélemy. */
  | 'BL'
  /** Bermuda. */
  | 'BM'
  /** Brunei. */
  | 'BN'
  /** Bolivia. */
  | 'BO'
  /** Caribbean Netherlands. */
  | 'BQ'
  /** Brazil. */
  | 'BR'
  /** Bahamas. */
  | 'BS'
  /** Bhutan. */
  | 'BT'
  /** Bouvet Island. */
  | 'BV'
  /** Botswana. */
  | 'BW'
  /** Belarus. */
  | 'BY'
  /** Belize. */
  | 'BZ'
  /** Canada. */
  | 'CA'
  /** Cocos (Keeling) Islands. */
  | 'CC'
  /** Congo - Kinshasa. */
  | 'CD'
  /** Central African Republic. */
  | 'CF'
  /** Congo - Brazzaville. */
  | 'CG'
  /** Switzerland. */
  | 'CH'
  /** Côte d’Ivoire. */
  | 'CI'
  /** Cook Islands. */
  | 'CK'
  /** Chile. */
  | 'CL'
  /** Cameroon. */
  | 'CM'
  /** China. */
  | 'CN'
  /** Colombia. */
  | 'CO'
  /** Costa Rica. */
  | 'CR'
  /** Cuba. */
  | 'CU'
  /** Cape Verde. */
  | 'CV'
  /** Curaçao. */
  | 'CW'
  /** Christmas Island. */
  | 'CX'
  /** Cyprus. */
  | 'CY'
  /** Czechia. */
  | 'CZ'
  /** Germany. */
  | 'DE'
  /** Djibouti. */
  | 'DJ'
  /** Denmark. */
  | 'DK'
  /** Dominica. */
  | 'DM'
  /** Dominican Republic. */
  | 'DO'
  /** Algeria. */
  | 'DZ'
  /** Ecuador. */
  | 'EC'
  /** Estonia. */
  | 'EE'
  /** Egypt. */
  | 'EG'
  /** Western Sahara. */
  | 'EH'
  /** Eritrea. */
  | 'ER'
  /** Spain. */
  | 'ES'
  /** Ethiopia. */
  | 'ET'
  /** Finland. */
  | 'FI'
  /** Fiji. */
  | 'FJ'
  /** Falkland Islands. */
  | 'FK'
  /** Faroe Islands. */
  | 'FO'
  /** France. */
  | 'FR'
  /** Gabon. */
  | 'GA'
  /** United Kingdom. */
  | 'GB'
  /** Grenada. */
  | 'GD'
  /** Georgia. */
  | 'GE'
  /** French Guiana. */
  | 'GF'
  /** Guernsey. */
  | 'GG'
  /** Ghana. */
  | 'GH'
  /** Gibraltar. */
  | 'GI'
  /** Greenland. */
  | 'GL'
  /** Gambia. */
  | 'GM'
  /** Guinea. */
  | 'GN'
  /** Guadeloupe. */
  | 'GP'
  /** Equatorial Guinea. */
  | 'GQ'
  /** Greece. */
  | 'GR'
  /** South Georgia & South Sandwich Islands. */
  | 'GS'
  /** Guatemala. */
  | 'GT'
  /** Guinea-Bissau. */
  | 'GW'
  /** Guyana. */
  | 'GY'
  /** Hong Kong SAR. */
  | 'HK'
  /** Heard & McDonald Islands. */
  | 'HM'
  /** Honduras. */
  | 'HN'
  /** Croatia. */
  | 'HR'
  /** Haiti. */
  | 'HT'
  /** Hungary. */
  | 'HU'
  /** Indonesia. */
  | 'ID'
  /** Ireland. */
  | 'IE'
  /** Israel. */
  | 'IL'
  /** Isle of Man. */
  | 'IM'
  /** India. */
  | 'IN'
  /** British Indian Ocean Territory. */
  | 'IO'
  /** Iraq. */
  | 'IQ'
  /** Iran. */
  | 'IR'
  /** Iceland. */
  | 'IS'
  /** Italy. */
  | 'IT'
  /** Jersey. */
  | 'JE'
  /** Jamaica. */
  | 'JM'
  /** Jordan. */
  | 'JO'
  /** Japan. */
  | 'JP'
  /** Kenya. */
  | 'KE'
  /** Kyrgyzstan. */
  | 'KG'
  /** Cambodia. */
  | 'KH'
  /** Kiribati. */
  | 'KI'
  /** Comoros. */
  | 'KM'
  /** St. Kitts & Nevis. */
  | 'KN'
  /** North Korea. */
  | 'KP'
  /** South Korea. */
  | 'KR'
  /** Kuwait. */
  | 'KW'
  /** Cayman Islands. */
  | 'KY'
  /** Kazakhstan. */
  | 'KZ'
  /** Laos. */
  | 'LA'
  /** Lebanon. */
  | 'LB'
  /** St. Lucia. */
  | 'LC'
  /** Liechtenstein. */
  | 'LI'
  /** Sri Lanka. */
  | 'LK'
  /** Liberia. */
  | 'LR'
  /** Lesotho. */
  | 'LS'
  /** Lithuania. */
  | 'LT'
  /** Luxembourg. */
  | 'LU'
  /** Latvia. */
  | 'LV'
  /** Libya. */
  | 'LY'
  /** Morocco. */
  | 'MA'
  /** Monaco. */
  | 'MC'
  /** Moldova. */
  | 'MD'
  /** Montenegro. */
  | 'ME'
  /** St. Martin. */
  | 'MF'
  /** Madagascar. */
  | 'MG'
  /** North Macedonia. */
  | 'MK'
  /** Mali. */
  | 'ML'
  /** Myanmar (Burma). */
  | 'MM'
  /** Mongolia. */
  | 'MN'
  /** Macao SAR. */
  | 'MO'
  /** Martinique. */
  | 'MQ'
  /** Mauritania. */
  | 'MR'
  /** Montserrat. */
  | 'MS'
  /** Malta. */
  | 'MT'
  /** Mauritius. */
  | 'MU'
  /** Maldives. */
  | 'MV'
  /** Malawi. */
  | 'MW'
  /** Mexico. */
  | 'MX'
  /** Malaysia. */
  | 'MY'
  /** Mozambique. */
  | 'MZ'
  /** Namibia. */
  | 'NA'
  /** New Caledonia. */
  | 'NC'
  /** Niger. */
  | 'NE'
  /** Norfolk Island. */
  | 'NF'
  /** Nigeria. */
  | 'NG'
  /** Nicaragua. */
  | 'NI'
  /** Netherlands. */
  | 'NL'
  /** Norway. */
  | 'NO'
  /** Nepal. */
  | 'NP'
  /** Nauru. */
  | 'NR'
  /** Niue. */
  | 'NU'
  /** New Zealand. */
  | 'NZ'
  /** Oman. */
  | 'OM'
  /** Panama. */
  | 'PA'
  /** Peru. */
  | 'PE'
  /** French Polynesia. */
  | 'PF'
  /** Papua New Guinea. */
  | 'PG'
  /** Philippines. */
  | 'PH'
  /** Pakistan. */
  | 'PK'
  /** Poland. */
  | 'PL'
  /** St. Pierre & Miquelon. */
  | 'PM'
  /** Pitcairn Islands. */
  | 'PN'
  /** Palestinian Territories. */
  | 'PS'
  /** Portugal. */
  | 'PT'
  /** Paraguay. */
  | 'PY'
  /** Qatar. */
  | 'QA'
  /** Réunion. */
  | 'RE'
  /** Romania. */
  | 'RO'
  /** Serbia. */
  | 'RS'
  /** Russia. */
  | 'RU'
  /** Rwanda. */
  | 'RW'
  /** Saudi Arabia. */
  | 'SA'
  /** Solomon Islands. */
  | 'SB'
  /** Seychelles. */
  | 'SC'
  /** Sudan. */
  | 'SD'
  /** Sweden. */
  | 'SE'
  /** Singapore. */
  | 'SG'
  /** St. Helena. */
  | 'SH'
  /** Slovenia. */
  | 'SI'
  /** Svalbard & Jan Mayen. */
  | 'SJ'
  /** Slovakia. */
  | 'SK'
  /** Sierra Leone. */
  | 'SL'
  /** San Marino. */
  | 'SM'
  /** Senegal. */
  | 'SN'
  /** Somalia. */
  | 'SO'
  /** Suriname. */
  | 'SR'
  /** South Sudan. */
  | 'SS'
  /** São Tomé & Príncipe. */
  | 'ST'
  /** El Salvador. */
  | 'SV'
  /** Sint Maarten. */
  | 'SX'
  /** Syria. */
  | 'SY'
  /** Eswatini. */
  | 'SZ'
  /** Tristan da Cunha. */
  | 'TA'
  /** Turks & Caicos Islands. */
  | 'TC'
  /** Chad. */
  | 'TD'
  /** French Southern Territories. */
  | 'TF'
  /** Togo. */
  | 'TG'
  /** Thailand. */
  | 'TH'
  /** Tajikistan. */
  | 'TJ'
  /** Tokelau. */
  | 'TK'
  /** Timor-Leste. */
  | 'TL'
  /** Turkmenistan. */
  | 'TM'
  /** Tunisia. */
  | 'TN'
  /** Tonga. */
  | 'TO'
  /** Türkiye. */
  | 'TR'
  /** Trinidad & Tobago. */
  | 'TT'
  /** Tuvalu. */
  | 'TV'
  /** Taiwan. */
  | 'TW'
  /** Tanzania. */
  | 'TZ'
  /** Ukraine. */
  | 'UA'
  /** Uganda. */
  | 'UG'
  /** U.S. Outlying Islands. */
  | 'UM'
  /** United States. */
  | 'US'
  /** Uruguay. */
  | 'UY'
  /** Uzbekistan. */
  | 'UZ'
  /** Vatican City. */
  | 'VA'
  /** St. Vincent & Grenadines. */
  | 'VC'
  /** Venezuela. */
  | 'VE'
  /** British Virgin Islands. */
  | 'VG'
  /** Vietnam. */
  | 'VN'
  /** Vanuatu. */
  | 'VU'
  /** Wallis & Futuna. */
  | 'WF'
  /** Samoa. */
  | 'WS'
  /** Kosovo. */
  | 'XK'
  /** Yemen. */
  | 'YE'
  /** Mayotte. */
  | 'YT'
  /** South Africa. */
  | 'ZA'
  /** Zambia. */
  | 'ZM'
  /** Zimbabwe. */
  | 'ZW'
  /** Unknown Region. */
  | 'ZZ';

/**
 * The currency codes that represent the world currencies throughout the Admin API. Currency codes include
 * [standard ISO 4217 codes](https://en.wikipedia.org/wiki/ISO_4217), legacy codes, non-standard codes,
 * digital currency codes.
 */
export type CurrencyCode =
  /** United Arab Emirates Dirham (AED). */
  | 'AED'
  /** Afghan Afghani (AFN). */
  | 'AFN'
  /** Albanian Lek (ALL). */
  | 'ALL'
  /** Armenian Dram (AMD). */
  | 'AMD'
  /** Netherlands Antillean Guilder. */
  | 'ANG'
  /** Angolan Kwanza (AOA). */
  | 'AOA'
  /** Argentine Pesos (ARS). */
  | 'ARS'
  /** Australian Dollars (AUD). */
  | 'AUD'
  /** Aruban Florin (AWG). */
  | 'AWG'
  /** Azerbaijani Manat (AZN). */
  | 'AZN'
  /** Bosnia and Herzegovina Convertible Mark (BAM). */
  | 'BAM'
  /** Barbadian Dollar (BBD). */
  | 'BBD'
  /** Bangladesh Taka (BDT). */
  | 'BDT'
  /** Bulgarian Lev (BGN). */
  | 'BGN'
  /** Bahraini Dinar (BHD). */
  | 'BHD'
  /** Burundian Franc (BIF). */
  | 'BIF'
  /** Bermudian Dollar (BMD). */
  | 'BMD'
  /** Brunei Dollar (BND). */
  | 'BND'
  /** Bolivian Boliviano (BOB). */
  | 'BOB'
  /** Brazilian Real (BRL). */
  | 'BRL'
  /** Bahamian Dollar (BSD). */
  | 'BSD'
  /** Bhutanese Ngultrum (BTN). */
  | 'BTN'
  /** Botswana Pula (BWP). */
  | 'BWP'
  /** Belarusian Ruble (BYN). */
  | 'BYN'
  /** Belarusian Ruble (BYR). */
  | 'BYR'
  /** Belize Dollar (BZD). */
  | 'BZD'
  /** Canadian Dollars (CAD). */
  | 'CAD'
  /** Congolese franc (CDF). */
  | 'CDF'
  /** Swiss Francs (CHF). */
  | 'CHF'
  /** Chilean Peso (CLP). */
  | 'CLP'
  /** Chinese Yuan Renminbi (CNY). */
  | 'CNY'
  /** Colombian Peso (COP). */
  | 'COP'
  /** Costa Rican Colones (CRC). */
  | 'CRC'
  /** Cape Verdean escudo (CVE). */
  | 'CVE'
  /** Czech Koruny (CZK). */
  | 'CZK'
  /** Djiboutian Franc (DJF). */
  | 'DJF'
  /** Danish Kroner (DKK). */
  | 'DKK'
  /** Dominican Peso (DOP). */
  | 'DOP'
  /** Algerian Dinar (DZD). */
  | 'DZD'
  /** Egyptian Pound (EGP). */
  | 'EGP'
  /** Eritrean Nakfa (ERN). */
  | 'ERN'
  /** Ethiopian Birr (ETB). */
  | 'ETB'
  /** Euro (EUR). */
  | 'EUR'
  /** Fijian Dollars (FJD). */
  | 'FJD'
  /** Falkland Islands Pounds (FKP). */
  | 'FKP'
  /** United Kingdom Pounds (GBP). */
  | 'GBP'
  /** Georgian Lari (GEL). */
  | 'GEL'
  /** Ghanaian Cedi (GHS). */
  | 'GHS'
  /** Gibraltar Pounds (GIP). */
  | 'GIP'
  /** Gambian Dalasi (GMD). */
  | 'GMD'
  /** Guinean Franc (GNF). */
  | 'GNF'
  /** Guatemalan Quetzal (GTQ). */
  | 'GTQ'
  /** Guyanese Dollar (GYD). */
  | 'GYD'
  /** Hong Kong Dollars (HKD). */
  | 'HKD'
  /** Honduran Lempira (HNL). */
  | 'HNL'
  /** Croatian Kuna (HRK). */
  | 'HRK'
  /** Haitian Gourde (HTG). */
  | 'HTG'
  /** Hungarian Forint (HUF). */
  | 'HUF'
  /** Indonesian Rupiah (IDR). */
  | 'IDR'
  /** Israeli New Shekel (NIS). */
  | 'ILS'
  /** Indian Rupees (INR). */
  | 'INR'
  /** Iraqi Dinar (IQD). */
  | 'IQD'
  /** Iranian Rial (IRR). */
  | 'IRR'
  /** Icelandic Kronur (ISK). */
  | 'ISK'
  /** Jersey Pound. */
  | 'JEP'
  /** Jamaican Dollars (JMD). */
  | 'JMD'
  /** Jordanian Dinar (JOD). */
  | 'JOD'
  /** Japanese Yen (JPY). */
  | 'JPY'
  /** Kenyan Shilling (KES). */
  | 'KES'
  /** Kyrgyzstani Som (KGS). */
  | 'KGS'
  /** Cambodian Riel. */
  | 'KHR'
  /** Kiribati Dollar (KID). */
  | 'KID'
  /** Comorian Franc (KMF). */
  | 'KMF'
  /** South Korean Won (KRW). */
  | 'KRW'
  /** Kuwaiti Dinar (KWD). */
  | 'KWD'
  /** Cayman Dollars (KYD). */
  | 'KYD'
  /** Kazakhstani Tenge (KZT). */
  | 'KZT'
  /** Laotian Kip (LAK). */
  | 'LAK'
  /** Lebanese Pounds (LBP). */
  | 'LBP'
  /** Sri Lankan Rupees (LKR). */
  | 'LKR'
  /** Liberian Dollar (LRD). */
  | 'LRD'
  /** Lesotho Loti (LSL). */
  | 'LSL'
  /** Lithuanian Litai (LTL). */
  | 'LTL'
  /** Latvian Lati (LVL). */
  | 'LVL'
  /** Libyan Dinar (LYD). */
  | 'LYD'
  /** Moroccan Dirham. */
  | 'MAD'
  /** Moldovan Leu (MDL). */
  | 'MDL'
  /** Malagasy Ariary (MGA). */
  | 'MGA'
  /** Macedonia Denar (MKD). */
  | 'MKD'
  /** Burmese Kyat (MMK). */
  | 'MMK'
  /** Mongolian Tugrik. */
  | 'MNT'
  /** Macanese Pataca (MOP). */
  | 'MOP'
  /** Mauritanian Ouguiya (MRU). */
  | 'MRU'
  /** Mauritian Rupee (MUR). */
  | 'MUR'
  /** Maldivian Rufiyaa (MVR). */
  | 'MVR'
  /** Malawian Kwacha (MWK). */
  | 'MWK'
  /** Mexican Pesos (MXN). */
  | 'MXN'
  /** Malaysian Ringgits (MYR). */
  | 'MYR'
  /** Mozambican Metical. */
  | 'MZN'
  /** Namibian Dollar. */
  | 'NAD'
  /** Nigerian Naira (NGN). */
  | 'NGN'
  /** Nicaraguan Córdoba (NIO). */
  | 'NIO'
  /** Norwegian Kroner (NOK). */
  | 'NOK'
  /** Nepalese Rupee (NPR). */
  | 'NPR'
  /** New Zealand Dollars (NZD). */
  | 'NZD'
  /** Omani Rial (OMR). */
  | 'OMR'
  /** Panamian Balboa (PAB). */
  | 'PAB'
  /** Peruvian Nuevo Sol (PEN). */
  | 'PEN'
  /** Papua New Guinean Kina (PGK). */
  | 'PGK'
  /** Philippine Peso (PHP). */
  | 'PHP'
  /** Pakistani Rupee (PKR). */
  | 'PKR'
  /** Polish Zlotych (PLN). */
  | 'PLN'
  /** Paraguayan Guarani (PYG). */
  | 'PYG'
  /** Qatari Rial (QAR). */
  | 'QAR'
  /** Romanian Lei (RON). */
  | 'RON'
  /** Serbian dinar (RSD). */
  | 'RSD'
  /** Russian Rubles (RUB). */
  | 'RUB'
  /** Rwandan Franc (RWF). */
  | 'RWF'
  /** Saudi Riyal (SAR). */
  | 'SAR'
  /** Solomon Islands Dollar (SBD). */
  | 'SBD'
  /** Seychellois Rupee (SCR). */
  | 'SCR'
  /** Sudanese Pound (SDG). */
  | 'SDG'
  /** Swedish Kronor (SEK). */
  | 'SEK'
  /** Singapore Dollars (SGD). */
  | 'SGD'
  /** Saint Helena Pounds (SHP). */
  | 'SHP'
  /** Sierra Leonean Leone (SLL). */
  | 'SLL'
  /** Somali Shilling (SOS). */
  | 'SOS'
  /** Surinamese Dollar (SRD). */
  | 'SRD'
  /** South Sudanese Pound (SSP). */
  | 'SSP'
  /** Sao Tome And Principe Dobra (STD). */
  | 'STD'
  /** Sao Tome And Principe Dobra (STN). */
  | 'STN'
  /** Syrian Pound (SYP). */
  | 'SYP'
  /** Swazi Lilangeni (SZL). */
  | 'SZL'
  /** Thai baht (THB). */
  | 'THB'
  /** Tajikistani Somoni (TJS). */
  | 'TJS'
  /** Turkmenistani Manat (TMT). */
  | 'TMT'
  /** Tunisian Dinar (TND). */
  | 'TND'
  /** Tongan Pa'anga (TOP). */
  | 'TOP'
  /** Turkish Lira (TRY). */
  | 'TRY'
  /** Trinidad and Tobago Dollars (TTD). */
  | 'TTD'
  /** Taiwan Dollars (TWD). */
  | 'TWD'
  /** Tanzanian Shilling (TZS). */
  | 'TZS'
  /** Ukrainian Hryvnia (UAH). */
  | 'UAH'
  /** Ugandan Shilling (UGX). */
  | 'UGX'
  /** United States Dollars (USD). */
  | 'USD'
  /** United States Dollars Coin (USDC). */
  | 'USDC'
  /** Uruguayan Pesos (UYU). */
  | 'UYU'
  /** Uzbekistan som (UZS). */
  | 'UZS'
  /** Venezuelan Bolivares (VED). */
  | 'VED'
  /** Venezuelan Bolivares (VEF). */
  | 'VEF'
  /** Venezuelan Bolivares Soberanos (VES). */
  | 'VES'
  /** Vietnamese đồng (VND). */
  | 'VND'
  /** Vanuatu Vatu (VUV). */
  | 'VUV'
  /** Samoan Tala (WST). */
  | 'WST'
  /** Central African CFA Franc (XAF). */
  | 'XAF'
  /** East Caribbean Dollar (XCD). */
  | 'XCD'
  /** West African CFA franc (XOF). */
  | 'XOF'
  /** CFP Franc (XPF). */
  | 'XPF'
  /** Unrecognized currency. */
  | 'XXX'
  /** Yemeni Rial (YER). */
  | 'YER'
  /** South African Rand (ZAR). */
  | 'ZAR'
  /** Zambian Kwacha (ZMW). */
  | 'ZMW';

/** Possible marketing states for the customer’s email address. */
export type CustomerEmailAddressMarketingState =
  /** The customer’s email address marketing state is invalid. */
  | 'INVALID'
  /** The customer is not subscribed to email marketing. */
  | 'NOT_SUBSCRIBED'
  /** The customer is in the process of subscribing to email marketing. */
  | 'PENDING'
  /** The customer is subscribed to email marketing. */
  | 'SUBSCRIBED'
  /** The customer is not subscribed to email marketing but was previously subscribed. */
  | 'UNSUBSCRIBED';

/** The valid values for the state of a customer's account with a shop. */
export type CustomerState =
  /** The customer declined the email invite to create an account. */
  | 'DECLINED'
  /** The customer doesn't have an active account. Customer accounts can be disabled from the Shopify admin at any time. */
  | 'DISABLED'
  /** The customer has created an account. */
  | 'ENABLED'
  /** The customer has received an email invite to create an account. */
  | 'INVITED';

/**
 * The status of the discount that describes its availability,
 * expiration, or pending activation.
 */
export type DiscountStatus =
  /** The discount is currently available for use. */
  | 'ACTIVE'
  /** The discount has reached its end date and is no longer valid. */
  | 'EXPIRED'
  /** The discount is set to become active at a future date. */
  | 'SCHEDULED';

/** The display status of a fulfillment. */
export type FulfillmentDisplayStatus =
  /** Displayed as **Attempted delivery**. */
  | 'ATTEMPTED_DELIVERY'
  /** Displayed as **Canceled**. */
  | 'CANCELED'
  /** Displayed as **Picked up by carrier**. */
  | 'CARRIER_PICKED_UP'
  /** Displayed as **Confirmed**. */
  | 'CONFIRMED'
  /** Displayed as **Delayed**. */
  | 'DELAYED'
  /** Displayed as **Delivered**. */
  | 'DELIVERED'
  /** Displayed as **Failure**. */
  | 'FAILURE'
  /** Displayed as **Fulfilled**. */
  | 'FULFILLED'
  /** Displayed as **In transit**. */
  | 'IN_TRANSIT'
  /** Displayed as **Label printed**. */
  | 'LABEL_PRINTED'
  /** Displayed as **Label purchased**. */
  | 'LABEL_PURCHASED'
  /** Displayed as **Label voided**. */
  | 'LABEL_VOIDED'
  /** Displayed as **Marked as fulfilled**. */
  | 'MARKED_AS_FULFILLED'
  /** Displayed as **Not delivered**. */
  | 'NOT_DELIVERED'
  /** Displayed as **Out for delivery**. */
  | 'OUT_FOR_DELIVERY'
  /** Displayed as **Picked up**. */
  | 'PICKED_UP'
  /** Displayed as **Ready for pickup**. */
  | 'READY_FOR_PICKUP'
  /** Displayed as **Submitted**. */
  | 'SUBMITTED';

/** The status of a fulfillment. */
export type FulfillmentStatus =
  /** The fulfillment was canceled. */
  | 'CANCELLED'
  /** There was an error with the fulfillment request. */
  | 'ERROR'
  /** The fulfillment request failed. */
  | 'FAILURE'
  /** The third-party fulfillment service has acknowledged the fulfillment and is processing it. */
  | 'OPEN'
  /**
   * Shopify has created the fulfillment and is waiting for the third-party
   * fulfillment service to transition it to `open` or `success`.
   */
  | 'PENDING'
  /** The fulfillment was completed successfully. */
  | 'SUCCESS';

/** The input fields that identify metafields. */
export type MetafieldIdentifierInput = {
  /** The key of the metafield. */
  key: string;
  /** The namespace of the metafield. */
  namespace: string;
  /** The unique ID of the resource that the metafield is attached to. */
  ownerId: string;
};

/** The input fields for a metafield value to set. */
export type MetafieldsSetInput = {
  /**
   * The `compareDigest` value obtained from a previous query. Provide this with
   * updates to ensure the metafield is modified safely.
   */
  compareDigest?: string | null | undefined;
  /**
   * The unique identifier for a metafield within its namespace.
   *
   * Must be 2-64 characters long and can contain alphanumeric, hyphen, and underscore characters.
   */
  key: string;
  /**
   * The container for a group of metafields that the metafield is or will be associated with. Used in tandem
   * with `key` to lookup a metafield on a resource, preventing conflicts with other metafields with the
   * same `key`. If omitted the app-reserved namespace will be used.
   *
   * Must be 3-255 characters long and can contain alphanumeric, hyphen, and underscore characters.
   */
  namespace?: string | null | undefined;
  /** The unique ID of the resource that the metafield is attached to. */
  ownerId: string;
  /**
   * The type of data that's stored in the metafield.
   * The type must be one of the [supported types](https://shopify.dev/apps/metafields/types).
   *
   * Required when there's no corresponding definition for the given `namespace`, `key`, and
   * owner resource type (derived from `ownerId`).
   */
  type?: string | null | undefined;
  /** The data stored in the metafield. Always stored as a string, regardless of the metafield's type. */
  value: string;
};

/** Possible error codes that can be returned by `MetafieldsSetUserError`. */
export type MetafieldsSetUserErrorCode =
  /** ApiPermission metafields can only be created or updated by the app owner. */
  | 'APP_NOT_AUTHORIZED'
  /** The input value is blank. */
  | 'BLANK'
  /** The metafield violates a capability restriction. */
  | 'CAPABILITY_VIOLATION'
  /** The input value isn't included in the list. */
  | 'INCLUSION'
  /** An internal error occurred. */
  | 'INTERNAL_ERROR'
  /** The input value is invalid. */
  | 'INVALID'
  /** The compareDigest is invalid. */
  | 'INVALID_COMPARE_DIGEST'
  /** The type is invalid. */
  | 'INVALID_TYPE'
  /** The value is invalid for the metafield type or for the definition options. */
  | 'INVALID_VALUE'
  /** The input value should be less than or equal to the maximum value allowed. */
  | 'LESS_THAN_OR_EQUAL_TO'
  /** The input value needs to be blank. */
  | 'PRESENT'
  /** The metafield has been modified since it was loaded. */
  | 'STALE_OBJECT'
  /** The input value is already taken. */
  | 'TAKEN'
  /** The input value is too long. */
  | 'TOO_LONG'
  /** The input value is too short. */
  | 'TOO_SHORT';

/** Represents the reason for the order's cancellation. */
export type OrderCancelReason =
  /** The customer wanted to cancel the order. */
  | 'CUSTOMER'
  /** Payment was declined. */
  | 'DECLINED'
  /** The order was fraudulent. */
  | 'FRAUD'
  /** There was insufficient inventory. */
  | 'INVENTORY'
  /** The order was canceled for an unlisted reason. */
  | 'OTHER'
  /** Staff made an error. */
  | 'STAFF';

/** Represents the order's current financial status. */
export type OrderDisplayFinancialStatus =
  /**
   * Displayed as **Authorized**. The payment provider has validated the customer's
   * payment information. This status appears only for manual payment capture and
   * indicates payments should be captured before the authorization period expires.
   */
  | 'AUTHORIZED'
  /**
   * Displayed as **Expired**. Payment wasn't captured before the payment
   * provider's deadline on an authorized order. Some payment providers use this
   * status to indicate failed payment processing.
   */
  | 'EXPIRED'
  /** Displayed as **Paid**. Payment was automatically or manually captured, or the order was marked as paid. */
  | 'PAID'
  /**
   * Displayed as **Partially paid**. A payment was manually captured for the order
   * with an amount less than the full order value.
   */
  | 'PARTIALLY_PAID'
  /** Displayed as **Partially refunded**. The amount refunded to a customer is less than the full amount paid for an order. */
  | 'PARTIALLY_REFUNDED'
  /**
   * Displayed as **Pending**. Orders have this status when the payment provider
   * needs time to complete the payment, or when manual payment methods are being used.
   */
  | 'PENDING'
  /** Displayed as **Refunded**. The full amount paid for an order was refunded to the customer. */
  | 'REFUNDED'
  /**
   * Displayed as **Voided**. An authorized but uncaptured payment was voided,
   * releasing the hold on the funds. This is the payment's financial status and is
   * distinct from the order's status: an order can remain open even when its
   * payment is voided.
   */
  | 'VOIDED';

/** Represents the order's aggregated fulfillment status for display purposes. */
export type OrderDisplayFulfillmentStatus =
  /** Displayed as **Fulfilled**. All the items in the order have been fulfilled. */
  | 'FULFILLED'
  /**
   * Displayed as **Not required** on the orders list and **Fulfillment not
   * required** in the order details header. The order has no items to be fulfilled.
   */
  | 'FULFILLMENT_NOT_REQUIRED'
  /**
   * Displayed as **In progress**. All of the items in the order have had a request
   * for fulfillment sent to the fulfillment service or all of the items have been
   * marked as in progress.
   */
  | 'IN_PROGRESS'
  /** Displayed as **On hold**. All of the unfulfilled items in this order are on hold. */
  | 'ON_HOLD'
  /** Displayed as **Open**. None of the items in the order have been fulfilled. Replaced by "UNFULFILLED" status. */
  | 'OPEN'
  /** Displayed as **Partially fulfilled**. Some of the items in the order have been fulfilled. */
  | 'PARTIALLY_FULFILLED'
  /**
   * Displayed as **Pending fulfillment**. A request for fulfillment of some items
   * awaits a response from the fulfillment service. Replaced by the "IN_PROGRESS" status.
   */
  | 'PENDING_FULFILLMENT'
  /**
   * Displayed as **Request declined**. Some of the items in the order have been
   * rejected for fulfillment by the fulfillment service.
   */
  | 'REQUEST_DECLINED'
  /** Displayed as **Restocked**. All the items in the order have been restocked. Replaced by the "UNFULFILLED" status. */
  | 'RESTOCKED'
  /** Displayed as **Scheduled**. All of the unfulfilled items in this order are scheduled for fulfillment at later time. */
  | 'SCHEDULED'
  /** Displayed as **Unfulfilled**. None of the items in the order have been fulfilled. */
  | 'UNFULFILLED';

/**
 * The order's aggregated return status that's used for display purposes.
 * An order might have multiple returns, so this field communicates the prioritized return status.
 * The `OrderReturnStatus` enum is a supported filter parameter in the [`orders` query](https://shopify.dev/api/admin-graphql/latest/queries/orders#:~:text=reference_location_id-,return_status,-risk_level).
 */
export type OrderReturnStatus =
  /** All return shipments from a return in this order were inspected. */
  | 'INSPECTION_COMPLETE'
  /** Some items in the order are being returned. */
  | 'IN_PROGRESS'
  /** No items in the order were returned. */
  | 'NO_RETURN'
  /** Some items in the order were returned. */
  | 'RETURNED'
  /** Some returns in the order were not completed successfully. */
  | 'RETURN_FAILED'
  /** A return was requested for some items in the order. */
  | 'RETURN_REQUESTED';

/** The possible product statuses. */
export type ProductStatus =
  /**
   * The product is ready to sell and can be published to sales channels and apps.
   * Products with an active status aren't automatically published to sales
   * channels, such as the online store, or apps. By default, existing products are set to active.
   */
  | 'ACTIVE'
  /** The product is no longer being sold and isn't available to customers on sales channels and apps. */
  | 'ARCHIVED'
  /**
   * The product isn't ready to sell and is unavailable to customers on sales
   * channels and apps. By default, duplicated and unarchived products are set to draft.
   */
  | 'DRAFT'
  /**
   * The product is active but you need a direct link to view it. The product
   * doesn't show up in search, collections, or product recommendations. It will be
   * returned in Storefront API and Liquid only when referenced individually by
   * handle, id, or metafield reference.This status is only visible from 2025-10
   * and up, is translated to active in older versions and can't be changed from
   * unlisted in older versions.
   */
  | 'UNLISTED';

/** The valid values for the inventory policy of a product variant once it is out of stock. */
export type ProductVariantInventoryPolicy =
  /** Customers can buy this product variant after it's out of stock. */
  | 'CONTINUE'
  /** Customers can't buy this product variant after it's out of stock. */
  | 'DENY';

/** The status of a return. */
export type ReturnStatus =
  /** The return has been canceled. */
  | 'CANCELED'
  /** The return has been completed. */
  | 'CLOSED'
  /** The return was declined. */
  | 'DECLINED'
  /** The return is in progress. */
  | 'OPEN'
  /** The return was requested. */
  | 'REQUESTED';

/** Available shop policy types. */
export type ShopPolicyType =
  /** The contact information. */
  | 'CONTACT_INFORMATION'
  /** The legal notice. */
  | 'LEGAL_NOTICE'
  /** The privacy policy. */
  | 'PRIVACY_POLICY'
  /** The refund policy. */
  | 'REFUND_POLICY'
  /** The shipping policy. */
  | 'SHIPPING_POLICY'
  /** The cancellation policy. */
  | 'SUBSCRIPTION_POLICY'
  /** The terms of sale. */
  | 'TERMS_OF_SALE'
  /** The terms of service. */
  | 'TERMS_OF_SERVICE';

export type StartBulkOperationMutationVariables = Exact<{
  query: string;
}>;


export type StartBulkOperationMutation = { bulkOperationRunQuery: { bulkOperation: { id: string, status: BulkOperationStatus } | null, userErrors: Array<{ code: BulkOperationUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type ReadBulkOperationQueryVariables = Exact<{
  id: string;
}>;


export type ReadBulkOperationQuery = { bulkOperation: { id: string, status: BulkOperationStatus, errorCode: BulkOperationErrorCode | null, objectCount: string, fileSize: string | null, url: string | null, partialDataUrl: string | null } | null };

export type ExportLocationIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportLocationIdsQuery = { locations: { edges: Array<{ node: { id: string } }> } };

export type AddressFieldsFragment = { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null };

export type CustomerFieldsFragment = { id: string, firstName: string | null, lastName: string | null, displayName: string, locale: string, state: CustomerState, verifiedEmail: boolean, tags: Array<string>, note: string | null, numberOfOrders: string, createdAt: string, updatedAt: string, defaultEmailAddress: { emailAddress: string, marketingState: CustomerEmailAddressMarketingState } | null, defaultPhoneNumber: { phoneNumber: string } | null, amountSpent: { amount: string, currencyCode: CurrencyCode }, defaultAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null };

export type ExportCustomersQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportCustomersQuery = { customers: { edges: Array<{ node: { id: string, firstName: string | null, lastName: string | null, displayName: string, locale: string, state: CustomerState, verifiedEmail: boolean, tags: Array<string>, note: string | null, numberOfOrders: string, createdAt: string, updatedAt: string, defaultEmailAddress: { emailAddress: string, marketingState: CustomerEmailAddressMarketingState } | null, defaultPhoneNumber: { phoneNumber: string } | null, amountSpent: { amount: string, currencyCode: CurrencyCode }, defaultAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null } }> } };

export type ReadCustomersQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReadCustomersQuery = { nodes: Array<
    | { id: string, firstName: string | null, lastName: string | null, displayName: string, locale: string, state: CustomerState, verifiedEmail: boolean, tags: Array<string>, note: string | null, numberOfOrders: string, createdAt: string, updatedAt: string, defaultEmailAddress: { emailAddress: string, marketingState: CustomerEmailAddressMarketingState } | null, defaultPhoneNumber: { phoneNumber: string } | null, amountSpent: { amount: string, currencyCode: CurrencyCode }, defaultAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null }
    | Record<PropertyKey, never>
   | null> };

export type FindChangedCustomersQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type FindChangedCustomersQuery = { page: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CountCustomersQueryVariables = Exact<{ [key: string]: never; }>;


export type CountCustomersQuery = { total: { count: number, precision: CountPrecision } | null };

export type ExportCustomerIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportCustomerIdsQuery = { customers: { edges: Array<{ node: { id: string, updatedAt: string, numberOfOrders: string } }> } };

export type ListCustomersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ListCustomersQuery = { page: { nodes: Array<{ id: string, updatedAt: string, numberOfOrders: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FindDiscountCodesQueryVariables = Exact<{
  query: string;
  first: number;
}>;


export type FindDiscountCodesQuery = { discountNodes: { nodes: Array<{ id: string, discount:
        | { __typename: 'DiscountAutomaticApp' }
        | { __typename: 'DiscountAutomaticBasic' }
        | { __typename: 'DiscountAutomaticBxgy' }
        | { __typename: 'DiscountAutomaticFreeShipping' }
        | { __typename: 'DiscountCodeApp', title: string, status: DiscountStatus, endsAt: string | null, usageLimit: number | null, asyncUsageCount: number, codes: { nodes: Array<{ code: string }> } }
        | { __typename: 'DiscountCodeBasic', title: string, status: DiscountStatus, summary: string, endsAt: string | null, usageLimit: number | null, asyncUsageCount: number, codes: { nodes: Array<{ code: string }> } }
        | { __typename: 'DiscountCodeBxgy', title: string, status: DiscountStatus, summary: string, endsAt: string | null, usageLimit: number | null, asyncUsageCount: number, codes: { nodes: Array<{ code: string }> } }
        | { __typename: 'DiscountCodeFreeShipping', title: string, status: DiscountStatus, summary: string, endsAt: string | null, usageLimit: number | null, asyncUsageCount: number, codes: { nodes: Array<{ code: string }> } }
       }> } };

export type InventoryItemFieldsFragment = { id: string, sku: string | null, tracked: boolean, requiresShipping: boolean, updatedAt: string };

export type InventoryLevelFieldsFragment = { id: string, updatedAt: string, location: { id: string }, quantities: Array<{ name: string, quantity: number }> };

export type ExportInventoryQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportInventoryQuery = { inventoryItems: { edges: Array<{ node: { id: string, sku: string | null, tracked: boolean, requiresShipping: boolean, updatedAt: string, inventoryLevels: { edges: Array<{ node: { id: string, updatedAt: string, location: { id: string }, quantities: Array<{ name: string, quantity: number }> } }> } } }> } };

export type ReadInventoryQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReadInventoryQuery = { nodes: Array<
    | { id: string, sku: string | null, tracked: boolean, requiresShipping: boolean, updatedAt: string, inventoryLevels: { nodes: Array<{ id: string, updatedAt: string, location: { id: string }, quantities: Array<{ name: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null> };

export type ReadInventoryLevelsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadInventoryLevelsQuery = { inventoryItem: { updatedAt: string, inventoryLevels: { nodes: Array<{ id: string, updatedAt: string, location: { id: string }, quantities: Array<{ name: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FindChangedInventoryItemsQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type FindChangedInventoryItemsQuery = { page: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FindChangedInventoryLevelsQueryVariables = Exact<{
  locationId: string;
  query: string;
  after?: string | null | undefined;
}>;


export type FindChangedInventoryLevelsQuery = { location: { page: { nodes: Array<{ updatedAt: string, item: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ExportInventoryItemIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportInventoryItemIdsQuery = { inventoryItems: { edges: Array<{ node: { id: string, updatedAt: string, locationsCount: { count: number } | null } }> } };

export type ListInventoryItemsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ListInventoryItemsQuery = { page: { nodes: Array<{ id: string, updatedAt: string, locationsCount: { count: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrderFieldsFragment = { id: string, name: string, number: number, confirmationNumber: string | null, email: string | null, phone: string | null, customerLocale: string | null, createdAt: string, processedAt: string, updatedAt: string, closedAt: string | null, cancelledAt: string | null, cancelReason: OrderCancelReason | null, displayFinancialStatus: OrderDisplayFinancialStatus | null, displayFulfillmentStatus: OrderDisplayFulfillmentStatus, returnStatus: OrderReturnStatus, currencyCode: CurrencyCode, presentmentCurrencyCode: CurrencyCode, edited: boolean, test: boolean, sourceName: string | null, statusPageUrl: string, note: string | null, tags: Array<string>, discountCodes: Array<string>, paymentGatewayNames: Array<string>, customer: { id: string } | null, originalTotalPriceSet: { shopMoney: { amount: string } }, currentTotalPriceSet: { shopMoney: { amount: string } }, currentSubtotalPriceSet: { shopMoney: { amount: string } }, currentTotalTaxSet: { shopMoney: { amount: string } }, currentShippingPriceSet: { shopMoney: { amount: string } }, currentTotalDiscountsSet: { shopMoney: { amount: string } }, totalRefundedSet: { shopMoney: { amount: string } }, totalOutstandingSet: { shopMoney: { amount: string } }, customAttributes: Array<{ key: string, value: string | null }>, shippingLine: { title: string, code: string | null, carrierIdentifier: string | null, currentDiscountedPriceSet: { shopMoney: { amount: string } } } | null, shippingAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null, billingAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null, fulfillments: Array<{ id: string, name: string, status: FulfillmentStatus, displayStatus: FulfillmentDisplayStatus | null, totalQuantity: number, createdAt: string, updatedAt: string, inTransitAt: string | null, deliveredAt: string | null, estimatedDeliveryAt: string | null, trackingInfo: Array<{ company: string | null, number: string | null, url: string | null }> }>, refunds: Array<{ id: string, createdAt: string | null, note: string | null, totalRefundedSet: { shopMoney: { amount: string } } }> };

export type OrderLineFieldsFragment = { id: string, title: string, variantTitle: string | null, sku: string | null, vendor: string | null, quantity: number, currentQuantity: number, unfulfilledQuantity: number, requiresShipping: boolean, customAttributes: Array<{ key: string, value: string | null }>, originalUnitPriceSet: { shopMoney: { amount: string } }, discountedTotalSet: { shopMoney: { amount: string } }, image: { url: string } | null, product: { id: string } | null, variant: { id: string } | null };

export type OrderReturnFieldsFragment = { id: string, name: string, status: ReturnStatus, totalQuantity: number, createdAt: string };

export type ExportOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportOrdersQuery = { orders: { edges: Array<{ node: { id: string, name: string, number: number, confirmationNumber: string | null, email: string | null, phone: string | null, customerLocale: string | null, createdAt: string, processedAt: string, updatedAt: string, closedAt: string | null, cancelledAt: string | null, cancelReason: OrderCancelReason | null, displayFinancialStatus: OrderDisplayFinancialStatus | null, displayFulfillmentStatus: OrderDisplayFulfillmentStatus, returnStatus: OrderReturnStatus, currencyCode: CurrencyCode, presentmentCurrencyCode: CurrencyCode, edited: boolean, test: boolean, sourceName: string | null, statusPageUrl: string, note: string | null, tags: Array<string>, discountCodes: Array<string>, paymentGatewayNames: Array<string>, lineItems: { edges: Array<{ node: { id: string, title: string, variantTitle: string | null, sku: string | null, vendor: string | null, quantity: number, currentQuantity: number, unfulfilledQuantity: number, requiresShipping: boolean, customAttributes: Array<{ key: string, value: string | null }>, originalUnitPriceSet: { shopMoney: { amount: string } }, discountedTotalSet: { shopMoney: { amount: string } }, image: { url: string } | null, product: { id: string } | null, variant: { id: string } | null } }> }, returns: { edges: Array<{ node: { id: string, name: string, status: ReturnStatus, totalQuantity: number, createdAt: string } }> }, customer: { id: string } | null, originalTotalPriceSet: { shopMoney: { amount: string } }, currentTotalPriceSet: { shopMoney: { amount: string } }, currentSubtotalPriceSet: { shopMoney: { amount: string } }, currentTotalTaxSet: { shopMoney: { amount: string } }, currentShippingPriceSet: { shopMoney: { amount: string } }, currentTotalDiscountsSet: { shopMoney: { amount: string } }, totalRefundedSet: { shopMoney: { amount: string } }, totalOutstandingSet: { shopMoney: { amount: string } }, customAttributes: Array<{ key: string, value: string | null }>, shippingLine: { title: string, code: string | null, carrierIdentifier: string | null, currentDiscountedPriceSet: { shopMoney: { amount: string } } } | null, shippingAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null, billingAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null, fulfillments: Array<{ id: string, name: string, status: FulfillmentStatus, displayStatus: FulfillmentDisplayStatus | null, totalQuantity: number, createdAt: string, updatedAt: string, inTransitAt: string | null, deliveredAt: string | null, estimatedDeliveryAt: string | null, trackingInfo: Array<{ company: string | null, number: string | null, url: string | null }> }>, refunds: Array<{ id: string, createdAt: string | null, note: string | null, totalRefundedSet: { shopMoney: { amount: string } } }> } }> } };

export type ReadOrdersQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReadOrdersQuery = { nodes: Array<
    | { id: string, name: string, number: number, confirmationNumber: string | null, email: string | null, phone: string | null, customerLocale: string | null, createdAt: string, processedAt: string, updatedAt: string, closedAt: string | null, cancelledAt: string | null, cancelReason: OrderCancelReason | null, displayFinancialStatus: OrderDisplayFinancialStatus | null, displayFulfillmentStatus: OrderDisplayFulfillmentStatus, returnStatus: OrderReturnStatus, currencyCode: CurrencyCode, presentmentCurrencyCode: CurrencyCode, edited: boolean, test: boolean, sourceName: string | null, statusPageUrl: string, note: string | null, tags: Array<string>, discountCodes: Array<string>, paymentGatewayNames: Array<string>, lineItems: { nodes: Array<{ id: string, title: string, variantTitle: string | null, sku: string | null, vendor: string | null, quantity: number, currentQuantity: number, unfulfilledQuantity: number, requiresShipping: boolean, customAttributes: Array<{ key: string, value: string | null }>, originalUnitPriceSet: { shopMoney: { amount: string } }, discountedTotalSet: { shopMoney: { amount: string } }, image: { url: string } | null, product: { id: string } | null, variant: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, returns: { nodes: Array<{ id: string, name: string, status: ReturnStatus, totalQuantity: number, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, customer: { id: string } | null, originalTotalPriceSet: { shopMoney: { amount: string } }, currentTotalPriceSet: { shopMoney: { amount: string } }, currentSubtotalPriceSet: { shopMoney: { amount: string } }, currentTotalTaxSet: { shopMoney: { amount: string } }, currentShippingPriceSet: { shopMoney: { amount: string } }, currentTotalDiscountsSet: { shopMoney: { amount: string } }, totalRefundedSet: { shopMoney: { amount: string } }, totalOutstandingSet: { shopMoney: { amount: string } }, customAttributes: Array<{ key: string, value: string | null }>, shippingLine: { title: string, code: string | null, carrierIdentifier: string | null, currentDiscountedPriceSet: { shopMoney: { amount: string } } } | null, shippingAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null, billingAddress: { name: string | null, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, provinceCode: string | null, zip: string | null, country: string | null, countryCodeV2: CountryCode | null, phone: string | null } | null, fulfillments: Array<{ id: string, name: string, status: FulfillmentStatus, displayStatus: FulfillmentDisplayStatus | null, totalQuantity: number, createdAt: string, updatedAt: string, inTransitAt: string | null, deliveredAt: string | null, estimatedDeliveryAt: string | null, trackingInfo: Array<{ company: string | null, number: string | null, url: string | null }> }>, refunds: Array<{ id: string, createdAt: string | null, note: string | null, totalRefundedSet: { shopMoney: { amount: string } } }> }
    | Record<PropertyKey, never>
   | null> };

export type ReadOrderLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadOrderLinesQuery = { order: { updatedAt: string, lineItems: { nodes: Array<{ id: string, title: string, variantTitle: string | null, sku: string | null, vendor: string | null, quantity: number, currentQuantity: number, unfulfilledQuantity: number, requiresShipping: boolean, customAttributes: Array<{ key: string, value: string | null }>, originalUnitPriceSet: { shopMoney: { amount: string } }, discountedTotalSet: { shopMoney: { amount: string } }, image: { url: string } | null, product: { id: string } | null, variant: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReadOrderReturnsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadOrderReturnsQuery = { order: { updatedAt: string, returns: { nodes: Array<{ id: string, name: string, status: ReturnStatus, totalQuantity: number, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FindChangedOrdersQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type FindChangedOrdersQuery = { page: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CountOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type CountOrdersQuery = { total: { count: number, precision: CountPrecision } | null };

export type ExportOrderIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportOrderIdsQuery = { orders: { edges: Array<{ node: { id: string, updatedAt: string } }> } };

export type ListOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ListOrdersQuery = { page: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProductFieldsFragment = { id: string, title: string, handle: string, status: ProductStatus, vendor: string, productType: string, descriptionHtml: string, tags: Array<string>, onlineStoreUrl: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, options: Array<{ name: string, position: number, values: Array<string> }>, featuredMedia:
    | { preview: { image: { url: string } | null } | null }
    | { preview: { image: { url: string } | null } | null }
    | { preview: { image: { url: string } | null } | null }
    | { preview: { image: { url: string } | null } | null }
   | null };

export type VariantFieldsFragment = { id: string, title: string, sku: string | null, barcode: string | null, position: number, price: string, compareAtPrice: string | null, inventoryPolicy: ProductVariantInventoryPolicy, updatedAt: string, selectedOptions: Array<{ name: string, value: string }>, image: { url: string } | null, inventoryItem: { id: string } };

type MediaFields_ExternalVideo_Fragment = { id: string, alt: string | null };

type MediaFields_MediaImage_Fragment = { id: string, alt: string | null, image: { url: string, width: number | null, height: number | null } | null };

type MediaFields_Model3d_Fragment = { id: string, alt: string | null };

type MediaFields_Video_Fragment = { id: string, alt: string | null };

export type MediaFieldsFragment =
  | MediaFields_ExternalVideo_Fragment
  | MediaFields_MediaImage_Fragment
  | MediaFields_Model3d_Fragment
  | MediaFields_Video_Fragment
;

export type ExportProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportProductsQuery = { products: { edges: Array<{ node: { id: string, title: string, handle: string, status: ProductStatus, vendor: string, productType: string, descriptionHtml: string, tags: Array<string>, onlineStoreUrl: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, variants: { edges: Array<{ node: { id: string, title: string, sku: string | null, barcode: string | null, position: number, price: string, compareAtPrice: string | null, inventoryPolicy: ProductVariantInventoryPolicy, updatedAt: string, selectedOptions: Array<{ name: string, value: string }>, image: { url: string } | null, inventoryItem: { id: string } } }> }, media: { edges: Array<{ node:
              | { id: string, alt: string | null }
              | { id: string, alt: string | null, image: { url: string, width: number | null, height: number | null } | null }
              | { id: string, alt: string | null }
              | { id: string, alt: string | null }
             }> }, options: Array<{ name: string, position: number, values: Array<string> }>, featuredMedia:
          | { preview: { image: { url: string } | null } | null }
          | { preview: { image: { url: string } | null } | null }
          | { preview: { image: { url: string } | null } | null }
          | { preview: { image: { url: string } | null } | null }
         | null } }> } };

export type ReadProductsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReadProductsQuery = { nodes: Array<
    | { id: string, title: string, handle: string, status: ProductStatus, vendor: string, productType: string, descriptionHtml: string, tags: Array<string>, onlineStoreUrl: string | null, publishedAt: string | null, createdAt: string, updatedAt: string, variants: { nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, position: number, price: string, compareAtPrice: string | null, inventoryPolicy: ProductVariantInventoryPolicy, updatedAt: string, selectedOptions: Array<{ name: string, value: string }>, image: { url: string } | null, inventoryItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, media: { nodes: Array<
          | { id: string, alt: string | null }
          | { id: string, alt: string | null, image: { url: string, width: number | null, height: number | null } | null }
          | { id: string, alt: string | null }
          | { id: string, alt: string | null }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, options: Array<{ name: string, position: number, values: Array<string> }>, featuredMedia:
        | { preview: { image: { url: string } | null } | null }
        | { preview: { image: { url: string } | null } | null }
        | { preview: { image: { url: string } | null } | null }
        | { preview: { image: { url: string } | null } | null }
       | null }
    | Record<PropertyKey, never>
   | null> };

export type ReadVariantsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadVariantsQuery = { product: { updatedAt: string, variants: { nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, position: number, price: string, compareAtPrice: string | null, inventoryPolicy: ProductVariantInventoryPolicy, updatedAt: string, selectedOptions: Array<{ name: string, value: string }>, image: { url: string } | null, inventoryItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReadMediaQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadMediaQuery = { product: { updatedAt: string, media: { nodes: Array<
        | { id: string, alt: string | null }
        | { id: string, alt: string | null, image: { url: string, width: number | null, height: number | null } | null }
        | { id: string, alt: string | null }
        | { id: string, alt: string | null }
      >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FindChangedProductsQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type FindChangedProductsQuery = { page: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CountProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountProductsQuery = { total: { count: number, precision: CountPrecision } | null };

export type ExportProductIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportProductIdsQuery = { products: { edges: Array<{ node: { id: string, updatedAt: string } }> } };

export type ListProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ListProductsQuery = { page: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadShopQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadShopQuery = { shop: { id: string, name: string, email: string, contactEmail: string, myshopifyDomain: string, currencyCode: CurrencyCode, ianaTimezone: string, orderNumberFormatPrefix: string, orderNumberFormatSuffix: string, primaryDomain: { host: string }, currencyFormats: { moneyFormat: string }, shopAddress: { countryCodeV2: CountryCode | null }, plan: { publicDisplayName: string }, shopPolicies: Array<{ type: ShopPolicyType, title: string, body: string, url: string, updatedAt: string }> }, shopLocales: Array<{ locale: string, primary: boolean, published: boolean }> };

export type ReadLocationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReadLocationsQuery = { locations: { nodes: Array<{ id: string, name: string, isActive: boolean, address: { city: string | null, countryCode: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadInstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadInstallationQuery = { currentAppInstallation: { id: string, accessScopes: Array<{ handle: string }> } };

export type ReadAppInstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadAppInstallationQuery = { currentAppInstallation: { id: string } };

export type SetAppMetafieldsMutationVariables = Exact<{
  metafields: Array<MetafieldsSetInput> | MetafieldsSetInput;
}>;


export type SetAppMetafieldsMutation = { metafieldsSet: { metafields: Array<{ key: string }> | null, userErrors: Array<{ code: MetafieldsSetUserErrorCode | null, elementIndex: number | null, field: Array<string> | null, message: string }> } | null };

export type DeleteAppMetafieldsMutationVariables = Exact<{
  metafields: Array<MetafieldIdentifierInput> | MetafieldIdentifierInput;
}>;


export type DeleteAppMetafieldsMutation = { metafieldsDelete: { deletedMetafields: Array<{ key: string } | null> | null, userErrors: Array<{ field: Array<string> | null, message: string }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AddressFieldsFragmentDoc = new TypedDocumentString(`
    fragment AddressFields on MailingAddress {
  name
  firstName
  lastName
  company
  address1
  address2
  city
  province
  provinceCode
  zip
  country
  countryCodeV2
  phone
}
    `, {"fragmentName":"AddressFields"}) as unknown as TypedDocumentString<AddressFieldsFragment, unknown>;
export const CustomerFieldsFragmentDoc = new TypedDocumentString(`
    fragment CustomerFields on Customer {
  id
  firstName
  lastName
  displayName
  defaultEmailAddress {
    emailAddress
    marketingState
  }
  defaultPhoneNumber {
    phoneNumber
  }
  locale
  state
  verifiedEmail
  tags
  note
  numberOfOrders
  amountSpent {
    amount
    currencyCode
  }
  defaultAddress {
    ...AddressFields
  }
  createdAt
  updatedAt
}
    fragment AddressFields on MailingAddress {
  name
  firstName
  lastName
  company
  address1
  address2
  city
  province
  provinceCode
  zip
  country
  countryCodeV2
  phone
}`, {"fragmentName":"CustomerFields"}) as unknown as TypedDocumentString<CustomerFieldsFragment, unknown>;
export const InventoryItemFieldsFragmentDoc = new TypedDocumentString(`
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  tracked
  requiresShipping
  updatedAt
}
    `, {"fragmentName":"InventoryItemFields"}) as unknown as TypedDocumentString<InventoryItemFieldsFragment, unknown>;
export const InventoryLevelFieldsFragmentDoc = new TypedDocumentString(`
    fragment InventoryLevelFields on InventoryLevel {
  id
  location {
    id
  }
  updatedAt
  quantities(names: ["available", "committed", "incoming", "on_hand"]) {
    name
    quantity
  }
}
    `, {"fragmentName":"InventoryLevelFields"}) as unknown as TypedDocumentString<InventoryLevelFieldsFragment, unknown>;
export const OrderFieldsFragmentDoc = new TypedDocumentString(`
    fragment OrderFields on Order {
  id
  name
  number
  confirmationNumber
  customer {
    id
  }
  email
  phone
  customerLocale
  createdAt
  processedAt
  updatedAt
  closedAt
  cancelledAt
  cancelReason
  displayFinancialStatus
  displayFulfillmentStatus
  returnStatus
  currencyCode
  presentmentCurrencyCode
  originalTotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentSubtotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalTaxSet {
    shopMoney {
      amount
    }
  }
  currentShippingPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalDiscountsSet {
    shopMoney {
      amount
    }
  }
  totalRefundedSet {
    shopMoney {
      amount
    }
  }
  totalOutstandingSet {
    shopMoney {
      amount
    }
  }
  edited
  test
  sourceName
  statusPageUrl
  note
  tags
  discountCodes
  paymentGatewayNames
  customAttributes {
    key
    value
  }
  shippingLine {
    title
    code
    carrierIdentifier
    currentDiscountedPriceSet {
      shopMoney {
        amount
      }
    }
  }
  shippingAddress {
    ...AddressFields
  }
  billingAddress {
    ...AddressFields
  }
  fulfillments {
    id
    name
    status
    displayStatus
    totalQuantity
    createdAt
    updatedAt
    inTransitAt
    deliveredAt
    estimatedDeliveryAt
    trackingInfo {
      company
      number
      url
    }
  }
  refunds {
    id
    createdAt
    note
    totalRefundedSet {
      shopMoney {
        amount
      }
    }
  }
}
    fragment AddressFields on MailingAddress {
  name
  firstName
  lastName
  company
  address1
  address2
  city
  province
  provinceCode
  zip
  country
  countryCodeV2
  phone
}`, {"fragmentName":"OrderFields"}) as unknown as TypedDocumentString<OrderFieldsFragment, unknown>;
export const OrderLineFieldsFragmentDoc = new TypedDocumentString(`
    fragment OrderLineFields on LineItem {
  id
  title
  variantTitle
  sku
  vendor
  quantity
  currentQuantity
  unfulfilledQuantity
  requiresShipping
  customAttributes {
    key
    value
  }
  originalUnitPriceSet {
    shopMoney {
      amount
    }
  }
  discountedTotalSet(withCodeDiscounts: true) {
    shopMoney {
      amount
    }
  }
  image {
    url
  }
  product {
    id
  }
  variant {
    id
  }
}
    `, {"fragmentName":"OrderLineFields"}) as unknown as TypedDocumentString<OrderLineFieldsFragment, unknown>;
export const OrderReturnFieldsFragmentDoc = new TypedDocumentString(`
    fragment OrderReturnFields on Return {
  id
  name
  status
  totalQuantity
  createdAt
}
    `, {"fragmentName":"OrderReturnFields"}) as unknown as TypedDocumentString<OrderReturnFieldsFragment, unknown>;
export const ProductFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProductFields on Product {
  id
  title
  handle
  status
  vendor
  productType
  descriptionHtml
  tags
  options {
    name
    position
    values
  }
  featuredMedia {
    preview {
      image {
        url
      }
    }
  }
  onlineStoreUrl
  publishedAt
  createdAt
  updatedAt
}
    `, {"fragmentName":"ProductFields"}) as unknown as TypedDocumentString<ProductFieldsFragment, unknown>;
export const VariantFieldsFragmentDoc = new TypedDocumentString(`
    fragment VariantFields on ProductVariant {
  id
  title
  sku
  barcode
  position
  price
  compareAtPrice
  selectedOptions {
    name
    value
  }
  image {
    url
  }
  inventoryItem {
    id
  }
  inventoryPolicy
  updatedAt
}
    `, {"fragmentName":"VariantFields"}) as unknown as TypedDocumentString<VariantFieldsFragment, unknown>;
export const MediaFieldsFragmentDoc = new TypedDocumentString(`
    fragment MediaFields on Media {
  id
  alt
  ... on MediaImage {
    image {
      url
      width
      height
    }
  }
}
    `, {"fragmentName":"MediaFields"}) as unknown as TypedDocumentString<MediaFieldsFragment, unknown>;
export const StartBulkOperationDocument = new TypedDocumentString(`
    mutation StartBulkOperation($query: String!) {
  bulkOperationRunQuery(query: $query) {
    bulkOperation {
      id
      status
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartBulkOperationMutation, StartBulkOperationMutationVariables>;
export const ReadBulkOperationDocument = new TypedDocumentString(`
    query ReadBulkOperation($id: ID!) {
  bulkOperation(id: $id) {
    id
    status
    errorCode
    objectCount
    fileSize
    url
    partialDataUrl
  }
}
    `) as unknown as TypedDocumentString<ReadBulkOperationQuery, ReadBulkOperationQueryVariables>;
export const ExportLocationIdsDocument = new TypedDocumentString(`
    query ExportLocationIds {
  locations {
    edges {
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExportLocationIdsQuery, ExportLocationIdsQueryVariables>;
export const ExportCustomersDocument = new TypedDocumentString(`
    query ExportCustomers {
  customers {
    edges {
      node {
        ...CustomerFields
      }
    }
  }
}
    fragment AddressFields on MailingAddress {
  name
  firstName
  lastName
  company
  address1
  address2
  city
  province
  provinceCode
  zip
  country
  countryCodeV2
  phone
}
fragment CustomerFields on Customer {
  id
  firstName
  lastName
  displayName
  defaultEmailAddress {
    emailAddress
    marketingState
  }
  defaultPhoneNumber {
    phoneNumber
  }
  locale
  state
  verifiedEmail
  tags
  note
  numberOfOrders
  amountSpent {
    amount
    currencyCode
  }
  defaultAddress {
    ...AddressFields
  }
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<ExportCustomersQuery, ExportCustomersQueryVariables>;
export const ReadCustomersDocument = new TypedDocumentString(`
    query ReadCustomers($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Customer {
      ...CustomerFields
    }
  }
}
    fragment AddressFields on MailingAddress {
  name
  firstName
  lastName
  company
  address1
  address2
  city
  province
  provinceCode
  zip
  country
  countryCodeV2
  phone
}
fragment CustomerFields on Customer {
  id
  firstName
  lastName
  displayName
  defaultEmailAddress {
    emailAddress
    marketingState
  }
  defaultPhoneNumber {
    phoneNumber
  }
  locale
  state
  verifiedEmail
  tags
  note
  numberOfOrders
  amountSpent {
    amount
    currencyCode
  }
  defaultAddress {
    ...AddressFields
  }
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<ReadCustomersQuery, ReadCustomersQueryVariables>;
export const FindChangedCustomersDocument = new TypedDocumentString(`
    query FindChangedCustomers($query: String!, $after: String) {
  page: customers(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes {
      id
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FindChangedCustomersQuery, FindChangedCustomersQueryVariables>;
export const CountCustomersDocument = new TypedDocumentString(`
    query CountCustomers {
  total: customersCount(limit: null) {
    count
    precision
  }
}
    `) as unknown as TypedDocumentString<CountCustomersQuery, CountCustomersQueryVariables>;
export const ExportCustomerIdsDocument = new TypedDocumentString(`
    query ExportCustomerIds {
  customers {
    edges {
      node {
        id
        updatedAt
        numberOfOrders
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExportCustomerIdsQuery, ExportCustomerIdsQueryVariables>;
export const ListCustomersDocument = new TypedDocumentString(`
    query ListCustomers($first: Int!, $after: String) {
  page: customers(first: $first, after: $after, sortKey: ID) {
    nodes {
      id
      updatedAt
      numberOfOrders
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListCustomersQuery, ListCustomersQueryVariables>;
export const FindDiscountCodesDocument = new TypedDocumentString(`
    query FindDiscountCodes($query: String!, $first: Int!) {
  discountNodes(first: $first, query: $query, sortKey: CREATED_AT, reverse: true) {
    nodes {
      id
      discount {
        __typename
        ... on DiscountCodeBasic {
          title
          status
          summary
          endsAt
          usageLimit
          asyncUsageCount
          codes(first: 1) {
            nodes {
              code
            }
          }
        }
        ... on DiscountCodeBxgy {
          title
          status
          summary
          endsAt
          usageLimit
          asyncUsageCount
          codes(first: 1) {
            nodes {
              code
            }
          }
        }
        ... on DiscountCodeFreeShipping {
          title
          status
          summary
          endsAt
          usageLimit
          asyncUsageCount
          codes(first: 1) {
            nodes {
              code
            }
          }
        }
        ... on DiscountCodeApp {
          title
          status
          endsAt
          usageLimit
          asyncUsageCount
          codes(first: 1) {
            nodes {
              code
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindDiscountCodesQuery, FindDiscountCodesQueryVariables>;
export const ExportInventoryDocument = new TypedDocumentString(`
    query ExportInventory {
  inventoryItems {
    edges {
      node {
        ...InventoryItemFields
        inventoryLevels {
          edges {
            node {
              ...InventoryLevelFields
            }
          }
        }
      }
    }
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  tracked
  requiresShipping
  updatedAt
}
fragment InventoryLevelFields on InventoryLevel {
  id
  location {
    id
  }
  updatedAt
  quantities(names: ["available", "committed", "incoming", "on_hand"]) {
    name
    quantity
  }
}`) as unknown as TypedDocumentString<ExportInventoryQuery, ExportInventoryQueryVariables>;
export const ReadInventoryDocument = new TypedDocumentString(`
    query ReadInventory($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on InventoryItem {
      ...InventoryItemFields
      inventoryLevels(first: 10) {
        nodes {
          ...InventoryLevelFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment InventoryItemFields on InventoryItem {
  id
  sku
  tracked
  requiresShipping
  updatedAt
}
fragment InventoryLevelFields on InventoryLevel {
  id
  location {
    id
  }
  updatedAt
  quantities(names: ["available", "committed", "incoming", "on_hand"]) {
    name
    quantity
  }
}`) as unknown as TypedDocumentString<ReadInventoryQuery, ReadInventoryQueryVariables>;
export const ReadInventoryLevelsDocument = new TypedDocumentString(`
    query ReadInventoryLevels($id: ID!, $after: String) {
  inventoryItem(id: $id) {
    updatedAt
    inventoryLevels(first: 250, after: $after) {
      nodes {
        ...InventoryLevelFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment InventoryLevelFields on InventoryLevel {
  id
  location {
    id
  }
  updatedAt
  quantities(names: ["available", "committed", "incoming", "on_hand"]) {
    name
    quantity
  }
}`) as unknown as TypedDocumentString<ReadInventoryLevelsQuery, ReadInventoryLevelsQueryVariables>;
export const FindChangedInventoryItemsDocument = new TypedDocumentString(`
    query FindChangedInventoryItems($query: String!, $after: String) {
  page: inventoryItems(first: 250, after: $after, query: $query) {
    nodes {
      id
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FindChangedInventoryItemsQuery, FindChangedInventoryItemsQueryVariables>;
export const FindChangedInventoryLevelsDocument = new TypedDocumentString(`
    query FindChangedInventoryLevels($locationId: ID!, $query: String!, $after: String) {
  location(id: $locationId) {
    page: inventoryLevels(first: 250, after: $after, query: $query) {
      nodes {
        updatedAt
        item {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindChangedInventoryLevelsQuery, FindChangedInventoryLevelsQueryVariables>;
export const ExportInventoryItemIdsDocument = new TypedDocumentString(`
    query ExportInventoryItemIds {
  inventoryItems {
    edges {
      node {
        id
        updatedAt
        locationsCount {
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExportInventoryItemIdsQuery, ExportInventoryItemIdsQueryVariables>;
export const ListInventoryItemsDocument = new TypedDocumentString(`
    query ListInventoryItems($first: Int!, $after: String) {
  page: inventoryItems(first: $first, after: $after) {
    nodes {
      id
      updatedAt
      locationsCount {
        count
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListInventoryItemsQuery, ListInventoryItemsQueryVariables>;
export const ExportOrdersDocument = new TypedDocumentString(`
    query ExportOrders {
  orders {
    edges {
      node {
        ...OrderFields
        lineItems {
          edges {
            node {
              ...OrderLineFields
            }
          }
        }
        returns {
          edges {
            node {
              ...OrderReturnFields
            }
          }
        }
      }
    }
  }
}
    fragment AddressFields on MailingAddress {
  name
  firstName
  lastName
  company
  address1
  address2
  city
  province
  provinceCode
  zip
  country
  countryCodeV2
  phone
}
fragment OrderFields on Order {
  id
  name
  number
  confirmationNumber
  customer {
    id
  }
  email
  phone
  customerLocale
  createdAt
  processedAt
  updatedAt
  closedAt
  cancelledAt
  cancelReason
  displayFinancialStatus
  displayFulfillmentStatus
  returnStatus
  currencyCode
  presentmentCurrencyCode
  originalTotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentSubtotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalTaxSet {
    shopMoney {
      amount
    }
  }
  currentShippingPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalDiscountsSet {
    shopMoney {
      amount
    }
  }
  totalRefundedSet {
    shopMoney {
      amount
    }
  }
  totalOutstandingSet {
    shopMoney {
      amount
    }
  }
  edited
  test
  sourceName
  statusPageUrl
  note
  tags
  discountCodes
  paymentGatewayNames
  customAttributes {
    key
    value
  }
  shippingLine {
    title
    code
    carrierIdentifier
    currentDiscountedPriceSet {
      shopMoney {
        amount
      }
    }
  }
  shippingAddress {
    ...AddressFields
  }
  billingAddress {
    ...AddressFields
  }
  fulfillments {
    id
    name
    status
    displayStatus
    totalQuantity
    createdAt
    updatedAt
    inTransitAt
    deliveredAt
    estimatedDeliveryAt
    trackingInfo {
      company
      number
      url
    }
  }
  refunds {
    id
    createdAt
    note
    totalRefundedSet {
      shopMoney {
        amount
      }
    }
  }
}
fragment OrderLineFields on LineItem {
  id
  title
  variantTitle
  sku
  vendor
  quantity
  currentQuantity
  unfulfilledQuantity
  requiresShipping
  customAttributes {
    key
    value
  }
  originalUnitPriceSet {
    shopMoney {
      amount
    }
  }
  discountedTotalSet(withCodeDiscounts: true) {
    shopMoney {
      amount
    }
  }
  image {
    url
  }
  product {
    id
  }
  variant {
    id
  }
}
fragment OrderReturnFields on Return {
  id
  name
  status
  totalQuantity
  createdAt
}`) as unknown as TypedDocumentString<ExportOrdersQuery, ExportOrdersQueryVariables>;
export const ReadOrdersDocument = new TypedDocumentString(`
    query ReadOrders($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Order {
      ...OrderFields
      lineItems(first: 25) {
        nodes {
          ...OrderLineFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      returns(first: 5) {
        nodes {
          ...OrderReturnFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment AddressFields on MailingAddress {
  name
  firstName
  lastName
  company
  address1
  address2
  city
  province
  provinceCode
  zip
  country
  countryCodeV2
  phone
}
fragment OrderFields on Order {
  id
  name
  number
  confirmationNumber
  customer {
    id
  }
  email
  phone
  customerLocale
  createdAt
  processedAt
  updatedAt
  closedAt
  cancelledAt
  cancelReason
  displayFinancialStatus
  displayFulfillmentStatus
  returnStatus
  currencyCode
  presentmentCurrencyCode
  originalTotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentSubtotalPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalTaxSet {
    shopMoney {
      amount
    }
  }
  currentShippingPriceSet {
    shopMoney {
      amount
    }
  }
  currentTotalDiscountsSet {
    shopMoney {
      amount
    }
  }
  totalRefundedSet {
    shopMoney {
      amount
    }
  }
  totalOutstandingSet {
    shopMoney {
      amount
    }
  }
  edited
  test
  sourceName
  statusPageUrl
  note
  tags
  discountCodes
  paymentGatewayNames
  customAttributes {
    key
    value
  }
  shippingLine {
    title
    code
    carrierIdentifier
    currentDiscountedPriceSet {
      shopMoney {
        amount
      }
    }
  }
  shippingAddress {
    ...AddressFields
  }
  billingAddress {
    ...AddressFields
  }
  fulfillments {
    id
    name
    status
    displayStatus
    totalQuantity
    createdAt
    updatedAt
    inTransitAt
    deliveredAt
    estimatedDeliveryAt
    trackingInfo {
      company
      number
      url
    }
  }
  refunds {
    id
    createdAt
    note
    totalRefundedSet {
      shopMoney {
        amount
      }
    }
  }
}
fragment OrderLineFields on LineItem {
  id
  title
  variantTitle
  sku
  vendor
  quantity
  currentQuantity
  unfulfilledQuantity
  requiresShipping
  customAttributes {
    key
    value
  }
  originalUnitPriceSet {
    shopMoney {
      amount
    }
  }
  discountedTotalSet(withCodeDiscounts: true) {
    shopMoney {
      amount
    }
  }
  image {
    url
  }
  product {
    id
  }
  variant {
    id
  }
}
fragment OrderReturnFields on Return {
  id
  name
  status
  totalQuantity
  createdAt
}`) as unknown as TypedDocumentString<ReadOrdersQuery, ReadOrdersQueryVariables>;
export const ReadOrderLinesDocument = new TypedDocumentString(`
    query ReadOrderLines($id: ID!, $after: String) {
  order(id: $id) {
    updatedAt
    lineItems(first: 250, after: $after) {
      nodes {
        ...OrderLineFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment OrderLineFields on LineItem {
  id
  title
  variantTitle
  sku
  vendor
  quantity
  currentQuantity
  unfulfilledQuantity
  requiresShipping
  customAttributes {
    key
    value
  }
  originalUnitPriceSet {
    shopMoney {
      amount
    }
  }
  discountedTotalSet(withCodeDiscounts: true) {
    shopMoney {
      amount
    }
  }
  image {
    url
  }
  product {
    id
  }
  variant {
    id
  }
}`) as unknown as TypedDocumentString<ReadOrderLinesQuery, ReadOrderLinesQueryVariables>;
export const ReadOrderReturnsDocument = new TypedDocumentString(`
    query ReadOrderReturns($id: ID!, $after: String) {
  order(id: $id) {
    updatedAt
    returns(first: 250, after: $after) {
      nodes {
        ...OrderReturnFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment OrderReturnFields on Return {
  id
  name
  status
  totalQuantity
  createdAt
}`) as unknown as TypedDocumentString<ReadOrderReturnsQuery, ReadOrderReturnsQueryVariables>;
export const FindChangedOrdersDocument = new TypedDocumentString(`
    query FindChangedOrders($query: String!, $after: String) {
  page: orders(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes {
      id
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FindChangedOrdersQuery, FindChangedOrdersQueryVariables>;
export const CountOrdersDocument = new TypedDocumentString(`
    query CountOrders {
  total: ordersCount(limit: null) {
    count
    precision
  }
}
    `) as unknown as TypedDocumentString<CountOrdersQuery, CountOrdersQueryVariables>;
export const ExportOrderIdsDocument = new TypedDocumentString(`
    query ExportOrderIds {
  orders {
    edges {
      node {
        id
        updatedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExportOrderIdsQuery, ExportOrderIdsQueryVariables>;
export const ListOrdersDocument = new TypedDocumentString(`
    query ListOrders($first: Int!, $after: String) {
  page: orders(first: $first, after: $after, sortKey: ID) {
    nodes {
      id
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListOrdersQuery, ListOrdersQueryVariables>;
export const ExportProductsDocument = new TypedDocumentString(`
    query ExportProducts {
  products {
    edges {
      node {
        ...ProductFields
        variants {
          edges {
            node {
              ...VariantFields
            }
          }
        }
        media {
          edges {
            node {
              ...MediaFields
            }
          }
        }
      }
    }
  }
}
    fragment ProductFields on Product {
  id
  title
  handle
  status
  vendor
  productType
  descriptionHtml
  tags
  options {
    name
    position
    values
  }
  featuredMedia {
    preview {
      image {
        url
      }
    }
  }
  onlineStoreUrl
  publishedAt
  createdAt
  updatedAt
}
fragment VariantFields on ProductVariant {
  id
  title
  sku
  barcode
  position
  price
  compareAtPrice
  selectedOptions {
    name
    value
  }
  image {
    url
  }
  inventoryItem {
    id
  }
  inventoryPolicy
  updatedAt
}
fragment MediaFields on Media {
  id
  alt
  ... on MediaImage {
    image {
      url
      width
      height
    }
  }
}`) as unknown as TypedDocumentString<ExportProductsQuery, ExportProductsQueryVariables>;
export const ReadProductsDocument = new TypedDocumentString(`
    query ReadProducts($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Product {
      ...ProductFields
      variants(first: 25) {
        nodes {
          ...VariantFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      media(first: 10) {
        nodes {
          ...MediaFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment ProductFields on Product {
  id
  title
  handle
  status
  vendor
  productType
  descriptionHtml
  tags
  options {
    name
    position
    values
  }
  featuredMedia {
    preview {
      image {
        url
      }
    }
  }
  onlineStoreUrl
  publishedAt
  createdAt
  updatedAt
}
fragment VariantFields on ProductVariant {
  id
  title
  sku
  barcode
  position
  price
  compareAtPrice
  selectedOptions {
    name
    value
  }
  image {
    url
  }
  inventoryItem {
    id
  }
  inventoryPolicy
  updatedAt
}
fragment MediaFields on Media {
  id
  alt
  ... on MediaImage {
    image {
      url
      width
      height
    }
  }
}`) as unknown as TypedDocumentString<ReadProductsQuery, ReadProductsQueryVariables>;
export const ReadVariantsDocument = new TypedDocumentString(`
    query ReadVariants($id: ID!, $after: String) {
  product(id: $id) {
    updatedAt
    variants(first: 250, after: $after) {
      nodes {
        ...VariantFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment VariantFields on ProductVariant {
  id
  title
  sku
  barcode
  position
  price
  compareAtPrice
  selectedOptions {
    name
    value
  }
  image {
    url
  }
  inventoryItem {
    id
  }
  inventoryPolicy
  updatedAt
}`) as unknown as TypedDocumentString<ReadVariantsQuery, ReadVariantsQueryVariables>;
export const ReadMediaDocument = new TypedDocumentString(`
    query ReadMedia($id: ID!, $after: String) {
  product(id: $id) {
    updatedAt
    media(first: 250, after: $after) {
      nodes {
        ...MediaFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment MediaFields on Media {
  id
  alt
  ... on MediaImage {
    image {
      url
      width
      height
    }
  }
}`) as unknown as TypedDocumentString<ReadMediaQuery, ReadMediaQueryVariables>;
export const FindChangedProductsDocument = new TypedDocumentString(`
    query FindChangedProducts($query: String!, $after: String) {
  page: products(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes {
      id
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FindChangedProductsQuery, FindChangedProductsQueryVariables>;
export const CountProductsDocument = new TypedDocumentString(`
    query CountProducts {
  total: productsCount(limit: null) {
    count
    precision
  }
}
    `) as unknown as TypedDocumentString<CountProductsQuery, CountProductsQueryVariables>;
export const ExportProductIdsDocument = new TypedDocumentString(`
    query ExportProductIds {
  products {
    edges {
      node {
        id
        updatedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExportProductIdsQuery, ExportProductIdsQueryVariables>;
export const ListProductsDocument = new TypedDocumentString(`
    query ListProducts($first: Int!, $after: String) {
  page: products(first: $first, after: $after, sortKey: ID) {
    nodes {
      id
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListProductsQuery, ListProductsQueryVariables>;
export const ReadShopDocument = new TypedDocumentString(`
    query ReadShop {
  shop {
    id
    name
    email
    contactEmail
    myshopifyDomain
    primaryDomain {
      host
    }
    currencyCode
    currencyFormats {
      moneyFormat
    }
    ianaTimezone
    shopAddress {
      countryCodeV2
    }
    plan {
      publicDisplayName
    }
    orderNumberFormatPrefix
    orderNumberFormatSuffix
    shopPolicies {
      type
      title
      body
      url
      updatedAt
    }
  }
  shopLocales {
    locale
    primary
    published
  }
}
    `) as unknown as TypedDocumentString<ReadShopQuery, ReadShopQueryVariables>;
export const ReadLocationsDocument = new TypedDocumentString(`
    query ReadLocations($after: String) {
  locations(first: 100, after: $after, includeInactive: true, includeLegacy: true) {
    nodes {
      id
      name
      isActive
      address {
        city
        countryCode
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ReadLocationsQuery, ReadLocationsQueryVariables>;
export const ReadInstallationDocument = new TypedDocumentString(`
    query ReadInstallation {
  currentAppInstallation {
    id
    accessScopes {
      handle
    }
  }
}
    `) as unknown as TypedDocumentString<ReadInstallationQuery, ReadInstallationQueryVariables>;
export const ReadAppInstallationDocument = new TypedDocumentString(`
    query ReadAppInstallation {
  currentAppInstallation {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadAppInstallationQuery, ReadAppInstallationQueryVariables>;
export const SetAppMetafieldsDocument = new TypedDocumentString(`
    mutation SetAppMetafields($metafields: [MetafieldsSetInput!]!) {
  metafieldsSet(metafields: $metafields) {
    metafields {
      key
    }
    userErrors {
      code
      elementIndex
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetAppMetafieldsMutation, SetAppMetafieldsMutationVariables>;
export const DeleteAppMetafieldsDocument = new TypedDocumentString(`
    mutation DeleteAppMetafields($metafields: [MetafieldIdentifierInput!]!) {
  metafieldsDelete(metafields: $metafields) {
    deletedMetafields {
      key
    }
    userErrors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteAppMetafieldsMutation, DeleteAppMetafieldsMutationVariables>;