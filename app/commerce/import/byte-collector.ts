const PIECE_BYTES = 256 * 1024;
/** UTF-8 takes three bytes at most for each of JavaScript's characters. */
const MAX_BYTES_OF_CHARACTER = 3;

/**
 * Gathers text as UTF-8 in large pieces. Row by row, because one long string that holds a single Japanese character
 * would take two bytes for each of its others and be slow to encode; and as bytes, which the garbage collector does
 * not look into.
 */
export class ByteCollector {
  private readonly pieces: Buffer[] = [];
  private piece = Buffer.alloc(0);
  private length = 0;

  add(text: string): void {
    const needed = text.length * MAX_BYTES_OF_CHARACTER;
    if (this.length + needed > this.piece.length) {
      this.closePiece();
      this.piece = Buffer.allocUnsafe(Math.max(PIECE_BYTES, needed));
    }
    this.length += this.piece.write(text, this.length, "utf8");
  }

  /** All pieces so far, in order. */
  take(): readonly Buffer[] {
    this.closePiece();
    return this.pieces;
  }

  private closePiece(): void {
    if (this.length > 0) this.pieces.push(this.piece.subarray(0, this.length));
    this.piece = Buffer.alloc(0);
    this.length = 0;
  }
}
