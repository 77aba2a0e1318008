import type { Session } from "extensions/chat-panel/panel/api/types";
import type { ChatView } from "extensions/chat-panel/panel/chat-context";

/** Which of the chosen files can be sent with those already there, and what to say about the first that cannot. */
export function checkFiles(
  chosen: readonly File[],
  present: readonly File[],
  limits: Session["limits"],
  t: ChatView["t"],
): { files: File[]; error: string | null } {
  const files = [...present];
  let error: string | null = null;
  for (const file of chosen) {
    const problem =
      files.length >= limits.files
        ? t("too_many_files", { count: limits.files })
        : !limits.fileTypes.includes(file.type)
          ? t("file_type", { name: file.name })
          : file.size > limits.fileBytes
            ? t("file_too_big", { name: file.name, size: Math.floor(limits.fileBytes / 1_048_576) })
            : null;
    if (problem) error ??= problem;
    else files.push(file);
  }
  return { files, error };
}
