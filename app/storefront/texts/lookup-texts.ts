import { defineTexts } from "./define-texts";

export const lookupTexts = defineTexts({});
