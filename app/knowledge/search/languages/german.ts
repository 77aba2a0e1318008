import { GERMAN } from "~/knowledge/search/concepts/german";
import type { LanguageWords } from "./language-words";

export const german: LanguageWords = {
  stopWords: `aber alle als also am an auch auf aus bei beim bin bis bitte bräuchte brauche da danke dann das dass dein dem den denn der des die dies diese dir
    doch du durch ein eine einem einen einer eines er es etwas euch euer eure für gibt gut haben hab habe hallo hat hatte ich ihm ihn ihnen ihr ihre im in ist
    ja kann kannst kein keine können könnt könnte man mein meine meinem meinen meiner mich mir mit möchte muss nach nicht noch nun nur ob oder ohne schon
    sehr sein sich sie sind so soll sollte über um und uns unser von vor wann war warum was weil welche wenn werde werden wer wie wieder will wir wird wo
    wollte würde zu zum zur`,
  concepts: GERMAN,
};
