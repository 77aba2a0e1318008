import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";

/** Bytes that the parts of one document may take unpacked. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_TEXT_LENGTH = 8_000_000;
const MAX_PAGES = 1_000;

// Where Office Open XML keeps words: the text itself, headers, footers, notes, comments; a sheet's strings; slides.
const WORD_PARTS =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/sharedStrings|ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+)\.xml$/;

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes("%PDF-");
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The words of a PDF or of an Office document (docx, xlsx, pptx), spaces and line ends as single spaces. Null for any
 * other file. Throws for one that is damaged, encrypted or too large. To be called in a thread that is bounded: the
 * libraries that take strangers' files apart are not.
 */
export async function readFileText(bytes: Uint8Array): Promise<string | null> {
  if (isPdf(bytes)) return tidy(await readPdf(bytes));
  if (isZip(bytes)) return tidy(readOffice(bytes));
  return null;
}

const tidy = (text: string): string => text.slice(0, MAX_TEXT_LENGTH).replaceAll(/\s+/g, " ");

async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes, {
    useSystemFonts: false,
    verbosity: 0,
  });
  if (pdf.numPages > MAX_PAGES) throw new Error("the document has too many pages");
  const { text } = await extractText(pdf, { mergePages: true });
  return text;
}

function readOffice(bytes: Uint8Array): string {
  let left = MAX_UNPACKED_BYTES;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WORD_PARTS.test(name)) return false;
      // What is announced is what the library unpacks at most.
      left -= originalSize;
      if (left < 0) throw new Error("the document is too large when unpacked");
      return true;
    },
  });
  return Object.values(parts)
    .map((part) => textOfXml(Buffer.from(part).toString("utf8")))
    .join("\n");
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text between tags; a paragraph, a cell or a break ends a word, other tags may stand inside one. */
function textOfXml(xml: string): string {
  const pieces: string[] = [];
  let position = 0;
  while (position < xml.length) {
    const open = xml.indexOf("<", position);
    if (open === -1) {
      pieces.push(xml.slice(position));
      break;
    }
    pieces.push(xml.slice(position, open));
    const close = xml.indexOf(">", open);
    if (close === -1) break;
    if (/^<\/?[a-z]*:?(?:p|si|br|tab|tc|cr)\b/.test(xml.slice(open, open + 12))) pieces.push(" ");
    position = close + 1;
  }
  return pieces.join("").replaceAll(/&(#x?[\da-f]{1,6}|[a-z]{1,4});/gi, decodeEntity);
}

function decodeEntity(entity: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
