// "See my answers below, in red": what was written stands between the lines of what is quoted.
const SAYS_SO =
  /\b(?:below|inline|in-line|interspersed|in (?:red|blue|green|bold|caps|capitals)|unten|untenstehend|zwischen den zeilen|in (?:rot|blau|grün|fett|rosso|blu|rood|blauw)|en (?:rouge|bleu|vert|gras|rojo|azul|verde)|ci-dessous|plus bas|abajo|más abajo|a continuación|abaixo|em (?:vermelho|azul)|di seguito|qui sotto|sotto|hieronder|onderstaand|nedan|nedanför|nedenfor|med (?:rött|blått|rødt|blåt)|alla|alempana|punaisella|sinisellä|poniżej|na czerwono|níže|nižšie|červeně|lent|alább|mai jos|ispod|aşağıda)\b|ниже|красным|нижче|червоним|παρακάτω|למטה|أدناه|以下|下記|赤字|下面|红色|아래/iu;
const ANSWERS =
  /\b(?:answer|repl|comment|response|antwort|kommentar|anmerkung|réponse|répons|commentaire|respuesta|comentario|respost|comentário|rispost|commenti|antwoord|reactie|svar|kommentar|vastau|kommen|odpowied|odpověd|odpoveď|válasz|răspuns|odgovor|yanıt|cevap)|ответ|відповід|απαντ|תשוב|الرد|إجاب|回答|返信|答复|回复|답변|답장/iu;
/** Nobody says so of anything else. */
const SAYS_ENOUGH =
  /\b(?:(?:inline|in-line)(?: answers| replies| comments)?|in (?:red|rot|rosso|rood)(?: below)?|en (?:rouge|rojo)|em vermelho|punaisella|na czerwono|červeně)\b|красным|червоним|赤字|红色/iu;
/** "=> blue", "-> M": how people mark their answers in somebody else's text. */
const MARKED = /^\s{0,8}(?:={1,3}>|-{1,3}>|→|➔|➜|>>>\s|\*{3}\s|#{3}\s)\s{0,4}\S/;

const SCANNED_LINES = 40;
const MAX_LINE = 300;

/**
 * Whether answers stand between the lines of history that is not marked line by line: the text above says so, or lines are marked
 * as such. `above` and `history` are lines.
 */
export function hasAnswersWithin(above: readonly string[], history: readonly string[]): boolean {
  const said = above.slice(-SCANNED_LINES).map((line) => line.slice(0, MAX_LINE));
  const text = said.join(" ");
  if (SAYS_ENOUGH.test(text) || (SAYS_SO.test(text) && ANSWERS.test(text))) return true;
  return history.slice(0, 400).some((line) => MARKED.test(line.slice(0, MAX_LINE)));
}
