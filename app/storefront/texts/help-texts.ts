import { articleTexts } from "../help/texts/article-texts";
import { centreTexts } from "../help/texts/centre-texts";
import { contactTexts } from "../help/texts/contact-texts";
import { errorTexts } from "../help/texts/error-texts";
import { policyTexts } from "../help/texts/policy-texts";
import { trackTexts } from "../help/texts/track-texts";

/** What the help pages say. */
export const helpTexts = {
  ...centreTexts,
  ...articleTexts,
  ...trackTexts,
  ...contactTexts,
  ...errorTexts,
  ...policyTexts,
};
