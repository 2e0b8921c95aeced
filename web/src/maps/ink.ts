import type { Ink } from "../canvas/drawLines";

/** The map's colours in a theme, from the design's tokens. */
export function readInk(theme: "light" | "dark"): Ink {
  document.documentElement.dataset.theme = theme;
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return {
    solid: value("--line-reporting-stroke"),
    dotted: value("--line-dotted-stroke"),
    chosen: value("--text"),
    box: value("--coverage-brief"),
    placeholder: value("--hairline"),
  };
}
