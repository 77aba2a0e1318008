/**
 * Saves what `path` answers as a file. Goes through fetch, which carries the session token that a link would not.
 * Throws an Error with words for people when it cannot be had.
 */
export async function download(path: string, fileName: string): Promise<void> {
  const response = await fetch(path);
  // Gone for good, and the answer says why.
  if (response.status === 410) throw new Error(await response.text());
  if (!response.ok) throw new Error("The file could not be loaded. Try again in a moment.");
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
