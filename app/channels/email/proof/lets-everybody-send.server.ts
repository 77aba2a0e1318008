import { spf, type DNSResolver } from "mailauth";

/** What is asked for one mail: who sends, in the words of SMTP. */
export interface SpfQuestion {
  sender: string;
  helo: string;
  mta: string;
  resolver: DNSResolver;
}

// Addresses from which nobody sends (RFC 6890): of networks that mean none, are for examples, or are reserved.
const NOBODYS_ADDRESSES = ["0.0.0.1", "192.0.2.1", "240.0.0.1", "2001:db8::1"];

/**
 * Whether an SPF record lets everybody send: whether it lets those send who cannot exist. Found out by evaluating it, so
 * it does not matter how it says so ("+all", "ip4:0.0.0.0/0", in a record that it includes). One that names large
 * networks without any of these addresses is not found out.
 */
export async function letsEverybodySend(question: SpfQuestion): Promise<boolean> {
  const answers = await Promise.all(NOBODYS_ADDRESSES.map((ip) => spf({ ...question, ip })));
  return answers.some(({ status }) => status.result === "pass");
}
