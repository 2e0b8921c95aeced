import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

/** The colours of a theme: the dark one changes some of the light one's. */
function colours(theme: "light" | "dark"): Map<string, string> {
  const [, light = "", dark = ""] = css.split(/:root \{|\[data-theme="dark"\] \{/);
  const text = theme === "light" ? light : light + dark;
  return new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = "", value = ""]) => [name, value]));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(one ?? "#000000"), luminance(other ?? "#000000")].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TONES = ["1", "2", "3", "4", "5", "6", "7", "8", "other"];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const known = colours(theme);
  const on = (front: string, back: string): number => contrast(known.get(front), known.get(back));

  test.each(TONES)("tone %s is seen on every surface, its letter and what stands on its tint are read", (tone) => {
    expect(known.has(`tone-${tone}`) && known.has(`tone-${tone}-tint`)).toBe(true);
    expect(on(`tone-${tone}`, "surface")).toBeGreaterThanOrEqual(3);
    expect(on(`tone-${tone}`, "page")).toBeGreaterThanOrEqual(3);
    expect(on("text-on-solid", `tone-${tone}`)).toBeGreaterThanOrEqual(4.5);
    expect(on("text-secondary", `tone-${tone}-tint`)).toBeGreaterThanOrEqual(4.5);
    expect(on("text-tertiary", `tone-${tone}-tint`)).toBeGreaterThanOrEqual(4.5);
  });

  test("the two tones of neighbours in the key differ", () => {
    const values = TONES.map((tone) => known.get(`tone-${tone}`));
    expect(new Set(values).size).toBe(TONES.length);
  });

  test.each(["text", "text-secondary", "text-tertiary"])("%s is read on page and surface", (text) => {
    expect(on(text, "page")).toBeGreaterThanOrEqual(4.5);
    expect(on(text, "surface")).toBeGreaterThanOrEqual(4.5);
  });
});
