/** Whole-second UTC time such as `2026-11-22T16:00:00Z`. */
export type IsoTime = string;
/** Integer amount in the currency's minor unit. */
export type Cents = number;

export interface Timestamped {
  createdAt: IsoTime;
  updatedAt: IsoTime;
}

export interface Attribute {
  key: string;
  value: string;
}

export interface Metafield extends Timestamped {
  id: number;
  namespace: string;
  key: string;
  value: string;
  type: string;
}

export interface Address {
  id: number;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  province: string | null;
  provinceCode: string | null;
  zip: string | null;
  /** English country name. */
  country: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCode: string | null;
  /** E.164. */
  phone: string | null;
}
