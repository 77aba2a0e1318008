/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "extensions/chat-panel/panel/api/types";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { useHelp } from "extensions/chat-panel/panel/load-help";
import { checkFiles } from "./check-files";
import { Icon } from "./icons";

const MOST_HEIGHT = 140;
/** Shorter texts are a greeting more often than a question. */
const LEAST_TEXT = 8;

function grow(field: HTMLTextAreaElement): void {
  field.style.blockSize = "auto";
  field.style.blockSize = `${Math.min(field.scrollHeight, MOST_HEIGHT)}px`;
}

function ChosenFiles({ files, onRemove }: { files: File[]; onRemove: (file: File) => void }) {
  const { t } = useChat();
  return (
    <ul class="chosen">
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <bdi>{file.name}</bdi>
          <button
            type="button"
            aria-label={t("remove_file", { name: file.name })}
            onClick={() => onRemove(file)}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function FilePicker({ onPick }: { onPick: (files: readonly File[]) => void }) {
  const { state, t } = useChat();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t("attach")}
        onClick={() => picker.current?.click()}
      >
        <Icon name="attach" />
      </button>
      <input
        ref={picker}
        type="file"
        class="sr"
        tabIndex={-1}
        aria-hidden="true"
        multiple
        accept={state.session?.limits.fileTypes.join(",")}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

/** Articles beside a question that is being written, as long as help answers and the team does not. */
function Offers({ text }: { text: string }) {
  const { conversation } = useChat().state;
  const words = text.trim();
  const help = useHelp(words.length >= LEAST_TEXT && conversation?.handler !== "team");
  return help && <help.Suggestions text={words} />;
}

interface ComposerProps {
  limits: Session["limits"];
  /** A form stands in its place; words and files wait here for its end. */
  isHidden: boolean;
  /** Nothing is sent yet, however it came here. */
  isBlocked: boolean;
  /** Somebody writes, or would send what was written before. */
  onWrite: () => void;
}

/** What is written and chosen, and what can be done with it. */
function useWriting({ limits, isBlocked, onWrite }: ComposerProps) {
  const { chat, t } = useChat();
  const keeper = chat.handle.state;
  const [text, setText] = useState(() => keeper.get().draft);
  const [files, setFiles] = useState<File[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (value: string) => {
    setText(value);
    setProblem(null);
    onWrite();
    keeper.set({ draft: value });
    chat.reporter.tellTyping(value.trim() !== "");
  };
  const add = (chosen: readonly File[]) => {
    const checked = checkFiles(chosen, files, limits, t);
    setFiles(checked.files);
    setProblem(checked.error);
  };
  const remove = (file: File) => {
    setFiles(files.filter((one) => one !== file));
    setProblem(null);
  };
  const words = text.trim();
  const isEmpty = !words && files.length === 0;
  const send = () => {
    if (isEmpty) return;
    onWrite();
    if (isBlocked) return;
    if (words.length > limits.textLength) {
      setProblem(t("too_long", { count: limits.textLength }));
      return;
    }
    chat.outbox.send(words, files);
    setFiles([]);
    write("");
    field.current?.focus();
  };
  return [text, files, problem, isEmpty, field, write, add, remove, send] as const;
}
/** Where the shopper writes. Enter sends, Shift+Enter starts a new line; nothing typed is lost. */
export function Composer(props: ComposerProps) {
  const { isHidden, onWrite } = props;
  const { t } = useChat();
  const [text, files, problem, isEmpty, field, write, add, remove, send] = useWriting(props);
  useEffect(() => {
    if (field.current) grow(field.current);
  }, [field, text, isHidden]);
  return (
    <form
      class="composer"
      hidden={isHidden}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Offers text={text} />
      {files.length > 0 && <ChosenFiles files={files} onRemove={remove} />}
      <div class="composer-row">
        <FilePicker onPick={add} />
        <textarea
          ref={field}
          rows={1}
          value={text}
          dir={text ? "auto" : undefined}
          aria-label={t("message_label")}
          placeholder={t("write")}
          onClick={onWrite}
          onInput={(event) => write(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = [...(event.clipboardData?.files ?? [])];
            if (pasted.length === 0) return;
            event.preventDefault();
            add(pasted);
          }}
          onKeyDown={(event) => {
            // While an input method composes (Japanese, Chinese), Enter chooses a word.
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button
          type="submit"
          class="send icon-button"
          aria-label={t("send")}
          aria-disabled={isEmpty}
        >
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
