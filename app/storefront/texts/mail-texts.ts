import { defineTexts } from "./define-texts";

export const mailTexts = defineTexts({});
