/** @jsxImportSource preact */
import { splitText } from "../text/split-text";

/** A message's words: line breaks kept, addresses pressable, order numbers kept apart from the writing direction. */
export function MessageText({ text }: { text: string }) {
  return (
    <div class="words" dir="auto">
      {splitText(text).map(({ kind, text: piece }) => {
        if (kind === "number") return <bdi>{piece}</bdi>;
        if (kind === "text") return piece;
        const isHere = piece.startsWith(`${location.origin}/`);
        return (
          <a href={piece} rel="noopener nofollow" target={isHere ? undefined : "_blank"} dir="ltr">
            {piece}
          </a>
        );
      })}
    </div>
  );
}
