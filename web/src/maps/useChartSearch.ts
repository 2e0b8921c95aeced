import { useMemo } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import type { AccountSearch } from "../accounts/address";
import { toggled } from "./model";

/** Everything, in the list of what is open. */
export const EVERYTHING = "*";

/** The address of the chart, and what one changes in it. */
export interface ChartSearch {
  search: AccountSearch;
  select: (id: string | null) => void;
  /** Open a card's branch, or close it if it is open now. */
  fold: (id: string, isOpen: boolean) => void;
  open: (ids: readonly string[]) => void;
  openAll: () => void;
  closeAll: () => void;
  ask: (text: string) => void;
  toggleToken: (token: string) => void;
  clear: () => void;
  encode: (what: "fill" | "outline", facet: string | undefined) => void;
  focusOn: (id: string, steps: number) => void;
  /** The one field of the grid that is drawn large. */
  only: (quadrant: string | undefined) => void;
  present: (isPresenting: boolean) => void;
}

const NONE: readonly string[] = [];

export function useChartSearch(): ChartSearch {
  const [search, change] = useAccountSearch();
  return useMemo(() => {
    const expand = search.expand ?? NONE;
    const collapse = search.collapse ?? NONE;
    return {
      search,
      select: (id) => { change({ selected: id ?? undefined }); },
      fold: (id, isOpen) => {
        if (isOpen) change({ collapse: toggled(collapse, id), expand: orNone(expand.filter((each) => each !== id)) });
        else if (collapse.includes(id)) change({ collapse: orNone(collapse.filter((each) => each !== id)) });
        else change({ expand: toggled(expand, id) });
      },
      open: (ids) => { change({ expand: [...new Set([...expand, ...ids])], collapse: orNone(collapse.filter((id) => !ids.includes(id))) }); },
      openAll: () => { change({ expand: [EVERYTHING], collapse: undefined }); },
      closeAll: () => { change({ expand: undefined, collapse: undefined }); },
      ask: (text) => { change({ q: text }); },
      toggleToken: (token) => { change({ filter: orNone(toggled(search.filter ?? NONE, token)) }); },
      clear: () => { change({ q: undefined, filter: undefined, near: undefined }); },
      encode: (what, facet) => { change({ [what]: facet }); },
      focusOn: (id, steps) => { change({ near: steps === 0 ? undefined : `${String(steps)}:${id}` }); },
      only: (quadrant) => { change({ only: quadrant }); },
      present: (isPresenting) => { change({ present: isPresenting ? true : undefined }); },
    };
  }, [search, change]);
}

/** An empty list is not written into the address. */
function orNone(list: string[]): string[] | undefined {
  return list.length === 0 ? undefined : list;
}
