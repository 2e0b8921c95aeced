import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { influenceQuery, standingQuery } from "../api/influenceQueries";
import type { Influence as Network } from "../api/model";
import type { Carrier } from "../canvas/carrying";
import { Scene } from "../canvas/scene";
import { NOTHING } from "../canvas/selection";
import { t } from "../language/language";
import type { KeyEntry } from "../maps/encoding";
import { nameOf } from "../people/words";
import { RelationDialog } from "../stakes/RelationDialog";
import { Button } from "../ui/Button";
import type { Item } from "../ui/ContextMenu";
import { LENS_FACETS, type LensPerson, ROLE, STANCE } from "./facets";
import { Encodings, Kinds, kindWord } from "./InfluenceLegend";
import { edgeAt, networkDrawing, REPORTS_TO } from "./influenceModel";
import { InfluencePanel } from "./InfluencePanel";
import { keyOfLens } from "./lensKey";
import { LensCanvas } from "./LensCanvas";
import { LensGate, type LensPage, useLensPage } from "./LensGate";
import { LensHint } from "./LensHint";
import { LensLegend } from "./LensLegend";
import { LensMenu } from "./LensMenu";
import { LensTray } from "./LensTray";
import { tiePens } from "./pens";
import { type LensBoard, type LensGiven, useLensBoard } from "./useLensBoard";
import { deedsOnLens, useLensMarks, useLensStyle } from "./useLensCanvas";

const FACETS = [STANCE] as const;
const WITH_ROLE = [STANCE, ROLE] as const;
const NO_PATH: readonly string[] = [];

/** The network of influence of the account that the address names: ties are drawn by dragging, by keys and by the menu. */
export function Influence() {
  const { accountId } = useParams({ from: "/accounts/$accountId/influence" });
  const [search] = useAccountSearch();
  const page = useLensPage(accountId);
  const network = useQuery(influenceQuery(accountId, page.when, page.asked, search.kinds ?? null));
  return (
    <LensGate page={page} lens={network}>
      {({ account, people, lens, isFixed }) => <Ties lens={lens} page={page} given={{ account, people, isFixed, seen: lens.seen }} />}
    </LensGate>
  );
}

function Ties({ lens, page, given }: { lens: Network; page: LensPage; given: LensGiven }) {
  const [search, change] = useAccountSearch();
  const rows = useMemo(() => new Map(given.people.map((each) => [each.person_id ?? each.position_id, each.position_id])), [given.people]);
  // pressed at once, before the server has read standing along them
  const kinds = useMemo(() => new Set(search.kinds ?? lens.kinds), [search.kinds, lens.kinds]);
  const links = useMemo(() => linksOn(lens, kinds, rows), [lens, kinds, rows]);
  const board = useLensBoard(given, links);
  const { bySubject, byId, canEdit, isBare, asking, ask, handle } = board;
  const selected = byId.get(search.selected ?? "");
  const standing = useQuery({ ...standingQuery(board.account.id, selected?.seen.subject_id ?? "", page.when, page.asked, search.kinds ?? null), enabled: selected !== undefined }).data;
  const path = standing?.path?.steps.map(({ id }) => id) ?? NO_PATH;
  const without = search.without ?? null;
  const size = search.size ?? "standing";
  const scene = useMemo(() => new Scene(networkDrawing(lens, bySubject, { kinds, size, without, path })), [lens, bySubject, kinds, size, without, path]);
  const bright = useMemo(() => withoutOne(board, scene, without), [board, scene, without]);
  const style = useLensStyle(bright, tiePens);
  const marks = { ...useLensMarks(board, useTone(board.people, search.hue)), bright };
  const relate = (from: string, to: string | null): boolean => {
    ask({ ask: "tie", about: { from, to } });
    return true;
  };
  const deeds = deedsOnLens(board, {
    keys: { open: () => undefined, edit: (id) => relate(id, null), other: (event, id) => event.code === "KeyR" && !event.shiftKey && relate(id, null) },
    carrier: carrierOn(board),
    canCarry: true,
    beside: (at) => {
      const edge = canEdit ? edgeAt(at, lens, kinds) : null;
      if (edge === null) board.address.select(null);
      else ask({ ask: "tie", about: { tieId: edge.id } });
    },
  });
  const more = (id: string): Item[][] => [
    [{ id: "relate", words: t("relation.draw_from"), keys: "R", run: () => { relate(id, null); } }],
    tiesOf(lens, byId.get(id)).map(({ edge, words }): Item => ({ id: edge.id, words, run: () => { ask({ ask: "tie", about: { tieId: edge.id } }); } })),
  ];
  const isEmpty = lens.edges.length === 0;
  const name = (id: string): string => lens.nodes.find((node) => node.subject_id === id)?.name ?? "";
  const canvas = (
    <LensCanvas board={board} lens="influence" label={t("lens.influence_label", { name: board.account.name })} scene={scene} style={style} marks={marks} deeds={deeds} backdrop={null}>
      {isEmpty && !isBare && (
        <LensHint
          title={t("lens.no_ties")}
          why={canEdit ? t("lens.no_ties_why") : t("lens.no_ties_then")}
          action={canEdit ? { words: t("relation.draw_first"), run: () => { const first = selected ?? board.people[0]; if (first !== undefined) relate(first.id, null); } } : null}
        />
      )}
      {without !== null && <div className="float without-note" role="status"><span>{t("standing.shown_without", { name: name(without) })}</span> <Button small onPress={() => { change({ without: undefined }); }}>{t("standing.show_with")}</Button></div>}
      {handle !== null && !isEmpty && canEdit && <div className="lens-foot caption tertiary">{t("lens.tie_keys")} <kbd>R</kbd></div>}
    </LensCanvas>
  );
  if (isBare) return canvas;
  return (
    <div className="lens-body">
      <div className="stage-area">
        <LensLegend scope="influence" board={board} facets={search.hue === "roles" ? WITH_ROLE : FACETS} extra={<Kinds lens={lens} kinds={kinds} onKinds={(next) => { change({ kinds: next }); }} />}>
          <Encodings hue={search.hue ?? "stance"} size={size} onChange={change} />
        </LensLegend>
        {canvas}
        <LensTray board={board} people={lens.tray.flatMap((id) => bySubject.get(id) ?? [])} title={t("lens.untied")} why={canEdit ? t("lens.drag_to_tie") : t("lens.untied_why")} detail={({ person }) => person.title ?? t("person.no_title")} />
      </div>
      {search.selected === undefined && <InfluencePanel lens={lens} board={board} />}
      <LensMenu board={board} of={more} />
      {asking?.ask === "tie" && <RelationDialog key={JSON.stringify(asking.about)} accountId={board.account.id} people={given.people} asked={asking.about} onClose={() => { ask(null); }} />}
    </div>
  );
}

function carrierOn(board: LensBoard): Carrier {
  return {
    judge: (ids, place) => {
      const [id] = ids;
      const [one, other] = [board.byId.get(id ?? ""), board.byId.get(place)];
      if (one === undefined || other === undefined || one === other) return null;
      return { is: "ok", sentence: t("relation.would", { who: nameOf(one.person), whom: nameOf(other.person) }) };
    },
    drop: (ids, place) => {
      const [id] = ids;
      board.choose(NOTHING);
      if (id !== undefined) board.ask({ ask: "tie", about: { from: id, to: place } });
      return Promise.resolve(false);
    },
  };
}

/** Who is one step from whom, by positions, along what is shown. */
function linksOn(lens: Network, kinds: ReadonlySet<string>, position: ReadonlyMap<string, string>): [string, string][] {
  const pairs = [...lens.edges.filter((edge) => kinds.has(edge.relation)).map((edge) => [edge.from_id, edge.to_id]), ...(kinds.has(REPORTS_TO) ? lens.lines : [])];
  return pairs.flatMap(([one = "", other = ""]): [string, string][] => {
    const ends = [position.get(one), position.get(other)];
    return ends[0] === undefined || ends[1] === undefined ? [] : [[ends[0], ends[1]]];
  });
}

/** Who is bright: as the filter says, and never whom the map is shown without. */
function withoutOne({ bright, bySubject }: LensBoard, scene: Scene<{ id: string } & Scene["drawing"]["cards"][number]>, without: string | null): ReadonlySet<string> | null {
  const gone = without === null ? undefined : bySubject.get(without)?.id;
  if (gone === undefined) return bright;
  const all = bright ?? new Set(scene.drawing.cards.map(({ id }) => id));
  return new Set([...all].filter((id) => id !== gone));
}

function useTone(people: readonly LensPerson[], hue: string | undefined): ((who: LensPerson) => KeyEntry | undefined) | undefined {
  const facet = hue === undefined || hue === "stance" ? undefined : LENS_FACETS.find(({ id }) => id === hue);
  const key = useMemo(() => (facet === undefined ? null : keyOfLens(people, facet)), [people, facet]);
  const tone = useCallback((who: LensPerson) => key?.get(facet?.of(who)[0] ?? ""), [key, facet]);
  return facet === undefined ? undefined : tone;
}

function tiesOf(lens: Network, who: LensPerson | undefined) {
  const names = new Map(lens.nodes.map((node) => [node.subject_id, node.name]));
  return lens.edges
    .filter((edge) => who !== undefined && (edge.from_id === who.seen.subject_id || edge.to_id === who.seen.subject_id))
    .map((edge) => ({ edge, words: t("relation.open", { who: names.get(edge.from_id) ?? "", relation: kindWord(edge.relation), whom: names.get(edge.to_id) ?? "" }) }));
}
