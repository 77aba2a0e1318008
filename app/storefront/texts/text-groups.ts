import { availabilityTexts } from "./availability-texts";
import { chatTexts } from "./chat-texts";
import { helpTexts } from "./help-texts";
import { lookupTexts } from "./lookup-texts";
import { mailTexts } from "./mail-texts";
import { quickTexts } from "./quick-texts";
import { serviceTexts } from "./service-texts";
import { statusTexts } from "./status-texts";

/** Every text that the server says to shoppers. A new group is added here and nowhere else. */
export const TEXTS = {
  ...availabilityTexts,
  ...chatTexts,
  ...helpTexts,
  ...lookupTexts,
  ...mailTexts,
  ...quickTexts,
  ...serviceTexts,
  ...statusTexts,
};

export type TextKey = keyof typeof TEXTS;
