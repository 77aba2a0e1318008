import type { OrderNameKey } from "./order-name";

/** An order that may be meant, with what tells whose it is and how it stands. */
export interface FoundOrder {
  id: string;
  name: string;
  /** What the name is found by, the fullest first. */
  nameKeys: OrderNameKey[];
  confirmationNumber: string | null;
  customerId: string | null;
  /** Of the order and of its customer, lower-cased. */
  emails: string[];
  /** E.164 */
  phones: string[];
  /** Names of its customer and of the person it was sent to. */
  personNames: string[];
  trackingKeys: string[];
  processedAt: string;
  isCancelled: boolean;
  /** Nothing is left to be sent. */
  isFulfilled: boolean;
  /** When the last of its parcels arrived; null while one is on its way, or unknown. */
  deliveredAt: string | null;
}

/** A customer with the sender's e-mail or phone. */
export interface FoundCustomer {
  id: string;
  displayName: string;
  email: string | null;
  phone: string | null;
}

/** What the mirror knows about the evidence of a message. */
export interface FoundEvidence {
  orders: FoundOrder[];
  customers: FoundCustomer[];
}
