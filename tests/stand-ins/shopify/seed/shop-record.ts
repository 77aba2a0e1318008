import type {
  Address,
  IsoTime,
  Location,
  ShopPolicy,
  ShopRecord,
  StaffMember,
} from "tests/stand-ins/shopify/store/types";

export const LOCATION_IDS = [60_000_001, 60_000_002] as const;

/** The demo shop: a small design store in Finland that sells to the world in euros. */
export function makeShopRecord(domain: string, openedAt: IsoTime): ShopRecord {
  const handle = domain.split(".")[0] ?? "demo";
  return {
    id: 55_000_001,
    domain,
    name: "Ranta & Routa",
    email: `owner@${handle}.example.com`,
    contactEmail: `hello@${handle}.example.com`,
    description: "Everyday things from the north, made slowly.",
    primaryHost: domain,
    currencyCode: "EUR",
    moneyFormat: "€{{amount_with_comma_separator}}",
    moneyWithCurrencyFormat: "€{{amount_with_comma_separator}} EUR",
    ianaTimezone: "Europe/Helsinki",
    orderNumberPrefix: "#",
    orderNumberSuffix: "",
    taxesIncluded: true,
    weightUnit: "GRAMS",
    unitSystem: "METRIC_SYSTEM",
    ownerName: "Saara Rantanen",
    plan: { publicDisplayName: "Development", partnerDevelopment: true, shopifyPlus: false },
    address: ADDRESS,
    policies: policies(openedAt),
    locales: LOCALES,
    staff: staffOf(handle),
    taxRate: 0.255,
    taxTitle: "VAT",
    metafields: [],
    createdAt: openedAt,
    updatedAt: openedAt,
  };
}

const ADDRESS: Address = {
  id: 55_000_001,
  firstName: null,
  lastName: null,
  company: "Ranta & Routa Oy",
  address1: "Satamakatu 7",
  address2: null,
  city: "Tampere",
  province: null,
  provinceCode: null,
  zip: "33200",
  country: "Finland",
  countryCode: "FI",
  phone: "+358401234567",
};

const LOCALES: ShopRecord["locales"] = [
  { locale: "en", name: "English", primary: true, published: true },
  { locale: "fi", name: "Finnish", primary: false, published: true },
  { locale: "fa", name: "Persian", primary: false, published: true },
  { locale: "fr", name: "French", primary: false, published: true },
  { locale: "zh-CN", name: "Chinese (Simplified)", primary: false, published: true },
  { locale: "ja", name: "Japanese", primary: false, published: true },
  { locale: "de", name: "German", primary: false, published: true },
  { locale: "es", name: "Spanish", primary: false, published: true },
  { locale: "ar", name: "Arabic", primary: false, published: true },
];

function staffOf(handle: string): StaffMember[] {
  return [
    {
      id: 91_000_001,
      firstName: "Saara",
      lastName: "Rantanen",
      email: `saara@${handle}.example.com`,
      phone: null,
      locale: "en",
      isShopOwner: true,
      active: true,
    },
    {
      id: 91_000_002,
      firstName: "Joel",
      lastName: "Brandt",
      email: `joel@${handle}.example.com`,
      phone: null,
      locale: "en",
      isShopOwner: false,
      active: true,
    },
  ];
}

/** The two places the demo shop keeps stock in. */
export function makeLocations(openedAt: IsoTime): Location[] {
  const times = { createdAt: openedAt, updatedAt: openedAt };
  const finland = { country: "Finland", countryCode: "FI", province: null, provinceCode: null };
  return [
    {
      id: LOCATION_IDS[0],
      name: "Tampere warehouse",
      isActive: true,
      isPrimary: true,
      address: {
        ...finland,
        address1: "Satamakatu 7",
        address2: null,
        city: "Tampere",
        zip: "33200",
        phone: "+358401234567",
      },
      ...times,
    },
    {
      id: LOCATION_IDS[1],
      name: "Helsinki store",
      isActive: true,
      isPrimary: false,
      address: {
        ...finland,
        address1: "Iso Roobertinkatu 12",
        address2: null,
        city: "Helsinki",
        zip: "00120",
        phone: "+358401234568",
      },
      ...times,
    },
  ];
}

const POLICY_TEXTS: readonly [ShopPolicy["type"], string, string][] = [
  [
    "REFUND_POLICY",
    "Refund policy",
    "<p>You may return unused goods within 30 days of delivery. Write to us first and we send a return label; it costs €4.90, which we take off the refund. Candles, tea and cosmetics can be returned only unopened. We refund within 5 working days of the goods reaching us, to the way you paid.</p>",
  ],
  [
    "SHIPPING_POLICY",
    "Shipping policy",
    "<p>Orders placed before noon on a working day leave the same day. Standard shipping takes 2–4 working days in Finland, 3–6 in the EU and 6–12 elsewhere, and costs €5.90; it is free from €90. Express costs €14.90.</p>",
  ],
  [
    "PRIVACY_POLICY",
    "Privacy policy",
    "<p>We keep what we need to deliver your order and to answer you, and nothing else. Ask us any time what we hold about you, or to delete it.</p>",
  ],
  [
    "TERMS_OF_SERVICE",
    "Terms of service",
    "<p>These terms apply to orders placed with Ranta &amp; Routa Oy, Tampere. Finnish law applies; your rights as a consumer at home are not affected.</p>",
  ],
  [
    "CONTACT_INFORMATION",
    "Contact information",
    "<p>Ranta &amp; Routa Oy, Satamakatu 7, 33200 Tampere, Finland. hello@demo.example.com</p>",
  ],
];

function policies(at: IsoTime): ShopPolicy[] {
  return POLICY_TEXTS.map(([type, title, body], index) => ({
    id: 77_000_001 + index,
    type,
    title,
    body,
    createdAt: at,
    updatedAt: at,
  }));
}
