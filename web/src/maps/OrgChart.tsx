import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { dayShown, isPast, whenOf } from "../accounts/when";
import { accountQuery, mapQuery, sessionQuery } from "../api/queries";
import type { Account, OrgMap, Person } from "../api/model";
import type { Viewport } from "../canvas/viewport";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { usePeople } from "../people/usePeople";
import { Button } from "../ui/Button";
import { Empty, ErrorState } from "../ui/states";
import { Bands } from "./Bands";
import { BulkBar } from "./BulkBar";
import { Legend } from "./Legend";
import { isKeyed, LegendKey } from "./LegendKey";
import { MapCanvas } from "./MapCanvas";
import { MapDialogs } from "./MapDialogs";
import { MapLoading } from "./MapLoading";
import { MapMenu } from "./MapMenu";
import { MapTools } from "./MapTools";
import { Minimap } from "./Minimap";
import { personFace } from "./personFace";
import { Presentation } from "./Presentation";
import { PrintSheet } from "./PrintSheet";
import { Tray } from "./Tray";
import { type Chart as Board, useChart } from "./useChart";

const NOTHING: readonly string[] = [];

/** The org chart of the account that the address names, on the day that it names. */
export function OrgChart() {
  const { accountId } = useParams({ from: "/accounts/$accountId/org" });
  const [search] = useAccountSearch();
  const account = useQuery(accountQuery(accountId));
  const people = usePeople(accountId);
  const session = useQuery(sessionQuery);
  const folds = { expand: search.expand ?? NOTHING, collapse: search.collapse ?? NOTHING };
  const map = useQuery(mapQuery(accountId, whenOf(search), folds));
  if (map.data === undefined || people.data === undefined || account.data === undefined) {
    const error = map.error ?? people.error ?? account.error;
    if (error === null) return <MapLoading />;
    return <ErrorState error={error} onRetry={() => { void map.refetch(); void people.refetch(); void account.refetch(); }} />;
  }
  if (people.data.length === 0) return <NobodyHere name={account.data.name} day={isPast(search) ? dayShown(search) : undefined} />;
  return <Chart account={account.data} map={map.data} people={people.data} isFixed={isPast(search) || session.data?.member.role === "viewer"} />;
}

/** Where each account's map stood when one left it. */
const places = new Map<string, Viewport>();

interface ChartProps {
  account: Account;
  map: OrgMap;
  people: readonly Person[];
  /** Whether it can only be looked at: the day is over, or one may not edit. */
  isFixed: boolean;
}

function Chart({ account, map, people, isFixed }: ChartProps) {
  const board = useChart(account, map, people, isFixed);
  const { view, address, marks, deeds, handle, setHandle, anchor } = board;
  const isPresenting = address.search.present === true;
  useSelectionInSight(board);
  const canvas = (
    <MapCanvas
      key={isPresenting ? "present" : "work"}
      scene={view.scene}
      style={view.style}
      marks={marks}
      face={personFace}
      first={marks.selected}
      backdrop={<Bands bands={map.bands} width={view.scene.drawing.width} />}
      label={t("map.label", { name: account.name })}
      anchor={anchor}
      place={{
        read: () => (isPresenting ? undefined : places.get(account.id)),
        keep: (at) => { if (!isPresenting) places.set(account.id, at); },
      }}
      deeds={deeds}
      onReady={setHandle}
    >
      {handle !== null && <MapTools board={board} stage={handle.stage} />}
      {handle !== null && !isPresenting && <Minimap view={view} stage={handle.stage} />}
      {!isPresenting && <BulkBar board={board} />}
    </MapCanvas>
  );
  if (isPresenting) {
    return (
      <Presentation account={account} day={map.as_of} onLeave={() => { address.present(false); }} stage={handle?.stage ?? null} isKeyed={isKeyed(view)}>
        {canvas}
        <LegendKey view={view} />
      </Presentation>
    );
  }
  return (
    <>
      <Legend board={board} />
      {canvas}
      <Tray board={board} />
      <MapMenu board={board} />
      <MapDialogs board={board} />
      <PrintSheet account={account} view={view} marks={marks} />
    </>
  );
}

/**
 * Whoever is selected is brought into sight, wherever they were selected, and what hides them is opened: once, so that a
 * branch can be closed over them again.
 */
function useSelectionInSight({ handle, view, address, show }: Board): void {
  const selected = address.search.selected;
  const isHidden = selected !== undefined && !view.scene.byId.has(selected);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (selected === undefined || handle === null) {
      shown.current = null;
      return;
    }
    handle.stage.light(new Set([selected]));
    if (!isHidden) handle.stage.reveal(selected);
    else if (shown.current !== selected) show(selected);
    shown.current = selected;
    return () => { handle.stage.light(new Set()); };
    // only another selection moves the map: not every change of what is seen
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, handle, isHidden]);
}

function NobodyHere({ name, day }: { name: string; day: string | undefined }) {
  const [, change] = useAccountSearch();
  if (day !== undefined) {
    return (
      <Empty title={t("map.nobody_then", { day: formatDay(day) })} actions={<Button onPress={() => { change({ as_of: undefined, as_known: undefined }); }}>{t("time.show_today")}</Button>}>
        {t("map.nobody_then_why")}
      </Empty>
    );
  }
  return (
    <Empty title={t("map.nobody")} actions={<Link className="button primary" to="/imports" search={{ account: name }}>{t("import.people")}</Link>}>
      {t("map.nobody_why")}
    </Empty>
  );
}
