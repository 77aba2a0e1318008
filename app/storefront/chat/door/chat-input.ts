import { z } from "zod";
import { readTypedAddress } from "~/lib/mail-address";

/** Parts that the requests of a shopper's page have in common. */

/** Made by the page, the same at each try: a repeat gives the first answer. */
export const clientIdSchema = z
  .uuid({ message: "The page is out of date. Load it again." })
  .transform((id) => id.toLowerCase());

/** What somebody typed, without what nobody can read. */
export const typedSchema = z.string().transform((text) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // oxlint-disable-next-line no-control-regex -- PostgreSQL cannot store NUL, and nobody can read the others
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
    .trim(),
);

/** One line of it: a name, a search. */
export const lineSchema = (max: number) =>
  typedSchema.transform((text) => [...text.replace(/\s+/g, " ")].slice(0, max).join(""));

/** An e-mail address, lower-cased; "" and null mean none. `message` says what is wrong with another. */
export const emailSchema = (message: string) =>
  z
    .string()
    .nullish()
    .transform((email, context) => {
      if (!email?.trim()) return null;
      const address = readTypedAddress(email);
      if (address === null) context.addIssue({ code: "custom", message });
      return address;
    });

/** Yes or no: as JSON has it, or as a form writes it. */
export const flagSchema = z.union([
  z.boolean(),
  z.enum(["true", "false"]).transform((value) => value === "true"),
]);
