import { articleTexts } from "~/storefront/help/texts/article-texts";
import { centreTexts } from "~/storefront/help/texts/centre-texts";
import { contactTexts } from "~/storefront/help/texts/contact-texts";
import { errorTexts } from "~/storefront/help/texts/error-texts";
import { policyTexts } from "~/storefront/help/texts/policy-texts";
import { trackTexts } from "~/storefront/help/texts/track-texts";

/** What the help pages say. */
export const helpTexts = {
  ...centreTexts,
  ...articleTexts,
  ...trackTexts,
  ...contactTexts,
  ...errorTexts,
  ...policyTexts,
};
