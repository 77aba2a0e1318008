import { defineTexts } from "./define-texts";

export const statusTexts = defineTexts({});
