import { ENGLISH } from "~/knowledge/search/concepts/english";
import type { LanguageWords } from "./language-words";

export const english: LanguageWords = {
  stopWords: `wheres hows whens theres a about after long take takes taking wait waiting still people buy again all already also am an and any anybody anyone anything are as at be because been being
    both but by can cannot cant could couldnt d did didnt do does doesnt doing dont else etc ever every for from get gets
    getting give given go goes going gonna got had has hasnt have havent having he hello help her here hey hi him his how i id
    if ill im in into is isnt it its ive just know let lets like ll look m many may maybe me might mine more much must my
    myself need needed no not now of off ok okay on one only or other our out over own please pls possible problem question
    re really s same see she should shouldnt so some somebody someone something still such t tell than thank thanks that
    thats the their them then there these they thing things this those to too try trying u us use ve very via want wanted
    wants was wasnt way we well were werent what whats when where which while who whom whose why will wish with without wont
    would wouldnt yes yet you your yours youre`,
  concepts: ENGLISH,
};
