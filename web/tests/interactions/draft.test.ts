import { expect, test } from "vitest";
import type { Interaction } from "../../src/api/model";
import { changesIn, draftOf, emptyDraft, participantOf, requestOf, withForm } from "../../src/interactions/draft";
import { nameIn } from "../../src/interactions/nameIn";

const ME = { said: "me", name: "You" };
const ANN = { person_id: "ann", name: "Ann Berg", emails: ["ann@acme.example"] };
const TWIN = { person_id: "twin", name: "Ann Berg", emails: [] };
const SEAT = { person_id: null, name: "", emails: [] };

test("a new one is a call of now by whoever writes it down", () => {
  const draft = emptyDraft("2026-11-10T09:30Z", ME, []);
  expect(requestOf(draft)).toEqual({ form: "call", at: "2026-11-10T09:30:00Z", direction: "mutual", theirs: [], ours: ["me"], subject: null, outcome: null, sentiment: "unknown", note: null, channel: null });
});

test("a mail goes one way and a meeting both; a way that somebody chose stays where it fits", () => {
  const call = emptyDraft("2026-11-10T09:30Z", ME, []);
  expect(withForm(call, "meeting").direction).toBe("mutual");
  expect(withForm(call, "email").direction).toBe("outbound");
  expect(withForm({ ...withForm(call, "email"), direction: "inbound" }, "message").direction).toBe("inbound");
  expect(withForm({ ...call, form: "email", direction: "inbound" }, "visit").direction).toBe("mutual");
});

test("a change says only what differs", () => {
  const met = {
    id: "1", at: "2026-11-10T09:30:12Z", form: "call", direction: "mutual", ours: [{ id: "me", name: "You" }], theirs: [{ id: "ann", name: "Ann" }, { id: null, name: "who@acme.example" }],
    subject: "Pilot", outcome: null, sentiment: "neutral", note: null, channel: null, source: null, version: 3,
  } as Interaction;
  const before = draftOf(met);
  expect(before.at).toBe("2026-11-10T09:30Z");
  expect(before.theirs.map(({ said }) => said)).toEqual(["ann", "who@acme.example"]);
  expect(changesIn(before, { ...before, outcome: " She presents ", theirs: before.theirs.slice(0, 1) })).toEqual({ outcome: "She presents", theirs: ["ann"] });
  expect(changesIn(before, before)).toEqual({});
});

test.each([
  ["Ann Berg", [ANN], { said: "ann", name: "Ann Berg" }],
  [" ann berg ", [ANN, SEAT], { said: "ann", name: "Ann Berg" }],
  ["ANN@acme.example", [ANN, TWIN], { said: "ann", name: "Ann Berg" }],
  ["Ann Berg", [ANN, TWIN], null],
  ["New@acme.example", [ANN], { said: "new@acme.example", name: "new@acme.example" }],
  ["somebody", [ANN], null],
  ["", [SEAT], null],
])("%s among %o means %o", (text, people, meant) => {
  expect(participantOf(text, people)).toEqual(meant);
});

test("an address suggests the name that it bears, and nothing else", () => {
  expect(["anna.berg@acme.example", "jo_van-dijk@x.example", "info@acme.example", "a.b@x.example", "berg2@x.example"].map(nameIn)).toEqual(["Anna Berg", "Jo Van Dijk", "", "", ""]);
});
