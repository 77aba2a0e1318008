import { AppError } from "~/errors";
import { isMailAddress } from "~/lib/mail-address";
import { cleanDisplayName } from "./display-name";

/** One address as nodemailer takes it. */
export interface MailParty {
  name: string;
  address: string;
}

/**
 * Somebody in a header or an envelope: exactly one address, always as an object. nodemailer reads a string as a list
 * of addresses, so that "a@b.example, c@d.example" would go to two. Throws AppError VENDOR_REJECTED for anything else.
 */
export function oneAddress(address: string, name = ""): MailParty {
  if (!isMailAddress(address))
    throw new AppError(
      "VENDOR_REJECTED",
      "This is no e-mail address that mail can be sent to. Correct the address, then send this again.",
    );
  return { name: cleanDisplayName(name), address };
}
