import type { Definition } from "../api/definitions";

/** A document of numbers (and of short rows of numbers), which is edited as a form; null where it is none. */
export function numbersOf(value: unknown): Record<string, string> | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  return entries.every(([, each]) => isNumbers(each)) ? Object.fromEntries(entries.map(([name, each]) => [name, [each].flat().join(", ")])) : null;
}

/** The numbers as they were typed; null where something typed is no number. */
export function typed(fields: Readonly<Record<string, string>>, like: unknown): Record<string, unknown> | null {
  const found: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(fields)) {
    const parts = text.split(",").map((part) => part.trim());
    if (parts.some((part) => part === "" || !Number.isFinite(Number(part)))) return null;
    const numbers = parts.map(Number);
    found[name] = isObject(like) && Array.isArray(like[name]) ? numbers : numbers[0];
  }
  return found;
}

/** What is to be written: of an object the workspace's own part with what differs now, of a list all of it. */
export function ownPart({ value, own }: Pick<Definition, "value" | "own">, edited: unknown): unknown {
  if (!isObject(value) || !isObject(edited)) return edited;
  const changed = Object.entries(edited).filter(([name, each]) => JSON.stringify(each) !== JSON.stringify(value[name]));
  return { ...(isObject(own) ? own : {}), ...Object.fromEntries(changed) };
}

function isNumbers(value: unknown): boolean {
  return typeof value === "number" || (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "number"));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
