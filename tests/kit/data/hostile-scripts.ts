import { readFileSync } from "node:fs";
import { readData } from "./read-data";

const SCRIPTS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(2)>",
  "<svg/onload=alert(3)>",
  '<a href="javascript:alert(4)">press</a>',
  '<a href="java\tscript:alert(5)">press</a>',
  '<iframe srcdoc="<script>alert(6)</script>"></iframe>',
  "<details open ontoggle=alert(7)>",
  '<form action="javascript:alert(8)"><input type=submit>',
  "<body onload=alert(9)>",
  '<object data="data:text/html,<script>alert(10)</script>"></object>',
  '<p style="background:url(javascript:alert(11))" onclick=alert(11)>',
];

/** What ends the place that a text was put into, so that a script could follow. */
const WAYS_OUT = [
  "",
  '">',
  "'>",
  "-->",
  "</textarea></title></style>",
  "</script>",
  "]]>",
  "\\\"'`><",
];

const OTHERS = [
  "' onmouseover='alert(6)' autofocus onfocus='alert(7)",
  "<math><mtext></p><style><img src onerror=alert(12)></style></mtext></math>",
  "jaVasCript:/*-/*`/*'/*\"/**/(/* */oNcliCk=alert(13) )//</stYle/</titLe/</teXtarEa/</scRipt/--!>",
];

const OWN = [...WAYS_OUT.flatMap((out) => SCRIPTS.map((script) => out + script)), ...OTHERS];

const MIN_LINES = 1_900;

/** Scripts as strangers write them, each a line: our own, or the large collection in a run over others' data. */
export function readHostileScripts(): string[] {
  return readData(OWN, (folder) => {
    const text = readFileSync(`${folder}/xss-payloadsallthethings/payloads_dedup.txt`, "utf8");
    const lines = text.split("\n").filter(Boolean);
    if (lines.length < MIN_LINES) throw new Error(`only ${lines.length} scripts were found`);
    return lines;
  });
}
