/** @jsxImportSource preact */
import { splitText } from "../text/split-text";

/** A message's words: line breaks kept, addresses pressable, order numbers kept apart from the writing direction. */
export function MessageText({ text }: { text: string }) {
  return (
    <div class="words" dir="auto">
      {splitText(text).map(({ kind, text: piece }, key) => {
        if (kind === "number") return <bdi key={key}>{piece}</bdi>;
        if (kind === "text") return piece;
        const isHere = piece.startsWith(`${location.origin}/`);
        return (
          <a
            key={key}
            href={piece}

            target={isHere ? undefined : "_blank"}
            dir="ltr"
          >
            {piece}
          </a>
        );
      })}
    </div>
  );
}
