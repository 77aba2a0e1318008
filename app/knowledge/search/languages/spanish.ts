import { SPANISH } from "~/knowledge/search/concepts/spanish";
import type { LanguageWords } from "./language-words";

export const spanish: LanguageWords = {
  stopWords: `cuanto cuanta cuantos cuantas cuando donde sale a al algo aquí así aun aún buenas buenos con como cómo cual cuál cuando cuándo de del desde donde dónde el ella ellos en era eres es esa ese eso
    esta está están estar este esto estoy favor fue gracias ha hace hacer han hasta hay he hola la las le les lo los me mi mis mucho muy más necesito no nos
    nosotros o os para pero poder por porque puede puedo que qué quien quién quiero quisiera se ser si sí sin sobre son su sus te tengo tiene tu tus un una
    unos usted ustedes y ya yo`,
  concepts: SPANISH,
};
