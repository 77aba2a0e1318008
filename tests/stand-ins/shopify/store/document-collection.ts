/** Any other JSON state that must outlive a restart (subscriptions, tokens, drafts …), by key. */
export class DocumentCollection<T> {
  private readonly documents = new Map<string, T>();

  constructor(private readonly onWrite: (key: string, value: T | null) => void) {}

  get(key: string): T | undefined {
    return this.documents.get(key);
  }

  set(key: string, value: T): void {
    this.documents.set(key, value);
    this.onWrite(key, value);
  }

  delete(key: string): boolean {
    const existed = this.documents.delete(key);
    if (existed) this.onWrite(key, null);
    return existed;
  }

  values(): T[] {
    return [...this.documents.values()];
  }

  entries(): [string, T][] {
    return [...this.documents.entries()];
  }

  get size(): number {
    return this.documents.size;
  }

  /** Puts back a snapshot's or journal's entry without writing it again. */
  restore(key: string, value: T | null): void {
    if (value === null) this.documents.delete(key);
    else this.documents.set(key, value);
  }
}
