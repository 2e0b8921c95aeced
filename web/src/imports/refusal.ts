/** Why a dropped or chosen thing cannot be read at all; it is told before anything of it is sent. */
export type Refusal = "folder" | "several" | "kind" | "size" | "empty";

const TOO_LARGE = 2_000_000_000;
const READABLE = [".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".json", ".zip", ".vcf", ".vcard"] as const;
const LETTERS = [".mbox", ".mbx", ".eml", ".ics", ".ical"] as const;
/** What can hold interactions: mailboxes, calendars, and lists. */
export const MAILS = [...LETTERS, ".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".ods"] as const;
export const ANY = [...READABLE, ...LETTERS];

/** What a file is about. */
export type What = "people" | "interactions";

/** Mail and calendars hold interactions; a list does where interactions are looked at, and people elsewhere. */
export function whatIn(name: string, isAmongInteractions: boolean): What {
  const isMail = LETTERS.some((ending) => name.toLowerCase().endsWith(ending));
  return isMail || (isAmongInteractions && MAILS.some((ending) => name.toLowerCase().endsWith(ending))) ? "interactions" : "people";
}

/** Whether a file can be read, by its name and size; nothing of it is read. */
export function refusalOf({ name, size }: Pick<File, "name" | "size">, kinds: readonly string[] = ANY): Refusal | null {
  if (!kinds.some((ending) => name.toLowerCase().endsWith(ending))) return "kind";
  if (size === 0) return "empty";
  return size >= TOO_LARGE ? "size" : null;
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
