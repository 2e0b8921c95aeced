import { expect, test } from "vitest";
import { failureOf } from "../../src/api/failure";

test("our errors keep their code, sentence and parameters", () => {
  const failure = failureOf(400, '{"error":{"code":"boss_cycle","message":"a circle","params":{"field":"manager_id"}}}');
  expect(failure).toMatchObject({ status: 400, code: "boss_cycle", message: "a circle", params: { field: "manager_id" } });
  expect(failure.conflicts).toEqual({});
});

test("a conflict tells mine, theirs and base of each field", () => {
  const fields = { title: { mine: "CFO", theirs: "CEO", base: null } };
  const failure = failureOf(409, JSON.stringify({ error: { code: "conflict", message: "", params: { fields } } }));
  expect(failure.conflicts).toEqual(fields);
});

test.each([
  [502, "<html>Bad gateway</html>", "http_502"],
  [500, "", "http_500"],
  [400, "[1]", "http_400"],
  [0, "", "unreachable"],
])("an answer %i that is not ours is a failure of its status", (status, body, code) => {
  expect(failureOf(status, body)).toMatchObject({ status, code, message: "" });
});
