import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Account, OrgMap, Person } from "../api/model";
import type { Carrier } from "../canvas/carrying";
import { addedTo, extendedTo, keptIn, NOTHING, outermost, type Selection, toggledIn } from "../canvas/selection";
import type { Asking, MenuAsked } from "./asking";
import { ghostOf } from "./ghost";
import type { MapDeeds, MapHandle } from "./MapCanvas";
import { everybodyBelow, pathTo } from "./model";
import { pressed } from "./pressed";
import { judge, TRAY } from "./placing";
import type { Marks } from "./personFace";
import { entryFor } from "./encoding";
import { type ChartSearch, useChartSearch } from "./useChartSearch";
import { type ChartView, useChartView } from "./useChartView";
import { type MapVerbs, useMapVerbs } from "./useMapVerbs";

/** The chart as one works with it: what is seen, chosen and asked, and everything that can be done. */
export interface Chart {
  account: Account;
  /** Whether it can only be looked at: the day is over, or one may not edit. */
  isFixed: boolean;
  view: ChartView;
  address: ChartSearch;
  verbs: MapVerbs;
  marks: Marks;
  chosen: Selection;
  choose: (selection: Selection) => void;
  asking: Asking | null;
  ask: (asking: Asking | null) => void;
  menu: MenuAsked | null;
  openMenu: (menu: MenuAsked | null) => void;
  handle: MapHandle | null;
  setHandle: (handle: MapHandle | null) => void;
  /** Bring somebody into sight and open what hides them. */
  show: (id: string) => void;
  /** Take people off the map: at once where nobody stands below, else after asking. */
  unmap: (ids: readonly string[]) => void;
  deeds: MapDeeds;
  /** The card that stays where it is when the drawing changes. */
  anchor: string | null;
}

export function useChart(account: Account, map: OrgMap, people: readonly Person[], isFixed: boolean): Chart {
  const address = useChartSearch();
  const { search } = address;
  const view = useChartView(map, people, search);
  const verbs = useMapVerbs(account.id, view.company);
  const [chosen, choose] = useState<Selection>(NOTHING);
  const [asking, ask] = useState<Asking | null>(null);
  const [menu, openMenu] = useState<MenuAsked | null>(null);
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const present = useMemo(() => keptIn(chosen, (id) => view.company.byId.has(id)), [chosen, view.company]);
  const isBare = search.present === true;
  const marks = useMemo<Marks>(() => ({
    selected: search.selected ?? null,
    chosen: present.ids,
    bright: view.bright,
    found: view.found,
    focusStop: () => handle?.stage.focusStop ?? null,
    fill: (person) => (view.fill === null ? undefined : entryFor(person, view.fill.facet, view.fill.key)),
    outline: (person) => (view.outline === null ? undefined : entryFor(person, view.outline.facet, view.outline.key)),
    canEdit: !isFixed && !isBare,
  }), [search.selected, present, view.bright, view.found, view.fill, view.outline, handle, isFixed, isBare]);

  const show = useFlight(handle, view, address);
  const unmap = useCallback((ids: readonly string[]) => {
    const hasReports = ids.some((id) => everybodyBelow(id, view.company.reportsOf).some((each) => !ids.includes(each)));
    if (hasReports) ask({ ask: "unmap", ids });
    else void verbs.unmap(ids, false);
  }, [view.company, verbs]);

  const chart = { account, isFixed, view, address, verbs, marks, chosen: present, choose, asking, ask, menu, openMenu, handle, setHandle, show, unmap };
  const deeds = deedsOf(chart, setAnchor);
  return { ...chart, deeds, anchor: anchor ?? search.selected ?? null };
}

/** Fly to somebody's card; to one who is out of sight as soon as what hides them has been opened. */
function useFlight(handle: MapHandle | null, view: ChartView, address: ChartSearch): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const id = wanted.current;
    if (id === null || handle === null || !view.scene.byId.has(id)) return;
    wanted.current = null;
    handle.stage.stopAt(id);
    handle.stage.flyTo(id);
  }, [handle, view.scene]);
  return useCallback((id: string) => {
    if (view.scene.byId.has(id)) {
      handle?.stage.stopAt(id);
      handle?.stage.flyTo(id);
    } else if (view.company.byId.get(id)?.mapped === true && !view.tray.some((person) => person.position_id === id)) {
      wanted.current = id;
      address.open(pathTo(id, view.company, (each) => view.scene.byId.get(each)?.branch === "open"));
    }
  }, [handle, view, address]);
}

function deedsOf(chart: Omit<Chart, "deeds" | "anchor">, setAnchor: (id: string) => void): MapDeeds {
  const { view, address, verbs, isFixed, chosen, choose, ask, openMenu, handle } = chart;
  const isBare = address.search.present === true;
  const canEdit = !isFixed && !isBare;
  const carrier = carrierOf(chart);
  const fold = (id: string): void => {
    setAnchor(id.replace(/\/more$/, ""));
    address.fold(id, view.scene.byId.get(id)?.branch === "open");
  };
  const tap: MapDeeds["tap"] = (id, keys) => {
    const card = id === null ? undefined : view.scene.byId.get(id);
    if (card === undefined) {
      choose(NOTHING);
      if (!keys.shift && !keys.command) address.select(null);
    } else if (card.isStack) fold(card.id);
    else if (keys.command) choose(toggledIn(chosen, card.id));
    else if (keys.shift) choose(extendedTo(chosen, card.id, view.scene.childrenOf(card.parent).filter((each) => !each.isStack).map((each) => each.id)));
    else {
      choose({ ids: new Set(), anchor: card.id });
      address.select(card.id);
    }
  };
  return {
    tap,
    fold,
    act: (id, act) => {
      const person = view.company.byId.get(id);
      if (act === "fill" && person !== undefined && canEdit) ask({ ask: "fill", person });
    },
    menu: (id, at) => {
      if (isBare) return;
      const card = id === null ? undefined : view.scene.byId.get(id);
      const { clientX, clientY } = at;
      if (card === undefined) openMenu({ about: { is: "map" }, clientX, clientY });
      else if (card.isStack) openMenu({ about: { is: "stack", id: card.id }, clientX, clientY });
      else if (chosen.ids.size > 1 && chosen.ids.has(card.id)) openMenu({ about: { is: "several", ids: [...chosen.ids] }, clientX, clientY });
      else openMenu({ about: { is: "person", id: card.id }, clientX, clientY });
    },
    lift: (id, grip) => {
      const card = view.scene.byId.get(id);
      if (!canEdit || card?.person == null) return null;
      const ids = chosen.ids.has(id) ? outermost(chosen.ids, view.company.managerOf) : [id];
      return { ids, grip, ghost: ghostOf(card.person, ids.length) };
    },
    frame: (ids) => { choose(addedTo(chosen, ids.filter((id) => view.scene.byId.get(id)?.isStack === false))); },
    carrier,
    press: (event, focused, isOnMap) => {
      pressed(event, { ...chart, tap, fold, handle, verbs }, focused, isOnMap);
    },
  };
}

function carrierOf({ view, verbs, ask, choose, unmap }: Omit<Chart, "deeds" | "anchor">): Carrier {
  return {
    judge: (ids, place, isDotted) => judge(ids, place, isDotted, view.company),
    drop: async (ids, place, isDotted, verdict) => {
      choose(NOTHING);
      if (place === TRAY) {
        unmap(ids);
        return true;
      }
      if (verdict.is === "offer") {
        ask({ ask: "circle", ids, managerId: place });
        return false;
      }
      return verbs.move(ids, place, isDotted ? "dotted" : "solid");
    },
  };
}
