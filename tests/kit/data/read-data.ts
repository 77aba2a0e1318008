/**
 * Gives what `read` finds in the folder of data that others wrote, when the run is over it (`npm run test:data`), else
 * `own`: everyday tests bring their own. Tests that call this carry the tag "data".
 */
export function readData<Data>(own: Data, read: (folder: string) => Data): Data {
  const folder = process.env["TEST_DATA"];
  return folder ? read(folder) : own;
}
