import { learn } from "../../src/stakes/vocabulary";

const WORDS = {
  raci: { R: "Responsible", A: "Accountable", C: "Consulted", I: "Informed" },
  relationship_level: { vendor: "Vendor", credible_source: "Credible source", problem_solver: "Problem solver", trusted_advisor: "Trusted advisor" },
  engagement: { unaware: "Unaware", resistant: "Resistant", neutral: "Neutral", supportive: "Supportive", leading: "Leading" },
};

/** Learn the words of the matrices, as the definitions come with the program. */
export function learnWords(): void {
  const guides = Object.fromEntries(
    Object.entries(WORDS).map(([field, words]) => [field, {
      name: { en: field }, definition: { en: field }, questions: [],
      words: Object.fromEntries(Object.entries(words).map(([word, name]) => [word, { name: { en: name }, definition: { en: name } }])),
    }]),
  );
  learn({ fields: new Map(), guides, steps: [], templates: {} });
}
