import { cleanText } from "~/channels/email/parse/clean-text";

const MAX_LENGTH = 64 * 1024;
const METHODS: Readonly<Record<string, string>> = {
  CANCEL: "Cancelled appointment",
  REPLY: "Answer to an invitation",
  REQUEST: "Invitation",
};

const unescape = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));

/** "20261203T100000Z" as people read it. */
function readTime(value: string): string {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value.trim());
  if (!match) return value;
  const [, year, month, day, hour, minute, zone] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date} ${hour}:${minute}${zone ? " UTC" : ""}`;
}

const startsWith = (line: string, name: string): boolean =>
  line.slice(0, name.length).toUpperCase() === name;

/** The first appointment of a calendar entry (RFC 5545) in words; null when there is none. */
export function readCalendar(source: string): string | null {
  const unfolded = cleanText(source.slice(0, MAX_LENGTH)).replace(/\n[ \t]/g, "");
  const lines = unfolded.split("\n");
  const begin = lines.findIndex((line) => startsWith(line, "BEGIN:VEVENT"));
  if (begin < 0) return null;
  const find = (name: string, from = begin): string => {
    const line = lines
      .slice(from)
      .find((one) => /[;:]/.test(one.charAt(name.length)) && startsWith(one, name));
    if (line === undefined) return "";
    // A parameter's value may be quoted and hold colons.
    const plain = line.replace(/"[^"\n]{0,300}"/g, "");
    return unescape(plain.slice(plain.indexOf(":") + 1)).trim();
  };
  const [start, end] = [readTime(find("DTSTART")), readTime(find("DTEND"))];
  const title = METHODS[find("METHOD", 0).toUpperCase()] ?? "Calendar entry";
  const organiser = find("ORGANIZER").replace(/^mailto:/i, "");
  const facts = [
    `${title}: ${find("SUMMARY") || "(without a title)"}`,
    start && `When: ${start}${end ? ` – ${end}` : ""}`,
    find("LOCATION") && `Where: ${find("LOCATION")}`,
    organiser && `Organiser: ${organiser}`,
    find("DESCRIPTION") && `\n${find("DESCRIPTION")}`,
  ];
  return facts.filter(Boolean).join("\n");
}
