/** How long a mailed code is valid, and how often it may be tried. */
export const CODE_MINUTES = 15;
export const MAX_ATTEMPTS = 5;

const HOUR = 3_600;

/** So often an hour may orders be looked up: by one address, for one e-mail address, for one order, in one shop. */
export const LOOKUP_LIMITS = {
  client: { max: 20, windowSeconds: HOUR },
  /** Requests whose address Shopify did not tell, all together. */
  unknownAddress: { max: 60, windowSeconds: HOUR },
  email: { max: 5, windowSeconds: HOUR },
  orderNumber: { max: 10, windowSeconds: HOUR },
  shop: { max: 600, windowSeconds: HOUR },
} as const;
