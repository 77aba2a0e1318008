/** How long a mailed code is valid, and how often it may be tried. */
export const CODE_MINUTES = 15;
export const MAX_ATTEMPTS = 5;

const HOUR = 3_600;

/** How many lookups an hour may miss: of one address, of a shop's shoppers together. */
export const MISS_LIMITS = {
  client: { max: 20, windowSeconds: HOUR },
  shop: { max: 600, windowSeconds: HOUR },
} as const;

/**
 * How many codes an hour are mailed to one e-mail address, in all and for one client: so many mails somebody can bring on
 * whoever's order they know, and so many times may codes be guessed at.
 */
export const CODE_MAIL_LIMITS = {
  email: { max: 10, windowSeconds: HOUR },
  client: { max: 5, windowSeconds: HOUR },
} as const;
