import { type Language, remember, speak } from "../language/language";

let redraw: () => void = () => undefined;

/** How the whole app is drawn anew; told once at the start. */
export function onLanguage(draw: () => void): void {
  redraw = draw;
}

/** Speak another language from now on, and the next time. */
export async function changeLanguage(language: Language): Promise<void> {
  await speak(language);
  remember(language);
  redraw();
}
