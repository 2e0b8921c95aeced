import { expect, test } from "vitest";
import { draftOfDeal, editsOfDeal } from "../../src/stakes/DealDialog";

const BLANK = draftOfDeal(null);

test("only what was changed is sent, numbers as numbers and lists as lists", () => {
  const draft = { ...BLANK, name: "Roll-out", amount: "1.2M", currency: "eur", probability: "40", products: "Core, Flow" };
  expect(editsOfDeal(BLANK, draft)).toEqual({ name: "Roll-out", amount: 1_200_000, currency: "EUR", probability: 40, products: ["Core", "Flow"] });
});

test("what is emptied is unknown again", () => {
  expect(editsOfDeal({ ...BLANK, amount: "5", note: "x" }, BLANK)).toEqual({ amount: null, note: null });
});

test("a number that is none keeps the form open", () => {
  expect(editsOfDeal(BLANK, { ...BLANK, amount: "a lot" })).toBeUndefined();
});
