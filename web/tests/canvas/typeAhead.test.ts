import { beforeEach, expect, test } from "vitest";
import { TypeAhead } from "../../src/canvas/typeAhead";

const names = ["Ada Byron", "Bob Cole", "Beatriz Lopes", "Юрий Иванов", "Li Wei"].map((name, index) => ({ id: String(index), name }));
let typing = new TypeAhead();

beforeEach(() => {
  typing = new TypeAhead();
});

test("a letter goes to the next name with a word that begins so, round and round", () => {
  expect(typing.find("b", names, "1", 0)).toBe("2");
  expect(typing.find("b", names, "2", 2000)).toBe("0"); // Byron
  expect(typing.find("b", names, "0", 4000)).toBe("1");
});

test("letters typed soon after one another are one beginning", () => {
  expect(typing.find("b", names, "0", 0)).toBe("1");
  expect(typing.isTyping(500)).toBe(true);
  expect(typing.find("e", names, "1", 500)).toBe("2");
  expect(typing.isTyping(2000)).toBe(false);
});

test("a longer beginning may stay where one is", () => {
  typing.find("l", names, "0", 0);
  expect(typing.find("o", names, "2", 100)).toBe("2"); // Lopes
});

test("a space may stand within", () => {
  for (const [at, letter] of ["l", "i", " ", "w"].entries()) typing.find(letter, names, "0", at * 100);
  expect(typing.find("e", names, "0", 500)).toBe("4");
});

test("Cyrillic, capitals, and names that nobody has", () => {
  expect(typing.find("И", names, "0", 0)).toBe("3");
  typing.reset();
  expect(typing.find("z", names, "0", 100)).toBeNull();
  expect(typing.find("a", [], null, 5000)).toBeNull();
});
