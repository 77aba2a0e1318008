import { defineTexts } from "./define-texts";

export const chatTexts = defineTexts({});
