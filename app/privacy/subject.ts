/** The person a request is about: every identity under which the shop's rows know them. */
export interface Subject {
  /** Shopify customer ids, numeric strings. */
  customers: string[];
  /** E-mail addresses, lower-cased. */
  emails: string[];
  /** Phones in E.164. */
  phones: string[];
  /** Full names of at least two words; single words are not theirs alone. */
  names: string[];
  /** Orders of theirs, numeric strings. */
  orders: string[];
  /** Contacts that are this person and nobody else. */
  contacts: string[];
  /** Conversations of those contacts. */
  conversations: string[];
  /** Messages in those conversations, and theirs in conversations of others. */
  messages: string[];
}
