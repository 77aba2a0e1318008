import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { splitMbox } from "./split-mbox";

/** One mail to send: a file, or one of the mails of an mbox file. */
export interface FoundMail {
  /** Path below the folder, with "#2" for the second mail of an mbox file. */
  name: string;
  raw: Buffer;
}

export interface FoundMails {
  mails: FoundMail[];
  /** Files that come with a collection of mails and are none: licences, notes on the source. */
  skipped: number;
}

const NOT_A_MAIL = /^(?:README|LICEN[CS]E|SOURCE|NOTICE|COPYING)(?:\.(?:md|txt))?$|^\.git/i;

async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .toSorted((left, right) => left.name.localeCompare(right.name))
      .map((entry) =>
        entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)],
      ),
  );
  return nested.flat();
}

/** Every file below `folder` as a mail, whatever it is called; mbox files are split into theirs. */
export async function findMails(folder: string): Promise<FoundMails> {
  const mails: FoundMail[] = [];
  let skipped = 0;
  for (const path of await listFiles(folder)) {
    if (NOT_A_MAIL.test(basename(path))) {
      skipped += 1;
      continue;
    }
    const raw = await readFile(path);
    const name = relative(folder, path) || basename(path);
    const parts = splitMbox(raw);
    if (parts.length <= 1) mails.push({ name, raw: parts[0] ?? raw });
    else parts.forEach((part, index) => mails.push({ name: `${name}#${index + 1}`, raw: part }));
  }
  return { mails, skipped };
}
