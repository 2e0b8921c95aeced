import type english from "../../../src/inroad/catalogues/en.json";
import { formatMessage, type Message, type Params } from "./message";

export type Language = "en" | "ru";
export const LANGUAGES: readonly Language[] = ["en", "ru"];
export type MessageKey = keyof typeof english;

const STORED_AS = "inroad.language";
const LOAD: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import("../../../src/inroad/catalogues/en.json"),
  ru: () => import("../../../src/inroad/catalogues/ru.json"),
};

let current: Language = "en";
let messages: Readonly<Record<string, Message>> = {};

/** The language chosen before, else the first of the browser's languages that we speak, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(STORED_AS) ?? "", ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.map(asLanguage).find((language) => language !== undefined) ?? "en";
}

/** Load the language's catalogue and speak it from now on; the caller draws everything anew. */
export async function speak(language: Language): Promise<void> {
  messages = (await LOAD[language]()).default as Readonly<Record<string, Message>>;
  current = language;
  document.documentElement.lang = language;
}

export function remember(language: Language): void {
  localStorage.setItem(STORED_AS, language);
}

export function spokenLanguage(): Language {
  return current;
}

/** The sentence of the catalogue in the language spoken now. */
export function t(key: MessageKey, params: Params = {}): string {
  return formatMessage(messages[key] ?? key, params, current);
}

/** As `t`, for a key made of a value that the server may know and this catalogue not yet: then the value itself. */
export function tMaybe(key: string, params: Params = {}): string | undefined {
  const message = messages[key];
  return message === undefined ? undefined : formatMessage(message, params, current);
}

function asLanguage(tag: string): Language | undefined {
  return LANGUAGES.find((language) => language === tag);
}
