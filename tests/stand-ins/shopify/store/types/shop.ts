import type { Address, Metafield, Timestamped } from "./common";

export interface Collection extends Timestamped {
  id: number;
  title: string;
  handle: string;
  descriptionHtml: string;
}

export interface Location extends Timestamped {
  id: number;
  name: string;
  isActive: boolean;
  isPrimary: boolean;
  address: Omit<Address, "company" | "firstName" | "id" | "lastName">;
}

export interface StaffMember {
  id: number;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  locale: string;
  isShopOwner: boolean;
  active: boolean;
}

export type PolicyType =
  | "CONTACT_INFORMATION"
  | "LEGAL_NOTICE"
  | "PRIVACY_POLICY"
  | "REFUND_POLICY"
  | "SHIPPING_POLICY"
  | "TERMS_OF_SERVICE";

export interface ShopPolicy extends Timestamped {
  id: number;
  type: PolicyType;
  title: string;
  body: string;
}

export interface ShopLocale {
  locale: string;
  name: string;
  primary: boolean;
  published: boolean;
}

export interface ShopRecord extends Timestamped {
  id: number;
  /** `demo.myshopify.com`. */
  domain: string;
  name: string;
  email: string;
  contactEmail: string;
  description: string;
  /** Host customers see. */
  primaryHost: string;
  currencyCode: string;
  moneyFormat: string;
  moneyWithCurrencyFormat: string;
  ianaTimezone: string;
  orderNumberPrefix: string;
  orderNumberSuffix: string;
  taxesIncluded: boolean;
  weightUnit: "GRAMS" | "KILOGRAMS" | "OUNCES" | "POUNDS";
  unitSystem: "IMPERIAL_SYSTEM" | "METRIC_SYSTEM";
  ownerName: string;
  plan: { publicDisplayName: string; partnerDevelopment: boolean; shopifyPlus: boolean };
  address: Address;
  policies: ShopPolicy[];
  locales: ShopLocale[];
  staff: StaffMember[];
  /** Fraction of tax on goods and shipping. */
  taxRate: number;
  taxTitle: string;
  metafields: Metafield[];
}
