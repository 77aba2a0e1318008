import { FINNISH } from "~/knowledge/search/concepts/finnish";
import type { LanguageWords } from "./language-words";

export const finnish: LanguageWords = {
  stopWords: `ai aina apua apuun edes ehkä ei eikä eikö eivät ellei elikkä eli emme en enkö ette et että haluaisin haluaisimme haluan
    haluamme haluta halua hei heti he häntä hänen ihan itse ja jo joka jolla jonka jos joten jotain joku jokin juuri jälkeen
    kai kaikki kanssa kautta kiitos kuin kuinka kuka kun koska koskaan kyllä kysymys kysyä lisää luona mieluummin mikä
    mikäli mitä miten mihin miksi millä millainen milloin minkä minulla minulle minun minulta minä minut minua missä
    mistä moi moikka moni montako muka muu mulla mulle mun mut muta mutta mutten mä myös mää ne niin niitä niiden noin
    nuo nyt ok oikein olen ole olet olette oletteko oli olla olen olin olisi olitte oma omaa omat on onhan onko onks ovat ovatko
    pelkkä pitää pitäisi pitäis pyydän pystyn pystyykö pystyn saa saada saako saan saanko sain saisi saisinko se sekä sen siellä siihen siis
    silti sinne sitten sitä siitä sun sua taas tai tarvitsen tarvin tarviin tarvitseeko te teette teille teidän teiltä teiltä teillä tein tekee tehdä terve
    tietää tiedä tuo tuota tämä tämän tätä vaan vai vaikka vain vaiko vielä vieläkään voi voida voiko voin voinko voisi voisinko voisitteko
    voitteko yksi yhden yhtä yks`,
  concepts: FINNISH,
};
