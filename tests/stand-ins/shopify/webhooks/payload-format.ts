import type { Address, Cents, IsoTime } from "tests/stand-ins/shopify/store/types";

/** A webhook body or a part of one. */
export type Payload = Record<string, unknown>;

/** What the builders need besides the record: money's currency, the shop's zone, where images are. */
export interface PayloadFormat {
  currency: string;
  timeZone: string;
  /** Origin of image addresses, e.g. `http://127.0.0.1:4001`. */
  cdnOrigin: string;
  money(amount: Cents): string;
  moneySet(amount: Cents): Payload;
  /** Shop-local time with offset, e.g. `2021-12-31T19:00:00-05:00`. */
  time(at: IsoTime): string;
  timeOrNull(at: IsoTime | null): string | null;
}

export function payloadFormat(options: {
  currency: string;
  timeZone: string;
  cdnOrigin: string;
}): PayloadFormat {
  const offsets = new Intl.DateTimeFormat("en-US", {
    timeZone: options.timeZone,
    timeZoneName: "longOffset",
  });
  const money = (amount: Cents) => (amount / 100).toFixed(2);
  const time = (at: IsoTime) => localTime(at, offsets);
  const amountOf = (amount: Cents) => ({ amount: money(amount), currency_code: options.currency });
  return {
    ...options,
    money,
    moneySet: (amount) => ({ shop_money: amountOf(amount), presentment_money: amountOf(amount) }),
    time,
    timeOrNull: (at) => (at === null ? null : time(at)),
  };
}

function localTime(at: IsoTime, offsets: Intl.DateTimeFormat): string {
  const date = new Date(at);
  const part =
    offsets.formatToParts(date).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const offset = part === "GMT" ? "+00:00" : part.replace("GMT", "");
  const sign = offset.startsWith("-") ? -1 : 1;
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  const shifted = new Date(date.getTime() + sign * (hours * 60 + minutes) * 60_000);
  return `${shifted.toISOString().slice(0, 19)}${offset}`;
}

/** Decimal text without trailing zeros beyond two places, as REST prints amounts. */
export function lower(text: string): string {
  return text.toLowerCase();
}

type PostalAddress = Omit<Address, "id">;

/** An order's address. */
export function addressPayload(address: PostalAddress | null): Payload | null {
  if (!address) return null;
  return {
    first_name: address.firstName,
    address1: address.address1,
    phone: address.phone,
    city: address.city,
    zip: address.zip,
    province: address.province,
    country: address.country,
    last_name: address.lastName,
    address2: address.address2,
    company: address.company,
    latitude: null,
    longitude: null,
    name: [address.firstName, address.lastName].filter(Boolean).join(" "),
    country_code: address.countryCode,
    province_code: address.provinceCode,
  };
}

/** A customer's address, with its id. */
export function customerAddressPayload(
  address: Address,
  customerId: number,
  isDefault: boolean,
): Payload {
  return {
    id: address.id,
    customer_id: customerId,
    first_name: address.firstName,
    last_name: address.lastName,
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    country: address.country,
    zip: address.zip,
    phone: address.phone,
    name: [address.firstName, address.lastName].filter(Boolean).join(" "),
    province_code: address.provinceCode,
    country_code: address.countryCode,
    country_name: address.country,
    default: isDefault,
  };
}
