/** @jsxImportSource preact */
import { splitAtUrls } from "~/lib/split-at-urls";
import { splitAtNumbers } from "extensions/chat-panel/panel/text/split-at-numbers";

/** A message's words: line breaks kept, addresses pressable, order numbers kept apart from the writing direction. */
export function MessageText({ text }: { text: string }) {
  return (
    <div class="words" dir="auto">
      {splitAtUrls(text).map((piece, place) =>
        place % 2 ? (
          <a
            key={place}
            href={piece}
            target={piece.startsWith(`${location.origin}/`) ? undefined : "_blank"}
            dir="ltr"
          >
            {piece}
          </a>
        ) : (
          splitAtNumbers(piece).map((words, at) => (at % 2 ? <bdi key={at}>{words}</bdi> : words))
        ),
      )}
    </div>
  );
}
