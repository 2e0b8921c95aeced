import { useSyncExternalStore } from "react";

/** Why a dropped or chosen thing cannot be read at all, before it is sent. */
export type Refusal = "folder" | "several" | "kind" | "size" | "empty";

const LARGEST = 2 * 1024 ** 3;
const READABLE = /\.(csv|tsv|tab|txt|xlsx|xlsm|xls|ods|json|zip)$/i;

let staged: File | null = null;
const listeners = new Set<() => void>();

/** The file which waits for its preview; it is kept so that the preview can be made again with other columns. */
export function stage(file: File | null): void {
  staged = file;
  for (const listener of listeners) listener();
}

export function useStaged(): File | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => staged,
  );
}

/** Whether a file can be a list of people, by its name and size. */
export function refusalOf(file: Pick<File, "name" | "size">): Refusal | null {
  if (!READABLE.test(file.name)) return "kind";
  if (file.size === 0) return "empty";
  return file.size > LARGEST ? "size" : null;
}

/** The one file of a drop, or why there is none. */
export function fileOfDrop(transfer: DataTransfer): File | Refusal {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (entries.some((entry) => entry?.isDirectory === true)) return "folder";
  const [file, ...others] = transfer.files;
  if (file === undefined) return "kind";
  if (others.length > 0) return "several";
  return refusalOf(file) ?? file;
}
