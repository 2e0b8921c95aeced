import { expect, test } from "vitest";
import { keptOrder } from "../../src/matrices/useAdded";

test("nobody moves away under one's hands; who comes stands at the end, who goes is gone", () => {
  const order = ["ann", "bob"];
  expect(keptOrder([], order)).toEqual(order);
  expect(keptOrder(order, ["bob", "ann"])).toBe(order);
  expect(keptOrder(order, ["cyd", "bob", "ann"])).toEqual(["ann", "bob", "cyd"]);
  expect(keptOrder(order, ["bob"])).toEqual(["bob"]);
});
