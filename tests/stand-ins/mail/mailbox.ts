import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser, type ParsedMail } from "mailparser";
import type { Store } from "tests/stand-ins/shopify/store/store";
import { describeMail, isSameAddress, type MailRecord } from "./mail-record";

export interface AddMailInput {
  raw: Buffer;
  envelope: { from: string; to: string[] };
  direction: MailRecord["direction"];
}

/** Mail that the shoppers of all shops received, and what they answered through the mailbox page. */
export class Mailbox {
  private readonly inMemory = new Map<string, Buffer>();

  /** @param folder where raw mails are kept; null = in memory only. */
  constructor(
    private readonly store: Store,
    private readonly folder: string | null,
  ) {}

  async add(input: AddMailInput): Promise<MailRecord> {
    const parsed = await simpleParser(input.raw);
    const record = describeMail({ ...input, parsed, id: randomUUID(), at: this.store.clock() });
    if (this.folder) {
      await mkdir(this.folder, { recursive: true });
      await writeFile(this.pathOf(this.folder, record.id), input.raw);
    } else this.inMemory.set(record.id, input.raw);
    this.records().set(record.id, record);
    return record;
  }

  /** Newest first; `to` keeps one shopper's mails only. */
  list(filter: { to?: string | null } = {}): MailRecord[] {
    const { to } = filter;
    return this.records()
      .values()
      .filter((mail) => !to || involves(mail, to))
      .toReversed();
  }

  find(id: string): MailRecord | undefined {
    return this.records().get(id);
  }

  /** The mails of the same conversation with the same shopper, oldest first. */
  thread(mail: MailRecord): MailRecord[] {
    const candidates = this.list({ to: mail.shopper.address }).toReversed();
    const known = new Set([mail.messageId, ...mail.references]);
    const members = new Set([mail.id]);
    // Ids lead from mail to mail, so look again until no more are found.
    for (let before = 0; before < members.size;) {
      before = members.size;
      for (const candidate of candidates) {
        const ids = [candidate.messageId, ...candidate.references].filter(Boolean);
        if (!ids.some((id) => known.has(id))) continue;
        members.add(candidate.id);
        for (const id of ids) known.add(id);
      }
    }
    return candidates.filter((candidate) => members.has(candidate.id));
  }

  async raw(id: string): Promise<Buffer> {
    const inMemory = this.inMemory.get(id);
    if (inMemory || !this.folder) return inMemory ?? Buffer.alloc(0);
    return readFile(this.pathOf(this.folder, id));
  }

  async parse(id: string): Promise<ParsedMail> {
    return simpleParser(await this.raw(id));
  }

  markRead(id: string): void {
    const mail = this.find(id);
    if (mail && !mail.isRead) this.records().set(id, { ...mail, isRead: true });
  }

  async delete(id: string): Promise<boolean> {
    this.inMemory.delete(id);
    const existed = this.records().delete(id);
    if (existed && this.folder) await rm(this.pathOf(this.folder, id), { force: true });
    return existed;
  }

  /** @returns how many mails there were. */
  async clear(): Promise<number> {
    const mails = this.records().values();
    for (const mail of mails) await this.delete(mail.id);
    return mails.length;
  }

  private pathOf(folder: string, id: string): string {
    return join(folder, `${id}.eml`);
  }

  private records() {
    return this.store.documents<MailRecord>("mails");
  }
}

function involves(mail: MailRecord, address: string): boolean {
  return (
    isSameAddress(mail.shopper.address, address) ||
    mail.envelope.to.some((recipient) => isSameAddress(recipient, address))
  );
}
