import { splitAtUrls } from "~/lib/split-at-urls";
import { makeEventParser } from "extensions/chat-panel/panel/api/parse-events";
import { splitAtNumbers } from "extensions/chat-panel/panel/text/split-at-numbers";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

const HERE = "extensions/chat-panel/panel";

/** What reads messages in the shopper's browser. */
export const PANEL_READERS: readonly TextReader[] = [
  {
    file: "app/lib/split-at-urls.ts",
    name: "splitAtUrls",
    read: splitAtUrls,
    texts: {
      "brackets that open": () => between("http://a.b/", "(", ""),
      "brackets that close": () => between("http://a.b/", "()", ")"),
      "the end of a sentence": () => between("http://a.b/", ".", ""),
    },
  },
  { file: `${HERE}/text/split-at-numbers.ts`, name: "splitAtNumbers", read: splitAtNumbers },
  {
    file: `${HERE}/api/parse-events.ts`,
    name: "makeEventParser",
    read: (text) => makeEventParser()(text),
    texts: { "many lines of one event": () => repeat("data: a\n") },
  },
  {
    file: `${HERE}/api/parse-events.ts`,
    name: "makeEventParser, in small pieces",
    read: (text) => {
      const parse = makeEventParser();
      for (let start = 0; start < text.length; start += 16_384)
        parse(text.slice(start, start + 16_384));
    },
  },
];
