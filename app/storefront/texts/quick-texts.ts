import { defineTexts } from "./define-texts";

export const quickTexts = defineTexts({});
