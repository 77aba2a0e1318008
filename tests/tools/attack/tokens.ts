import type { Forgery } from "./signatures";

// Other spellings of a token and tokens that nearly are one: none may be taken for it.

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const STRANGE = ["=", "+", "/", ".", " ", "\n", "\t", "\0", "%", "é", "A", "0"];

function* changeEach(token: string): Generator<Forgery> {
  for (let index = 0; index < token.length; index++) {
    const [before, letter = "", after] = [
      token.slice(0, index),
      token[index],
      token.slice(index + 1),
    ];
    yield { what: `without letter ${index}`, text: before + after };
    yield { what: `letter ${index} twice`, text: before + letter + letter + after };
    const next = BASE64URL[(BASE64URL.indexOf(letter) + 1) % BASE64URL.length] ?? "A";
    yield { what: `another letter ${index}`, text: before + next + after };
    const code = letter.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++)
      yield {
        what: `bit ${bit} of letter ${index}`,
        text: before + String.fromCharCode(code ^ (1 << bit)) + after,
      };
    for (const strange of STRANGE)
      yield {
        what: `${JSON.stringify(strange)} before ${index}`,
        text: before + strange + letter + after,
      };
  }
}

/** Every last letter whose spare bits are ignored by a lenient decoder, and padding that it does not ask for. */
function* respell(token: string): Generator<Forgery> {
  const parts = token.split(".");
  for (const [index, part] of parts.entries()) {
    const write = (text: string) => parts.map((own, at) => (at === index ? text : own)).join(".");
    for (const letter of BASE64URL) {
      if (letter !== part.at(-1))
        yield {
          what: `last letter of part ${index}: ${letter}`,
          text: write(part.slice(0, -1) + letter),
        };
    }
    yield { what: `padding of part ${index}`, text: write(`${part}=`) };
    yield { what: `two of padding of part ${index}`, text: write(`${part}==`) };
    const plain = part.replaceAll("-", "+").replaceAll("_", "/");
    if (plain !== part) yield { what: `the other alphabet in part ${index}`, text: write(plain) };
    yield { what: `part ${index} twice`, text: write(`${part}.${part}`) };
    yield { what: `no part ${index}`, text: write("") };
  }
}

/** Everything that is nearly `token`, each once. */
export function* mutateToken(token: string): Generator<Forgery> {
  const seen = new Set([token]);
  const all = function* (): Generator<Forgery> {
    yield* changeEach(token);
    yield* respell(token);
    yield { what: "a part more", text: `${token}.x` };
    yield { what: "an empty part more", text: `${token}.` };
    yield { what: "an empty part in front", text: `.${token}` };
    yield { what: "itself twice", text: token + token };
    yield { what: "a comma and itself", text: `${token},${token}` };
    yield { what: "in capitals", text: token.toUpperCase() };
  };
  for (const forgery of all()) {
    if (seen.has(forgery.text)) continue;
    seen.add(forgery.text);
    yield forgery;
  }
}

/** Claims that say more than they should, or say it twice, for whoever could sign them. */
export const STRANGE_CLAIMS = (json: string): Forgery[] => {
  const inside = json.slice(1, -1);
  return [
    { what: "__proto__", text: `{"__proto__":{"isAdmin":true},${inside}}` },
    { what: "__proto__ escaped", text: `{"\\u005f_proto__":{},${inside}}` },
    { what: "constructor", text: `{"constructor":{},${inside}}` },
    { what: "a claim more", text: `{${inside},"isAdmin":true}` },
    { what: "a claim twice", text: `{${inside},${inside.split(",")[0] ?? ""}}` },
    { what: "space around", text: ` ${json} ` },
    { what: "a byte order mark", text: `\ufeff${json}` },
    { what: "an array", text: `[${json}]` },
    { what: "two documents", text: `${json}${json}` },
    { what: "nothing", text: "" },
  ];
};
