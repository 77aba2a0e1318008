import type { Address, IsoTime, Metafield, Timestamped } from "./common";

export type MarketingState =
  "NOT_SUBSCRIBED" | "PENDING" | "SUBSCRIBED" | "UNSUBSCRIBED" | "REDACTED" | "INVALID";

export interface MarketingConsent {
  state: MarketingState;
  optInLevel: "SINGLE_OPT_IN" | "CONFIRMED_OPT_IN" | "UNKNOWN" | null;
  updatedAt: IsoTime | null;
}

export interface Customer extends Timestamped {
  id: number;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  emailMarketing: MarketingConsent;
  phone: string | null;
  smsMarketing: MarketingConsent;
  addresses: Address[];
  defaultAddressId: number | null;
  tags: string[];
  note: string | null;
  /** Shopify locale code, e.g. `fi`, `zh-CN`. */
  locale: string;
  state: "DECLINED" | "DISABLED" | "ENABLED" | "INVITED";
  verifiedEmail: boolean;
  taxExempt: boolean;
  /** Taxes that the customer need not pay, by the names of `TaxExemption`; none when absent. */
  taxExemptions?: string[];
  metafields: Metafield[];
}
