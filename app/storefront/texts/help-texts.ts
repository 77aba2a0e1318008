import { defineTexts } from "./define-texts";

export const helpTexts = defineTexts({});
