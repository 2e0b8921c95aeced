import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Onion as OnionDrawing } from "../api/model";
import { onionQuery } from "../api/lensQueries";
import type { Carrier } from "../canvas/carrying";
import { Scene } from "../canvas/scene";
import { NOTHING } from "../canvas/selection";
import { t, tMaybe } from "../language/language";
import { nameOf } from "../people/words";
import type { Item } from "../ui/ContextMenu";
import { RINGS, ROLE, STANCE, SURE } from "./facets";
import { LensCanvas } from "./LensCanvas";
import { LensGate, useLensPage } from "./LensGate";
import { LensHint } from "./LensHint";
import { LensLegend } from "./LensLegend";
import { LensMenu } from "./LensMenu";
import { LensTray } from "./LensTray";
import { OnionBackdrop } from "./OnionBackdrop";
import { nextRing, onionDrawing, ringAt, ringOf } from "./onionModel";
import { OnionPanel } from "./OnionPanel";
import { noPens } from "./pens";
import { PilePanel, type PileShown } from "./PilePanel";
import { type LensBoard, type LensGiven, useLensBoard } from "./useLensBoard";
import { deedsOnLens, useLensMarks, useLensStyle } from "./useLensCanvas";

const FACETS = [STANCE, SURE] as const;
const SPOT = "ring:";

/** The onion of the account that the address names: dragging, keys and the menu say in which ring somebody stands. */
export function Onion() {
  const { accountId } = useParams({ from: "/accounts/$accountId/onion" });
  const page = useLensPage(accountId);
  const onion = useQuery(onionQuery(accountId, page.when, page.asked));
  return (
    <LensGate page={page} lens={onion}>
      {({ account, people, lens, isFixed }) => <Rings onion={lens} given={{ account, people, isFixed, seen: lens.seen }} />}
    </LensGate>
  );
}

function Rings({ onion, given }: { onion: OnionDrawing; given: LensGiven }) {
  const board = useLensBoard(given);
  const { bySubject, byId, address, canEdit, isBare, verbs, chosen } = board;
  const [pile, showPile] = useState<PileShown | null>(null);
  const scene = useMemo(() => new Scene(onionDrawing(onion, bySubject)), [onion, bySubject]);
  const style = useLensStyle(board.bright, noPens);
  const marks = useLensMarks(board);
  const together = (id: string): string[] => (chosen.ids.has(id) ? [...chosen.ids] : [id]);
  const turn = (id: string, way: "in" | "out"): boolean => {
    const who = byId.get(id);
    const next = who === undefined ? null : nextRing(ringOf(onion, who)?.ring ?? null, way);
    if (next !== null) void verbs.place(together(id), next);
    return next !== null;
  };
  const deeds = deedsOnLens(board, {
    keys: {
      open: () => undefined,
      edit: (id) => {
        const place = board.handle?.stage.layer.elementOf(id)?.getBoundingClientRect();
        if (place !== undefined) board.openMenu({ id, clientX: place.left + 12, clientY: place.bottom });
        return place !== undefined;
      },
      nudge: (id, way) => (way === "up" || way === "down") && turn(id, way === "up" ? "in" : "out"),
      other: (event, id) => (event.code === "BracketLeft" && turn(id, "in")) || (event.code === "BracketRight" && turn(id, "out")),
    },
    carrier: carrierOn(board, onion),
    canCarry: true,
    pile: (card) => { showPile({ title: card.place, people: card.several }); },
  });
  const isEmpty = onion.faces.length === 0 && onion.piles.length === 0;
  const more = (id: string): Item[][] => {
    const who = byId.get(id);
    const now = who === undefined ? null : ringOf(onion, who);
    const move = RINGS.filter((ring) => ring !== now?.ring || !now.chosen).map((ring): Item => ({ id: ring, words: t("lens.to_ring", { ring: tMaybe(`ring.${ring}`) ?? ring }), run: () => { void verbs.place(together(id), ring); } }));
    return [move, now?.chosen === true ? [{ id: "clear", words: t("lens.clear_ring"), run: () => { void verbs.place(together(id), null); } }] : []];
  };
  const canvas = (
    <LensCanvas board={board} lens="onion" label={t("lens.onion_label", { name: board.account.name })} scene={scene} style={style} marks={marks} deeds={deeds} backdrop={<OnionBackdrop onion={onion} />}>
      {isEmpty && !isBare && <LensHint title={t("lens.nobody_ringed")} why={canEdit ? t("lens.nobody_ringed_why") : t("lens.nobody_ringed_then")} action={null} />}
      {!isEmpty && canEdit && <div className="lens-foot caption tertiary">{t("lens.ring_keys")} <kbd>[</kbd> <kbd>]</kbd></div>}
    </LensCanvas>
  );
  if (isBare) return canvas;
  return (
    <div className="lens-body">
      <div className="stage-area">
        <LensLegend scope="onion" board={board} facets={address.search.filter?.some((token) => token.startsWith("roles:")) === true ? [...FACETS, ROLE] : FACETS} />
        {canvas}
        <LensTray board={board} people={onion.tray.flatMap((id) => bySubject.get(id) ?? [])} title={t("lens.no_ring")} why={canEdit ? t("lens.drag_on_onion") : t("lens.no_ring_why")} detail={({ person }) => person.title ?? t("person.no_title")} />
      </div>
      {address.search.selected === undefined && (pile === null ? <OnionPanel onion={onion} board={board} /> : <PilePanel board={board} pile={pile} onClose={() => { showPile(null); }} />)}
      <LensMenu board={board} of={more} />
    </div>
  );
}

function carrierOn(board: LensBoard, onion: OnionDrawing): Carrier {
  return {
    begin: () => { board.grasped.current = board.byId; },
    spot: (at) => {
      const ring = ringAt(at, onion);
      return ring === null ? null : `${SPOT}${ring}`;
    },
    judge: (ids, place) => {
      const first = board.byId.get(ids[0] ?? "");
      if (!place.startsWith(SPOT) || first === undefined) return null;
      const ring = place.slice(SPOT.length);
      const who = ids.length === 1 ? nameOf(first.person) : t("drop.several", { count: ids.length });
      return { is: "ok", sentence: `${who}: ${tMaybe(`ring.${ring}`) ?? ring} – ${tMaybe(`ring_why.${ring}`) ?? ""}` };
    },
    drop: async (ids, place) => {
      if (!place.startsWith(SPOT)) return false;
      board.choose(NOTHING);
      return board.verbs.place(ids, place.slice(SPOT.length), board.grasped.current);
    },
  };
}
